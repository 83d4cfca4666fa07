package org.yichuan.web.api;

import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.forms.Field;

/**
 * Extension point: how fields of a type are filled in on a page. Register one as an OSGi service beside its
 * {@link org.yichuan.api.forms.FieldType}; without one a line of text is shown, which the type reads.
 *
 * <pre>{@code
 * public final class WagonRenderer implements FieldRenderer {
 *     public String type() { return "wagon"; }
 *     public FieldInput<?> input(Desk desk, Field field) {
 *         TextField text = new TextField(desk.text(field.label()));
 *         text.setPlaceholder("0123456");
 *         return new FieldInput<>(text, t -> t.isBlank() ? null : t.replace(" ", ""), v -> (String) v);
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface FieldRenderer {

    /** Code of the type. */
    String type();

    /** Makes the component, anew for each form; label, help, drafts and errors are seen to by the form. */
    FieldInput<?> input(Desk desk, Field field);
}
