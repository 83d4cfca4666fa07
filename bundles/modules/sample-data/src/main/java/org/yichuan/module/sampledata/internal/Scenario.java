package org.yichuan.module.sampledata.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sample document: what it is, and how far it has come. */
record Scenario(Stage stage, int daysAgo, String registry, boolean dispatched, String number, String issuer, String category, String urgency,
        String importance, String lead, List<String> coHandlers, List<String> leaders, List<String> circulation, List<Integer> stations, String title,
        String words) {

    /** How far a document has come; each includes those before it that apply. */
    enum Stage {
        ARRIVED, SENT_BACK, SIGNED, REGISTERED, PROPOSED, CIRCULATING, INSTRUCTING, RETURNED, HANDLING, ASSIGNED, PROGRESS, STATIONS_SOME, STATIONS_RECEIVED, REPORTED,
        CLOSED;

        boolean reaches(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    static List<Scenario> all(int year) {
        return Lines.read("documents.tsv").stream().map(l -> of(l, year)).toList();
    }

    private static Scenario of(String[] l, int year) {
        String now = Integer.toString(year);
        return new Scenario(Stage.valueOf(l[0].toUpperCase(Locale.ROOT).replace('-', '_')), Integer.parseInt(l[1]), "QSD-" + l[2],
                l[3].equals("dispatched"), l[4].replace("{y}", now), l[5], l[6], l[7], l[8], l[9].isEmpty() ? "" : "QSD-" + l[9],
                Lines.list(l[10]).stream().map(c -> "QSD-" + c).toList(), Lines.list(l[11]), Lines.list(l[12]), stations(l[13]),
                l[14].replace("{y}", now).replace("{n}", Integer.toString(year + 1)), l[15]);
    }

    /** {@code 1-3,7} */
    private static List<Integer> stations(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : Lines.list(text)) {
            String[] ends = part.split("-");
            for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                numbers.add(n);
            }
        }
        return numbers;
    }

    /** Whether the route of its category says who gets it; otherwise the registrar proposes. */
    boolean routed() {
        return lead.isEmpty() && leaders.isEmpty() && Set.of("NOTICE", "READING_MATERIAL").contains(category);
    }

    /** Without the year, so that it is known again in the next one. */
    String key() {
        return title.replaceAll("\\d{4}年", "");
    }
}
