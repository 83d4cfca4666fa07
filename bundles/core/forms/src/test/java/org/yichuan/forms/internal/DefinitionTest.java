package org.yichuan.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialects;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.forms.Unreadable;

/** Definitions as files: what is good comes back the same, what is bad is refused with the place and the reason. */
class DefinitionTest {
    private final House house = new House();

    @Test
    void aFormComesBackFromItsFileAsItWas() throws Unreadable {
        Sheet sheet = read(file("""
                "petitioner": {"field": {"type": "text", "label": {"zh": "信访人", "en": "Petitioner"}, "required": true, "options": {"pattern": "^\\\\S+$"}}},
                "people": {"field": {"type": "number", "label": {"zh": "人数", "en": "People"}, "options": {"minimum": 1, "unit": "人"}}},
                "kind": {"field": {"type": "choice", "label": {"zh": "类别", "en": "Kind"}, "options": {"choices": [{"code": "A", "zh": "投诉", "en": "Complaint"}]}}},
                "cost": {"field": {"type": "money", "label": {"zh": "费用", "en": "Cost"}, "computed": "people * 12.5", "visibleIf": "kind = 'A'", "see": ["SECTION", "DEPARTMENT/HEAD"]}}
                """));
        String written = house.forms.write(sheet);
        Sheet again = read(written);
        assertThat(again).isEqualTo(sheet);
        assertThat(house.forms.write(again)).isEqualTo(written);
        assertThat(SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(SchemaLocation.of(Schemas.DIALECT)).validate(Plain.node(Plain.read(written))))
                .as("what the meta-schema says against the file").isEmpty();
    }

    @Test
    void aSchemaOfAnotherProgramIsRead() throws Unreadable {
        Sheet sheet = read("""
                {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "title": "姓名", "maxLength": 20},
                 "born": {"type": "string", "format": "date"}, "sex": {"enum": ["F", "M"]}}}""");
        assertThat(sheet.fields()).extracting(f -> f.name() + " " + f.type() + " " + f.required()).containsExactly("name text true", "born date false", "sex choice false");
    }

    @Test
    void whatIsNoJsonIsRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  \"properties\": {,}\n}")).isInstanceOfSatisfying(Unreadable.class,
                e -> {
                    assertThat(e.why().en()).matches("The file is not JSON: it cannot be read on at line 2, column [0-9]+; check the quotes, commas and brackets there");
                    assertThat(e.why().zh()).as("no words of the parser's").matches("文件不是 JSON：第 2 行第 [0-9]+ 列处读不下去[^a-zA-Z]+");
                });
        assertThatThrownBy(() -> read("{\"properties\": {\"a\": {}, \"a\": {}}}")).isInstanceOfSatisfying(Unreadable.class,
                e -> assertThat(e.why().zh()).matches("第 1 行第 [0-9]+ 列处“a”重复出现，每个名称在同一处只能写一次"));
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("no form");
    }

    @Test
    void fiveHundredFieldsAreTooMany() {
        String many = IntStream.range(0, 500).mapToObj(i -> "\"f" + i + "\": {\"type\": \"string\"}").collect(Collectors.joining(","));
        assertThatThrownBy(() -> read(file(many))).hasMessageContaining("500 fields");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"computed\": \"b + 1\"                            | a → b → a",
        "\"visibleIf\": \"b = 1\"                           | a → b → a",
        "\"computed\": \"2 ^ 9\"                            | Field a (A): The formula is wrong",
        "\"computed\": \"nobody + 1\"                       | uses the field “nobody”",
        "\"options\": {\"pattern\": \"^(a+)+$\"}            | repeats within a repetition at “(a+)+”",
        "\"options\": {\"pattern\": \"(x*y?)*z\"}           | repeats within a repetition",
        "\"options\": {\"pattern\": \"(a)\\\\1\"}           | The pattern is wrong",
        "\"options\": {\"maxLength\": \"long\"}             | whole number",
        "\"label\": {\"zh\": \"<script>alert(1)</script>\", \"en\": \"x\"} | tags or scripts: <script>",
        "\"help\": {\"zh\": \"javascript:alert(1)\", \"en\": \"x\"} | tags or scripts",
        "\"label\": {\"zh\": \"甲\\u202e乙\", \"en\": \"x\"} | control characters",
        "\"type\": \"hologram\"                             | no field type hologram",
        "\"see\": [\"EVERYBODY\"]                           | no level and no post",
        "\"initial\": 5                                     | Default of field a"})
    void whatIsBadIsRefusedWithPlaceAndReason(String attribute, String reason) {
        String other = "\"b\": {\"field\": {\"type\": \"number\", \"label\": {\"zh\": \"乙\", \"en\": \"B\"}, \"computed\": \"a + 1\"}}";
        String label = attribute.contains("label") ? "" : "\"label\": {\"zh\": \"甲\", \"en\": \"A\"},";
        String type = attribute.contains("\"type\"") ? "" : "\"type\": \"text\",";
        assertThatThrownBy(() -> read(file("\"a\": {\"field\": {" + type + label + attribute + "}}" + (reason.contains("→") ? "," + other : ""))))
                .isInstanceOf(Unreadable.class).hasMessageContaining(reason.strip());
    }

    @Test
    void noPatternThatIsLetInRunsForEver() throws Unreadable {
        Sheet sheet = read(file("\"a\": {\"field\": {\"type\": \"text\", \"label\": \"甲\", \"options\": {\"pattern\": \"^(a|aa|a?a?)*b$\", \"maxLength\": 2000}}}"));
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2),
                () -> assertThat(house.forms.check(sheet, "register", Map.of("a", "a".repeat(2000))).faults()).containsKey("a"));
    }

    private Sheet read(String text) throws Unreadable {
        return house.forms.read(text, house.registry.id(), House.PETITION);
    }

    private static String file(String properties) {
        return "{\"$schema\": \"" + Schemas.DIALECT + "\", \"type\": \"object\", \"properties\": {" + properties + "}}";
    }
}
