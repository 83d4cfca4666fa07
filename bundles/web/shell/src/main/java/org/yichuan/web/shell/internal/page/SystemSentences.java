package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What the browser tells when the session has ended or the server could not answer. */
final class SystemSentences implements SystemMessagesProvider {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(SystemSentences.class);

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Locale locale = Sessions.chosen().orElse(null);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(text(locale, "session.expired"));
        messages.setSessionExpiredMessage(text(locale, "session.expired.click"));
        messages.setInternalErrorCaption(text(locale, "failed"));
        messages.setInternalErrorMessage(text(locale, "session.expired.click"));
        return messages;
    }

    /** In both languages when it is not known any more who reads it; the browser's own language says nothing about that. */
    private String text(Locale locale, String key) {
        Message message = texts.message(key);
        return locale == null ? message.zh() + " " + message.en() : message.in(locale);
    }
}
