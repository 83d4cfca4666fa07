package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** A sheet with handwriting, drawn by {@code ink.js} of the shell. */
@Tag("yichuan-ink")
public final class InkSheet extends Component {
    private static final long serialVersionUID = 1L;
    private static final String WRITTEN = "written";
    private int drawing;

    /** @param label what it is, for who cannot see it */
    public InkSheet(String label) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        write(false);
    }

    /** @param strokes a JSON list of lists of numbers */
    public void show(String strokes) {
        drawing++;
        keep(strokes);
    }

    /** A page that is drawn anew shows it; this one does already. */
    private void keep(String strokes) {
        getElement().setAttribute("strokes", drawing + " " + strokes);
    }

    /** Whether it can be written on. */
    void write(boolean may) {
        getElement().setAttribute("readonly", !may);
    }

    /** Is told what stands on it after each stroke. */
    void written(Consumer<String> told) {
        getElement().addPropertyChangeListener(WRITTEN, "ink-written", e -> {
            if (e.isUserOriginated() && e.getValue() instanceof String strokes) {
                keep(strokes);
                told.accept(strokes);
            }
        });
    }
}
