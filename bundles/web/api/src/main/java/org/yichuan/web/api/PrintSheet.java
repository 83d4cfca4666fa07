package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Supplier;

/**
 * A sheet of paper: printed by its button, and by itself; not seen on the screen. What is on it is made when it is printed,
 * so that it is what holds then.
 */
public final class PrintSheet extends Div {
    private static final long serialVersionUID = 1L;
    private static final String PRINT = """
            const sheet = this.cloneNode(true); sheet.removeAttribute('id');
            document.body.append(sheet); document.body.classList.add('printing-sheet');
            addEventListener('afterprint', () => { sheet.remove(); document.body.classList.remove('printing-sheet'); }, {once: true});
            setTimeout(() => print(), 50);
            """;

    private final String name;
    private final transient Supplier<Component> made;

    /**
     * @param name names the button ({@code print-NAME}), the sheet ({@code sheet-NAME}) and its page in the style sheet
     * @param made what is on it
     */
    public PrintSheet(String name, Supplier<Component> made) {
        setId("sheet-" + name);
        addClassNames("print-sheet", "sheet-" + name);
        this.name = name;
        this.made = made;
    }

    /** The button that prints it. */
    public Button button(String label) {
        Button button = new Button(label, VaadinIcon.PRINT.create(), e -> {
            removeAll();
            add(made.get());
            getElement().executeJs(PRINT);
        });
        button.setId("print-" + name);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
