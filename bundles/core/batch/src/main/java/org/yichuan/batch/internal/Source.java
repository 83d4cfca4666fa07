package org.yichuan.batch.internal;

import java.io.IOException;
import java.util.function.Consumer;
import org.yichuan.batch.RegisterImport.Unreadable;

/** A format of files. */
interface Source {

    /** Reads all rows, in order. @throws Unreadable before the first row only */
    void read(byte[] content, Consumer<Raw> rows) throws Unreadable, IOException;
}
