package org.yichuan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    /** Lines whose number cannot be derived from the raw text, each with the reason. There are none. */
    private static final Map<String, String> NOT_DERIVABLE = Map.of();

    record Line(String id, String raw, String number) { }

    static List<Line> heads() throws IOException {
        return lines("document-heads.jsonl");
    }

    static List<Line> numbers() throws IOException {
        return lines("number-lines.jsonl");
    }

    @ParameterizedTest
    @MethodSource({"heads", "numbers"})
    void readsTheRealNumbers(Line line) {
        if (line.raw() == null) {
            assertThat(line.number()).isNull();
            return;
        }
        String read = DocumentNumber.normalise(line.raw());
        if (NOT_DERIVABLE.containsKey(line.id())) {
            assertThat(read).as("no longer underivable: %s", NOT_DERIVABLE.get(line.id())).isNotEqualTo(line.number());
        } else {
            assertThat(read).isEqualTo(line.number());
            assertThat(DocumentNumber.parse(line.raw())).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource({"heads", "numbers"})
    void normalFormStaysAsItIs(Line line) {
        if (line.number() != null) {
            assertThat(DocumentNumber.normalise(line.number())).isEqualTo(line.number());
        }
    }

    @Test
    void readsAllTheData() throws IOException {
        assertThat(heads()).hasSize(75);
        assertThat(numbers()).hasSize(24);
        assertThat(heads().stream().map(Line::raw).filter(Objects::nonNull)).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "国办发[2009]3号|国办发〔2009〕3号",
            "国办发【2009】3号|国办发〔2009〕3号",
            "国办发（２００９）３号|国办发〔2009〕3号",
            "国办发〔2009〕3|国办发〔2009〕3号",
            "国办发2009〕3号|国办发〔2009〕3号",
            "国办发〔2009〕第3号|国办发〔2009〕3号",
            "国办发〔二〇〇九〕3号|国办发〔2009〕3号",
            "國辦發〔2009〕3號文件|国办发〔2009〕3号",
            "國辦發(fā)〔2009〕3號|国办发〔2009〕3号",
            " 国 办 发 〔 2009 〕 3 号 |国办发〔2009〕3号",
            "文号：国办发〔2009〕3号|国办发〔2009〕3号",
            "《国办发〔2009〕3号》|国办发〔2009〕3号",
            "国务院办公厅文件 国办发〔2009〕3号|国办发〔2009〕3号",
            "2004-6-23酒政发〔2004〕89号|酒政发〔2004〕89号",
            "汉车办〔2010〕1号|汉车办〔2010〕1号",
            "交通运输部令2019年第23号|交通运输部令2019年第23号",
            "铁道部令第三十号|铁道部令第30号",
            "国务院令第五〇一号|国务院令第501号",
            "国家铁路局公告第5号|国家铁路局公告第5号",
            "å›½åŠžå‘〔2009〕3å·|国办发〔2009〕3号"})
    void readsWhatPeopleType(String raw, String number) {
        assertThat(DocumentNumber.normalise(raw)).isEqualTo(number);
    }

    @Test
    void tellsTheParts() {
        assertThat(DocumentNumber.parse("柳铁劳[1988]068号"))
                .contains(new DocumentNumber("柳铁劳", 1988, 68, "柳铁劳〔1988〕068号"));
        assertThat(DocumentNumber.parse("铁道部第30号令")).contains(new DocumentNumber("铁道部令", 0, 30, "铁道部令第30号"));
        assertThat(DocumentNumber.parse("〔2021〕第2號")).contains(new DocumentNumber("", 2021, 2, "〔2021〕2号"));
        assertThat(DocumentNumber.parse("法(办)发〔1988〕6号").orElseThrow().issuerCode()).isEqualTo("法(办)发");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "无", "关于春运工作的通知", "2021134号", "铁运2010134", "国办发〔2009〕0号", "国办发〔2009〕号", "第3号", "〔〕",
            "国办发〔3009〕3号", "国办发〔2009〕3号、4号", "<script>alert(1)</script>"})
    void leavesWhatIsNoNumber(String raw) {
        assertThat(DocumentNumber.parse(raw)).isEmpty();
    }

    @Test
    void keepsAsTypedWhatItCannotRead() {
        assertThat(DocumentNumber.normalise(" 铁運\n电报<3>\u0000 ")).isEqualTo("铁運 电报<3>");
        assertThat(DocumentNumber.normalise(null)).isEmpty();
        assertThat(DocumentNumber.parse(null)).isEmpty();
    }

    @Test
    void isQuickOnHostileText() {
        assertThat(DocumentNumber.parse("(".repeat(100_000))).isEmpty();
        assertThat(DocumentNumber.parse("令第1号".repeat(30_000))).isEmpty();
        assertThat(DocumentNumber.parse("é".repeat(100_000))).isEmpty();
    }

    private static List<Line> lines(String file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DocumentNumberTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().map(l -> new Line(field(l, "id"), field(l, "number_raw"), field(l, "number"))).toList();
        }
    }

    /** A text field of a line of JSON; null when it is null. Enough for these files, whose only escape is that of a line break. */
    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\": (?:null|\"((?:[^\"\\\\]|\\\\.)*)\")").matcher(json);
        if (!field.find()) {
            throw new IllegalArgumentException(name + " in " + json);
        }
        return field.group(1) == null ? null : field.group(1).replace("\\n", "\n");
    }
}
