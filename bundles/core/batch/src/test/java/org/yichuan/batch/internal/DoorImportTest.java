package org.yichuan.batch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.document.Category;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;
import org.yichuan.batch.RegisterImport.Report;
import org.yichuan.batch.RegisterImport.Result;
import org.yichuan.batch.RegisterImport.Row;
import org.yichuan.batch.RegisterImport.Unreadable;

class DoorImportTest {
    private final FakeDoor door = new FakeDoor();
    private final DoorImport imports = new DoorImport(door);
    private final Person registrar = new Person(UUID.randomUUID(), "db", "段办", List.of(), true);
    private final UUID owner = UUID.randomUUID();
    private final List<Row> rows = new ArrayList<>();

    @Test
    void registersTheRealHeadsWithTheirNumbers() throws Exception {
        byte[] file = DoorImportTest.class.getResourceAsStream("document-heads.jsonl").readAllBytes();
        Report report = run("document-heads.jsonl", file);
        assertThat(report).isEqualTo(new Report(75, 0, 0));
        assertThat(report.summary()).isEqualTo("75 registered, 0 refused, 0 already there");
        List<String> numbers = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
            JsonNode number = new ObjectMapper().readTree(line).get("number");
            numbers.add(number.isNull() ? "" : number.asText());
        }
        assertThat(rows.stream().map(Row::number)).isEqualTo(numbers);
        assertThat(run("document-heads.jsonl", file)).isEqualTo(new Report(0, 0, 75));
    }

    @Test
    void readsCsvInChineseWithEveryColumn() throws Exception {
        String csv = """
                \uFEFF文号,标题,来文单位,类别,收文时间,紧急程度,重要程度,密级,备注,没有的列
                国办发[2009]3号,"关于春运工作的
                通知",国务院办公厅,部文,2026年11月2日 8:30,特急,重要,,请速办,x
                铁电（2026）７号,电报一件,国铁集团,部电,2026-11-03,加急,一般,无,,
                ,密件一件,国铁集团,密件,2026/11/3,,,机密★5年,,
                """;
        assertThat(run("a.csv", csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Report(3, 0, 0));
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L, 5L);
        Map<String, Object> first = door.inputs.get(0);
        assertThat(first).containsEntry("number", "国办发〔2009〕3号").containsEntry("category", "MINISTRY_DOCUMENT")
                .containsEntry("receivedAt", "2026-11-02T00:30:00Z").containsEntry("urgency", "EXTRA_URGENT").containsEntry("importance", "IMPORTANT")
                .containsEntry("secrecy", "NONE").containsEntry("note", "请速办").containsEntry("owner", owner.toString());
        assertThat(door.inputs.get(1)).containsEntry("urgency", "TELEGRAM_URGENT").containsEntry("number", "铁电〔2026〕7号");
        assertThat(door.inputs.get(2)).containsEntry("secrecy", "SECRET").containsEntry("secrecyUntil", "2031-11-03").containsEntry("number", "");
    }

    @Test
    void readsCsvAsChineseSpreadsheetsSaveIt() throws Exception {
        String csv = "标题;来文单位\r\n关于防洪工作的通知;江城铁路局\r\n\r\n";
        assertThat(run("a.csv", csv.getBytes(Charset.forName("GB18030")))).isEqualTo(new Report(1, 0, 0));
        assertThat(door.inputs.get(0)).containsEntry("title", "关于防洪工作的通知").containsEntry("category", "BUREAU_DOCUMENT");
    }

    @Test
    void readsWorkbooks() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("一");
            String[] names = {"Number", "Title", "Issuer", "receivedAt", "Urgency"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            sheet.value(1, 0, "国办发〔2009〕3");
            sheet.value(1, 1, "标题一");
            sheet.value(1, 2, 12306);
            sheet.value(1, 3, LocalDateTime.of(2026, 11, 2, 8, 30));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(3, 1, "标题二");
            sheet.value(3, 4, "火急");
        }
        assertThat(run("a.xlsx", out.toByteArray())).isEqualTo(new Report(1, 1, 0));
        assertThat(door.inputs.get(0)).containsEntry("number", "国办发〔2009〕3号").containsEntry("issuer", "12306")
                .containsEntry("receivedAt", "2026-11-02T00:30:00Z");
        assertThat(rows.get(1).line()).isEqualTo(4);
        assertThat(rows.get(1).why().zh()).contains("火急").contains("紧急程度");
    }

    @Test
    void refusesRowsWithTheirLineAndReasonAndGoesOn() throws Exception {
        String csv = """
                title,category,receivedAt,urgency,secrecy
                ,部文,,,
                甲,没有这类,,,
                乙,,昨天,,
                丙,,,,很密
                丁,,,,,多余
                禁止,,,,
                戊,,2026-02-30,,
                己,,,,
                """;
        assertThat(run("a.csv", csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Report(1, 7, 0));
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(rows.subList(0, 7)).allSatisfy(r -> assertThat(r.why().zh()).isNotBlank());
        assertThat(rows.get(5).why().zh()).isEqualTo("不行");
        assertThat(rows.get(7).result()).isEqualTo(Result.REGISTERED);
    }

    @Test
    void tellsBrokenLinesOfJsonAndBrokenCsv() throws Exception {
        String json = "{\"title\":\"甲\"}\n{\"title\":\n[1]\n\n{\"title\":\"乙\"} x\n{\"title\":\"丙\",\"number\":null,\"urgency\":[1]}\n";
        assertThat(run("", json.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Report(2, 3, 0));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 5L, 6L);
        rows.clear();
        assertThat(run("a.csv", "title\n甲1\n\"乙\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Report(1, 1, 0));
    }

    @Test
    void registersARowOfTheSameFileOnceAndAgainForAnotherRegistry() throws Exception {
        byte[] csv = "number,title\n甲〔2026〕1号,某\n甲[2026]1号, 某\n".getBytes(StandardCharsets.UTF_8);
        assertThat(run("a.csv", csv)).isEqualTo(new Report(1, 0, 1));
        assertThat(imports.run(registrar, UUID.randomUUID(), "a.csv", new ByteArrayInputStream(csv), r -> { })).isEqualTo(new Report(1, 0, 1));
    }

    @Test
    void knowsTheCategoriesOfTheUnitAndSendsNothingOutByItself() throws Exception {
        assertThat(run("a.csv", "标题,类别\n安全信息一,安全信息\n通知一,通知公告\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Report(2, 0, 0));
        assertThat(door.inputs).extracting(i -> i.get("category")).containsExactly("SAFETY_REPORT", "NOTICE");
        assertThat(door.inputs).extracting(i -> i.get("propose")).as("old documents are not sent out by their route").containsOnly(true);
    }

    @Test
    void refusesFilesItCannotRead() {
        assertThatThrownBy(() -> run("a.csv", new byte[0])).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> run("a.jsonl", new byte[0])).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> run("a.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> run("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> run("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, 0x20})).isInstanceOf(Unreadable.class);
        assertThat(door.inputs).isEmpty();
    }

    private Report run(String name, byte[] content) throws Unreadable, IOException {
        return imports.run(registrar, owner, name, new ByteArrayInputStream(content), rows::add);
    }

    /** A door that registers everything but what is called 禁止. */
    private static final class FakeDoor implements Circulation {
        private final Map<UUID, UUID> done = new HashMap<>();
        private final List<Map<String, Object>> inputs = new ArrayList<>();

        @Override
        public Outcome perform(Person actor, Command command) {
            Message message = new Message("好", "ok");
            if (done.containsKey(command.id())) {
                return new Outcome.Repeated(done.get(command.id()), 1, message);
            }
            if (command.input().text("title").equals("禁止")) {
                return new Outcome.Refused(new Message("不行", "no"));
            }
            done.put(command.id(), UUID.randomUUID());
            inputs.add(command.input().values());
            return new Outcome.Done(done.get(command.id()), 1, message);
        }

        @Override
        public List<Offer> offers(Person actor, UUID documentId) {
            return List.of();
        }

        @Override
        public boolean granted(Person actor, String action) {
            return true;
        }

        @Override
        public List<Category> categories() {
            return Category.BUILT_IN;
        }

        @Override
        public int resume(Person actor, String why) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int release(Person actor, String why) {
            throw new UnsupportedOperationException();
        }

        /** Nothing but its categories is asked for: the built-in ones and one that the unit added. */
        @Override
        public Settings settings() {
            return (Settings) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {Settings.class}, (proxy, method, arguments) -> {
                if (!method.getName().equals("categories")) {
                    throw new UnsupportedOperationException(method.toString());
                }
                return Stream.concat(Category.BUILT_IN.stream(), Stream.of(new Category("SAFETY_REPORT", new Message("安全信息", "Safety report"), 0))).toList();
            });
        }

        @Override
        public List<ActionHandler> actions() {
            return List.of();
        }
    }
}
