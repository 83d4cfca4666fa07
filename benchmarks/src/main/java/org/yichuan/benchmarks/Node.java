package org.yichuan.benchmarks;

/** What was started and runs, in a new folder of its own; closing it stops it and deletes the folder. */
interface Node extends AutoCloseable {

    /** How the start went. */
    Started started();

    /** Of its Java. */
    long pid();
}
