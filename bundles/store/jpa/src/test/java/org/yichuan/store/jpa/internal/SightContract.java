package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Sort;

/** Who sees what, by whichever way he asks. */
abstract class SightContract extends OnDatabase {

    SightContract(TestDatabase database) {
        super(database);
    }

    private void sees(Person reader, Document document, Attachment attachment, boolean yes) {
        Documents documents = store.documents();
        Query mine = new Query(document.head().title(), "", "", null, null, null, null, null, null, null, null, false, null, false);
        Query byTitle = new Query(document.head().title(), "", "", null, null, null, null, null, null, null, null, false, Sort.TITLE, true);
        assertThat(documents.file(reader, document.id()).isPresent()).as("file").isEqualTo(yes);
        assertThat(documents.download(reader, attachment.id()).isPresent()).as("download").isEqualTo(yes);
        assertThat(documents.lookUpCount(reader, mine)).as("count").isEqualTo(yes ? 1 : 0);
        assertThat(documents.lookUp(reader, mine, 0, 10)).as("list").hasSize(yes ? 1 : 0);
        assertThat(documents.lookUp(reader, byTitle, 0, 10)).as("sorted list").hasSize(yes ? 1 : 0);
        assertThat(documents.lookUp(reader, Query.ALL, 0, 10)).as("plain list").hasSize(yes ? 1 : 0);
        assertThat(documents.lookUpCount(reader, Query.ALL)).as("plain count").isEqualTo(yes ? 1 : 0);
        assertThat(documents.duplicates(reader, document.house(), document.head().number(), "")).as("duplicates").hasSize(yes ? 1 : 0);
    }

    @Test
    void everyKindOfReaderSeesWhatIsHisAndNothingElse() throws IOException {
        for (Secrecy secrecy : List.of(Secrecy.NONE, Secrecy.TOP_SECRET)) {
            boolean open = secrecy == Secrecy.NONE;
            UUID owner = id();
            UUID house = id();
            UUID department = id();
            UUID station = id();
            Person handler = person(department, Post.HANDLER);
            Person administrator = person(new Posting(owner, Post.ADMINISTRATOR), new Posting(house, Post.ADMINISTRATOR),
                    new Posting(station, Post.ADMINISTRATOR));
            Document document = document(owner, house, head("汉〔2026〕" + id() + "号", "t" + id(), NOON, secrecy));
            Attachment attachment = new Attachment(id(), document.id(), "a.txt", "text/plain", 3, "00", NOON);
            write(s -> {
                s.insert(document);
                s.insert(attachment);
                s.insert(task(document.id(), department, Post.HANDLER, handler.id(), null));
                s.insert(task(document.id(), station, Post.STATION_CLERK, null, null));
                s.insert(task(document.id(), station, Post.ADMINISTRATOR, null, null));
            });
            write(s -> s.insert(task(document.id(), station, Post.STATION_CLERK, null, null)));

            sees(person(owner, Post.REGISTRAR), document, attachment, true);
            sees(person(house, Post.LEADER), document, attachment, open);
            sees(handler, document, attachment, true);
            sees(new Person(handler.id(), "x", "x", List.of(), true), document, attachment, true);
            sees(person(station, Post.STATION_CLERK), document, attachment, true);
            sees(person(department, Post.HEAD), document, attachment, open);
            sees(person(department, Post.REGISTRAR), document, attachment, open);
            sees(person(station, Post.HEAD), document, attachment, open);
            sees(person(new Posting(owner, Post.REGISTRAR), new Posting(house, Post.LEADER), new Posting(department, Post.HEAD),
                    new Posting(station, Post.STATION_CLERK)), document, attachment, true);

            sees(administrator, document, attachment, false);
            sees(person(department, Post.HANDLER), document, attachment, false);
            sees(person(house, Post.REGISTRAR), document, attachment, false);
            sees(person(owner, Post.LEADER), document, attachment, false);
            sees(person(house, Post.HANDLER), document, attachment, false);
            sees(person(owner, Post.HEAD), document, attachment, false);
            sees(person(id(), Post.REGISTRAR), document, attachment, false);
            sees(person(), document, attachment, false);
            sees(new Person(handler.id(), "x", "x", handler.postings(), false), document, attachment, false);

            Documents documents = store.documents();
            assertThat(documents.register(person(owner, Post.REGISTRAR), Query.ALL, 0, 10)).hasSize(1);
            assertThat(documents.registerCount(person(owner, Post.REGISTRAR), Query.ALL)).isEqualTo(1);
            assertThat(documents.registerCount(person(house, Post.LEADER), Query.ALL)).isEqualTo(open ? 1 : 0);
            assertThat(documents.register(person(house, Post.LEADER), Query.ALL, 0, 10)).hasSize(open ? 1 : 0);
            assertThat(documents.register(handler, Query.ALL, 0, 10)).isEmpty();
            assertThat(documents.registerCount(handler, Query.ALL)).isZero();
            assertThat(documents.register(administrator, Query.ALL, 0, 10)).isEmpty();
            assertThat(documents.todoCount(administrator, Set.of(Step.values()))).isZero();
            assertThat(documents.download(handler, attachment.id()).orElseThrow().content().open()).hasContent("all");
        }
    }

    @Test
    void becomingClassifiedTakesItOutOfSight() {
        UUID owner = id();
        UUID house = id();
        UUID department = id();
        Document document = document(owner, house, head("号" + id(), "t" + id(), NOON, Secrecy.NONE));
        Attachment attachment = new Attachment(id(), document.id(), "a.txt", "text/plain", 3, "00", NOON);
        write(s -> {
            s.insert(document);
            s.insert(attachment);
            s.insert(task(document.id(), department, Post.HANDLER, null, null));
        });
        sees(person(department, Post.HEAD), document, attachment, true);
        Document secret = document.with(head(document.head().number(), document.head().title(), NOON.plusSeconds(9), Secrecy.SECRET)).entered(1, "a");
        write(s -> {
            s.document(document.id());
            s.update(secret, 0);
        });
        sees(person(department, Post.HEAD), secret, attachment, false);
        sees(person(house, Post.LEADER), secret, attachment, false);
        sees(person(department, Post.HANDLER), secret, attachment, true);
    }
}
