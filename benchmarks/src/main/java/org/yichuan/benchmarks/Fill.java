package org.yichuan.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;

/**
 * Years of documents at once, by the bulk path of each database: files of comma-separated values, loaded by COPY or
 * SYSCS_IMPORT_DATA. The rows are those the door would have written, but for the hashes, which bind nothing; most
 * documents are closed, the newest are under way. The same seed makes the same documents, but for their identities' time.
 */
public final class Fill {

    /** The field of a form under which every document has its number. */
    static final String FIELD = "BENCH//number";
    private static final Duration SPAN = Duration.ofDays(3650);
    /** One in so many is classified. */
    private static final int CLASSIFIED = 50;
    private static final int ENDED_BEFORE = 97;
    private static final List<String> SUBJECTS = List.of("做好汛期行车安全和防洪备汛工作", "开展安全大检查活动", "春运旅客运输组织工作", "调整列车运行图", "加强调车作业安全管理",
            "职工教育培训计划", "消防安全专项整治", "客运服务质量评比", "货运计量安全检测设备管理", "党风廉政建设责任制考核", "信息系统运行维护", "劳动安全隐患排查");
    private static final List<String> ISSUERS = List.of("铁道部", "北京铁路局办公室", "北京铁路局运输处", "北京铁路局安全监察室", "地方人民政府", "北京铁路局党委宣传部");
    private static final List<String> CODES = List.of("铁运", "京铁办", "京铁运", "京铁安监", "石政办", "京铁党宣");
    private static final List<String> CATEGORIES = List.of("NOTICE", "MINISTRY_DOCUMENT", "BUREAU_DOCUMENT", "MEETING_NOTICE", "INSPECTION_NOTICE", "READING_MATERIAL",
            "PETITION", "LOCAL_GOVERNMENT");

    private static final String DOCUMENT = "id, owner_id, house_id, doc_number, number_key, title, title_hash, issuer, sought, category, received_at, urgency,"
            + " importance, secrecy, note, state, lead_unit_id, plan, due_at, result, closed_at, version, chain_head";
    private static final String TASK = "id, document_id, step, slot, unit_id, post, person_id, state, opened_by, opened_at, due_at, ended_at, ended_by,"
            + " ended_person_id, note";
    private static final String READER = "id, document_id, unit_id, post, person_id, classified, received_at";
    private static final String ENTRY = "document_id, entry_number, command_id, happened_at, actor_id, actor_name, unit_id, unit_name, action, task_id, text,"
            + " payload, previous, hash";

    private final Organisation organisation;
    private final Random random;
    private final List<Unit> departments;
    private final List<Unit> stations;
    private Csv documents;
    private Csv tasks;
    private Csv readers;
    private Csv entries;

    private Fill(Organisation organisation, long seed) {
        this.organisation = organisation;
        this.random = new Random(seed);
        this.departments = organisation.units().stream().filter(u -> u.level() == org.yichuan.api.organisation.Level.DEPARTMENT).toList();
        this.stations = organisation.units().stream().filter(u -> u.level() == org.yichuan.api.organisation.Level.STATION).toList();
    }

