package org.yichuan.admin.internal;

/** A command that did not do what it was asked to; makes the shell's exit status say so. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message, null, false, false);
    }
}
