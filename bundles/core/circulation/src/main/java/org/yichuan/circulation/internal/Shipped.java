package org.yichuan.circulation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Who;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What holds before anyone has set anything. */
final class Shipped {
    private static final Texts TEXTS = new Texts(Shipped.class);

    private Shipped() {
    }

    /** The standard route, and shorter ones for what needs less. */
    static List<Route> routes() {
        return List.of(Route.STANDARD,
                // every head reads it; nobody has to propose or to instruct
                new Route(id("NOTICE"), 1, name("route.notice"), null, "NOTICE", Set.of(Step.CIRCULATE, Step.HANDLE, Step.STATION), null, List.of(),
                        List.of(Who.everywhere(Post.HEAD)), List.of(), false, Map.of(Step.CIRCULATE, 3), Set.of(Way.Requirement.STATIONS)),
                new Route(id("READING_MATERIAL"), 1, name("route.reading"), null, "READING_MATERIAL", Set.of(Step.CIRCULATE), null, List.of(),
                        List.of(Who.everywhere(Post.LEADER), Who.everywhere(Post.HEAD)), List.of(), false, Map.of(Step.CIRCULATE, 5), Set.of()),
                // who attends is the registrar's to propose; no leader instructs first. A unit with a standing lead unit leaves proposing out.
                new Route(id("MEETING_NOTICE"), 1, name("route.meeting"), null, "MEETING_NOTICE",
                        Set.of(Step.PROPOSE, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE, Step.STATION), null, List.of(), List.of(), List.of(), false, Map.of(),
                        Set.of(Way.Requirement.STATIONS)));
    }

    private static Message name(String key) {
        return TEXTS.message(key);
    }

    private static UUID id(String category) {
        return UUID.nameUUIDFromBytes(("yichuan route " + category).getBytes(StandardCharsets.UTF_8));
    }

    /** The years as the State Council published them. */
    static Map<Integer, Arranged> days() {
        try (InputStream in = Shipped.class.getResourceAsStream("working-days.csv")) {
            return Arranged.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Arranged.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
