package org.yichuan.api.circulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Post;

/** What is dispatched 分发 to a unit with a registry on this node: a document of its own that came in, to be signed for and registered there. */
public final class Copies {

    private Copies() {
    }

    /**
     * The document that arrives.
     *
     * @param source what it is dispatched from
     * @param head   what is known of it there; registering may change it
     * @param due    its time limit, or null
     * @param files  those that go along
     */
    public static Decision.Spawned of(Situation s, Document source, Head head, UUID recipient, Instant due, List<Attachment> files) {
        Document copy = Document.create(Ids.next(), recipient, s.organisation().house(recipient).id(), head, DocumentState.ARRIVED, due, source.id());
        return new Decision.Spawned(copy, List.of(new NewTask(Step.SIGN_FOR, Slots.name(Step.SIGN_FOR, recipient), recipient, Post.REGISTRAR, null, due, "")),
                files.stream().map(f -> new Attachment(Ids.next(), null, f.name(), f.mediaType(), f.size(), f.sha256(), s.now())).toList());
    }
}
