package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Step;

/** Five hundred recipients in one dispatch: each gets it, and whoever looks is told. What it takes is measured by {@code ./yichuan bench dispatch}. */
class ManyRecipientsTest {
    private static final int RECIPIENTS = 500;

    @TempDir
    Path data;

    @Test
    void aDispatchToFiveHundredReachesEveryOneOfThem() throws Exception {
        Set<UUID> told = ConcurrentHashMap.newKeySet();
        CirculationListener listener = told::addAll;
        try (Issuers office = new Issuers(data, List.of(listener))) {
            UUID id = office.signed(office.sections(RECIPIENTS));
            Issuers.done(office.number(id));
            told.clear();
            Issuers.done(office.act(id, Step.ISSUE, "issue"));
            assertThat(told).as("who looks is told in the same moment: of the document and of each copy").hasSize(RECIPIENTS + 1);
            assertThat(office.store.documents().file(office.person, id).orElseThrow().tasks().stream().filter(t -> t.step() == Step.RECEIPT)).hasSize(RECIPIENTS);
        }
    }
}
