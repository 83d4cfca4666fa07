package org.yichuan.platform.modules.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.modules.By;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;

/** The open tasks of what went fall to others, and go back when it has come again; on record. */
final class Falling {
    private final Services services;
    private final Book book;

    Falling(Services services, Book book) {
        this.services = services;
        this.book = book;
    }

    /** @param by when it is no administrator, the first one stands in the documents' journals, with the reason */
    void release(By by, String name) {
        turn(by, "release", name, "fallen", (circulation, person) -> circulation.release(person, Said.message("released", name, by.why()).zh()));
    }

    /** What had fallen when one of these went goes back to whom it fell from. */
    void resume(By by, Collection<String> names) {
        // nothing to look for, unless the record says that something fell
        names.stream().filter(name -> book.changes().stream().anyMatch(c -> c.step().equals("release") && c.module().equals(name))).findFirst()
                .ifPresent(name -> turn(by, "resume", name, "back", (circulation, person) -> circulation.resume(person, Said.message("resumed", name, by.why()).zh())));
    }

    private void turn(By by, String step, String name, String told, ToIntBiFunction<Circulation, Person> turning) {
        Circulation circulation = services.find(Circulation.class).orElse(null);
        Person administrator = Optional.ofNullable(by.person()).filter(p -> p.holds(Post.ADMINISTRATOR)).or(this::first).orElse(null);
        int tasks = circulation == null || administrator == null ? 0 : turning.applyAsInt(circulation, administrator);
        if (tasks > 0) {
            book.record(by, step, name, "", Said.message(told, tasks), true);
        }
    }

    private Optional<Person> first() {
        return services.find(Organisation.class).stream().flatMap(o -> o.people().stream()).filter(p -> p.active() && p.holds(Post.ADMINISTRATOR))
                .min(Comparator.comparing(Person::login));
    }
}
