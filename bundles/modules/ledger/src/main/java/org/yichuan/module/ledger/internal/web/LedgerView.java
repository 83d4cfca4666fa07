package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 收文登记台帐: the register. */
public final class LedgerView implements View {
    private final Texts texts = new Texts(LedgerView.class);

    @Override
    public String path() {
        return "ledger";
    }

    @Override
    public String action() {
        return "ledger";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Message title() {
        return texts.message("ledger");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.RECORDS;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        Columns columns = new Columns(desk);
        LedgerGrid grid = new LedgerGrid(desk, columns);
        Filters filters = new Filters(desk, grid::show);
        Tools tools = new Tools(desk, columns, grid, filters);
        return new Page(desk.text(title()), filters, tools, grid, tools.printed());
    }
}
