package org.yichuan.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.organisation.Person;

/** The way of one ordinary document, from the register to its closure: {@value #LENGTH} actions by eight people. */
final class Route {

    static final int LENGTH = 12;
    private static final List<String> DEPARTMENTS = List.of("aq", "js", "ky", "hy", "lr", "jy", "cw", "xx", "bw", "hq");

    private final Office office;
    private final String department;
    private final int number;

    /** @param number tells which department and stations it goes to */
    Route(Office office, int number) {
        this.office = office;
        this.number = number;
        this.department = DEPARTMENTS.get(Math.floorMod(number, DEPARTMENTS.size()));
    }

    /** An action to come, with all that is needed for it. */
    record Move(Person actor, UUID documentId, Task task, String action, Input input) { }

    /** The first action: there is no document yet. */
    Move first() {
        return new Move(office.person("db"), null, null, "register", Input.of("owner", office.unit("QSD-DB"), "number", "京铁办〔2026〕" + number + "号", "title",
                "关于做好汛期行车安全和防洪备汛工作的通知（" + number + "）", "issuer", "北京铁路局办公室", "category", "BUREAU_DOCUMENT", "receivedAt", "2026-11-24T01:00:00Z",
                "urgency", "ORDINARY", "importance", "ORDINARY", "secrecy", "NONE", "note", ""));
    }

    /** Action {@code number} (1 is the one after the first) on the document; reads the task that it answers. */
    Move next(int number, UUID id) {
        return switch (number) {
            case 1 -> move(id, "db", Step.PROPOSE, t -> true, "propose", Input.of("leadUnit", unit(), "leaders", List.of(person("duanzhang").id()), "circulation",
                    List.of(person("shuji").id(), person("fuduanzhang1").id()), "leadersInTurn", false, "opinion", "拟请主办科室阅办，呈段长批示。"));
            case 2 -> move(id, "duanzhang", Step.INSTRUCT, t -> true, "instruct", Input.of("opinion", "同意，请按要求认真落实，月底前报结果。"));
            case 3 -> move(id, department + "-head", Step.HANDLE, t -> true, "assign", Input.of("person", person(department + "-1").id(), "opinion", "请具体经办。"));
            case 4 -> move(id, "shuji", Step.CIRCULATE, t -> person("shuji").id().equals(t.personId()), "acknowledge", Input.of("opinion", "已阅。"));
            case 5 -> move(id, "fuduanzhang1", Step.CIRCULATE, t -> person("fuduanzhang1").id().equals(t.personId()), "acknowledge", Input.of("opinion", "已阅。"));
            case 6 -> move(id, department + "-1", Step.HANDLE, t -> true, "progress", Input.of("opinion", "已拟定落实措施，正在组织实施。"));
            case 7 -> move(id, department + "-1", Step.HANDLE, t -> true, "pass-to-stations", Input.of("stations", List.of(station(0), station(1)), "requirement",
                    "请组织传达学习，对照要求自查整改。"));
            case 8 -> move(id, login(0), Step.STATION, t -> t.unitId().equals(station(0)), "receive", Input.NONE);
            case 9 -> move(id, login(1), Step.STATION, t -> t.unitId().equals(station(1)), "receive", Input.NONE);
            case 10 -> move(id, department + "-1", Step.HANDLE, t -> true, "report", Input.of("result", "已按要求办理完毕，发现的问题均已整改，资料存档备查。"));
            case 11 -> move(id, "db", Step.CLOSE, t -> true, "close", Input.of("opinion", "已核对办理结果，同意办结销号。"));
            default -> throw new IllegalArgumentException("no action " + number);
        };
    }

    private Move move(UUID id, String login, Step step, Predicate<Task> which, String action, Input input) {
        Task task = office.tasks(id).stream().filter(t -> t.open() && t.step() == step && which.test(t)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to " + action));
        return new Move(person(login), id, task, action, input);
    }

    /** @return the document. @throws IllegalStateException when it was not done */
    UUID perform(Move move) {
        Outcome outcome = office.act(move.actor, move.documentId, move.task, move.action, move.input);
        if (outcome instanceof Outcome.Done done) {
            return done.documentId();
        }
        throw new IllegalStateException(move.action + " by " + move.actor.login() + ": " + outcome.message().en());
    }

    private Person person(String login) {
        return office.person(login);
    }

    private UUID unit() {
        return office.unit("QSD-" + department.toUpperCase(java.util.Locale.ROOT));
    }

    private UUID station(int which) {
        return office.unit("QSD-Z%02d".formatted(1 + Math.floorMod(number * 2 + which, 30)));
    }

    private String login(int which) {
        return "zhan%02d".formatted(1 + Math.floorMod(number * 2 + which, 30));
    }
}
