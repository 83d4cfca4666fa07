package org.yichuan.module.registration.internal.web;

import java.util.List;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.web.api.Desk;

/** The registries in which a person registers. */
final class Registries {
    private Registries() {
    }

    /** Bureau and section registries where he is registrar, the main one first. */
    static List<Unit> of(Desk desk) {
        return desk.person().postings().stream().filter(p -> p.post() == Post.REGISTRAR)
                .flatMap(p -> desk.organisation().unit(p.unitId()).stream())
                .filter(u -> u.level() == Level.SECTION || u.level() == Level.BUREAU).toList();
    }
}
