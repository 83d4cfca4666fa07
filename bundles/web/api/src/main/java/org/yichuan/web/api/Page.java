package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A screen: its heading and what is below it, filling the place. */
public final class Page extends Div {

    public Page(String heading, Component... content) {
        addClassName("page");
        H2 title = new H2(heading);
        title.addClassName("page-title");
        add(title);
        add(content);
    }

    /** Narrow, for a form. */
    public Page narrow() {
        addClassName("page-narrow");
        return this;
    }

    /** Big type and targets, for pen and tablet. */
    public Page big() {
        addClassName("page-big");
        return this;
    }
}
