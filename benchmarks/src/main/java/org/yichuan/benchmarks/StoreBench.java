package org.yichuan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An action, from perform to commit, against the same statements by plain JDBC on the same database. Both carry the same
 * number of documents along {@link Route}, phase by phase: what the next action needs is looked up between the phases
 * and is not timed.
 */
final class StoreBench implements Benchmark {

    private static final int WARM = 3;
    private static final int ROUNDS = 9;
    private static final int DOCUMENTS = 64;
    private static final int RECORDED = 10;
    private static final double PROMISE = 0.5;

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        List<Line> lines = new ArrayList<>();
        try (Place derby = Place.derby(folder.resolve("derby"))) {
            lines.addAll(measure(derby));
        }
        try (Place postgresql = Place.postgresql(folder)) {
            lines.addAll(measure(postgresql));
        }
        return lines;
    }

    private List<Line> measure(Place place) throws Exception {
        List<List<List<Statement>>> recorded = record(place);
        List<Line> lines = new ArrayList<>();
        try (Office office = Office.open(place.settings())) {
            for (int threads : new int[] {1, 8}) {
                lines.add(measure(place, office, recorded, threads));
            }
        }
        return lines;
    }

    private static Line measure(Place place, Office office, List<List<List<Statement>>> recorded, int threads) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        List<Replay> connections = new ArrayList<>();
        try {
            for (int round = -WARM; round < ROUNDS; round++) {
                boolean first = Math.floorMod(round, 2) == 0;
                double before = first ? ours(office, threads) : 0;
                double peer = peer(place, office, recorded, connections, threads);
                double our = first ? before : ours(office, threads);
                if (round >= 0) {
                    ours.add(our);
                    peers.add(peer);
                }
            }
        } finally {
            for (Replay connection : connections) {
                connection.close();
            }
        }
        return Line.rate("action, " + place.name() + ", " + threads + (threads == 1 ? " thread" : " threads"), Median.of(ours), Median.of(peers), "actions/s",
                PROMISE);
    }

    /** What the door does to the database for each action of some documents; actions by document. */
    private static List<List<List<Statement>>> record(Place place) {
        Recorder recorder = new Recorder();
        List<List<List<Statement>>> documents = new ArrayList<>();
        try (Office office = Office.open(place.settings(), recorder::around)) {
            for (int number = 0; number < RECORDED; number++) {
                Route route = new Route(office, number);
                List<List<Statement>> actions = new ArrayList<>();
                UUID id = null;
                for (int action = 0; action < Route.LENGTH; action++) {
                    Route.Move move = action == 0 ? route.first() : route.next(action, id);
                    recorder.take();
                    id = route.perform(move);
                    actions.add(recorder.take());
                }
                documents.add(actions);
            }
        }
        return documents;
    }

    private static double ours(Office office, int threads) throws Exception {
        UUID[] ids = new UUID[DOCUMENTS];
        double seconds = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int action = 0; action < Route.LENGTH; action++) {
                List<Route.Move> moves = new ArrayList<>();
                for (int i = 0; i < DOCUMENTS; i++) {
                    Route route = new Route(office, i);
                    moves.add(action == 0 ? route.first() : route.next(action, ids[i]));
                }
                seconds += timed(pool, threads, t -> () -> {
                    for (int i = t; i < DOCUMENTS; i += threads) {
                        ids[i] = new Route(office, i).perform(moves.get(i));
                    }
                    return null;
                });
            }
        }
        return DOCUMENTS * Route.LENGTH / seconds;
    }

    /** A round; one in which Derby compiled a statement anew under the peer, and so lost its connection, is played again. */
    private static double peer(Place place, Office office, List<List<List<Statement>>> recorded, List<Replay> connections, int threads) throws Exception {
        for (int left = 5; ; left--) {
            while (connections.size() < threads) {
                connections.add(new Replay(place.connect()));
            }
            try {
                return peer(office, recorded, connections);
            } catch (ExecutionException e) {
                if (left == 0 || !place.embedded()) {
                    throw e;
                }
                System.out.println("  (a round of the peer is played again: " + e.getCause() + ")");
                for (Replay connection : connections) {
                    connection.close();
                }
                connections.clear();
            }
        }
    }

    private static double peer(Office office, List<List<List<Statement>>> recorded, List<Replay> connections) throws Exception {
        Set<UUID> kept = new HashSet<>();
        office.organisation().units().forEach(u -> kept.add(u.id()));
        office.organisation().people().forEach(p -> kept.add(p.id()));
        List<List<List<Statement>>> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(Replay.renewed(recorded.get(i % RECORDED), kept));
        }
        int threads = connections.size();
        double seconds = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int action = 0; action < Route.LENGTH; action++) {
                int now = action;
                seconds += timed(pool, threads, t -> () -> {
                    for (int i = t; i < DOCUMENTS; i += threads) {
                        connections.get(t).run(documents.get(i).get(now));
                    }
                    return null;
                });
            }
        }
        return DOCUMENTS * Route.LENGTH / seconds;
    }

    private interface Part {
        Callable<Void> of(int thread);
    }

    private static double timed(ExecutorService pool, int threads, Part part) throws Exception {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            parts.add(part.of(t));
        }
        long begun = System.nanoTime();
        for (Future<Void> done : pool.invokeAll(parts)) {
            done.get();
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
