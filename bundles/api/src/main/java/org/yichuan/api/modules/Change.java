package org.yichuan.api.modules;

import java.time.Instant;
import org.yichuan.api.text.Message;

/**
 * One step in the life of a module, on record. The records are a hash chain.
 *
 * @param step    install, update, rollback, remove, enable, disable, permission …
 * @param module  name of the module or file
 * @param version version it is about
 * @param detail  for whom, and what came of it; why it was refused
 * @param done    false when it was refused or fell back
 */
public record Change(long number, Instant at, String actor, String way, String step, String module, String version, Message detail, String why,
        boolean done, String previous, String hash) {
}
