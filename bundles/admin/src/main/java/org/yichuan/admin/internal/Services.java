package org.yichuan.admin.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;

/**
 * The product's services as they are when a command runs. Commands look them up instead of demanding them, so that they
 * are there, and say what is missing, when something else is not.
 */
final class Services {
    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    <T> Optional<T> find(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }

    /** @throws Failure when it is not there */
    <T> T need(Class<T> type) {
        return find(type).orElseThrow(() -> new Failure("not ready: no " + type.getSimpleName()
                + " service; see the log, or wait until yichuan:info says that the product is ready"));
    }

    /** Every service of a kind. */
    <T> List<T> all(Class<T> type) {
        try {
            return context.getServiceReferences(type, null).stream().map(context::getService).filter(Objects::nonNull).toList();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many services of a kind there are. */
    int count(Class<?> type) {
        try {
            Collection<?> references = context.getServiceReferences(type, null);
            return references.size();
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String version() {
        return context.getBundle().getVersion().toString();
    }

    /** @throws Failure when there is no such log-in */
    Person person(String login) {
        return need(Organisation.class).personByLogin(login.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Failure("no account with the log-in " + login));
    }

    /** The one of that log-in, or the first. @throws Failure when it is none, or there is none */
    Person administrator(String login) {
        if (login == null) {
            return need(Organisation.class).people().stream().filter(p -> p.active() && p.holds(Post.ADMINISTRATOR)).min(Comparator.comparing(Person::login))
                    .orElseThrow(() -> new Failure("there is no system administrator; name one with --as LOGIN"));
        }
        Person person = person(login);
        if (!person.holds(Post.ADMINISTRATOR)) {
            throw new Failure(person.login() + " is no system administrator");
        }
        return person;
    }

    /** The unit of that code or identity. @throws Failure when there is none */
    Unit unit(String codeOrId) {
        Organisation organisation = need(Organisation.class);
        return organisation.unitByCode(codeOrId).or(() -> id(codeOrId).flatMap(organisation::unit))
                .orElseThrow(() -> new Failure("no unit with the code " + codeOrId));
    }

    /** The first registrar of a unit. @throws Failure when it has none */
    Person registrar(Unit unit) {
        return need(Organisation.class).holders(unit.id(), Post.REGISTRAR).stream().findFirst()
                .orElseThrow(() -> new Failure("unit " + unit.code() + " has no registrar"));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
