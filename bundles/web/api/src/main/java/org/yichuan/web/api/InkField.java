package org.yichuan.web.api;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuan.api.forms.Forms;

/** Handwriting with a pen, a finger or the mouse: the last stroke can be taken back, or all of it. */
final class InkField extends CustomField<Map<String, Object>> {
    private static final long serialVersionUID = 1L;
    private static final String STROKES = "strokes";
    private final transient Forms forms;
    private final InkSheet sheet;
    private final Div tools = new Div();
    private transient List<Object> strokes = new ArrayList<>();

    InkField(Desk desk, Forms forms, String label) {
        super(null);
        this.forms = forms;
        setLabel(label);
        sheet = new InkSheet(label);
        sheet.write(true);
        sheet.written(text -> become(forms.value(text) instanceof Collection<?> drawn ? drawn : List.of()));
        tools.add(button(desk, "ink.back", VaadinIcon.ARROW_BACKWARD, () -> redraw(strokes.subList(0, Math.max(0, strokes.size() - 1)))),
                button(desk, "ink.clear", VaadinIcon.ERASER, () -> redraw(List.of())));
        Div all = new Div(sheet, tools);
        all.addClassName("ink-field");
        add(all);
    }

    private static Button button(Desk desk, String key, VaadinIcon icon, Runnable run) {
        Button button = new Button(desk.text(Labels.common(key)), icon.create(), e -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName(key.replace('.', '-'));
        return button;
    }

    private void become(Collection<?> drawn) {
        strokes = new ArrayList<>(drawn);
        updateValue();
    }

    private void redraw(Collection<?> left) {
        become(left);
        draw();
    }

    private void draw() {
        sheet.show(forms.json(strokes));
    }

    @Override
    protected Map<String, Object> generateModelValue() {
        if (strokes.isEmpty()) {
            return null;
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put(STROKES, List.copyOf(strokes));
        return value;
    }

    @Override
    protected void setPresentationValue(Map<String, Object> value) {
        strokes = new ArrayList<>(value != null && value.get(STROKES) instanceof Collection<?> drawn ? drawn : List.of());
        draw();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        sheet.write(!readOnly);
        tools.setVisible(!readOnly);
    }
}