    /** Fills an empty store. @param folder for the files, which are removed again */
    public static void run(Place place, Organisation organisation, int count, long seed, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        new Fill(organisation, seed).write(count, folder, place.embedded());
        System.out.printf("  %,d documents are made up%n", count);
        try (Connection connection = place.connect()) {
            load(connection, place.embedded(), folder, "document", DOCUMENT);
            load(connection, place.embedded(), folder, "task", TASK);
            load(connection, place.embedded(), folder, "reader", READER);
            load(connection, place.embedded(), folder, "journal_entry", ENTRY);
            // the number once more, as what was filled in under a field: the same values in a column of their own and in the table of all fields
            try (java.sql.Statement s = connection.createStatement()) {
                s.execute("insert into field_value (document_id, unit_id, field, seen_by, text_key) select id, owner_id, '" + FIELD
                        + "', '', lower(number_key) from document");
            }
            // what the planner of a database that has grown over the years would know
            try (java.sql.Statement s = connection.createStatement()) {
                if (place.embedded()) {
                    for (String table : List.of("DOCUMENT", "TASK", "READER", "JOURNAL_ENTRY", "FIELD_VALUE")) {
                        s.execute("call syscs_util.syscs_update_statistics('" + schema(connection) + "', '" + table + "', null)");
                    }
                } else {
                    s.execute("vacuum analyze");
                }
            }
        }
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    private static void load(Connection connection, boolean embedded, Path folder, String table, String columns) throws IOException, SQLException {
        Path file = folder.resolve(table + ".csv");
        if (embedded) {
            try (CallableStatement s = connection.prepareCall("call syscs_util.syscs_import_data(null, ?, ?, null, ?, ',', '\"', 'UTF-8', 0)")) {
                s.setString(1, table.toUpperCase(Locale.ROOT));
                s.setString(2, columns.toUpperCase(Locale.ROOT).replace(" ", ""));
                s.setString(3, file.toString());
                s.execute();
            }
        } else {
            try (Reader in = Files.newBufferedReader(file)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin (format csv)", in);
            }
        }
        Files.delete(file);
        System.out.println("  table " + table + " is loaded");
    }

    private void write(int count, Path folder, boolean bytes) throws IOException {
        try (Csv d = new Csv(folder.resolve("document.csv"), bytes); Csv t = new Csv(folder.resolve("task.csv"), bytes);
                Csv r = new Csv(folder.resolve("reader.csv"), bytes); Csv e = new Csv(folder.resolve("journal_entry.csv"), bytes)) {
            documents = d;
            tasks = t;
            readers = r;
            entries = e;
            Instant newest = Instant.now();
            for (int i = 0; i < count; i++) {
                // evenly through the years, the last one now
                document(i, count, newest.minus(SPAN.multipliedBy(count - 1L - i).dividedBy(count)));
            }
        }
    }

    /** A document being written: its tasks and entries number themselves, its readers are each there once. */
    private final class Paper {
        final UUID id;
        final UUID owner;
        final long received;
        final boolean classified;
        final Set<List<Object>> seenBy = new HashSet<>();
        long entry;
        long now;
        Long due;

        Paper(UUID id, UUID owner, long received, boolean classified) {
            this.id = id;
            this.owner = owner;
            this.received = received;
            this.classified = classified;
            this.now = received;
        }

        /** An entry, some hours later. */
        void said(Person actor, UUID unit, String action, String text) throws IOException {
            now += (1 + random.nextInt(300)) * 60_000_000L;
            entry++;
            entries.row(id, entry, id(now), now, actor.id(), actor.name(), unit, organisation.unit(unit).orElseThrow().name(), action, null, text,
                    "{\"opinion\":\"" + text + "\"}", entry == 1 ? "" : hash(), hash());
        }

        /** A task opened by the newest entry; ended by the next one unless it is left open. */
        void asked(Step step, UUID unit, Post post, Person person, boolean open, TaskState end) throws IOException {
            UUID task = id(now);
            tasks.row(task, id, step, step + ":" + (person != null && step != Step.HANDLE ? person.id() : unit), unit, post, person == null ? null : person.id(),
                    open ? TaskState.OPEN : end, entry, now, due, open ? null : now + 3_600_000_000L, open ? 0 : entry + 1,
                    open || person == null ? null : person.id(), "");
            List<List<Object>> targets = List.of(person != null ? java.util.Arrays.asList(null, null, person.id()) : java.util.Arrays.asList(unit, post.name(), null),
                    java.util.Arrays.asList(unit, unit.equals(owner) ? "=" : "*", null));
            for (int kind = 0; kind < targets.size(); kind++) {
                List<Object> target = targets.get(kind);
                if (seenBy.add(target)) {
                    readers.row(task + "/" + kind, id, target.get(0), target.get(1), target.get(2), classified ? 1 : 0, received);
                }
            }
        }
    }

    private void document(int number, int count, Instant receivedAt) throws IOException {
        long received = receivedAt.getEpochSecond() * 1_000_000L + receivedAt.getNano() / 1_000;
        int kind = random.nextInt(10);
        String registry = kind < 7 ? "QSD-DB" : kind < 9 ? "QSD-DQB" : "JCJ-JB";
        Person registrar = login(kind < 7 ? "db" : kind < 9 ? "dqb" : "jb");
        UUID owner = unit(registry);
        UUID house = unit(kind < 9 ? "QSD" : "JCJ");
        boolean classified = random.nextInt(CLASSIFIED) == 0;
        Urgency urgency = random.nextInt(10) > 0 ? Urgency.ORDINARY : random.nextBoolean() ? Urgency.URGENT : Urgency.TELEGRAM_CRITICAL;
        UUID id = id(received);
        Paper paper = new Paper(id, owner, received, classified);
        paper.due = received + (urgency == Urgency.ORDINARY ? 10 : 3) * 86_400_000_000L;
        boolean ended = number < (long) count * ENDED_BEFORE / 100;
        // how far it has come: registered, proposed, instructed, with its handler, reported, closed
        int stage = ended ? 5 : random.nextInt(6);
        Unit lead = any(departments);
        List<Person> leaders = organisation.holders(house, Post.LEADER);
        Person leader = leaders.get(random.nextInt(leaders.size()));
        Person reading = leaders.get(random.nextInt(leaders.size()));
        boolean circulated = !reading.equals(leader) && random.nextInt(3) == 0;
        paper.said(registrar, owner, "register", "");
        paper.asked(Step.PROPOSE, owner, Post.REGISTRAR, null, stage == 0, TaskState.DONE);
        if (stage >= 1) {
            paper.said(registrar, owner, "propose", "拟请" + lead.name() + "主办，呈领导批示。");
            paper.asked(Step.INSTRUCT, house, Post.LEADER, leader, stage == 1, TaskState.DONE);
        }
        if (stage >= 2) {
            paper.said(leader, house, "instruct", "同意，请" + lead.name() + "认真落实，按时限报结果。");
            paper.asked(Step.HANDLE, lead.id(), Post.HEAD, null, stage == 2, TaskState.PASSED);
            if (circulated) {
                paper.asked(Step.CIRCULATE, house, Post.LEADER, reading, stage == 2, TaskState.DONE);
            }
        }
        if (stage >= 3) {
            List<Person> handlers = organisation.holders(lead.id(), Post.HANDLER);
            Person handler = handlers.get(random.nextInt(handlers.size()));
            paper.said(organisation.holders(lead.id(), Post.HEAD).getFirst(), lead.id(), "assign", "请具体经办。");
            paper.asked(Step.HANDLE, lead.id(), Post.HANDLER, handler, stage == 3, TaskState.DONE);
            if (random.nextInt(3) == 0) {
                paper.said(handler, lead.id(), "pass-to-stations", "请组织传达学习，对照要求自查整改。");
                for (int s = random.nextInt(3); s >= 0; s--) {
                    Unit station = any(stations);
                    paper.asked(Step.STATION, station.id(), Post.STATION_CLERK, null, stage == 3, TaskState.DONE);
                }
            }
            if (stage >= 4) {
                paper.said(handler, lead.id(), "report", "已按要求办理完毕，资料存档备查。");
                paper.asked(Step.CLOSE, owner, Post.REGISTRAR, null, stage == 4, TaskState.DONE);
            }
        }
        if (stage == 5) {
            paper.said(registrar, owner, "close", "已核对办理结果，同意办结销号。");
        }
        row(paper, number, house, urgency, lead, leader, circulated ? reading : null, stage);
    }

    private void row(Paper paper, int number, UUID house, Urgency urgency, Unit lead, Person leader, Person reading, int stage) throws IOException {
        int from = random.nextInt(ISSUERS.size());
        String issuer = ISSUERS.get(from);
        int year = Instant.ofEpochSecond(paper.received / 1_000_000).atZone(java.time.ZoneOffset.UTC).getYear();
        String documentNumber = CODES.get(from) + "〔" + year + "〕" + (1 + number % 1500) + "号";
        String title = issuer + "关于" + SUBJECTS.get(random.nextInt(SUBJECTS.size())) + "的通知（" + number + "）";
        boolean planned = stage >= 1;
        DocumentState state = switch (stage) {
            case 0 -> DocumentState.REGISTERED;
            case 1 -> DocumentState.PROPOSED;
            case 2, 3 -> DocumentState.HANDLING;
            case 4 -> DocumentState.REPORTED;
            default -> DocumentState.CLOSED;
        };
        documents.row(paper.id, paper.owner, house, documentNumber, documentNumber, title, sha256(title), issuer,
                (documentNumber + "\n" + documentNumber + "\n" + title + "\n" + issuer).toLowerCase(Locale.ROOT), CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                paper.received, urgency, random.nextInt(8) == 0 ? Importance.IMPORTANT : Importance.ORDINARY, paper.classified ? Secrecy.SECRET : Secrecy.NONE, "",
                state, planned ? lead.id() : null,
                planned ? lead.id() + ";;" + (reading == null ? "" : reading.id()) + ";" + leader.id() + ";0" : "-", paper.due,
                stage >= 4 ? "已按要求办理完毕，资料存档备查。" : "", stage == 5 ? paper.now : null, paper.entry, hash());
    }

    private Person login(String login) {
        return organisation.personByLogin(login).orElseThrow();
    }

    private UUID unit(String code) {
        return organisation.unitByCode(code).orElseThrow().id();
    }

    /** Of version 7, made at that time: the identities of a register follow its order. */
    private UUID id(long micros) {
        return new UUID(micros / 1000 << 16 | 0x7000L | random.nextInt(0x1000), random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private String hash() {
        return HexFormat.of().toHexDigits(random.nextLong()).repeat(4);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
