package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;

/** Carries a change out beside the page, with a bar that moves, and tells the person what came of it. */
final class Doing {
    private static final Logger LOG = LoggerFactory.getLogger(Doing.class);

    private Doing() {
    }

    static void run(Desk desk, Dialog dialog, Runnable change, Message done, Runnable after) {
        Texts texts = new Texts(Doing.class);
        UI ui = UI.getCurrent();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.setId("module-progress");
        dialog.add(bar);
        Thread.ofVirtual().name("module-change").start(() -> {
            Message wrong = null;
            try {
                change.run();
            } catch (ModuleRefused refused) {
                wrong = refused.why();
            } catch (RuntimeException failed) {
                LOG.error("a change of modules failed", failed);
                wrong = texts.message("failed");
            }
            Message told = wrong;
            ui.access(() -> {
                dialog.close();
                if (told == null) {
                    desk.tell(done);
                } else {
                    desk.warn(told);
                }
                after.run();
            });
        });
    }
}
