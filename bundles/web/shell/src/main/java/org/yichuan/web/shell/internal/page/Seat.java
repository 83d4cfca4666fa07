package org.yichuan.web.shell.internal.page;

import java.util.UUID;

/** Who is logged in in a session. @param mustChange his password is a one-time one, and nothing else is open to him yet */
record Seat(UUID personId, boolean mustChange) {
}
