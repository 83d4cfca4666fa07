package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Message;

/** A person's place in one open page: who he is, what he may use, and the ways to act, to be told and to be kept up to date. */
@ProviderType
public interface Desk {

    Person person();

    Locale locale();

    default String text(Message message) {
        return message.in(locale());
    }

    /** Goes to an address of the product, such as {@code document/<id>}. */
    void go(String path);

    /** Performs a command for the person and tells him what came of it; a failure is logged and told as one sentence. */
    Outcome perform(Command command);

    /** An action about to be sent: whatever is clicked twice acts once. Make one for each opening of a form. */
    default Send send(UUID documentId, UUID taskId, String action, long seen) {
        return new Send(this, documentId, taskId, action, seen);
    }

    /** Tells the person a sentence, in passing. */
    void tell(Message message);

    /** Tells the person what did not work; stays until it is read, or until the next sentence. */
    void warn(Message message);

    /** Tells what came of a change of settings. @return whether it was made */
    default boolean told(Settings.Result result) {
        if (result.done()) {
            tell(result.message());
        } else {
            warn(result.message());
        }
        return result.done();
    }

    /**
     * Keeps on the server what is typed, within a second, under a key of the person's; puts what was kept back into
     * the field now.
     *
     * @param read may throw on a text it cannot read any more: the field then stays as it is
     */
    <T> void keep(HasValue<?, T> field, String key, Function<T, String> write, Function<String, T> read);

    /** Keeps a text field: see {@link #keep(HasValue, String, Function, Function)}. */
    default void keep(HasValue<?, String> field, String key) {
        keep(field, key, Function.identity(), Function.identity());
    }

    /** What was kept under a key; empty when nothing. */
    String kept(String key);

    /** Keeps a text under a key; forgets it when empty. */
    void keep(String key, String text);

    /** Forgets everything kept by fields of this page under keys that start so, and keeps nothing more of those fields. */
    void forget(String prefix);

    /** Runs {@code refresh} in the page, soon after any document changed, as long as the component is attached. */
    void refreshOn(Component component, Runnable refresh);

    /** The same for changes of one document. */
    void refreshOn(Component component, UUID documentId, Runnable refresh);

    /** Runs {@code refresh} in the page, soon after modules came or went, as long as the component is attached. */
    void refreshOnModules(Component component, Runnable refresh);

    /** Who knows the forms that units shape; empty while he is away: pages do without their fields then, and the door refuses what needs them. */
    Optional<Forms> forms();

    /** How fields of a type that a module brought are filled in; empty for those of the product, and when its module is gone. */
    Optional<FieldRenderer> renderer(String type);

    Circulation circulation();

    Documents documents();

    Organisation organisation();

    ContentStore content();
}
