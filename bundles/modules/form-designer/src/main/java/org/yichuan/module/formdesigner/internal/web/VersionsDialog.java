package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;
import org.yichuan.web.api.Times;

/** The versions of a unit's form: two to compare, one to go back to. Going back publishes it anew; nothing is taken off the record. */
final class VersionsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient FormLayer now;
    private final transient Runnable rolledBack;
    private final CheckboxGroup<Settings.Version> versions = new CheckboxGroup<>();
    private final Div compared = new Div();
    private final Button back;

    VersionsDialog(Bench bench, FormLayer now, Runnable rolledBack) {
        this.bench = bench;
        this.now = now;
        this.rolledBack = rolledBack;
        setId("versions-dialog");
        setHeaderTitle(bench.text("versions"));
        setWidth("44rem");
        List<Settings.Version> all = bench.settings().versions(now.key()).stream().filter(v -> v.after() instanceof FormLayer).toList();
        versions.setItems(all);
        versions.setItemLabelGenerator(v -> {
            FormLayer layer = (FormLayer) v.after();
            return bench.text("version", layer.version()) + "　" + Times.minute(v.at()) + "　" + Objects.toString(v.actorName(), "") + (layer.note().isEmpty() ? "" : "　" + layer.note());
        });
        versions.addThemeName("vertical");
        versions.addValueChangeListener(e -> compare());
        compared.setId("compared");
        back = new Button(bench.text("roll.back"), e -> rollBack());
        back.setId("roll-back");
        back.setEnabled(false);
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div hint = new Div(bench.text(all.isEmpty() ? "versions.none" : "versions.hint"));
        hint.addClassName("hint");
        add(hint, versions, compared);
        getFooter().add(new Button(bench.text("close"), e -> close()), back);
    }

    private List<FormLayer> chosen() {
        return versions.getValue().stream().map(v -> (FormLayer) v.after()).sorted(Comparator.comparingInt(FormLayer::version)).toList();
    }

    private void compare() {
        List<FormLayer> chosen = chosen();
        compared.removeAll();
        if (chosen.size() == 2) {
            compared.add(new Div(bench.text("versions.compared", chosen.get(0).version(), chosen.get(1).version())),
                    PublishDialog.list(bench, bench.forms.differences(bench.settings(), chosen.get(0), chosen.get(1)), "publish.nothing"));
        }
        back.setEnabled(chosen.size() == 1 && chosen.getFirst().version() != now.version());
    }

    private void rollBack() {
        FormLayer wanted = chosen().getFirst();
        Settings.Result result = bench.settings().change(bench.desk.person(), wanted.version(now.version()).note(bench.text("rolled.back", wanted.version())));
        if (result.done()) {
            bench.desk.tell(bench.texts.message("published"));
            close();
            rolledBack.run();
        } else {
            bench.desk.warn(result.message());
        }
    }
}
