package org.yichuan.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Checked;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Filling;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Move;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.text.Message;

/** What is filled in, at the door: checked whatever the screen did, kept with the version it was filled in on. */
class FillTest {
    private final House house = new House();
    private Document document;

    @BeforeEach
    void theRegistryHasAForm() {
        publish(house.section, field("people", "number", "人数", Map.of("options", Map.of("minimum", 1))));
        publish(house.registry, field("petitioner", "text", "信访人", Map.of("required", true)),
                field("carried", "longtext", "落实情况", Map.of("fill", List.of("feedback"))), field("phone", "text", "电话", Map.of("see", List.of("DEPARTMENT"))),
                field("each", "number", "人均", Map.of("computed", "100 / people")));
        document = house.document(house.registry);
    }

    @Test
    void valuesAreCheckedAndKeptWithTheirVersion() {
        assertThat(register(Map.of()).refusal().en()).contains("Fill in “信访人”");
        assertThat(register(Map.of("petitioner", "张三", "people", 0)).refusal().en()).contains("cannot be less than 1");
        assertThat(register(Map.of("petitioner", "张三", "shoe", 43)).refusal().en()).contains("not filled in at this step");
        assertThat(register(Map.of("petitioner", List.of("张三"))).refusal().en()).contains("another kind");
        Filling filling = register(Map.of("petitioner", "张三", "people", 3, "phone", "0551-1234"));
        assertThat(filling.refusal()).isNull();
        Filled filled = filling.filled().getFirst();
        assertThat(filled.sheet()).isEqualTo("PETITION@" + house.section.id() + ":1," + house.registry.id() + ":1");
        assertThat(house.forms.values(filled)).containsEntry("each", new BigDecimal("33.333333")).containsEntry("petitioner", "张三");
        assertThat(filling.indexed().get(house.registry.id())).filteredOn(i -> i.field().endsWith("/phone")).singleElement()
                .satisfies(i -> assertThat(i.see()).containsExactly("DEPARTMENT"));
    }

