package org.yichuan.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** One thing that was promised, measured against its peer in one run. */
interface Benchmark {

    String name();

    /** @param folder an empty folder of its own */
    List<Line> run(Path folder) throws Exception;
}
