package org.yichuan.module.modules.internal.web;

import org.yichuan.web.api.Desk;

/** Asks nothing but why. */
final class ReasonDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;
    private final transient Change change;

    ReasonDialog(Desk desk, String title, String affected, Change change, Runnable after) {
        super(desk, title, after);
        this.change = change;
        affects(affected);
    }

    @Override
    Change change() {
        return change;
    }
}
