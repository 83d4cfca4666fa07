package org.yichuan.module.organisationadmin.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 单位与人员: units and people, for the system administrator. */
public final class OrganisationView implements View {
    private final Texts texts = new Texts(OrganisationView.class);
    private final Organisation organisation;
    private final Accounts accounts;

    public OrganisationView(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    @Override
    public String path() {
        return "organisation";
    }

    @Override
    public String action() {
        return "organisation";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Message title() {
        return texts.message("organisation");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.GROUP;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new OrganisationPage(desk, new Office(desk, organisation, accounts)));
    }
}
