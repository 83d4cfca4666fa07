package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;

/**
 * The form of an action that takes words, or nothing but a button. A module needs no class for it:
 *
 * <pre>{@code
 * <service interface="org.yichuan.web.api.ActionForm">
 *   <bean class="org.yichuan.web.api.WordsForm">
 *     <argument value="org.example.internal.web.ReturnForm"/><argument value="report"/><argument value="result"/>
 *     <argument value="true"/><argument value="20"/>
 *   </bean>
 * </service>
 * }</pre>
 */
public final class WordsForm implements ActionForm {
    private final Texts texts;
    private final String action;
    private final String field;
    private final boolean mandatory;
    private final int order;

    /**
     * @param owner     a class of the module, beside which its texts lie: {@code hint.<action>} and {@code words.<action>}
     * @param field     the input field of the words; empty: only a button
     * @param mandatory whether there must be words
     * @param order     see {@link ActionForm#order()}
     */
    public WordsForm(Class<?> owner, String action, String field, boolean mandatory, int order) {
        this.texts = new Texts(owner);
        this.action = action;
        this.field = field;
        this.mandatory = mandatory;
        this.order = order;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.hint(texts.message("hint." + action));
        if (field.isEmpty()) {
            form.sends(() -> Input.NONE);
        } else {
            TextArea words = form.area(field, texts.message("words." + action), mandatory);
            form.sends(() -> Input.of(field, words.getValue()));
        }
        return form;
    }
}
