package org.yichuan.module.formdesigner.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;

/** Every step of a designer can be undone and done again; fields are where they were put. */
class DesignTest {
    private static final Sheet ABOVE = new Sheet("PETITION@:1", "PETITION", null, List.of(new Section("s1", Message.of("来信"), 2, List.of("petitioner", "fixed"))),
            List.of(Field.of("petitioner", "text", Message.of("信访人")), new Field("fixed", "text", Message.of("编号"), null, false, true, null, null, null, null, null, null, null, null)), Map.of());
    private final Design design = new Design(ABOVE, ABOVE);

    @Test
    void everyStepIsUndoneAndDoneAgain() {
        assertThat(design.undo()).isFalse();
        String added = design.add("number", Message.of("数字"), "s1", 1);
        assertThat(layout()).isEqualTo("s1[petitioner " + added + " fixed]");
        String second = design.addSection(Message.of("办理"));
        design.move(added, second, -1);
        design.change(added, Field.of("people", "number", Message.of("人数")));
        design.remove("petitioner");
        assertThat(layout()).isEqualTo("s1[fixed] " + second + "[people]");
        Sheet last = design.sheet();
        List<String> back = new java.util.ArrayList<>();
        while (design.undo()) {
            back.add(layout());
        }
        assertThat(back).containsExactly("s1[petitioner fixed] " + second + "[people]", "s1[petitioner fixed] " + second + "[" + added + "]",
                "s1[petitioner " + added + " fixed] " + second + "[]", "s1[petitioner " + added + " fixed]", "s1[petitioner fixed]");
        assertThat(design.sheet()).isEqualTo(ABOVE);
        for (int i = 0; i < 5; i++) {
            assertThat(design.redo()).isTrue();
        }
        assertThat(design.redo()).isFalse();
        assertThat(design.sheet()).isEqualTo(last);
        design.undo();
        design.addSection(Message.of("其他"));
        assertThat(design.canRedo()).as("another step forgets what was undone").isFalse();
    }

    @Test
    void keysMoveAFieldThroughSectionsAndASectionThroughTheForm() {
        String second = design.addSection(Message.of("办理"));
        design.step("petitioner", 1);
        assertThat(layout()).isEqualTo("s1[fixed petitioner] " + second + "[]");
        design.step("petitioner", 1);
        assertThat(layout()).isEqualTo("s1[fixed] " + second + "[petitioner]");
        design.step("petitioner", 1);
        assertThat(layout()).as("at the end it stays").isEqualTo("s1[fixed] " + second + "[petitioner]");
        design.step("petitioner", -1);
        design.step("petitioner", -1);
        assertThat(layout()).isEqualTo("s1[petitioner fixed] " + second + "[]");
        design.stepSection(second, -1);
        assertThat(layout()).isEqualTo(second + "[] s1[petitioner fixed]");
        design.removeSection("s1");
        assertThat(layout()).as("a section with fields stays").isEqualTo(second + "[] s1[petitioner fixed]");
        design.removeSection(second);
        assertThat(layout()).isEqualTo("s1[petitioner fixed]");
    }

    @Test
    void expressionsFollowAFieldToItsNewName() {
        String people = design.add("number", Message.of("人数"), "s1", -1);
        String cost = design.add("money", Message.of("费用"), "s1", -1);
        design.change(cost, design.sheet().field(cost).orElseThrow().with(Map.of("computed", people + " * 2 + " + people + "x", "visibleIf", "petitioner != '" + people + "' && " + people + " > 1")));
        design.change(people, Field.of("people", "number", Message.of("人数")));
        assertThat(design.sheet().field(cost).orElseThrow().computed()).isEqualTo("people * 2 + " + people + "x");
        assertThat(design.sheet().field(cost).orElseThrow().visibleIf()).isEqualTo("petitioner != '" + people + "' && people > 1");
    }

    @Test
    void whatComesFromAboveIsKnownAndWhatIsFixedThere() {
        String added = design.add("text", Message.of("文字"), "", -1);
        assertThat(design.inherited("petitioner")).isTrue();
        assertThat(design.inherited(added)).isFalse();
        assertThat(design.fixed("fixed")).isTrue();
        assertThat(design.fixed("petitioner")).isFalse();
    }

    private String layout() {
        return design.sheet().sections().stream().map(s -> s.id() + "[" + String.join(" ", s.fields()) + "]").collect(java.util.stream.Collectors.joining(" "));
    }
}
