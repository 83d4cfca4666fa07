package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;

/**
 * Extension point: the form of one action on the document's page. An action without one gets a text area and a button.
 *
 * <pre>{@code
 * public final class ReportForm implements ActionForm {
 *     private final Texts texts = new Texts(ReportForm.class);
 *     public String action() { return "report"; }
 *     public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
 *         Form form = new Form(desk, file, offer, send);
 *         TextArea result = form.area("result", texts.message("result"), true);
 *         form.sends(() -> Input.of("result", result.getValue()));
 *         return form;
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface ActionForm {

    /** Code of the action whose form it is. */
    String action();

    /**
     * Makes the form, anew for each opening.
     *
     * @param send performs the action with the input and tells the person what came of it
     */
    Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send);

    /** Place among the actions offered: the smallest stands open on the page, the others are buttons that open theirs; from 100 on never open by itself. */
    default int order() {
        return 50;
    }
}