    @Test
    void aComputedFieldThatFailsSaysSoOnItselfAndTheFormIsSaved() {
        Sheet sheet = house.current(house.registry);
        publish(house.registry, field("zero", "number", "零", Map.of("computed", "people / (people - people)")));
        Checked checked = house.forms.check(house.current(house.registry), "register", Map.of("petitioner", "张三", "people", 3));
        assertThat(checked.failed()).containsOnlyKeys("zero");
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.values()).doesNotContainKey("zero").containsKey("petitioner");
        assertThat(house.forms.check(sheet, "register", Map.of("petitioner", "张三")).failed()).as("what waits for a field that is empty is no failure").isEmpty();
    }

    @Test
    void whatIsNotToBeSeenIsNotAskedForAndWhatIsWrongIsSaidInTheFieldsOwnWords() {
        publish(house.registry, field("video", "yesno", "视频", Map.of()), field("link", "text", "分会场", Map.of("required", true, "visibleIf", "video = true")),
                field("tel", "text", "联系电话", Map.of("options", Map.of("pattern", "^[0-9-]+$"), "message", Map.of("zh", "电话只写数字", "en", "Digits only"))));
        assertThat(register(Map.of("petitioner", "张三", "video", true)).refusal().en()).contains("分会场");
        Filling without = register(Map.of("petitioner", "张三", "video", false, "link", "二楼"));
        assertThat(without.refusal()).isNull();
        assertThat(house.forms.values(without.filled().getFirst())).as("what was typed before it went from sight").doesNotContainKey("link");
        assertThat(house.forms.values(register(Map.of("petitioner", "张三", "video", true, "link", "二楼")).filled().getFirst())).containsEntry("link", "二楼");
        assertThat(register(Map.of("petitioner", "张三", "tel", "没有")).refusal()).isEqualTo(new Message("电话只写数字", "Digits only"));
    }

    @Test
    void eachTypeReadsWhatPeopleWriteAndRefusesWhatIsNone() {
        publish(house.registry, field("cost", "money", "费用", Map.of()), field("day", "date", "日期", Map.of()), field("at", "datetime", "时间", Map.of()),
                field("term", "span", "期间", Map.of()), field("who", "person", "经手人", Map.of()), field("where", "unit", "单位", Map.of()), field("about", "document", "文号", Map.of()));
        assertThat(read("cost", "1,200.5 元")).isEqualTo(new BigDecimal("1200.5"));
        assertThat(read("day", "2026-03-05")).isEqualTo("2026-03-05");
        assertThat(read("at", "2026-03-05 09:30")).isEqualTo("2026-03-05T09:30");
        assertThat(read("term", "2026-03-02 ~ 2026-03-08")).isEqualTo(Map.of("from", "2026-03-02", "to", "2026-03-08"));
        assertThat(house.forms.text(house.current(house.registry).field("term").orElseThrow(), read("term", "2026-03-02 ~ 2026-03-08")).en()).as("of the seven days five are worked").contains("(5 working");
        assertThat(read("who", house.registrar.name())).isEqualTo(house.registrar.id().toString());
        assertThat(read("where", house.registry.name())).isEqualTo(house.registry.id().toString());
        assertThat(read("about", "江铁办[2026]第5号")).isEqualTo("江铁办〔2026〕5号");
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of("cost", "很多", "day", "2026-02-30", "at", "早上", "term", Map.of("from", "2026-03-08", "to", "2026-03-02"), "who", "某人",
                "where", "某处").entrySet()) {
            assertThat(register(Map.of("petitioner", "张三", wrong.getKey(), wrong.getValue())).refusal()).as(wrong.getKey()).isNotNull();
        }
    }

    private Object read(String field, String text) {
        Field of = house.current(house.registry).field(field).orElseThrow();
        return house.forms.type(of.type()).orElseThrow().read(of, text);
    }

    @Test
    void whoBeganOnTheVersionBeforeMayEndOnItForADay() {
        String began = house.current(house.registry).ref();
        publish(house.registry, field("reason", "text", "原因", Map.of("required", true)));
        Filling old = house.fill(document, house.registry, house.registrar, "register", List.of(), Forms.SHEET, began, Forms.VALUES, Map.of("petitioner", "张三"));
        assertThat(old.refusal()).isNull();
        assertThat(old.filled().getFirst().sheet()).isEqualTo(began);
        assertThat(register(Map.of("petitioner", "张三")).refusal().en()).as("who names no version fills in the newest").contains("原因");
        house.now = house.now.plus(Duration.ofDays(2));
        assertThat(house.fill(document, house.registry, house.registrar, "register", List.of(), Forms.SHEET, began, Forms.VALUES, Map.of("petitioner", "张三")).refusal().en())
                .contains("has been replaced");
        assertThat(house.fill(document, house.registry, house.registrar, "register", List.of(), Forms.SHEET, "PETITION@nonsense", Forms.VALUES, Map.of()).refusal()).isNotNull();
    }

    @Test
    void aDocumentUnderWayKeepsItsForm() {
        Filled filled = register(Map.of("petitioner", "张三")).filled().getFirst();
        publish(house.registry, field("result_note", "text", "处理说明", Map.of("required", true, "fill", List.of("report"))));
        assertThat(house.fill(document, house.safety, house.head, "report", List.of(filled)).refusal()).as("its form asks for nothing in reporting").isNull();
        assertThat(house.forms.sheet(house.settings, filled.sheet()).orElseThrow().field("result_note")).isEmpty();
        Filled newer = register(Map.of("petitioner", "李四")).filled().getFirst();
        assertThat(house.fill(document, house.safety, house.head, "report", List.of(newer)).refusal().en()).contains("处理说明");
    }

    @Test
    void aDocumentMovesToTheNewestVersionThatWasShownAndNoOther() {
        Filled filled = register(Map.of("petitioner", "张三")).filled().getFirst();
        assertThat(move(filled, filled.sheet()).refusal().en()).contains("no newer form");
        publish(house.registry, field("address", "text", "住址", Map.of()));
        String shown = house.current(house.registry).ref();
        publish(house.registry, field("age", "number", "年龄", Map.of()));
        assertThat(move(filled, shown).refusal().en()).contains("has been replaced");
        Filling moved = move(filled, house.current(house.registry).ref());
        assertThat(moved.refusal()).isNull();
        assertThat(moved.filled().getFirst()).isEqualTo(new Filled(house.registry.id(), house.current(house.registry).ref(), filled.values()));
        publish(house.registry, field("kind", "text", "类别", Map.of("required", true)));
        assertThat(move(moved.filled().getFirst(), house.current(house.registry).ref()).refusal().en()).contains("类别");
    }

    private Filling move(Filled filled, String to) {
        return house.fill(document, house.registry, house.registrar, Forms.MOVE, List.of(filled), Forms.SHEET, to);
    }

    @Test
    void unitsFillInBesideOneAnother() {
        Filled filled = register(Map.of("petitioner", "张三", "people", 4)).filled().getFirst();
        Filling feedback = house.fill(document, house.station, house.clerk, "feedback", List.of(filled), Forms.VALUES, Map.of("carried", "已整改"));
        assertThat(feedback.refusal()).isNull();
        assertThat(feedback.filled().getFirst().unit()).isEqualTo(house.station.id());
        assertThat(house.forms.values(feedback.filled().getFirst())).containsOnlyKeys("carried");

        publish(house.safety, field("cost", "money", "费用", Map.of("fill", List.of("report"))),
                field("per_head", "money", "人均费用", Map.of("computed", "cost / people", "fill", List.of("report"))));
        List<Filled> before = new ArrayList<>(List.of(filled, feedback.filled().getFirst()));
        Sheet asked = house.forms.sheet(house.settings, document, before, house.safety.id(), "report").orElseThrow();
        assertThat(asked.fields()).extracting(Field::name).containsExactly("cost", "per_head");
        Filled report = house.fill(document, house.safety, house.head, "report", before, Forms.VALUES, Map.of("cost", new BigDecimal("100.5"))).filled().getFirst();
        assertThat(house.forms.values(report)).containsEntry("per_head", new BigDecimal("25.13"));
        assertThat(house.forms.sheet(house.settings, report.sheet()).orElseThrow().field("carried")).isPresent();
        assertThat(house.forms.sheet(house.settings, document, before, house.station.id(), "report")).isEmpty();
    }

    @Test
    void aFieldIsSeenByThoseItIsForAndByItsRegistry() {
        Field phone = house.current(house.registry).field("phone").orElseThrow();
        assertThat(house.forms.sees(house.head, house.registry.id(), phone)).isTrue();
        assertThat(house.forms.sees(house.registrar, house.registry.id(), phone)).isTrue();
        assertThat(house.forms.sees(house.clerk, house.registry.id(), phone)).isFalse();
        assertThat(house.forms.sees(house.registrar, house.bureau.id(), phone)).as("of another registry").isFalse();
    }

    @Test
    void whatIsTakenOutOfACodeListIsOfferedNoMoreAndStaysReadable() {
        CodeList ways = new CodeList(UUID.randomUUID(), house.section.id(), Message.of("来信方式"), 0,
                List.of(entry("LETTER", "来信"), entry("VISIT", "来访"), entry("CALL", "来电")));
        assertThat(house.settings.change(house.head, ways).done()).as("a department does not keep the section's list").isFalse();
        assertThat(house.settings.change(house.admin, ways).done()).isTrue();
        publish(house.registry, field("way", "choice", "方式", Map.of("options", Map.of("list", ways.key()))),
                field("also", "choices", "另有", Map.of("options", Map.of("list", ways.key()), "fill", List.of("register", "close"))));
        String exported = house.forms.write(house.current(house.registry));
        assertThat(register(Map.of("petitioner", "张三", "way", "FAX")).refusal().en()).contains("no choice “FAX”");
        Filling filling = register(Map.of("petitioner", "张三", "way", "VISIT", "also", List.of("CALL", "VISIT")));
        assertThat(filling.refusal()).isNull();
        assertThat(filling.indexed().get(house.registry.id())).filteredOn(i -> i.field().endsWith("/also")).extracting(i -> i.key().text()).containsExactly("call", "visit");

        assertThat(house.settings.remove(house.admin, ways.key()).message().en()).as("a list that forms use stays").contains("still chooses");
        CodeList fewer = new CodeList(ways.id(), ways.unit(), ways.name(), 1, List.of(entry("CALL", "电话"), entry("NET", "网上")));
        assertThat(house.settings.change(house.admin, fewer.version(7)).message().en()).as("who would go over another's list is told").contains("published another version");
        assertThat(house.settings.change(house.admin, fewer).done()).isTrue();
        Filled kept = filling.filled().getFirst();
        Field way = house.current(house.registry).field("way").orElseThrow();
        assertThat(house.forms.text(way, "VISIT").zh()).isEqualTo("来访");
        assertThat(house.forms.text(way, "CALL").zh()).as("as it is called now").isEqualTo("电话");
        assertThat(register(Map.of("petitioner", "李四", "way", "VISIT")).refusal().en()).contains("taken out");
        assertThat(register(Map.of("petitioner", "李四", "way", "NET")).refusal()).isNull();
        assertThat(house.forms.check(house.current(house.registry), "register", house.forms.values(kept)).faults()).as("fits its version still").isEmpty();
        assertThat(house.forms.write(house.current(house.registry))).as("exports the same").isEqualTo(exported);
        assertThat(close(kept, List.of("VISIT", "NET"))).as("what stood there may stay").isNull();
        assertThat(close(kept, List.of("LETTER")).en()).contains("taken out");
        assertThat(house.settings.versions(ways.key())).extracting(v -> v.actorName()).containsExactly("姓名admin", "姓名admin");

        assertThat(refusedList(List.of()).en()).contains("1 to 500");
        assertThat(refusedList(List.of(entry("A", "甲"), entry("A", "乙"))).en()).contains("“A”".replace('“', '"').replace('”', '"'));
        assertThat(refusedList(List.of(entry("A,B", "甲"))).en()).contains("A,B");
        assertThat(refusedList(List.of(entry("A", " "))).en()).contains("Chinese and an English name");
    }

    private Message close(Filled kept, List<String> also) {
        return house.fill(document, house.registry, house.registrar, "close", List.of(kept), Forms.VALUES, Map.of("also", also)).refusal();
    }

    private Message refusedList(List<CodeList.Entry> entries) {
        var result = house.settings.change(house.admin, new CodeList(UUID.randomUUID(), null, Message.of("代码"), 0, entries));
        assertThat(result.done()).isFalse();
        return result.message();
    }

    private static CodeList.Entry entry(String code, String name) {
        return new CodeList.Entry(code, Message.of(name));
    }

    @Test
    void filesAreThoseThatWereStoredAndNoneOfAClassifiedItem() {
        publish(house.registry, field("letter", "attachment", "来信原件", Map.of()));
        String hash = "a".repeat(64);
        List<Map<String, Object>> files = List.of(Map.of("name", "来信.pdf", "mediaType", "application/pdf", "size", 12, "sha256", hash));
        assertThat(register(Map.of("petitioner", "张三", "letter", files)).refusal().en()).contains("来信.pdf").contains("did not arrive");
        house.stored.add(hash);
        Filling filling = register(Map.of("petitioner", "张三", "letter", files));
        assertThat(filling.refusal()).isNull();
        assertThat(house.forms.text(house.current(house.registry).field("letter").orElseThrow(), files).zh()).isEqualTo("来信.pdf");
        assertThat(register(Map.of("petitioner", "张三", "letter", List.of(Map.of("name", "x", "mediaType", "a/b", "size", 1, "sha256", "../../etc/passwd")))).refusal()).isNotNull();
        assertThat(register(Map.of("petitioner", "张三", "letter", List.of(Map.of("name", "a\u202Efdp.exe", "mediaType", "a/b", "size", 1, "sha256", hash)))).refusal().en())
                .contains("cannot be seen");
        document = house.classified(house.registry);
        assertThat(register(Map.of("petitioner", "张三", "letter", files)).refusal().en()).contains("metadata only");
    }

    @Test
    void aFileAndHandwritingAreMoreThanTheirWords() {
        String hash = "b".repeat(64);
        Map<String, Object> values = Map.of("a", List.of(Map.of("name", "来信.pdf", "mediaType", "application/pdf", "size", 12, "sha256", hash)),
                "b", Map.of("strokes", List.of(List.of(1, 2))), "c", new BigDecimal("12.5"));
        Move move = house.forms.move(sheet("attachment", "ink", "money"), values, sheet("text", "longtext", "text"));
        assertThat(move.values()).isEqualTo(Map.of("c", "12.50 元"));
        assertThat(move.lost()).extracting(Message::en).hasSize(2).anyMatch(m -> m.contains("来信.pdf")).anyMatch(m -> m.contains("Handwriting"));
    }

    private static Sheet sheet(String... types) {
        List<Field> fields = List.of(field("a", types[0], "甲", Map.of()), field("b", types[1], "乙", Map.of()), field("c", types[2], "丙", Map.of()));
        return new Sheet(String.join("+", types), House.PETITION, null, List.of(), fields, Map.of());
    }

    @Test
    void handwritingIsPointsOnItsSheetAndNotMoreThanItHolds() {
        publish(house.registry, field("sign", "ink", "签名", Map.of()));
        assertThat(sign(List.of(List.of(1, 2, 3, 4), List.of(600, 200)))).isNull();
        assertThat(sign(List.of(List.of(1, 2, 3))).en()).contains("incomplete");
        assertThat(sign(List.of(List.of(1, 201))).en()).contains("incomplete");
        assertThat(sign(List.of(List.of(601, 2)))).isNotNull();
        assertThat(sign(List.of(List.of("<script>", 2)))).isNotNull();
        assertThat(sign(java.util.Collections.nCopies(501, List.of(1, 2)))).isNotNull();
        assertThat(sign(java.util.Collections.nCopies(4, java.util.Collections.nCopies(3_002, 1))).en()).contains("too much");
        assertThat(house.forms.text(house.current(house.registry).field("sign").orElseThrow(), Map.of("strokes", List.of(List.of(1, 2), List.of(3, 4)))).en()).contains("2 strokes");
    }

    private Message sign(List<?> strokes) {
        return register(Map.of("petitioner", "张三", "sign", Map.of("strokes", strokes))).refusal();
    }

    private Filling register(Map<String, Object> values) {
        return house.fill(document, house.registry, house.registrar, "register", List.of(), Forms.VALUES, values);
    }

    private void publish(Unit unit, Field... more) {
        Sheet sheet = house.forms.current(house.settings, unit.id(), House.PETITION).filter(s -> unit.id().equals(s.unit()))
                .orElseGet(() -> house.forms.above(house.settings, unit.id(), House.PETITION));
        for (Field field : more) {
            sheet = LayersTest.add(sheet, field);
        }
        var result = house.publish(house.admin, sheet);
        assertThat(result.done()).as(result.message().en()).isTrue();
    }

    static Field field(String name, String type, String label, Map<String, Object> attributes) {
        return Field.of(name, type, Message.of(label)).with(attributes);
    }
}
