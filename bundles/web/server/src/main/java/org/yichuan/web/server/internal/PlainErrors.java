package org.yichuan.web.server.internal;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.jetty.ee11.servlet.ErrorHandler;
import org.eclipse.jetty.server.Request;

/** The page of an error outside the pages: one sentence, never an exception's name or trace. */
final class PlainErrors extends ErrorHandler {

    PlainErrors() {
        setShowStacks(false);
        setShowCauses(false);
        setShowMessageInTitle(false);
    }

    @Override
    protected void writeErrorHtmlMessage(Request request, Writer writer, int code, String message, Throwable cause, String uri) throws IOException {
        String zh = code == 404 ? "没有这个页面。" : "系统暂时无法处理这一请求，请稍后再试。";
        String en = code == 404 ? "There is no such page." : "The request cannot be handled at present. Please try again later.";
        writer.write("<p>" + zh + "</p><p>" + en + "</p><p><a href=\"/\">驿传</a></p>");
    }
}
