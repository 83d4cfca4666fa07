package org.yichuan.module.ledger.internal.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yichuan.web.api.Desk;

/** A person's named filters, kept on the server: a line each, {@code name?filter=value&…}, every part URL-encoded. */
final class SavedViews {
    private static final String KEY = "ledger-views";
    private final Desk desk;

    SavedViews(Desk desk) {
        this.desk = desk;
    }

    Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> views = new TreeMap<>();
        desk.kept(KEY).lines().forEach(line -> {
            int mark = line.indexOf('?');
            if (mark > 0) {
                views.put(decode(line.substring(0, mark)), filters(line.substring(mark + 1)));
            }
        });
        return views;
    }

    void put(String name, Map<String, String> filters) {
        Map<String, Map<String, String>> views = all();
        views.put(name, filters);
        write(views);
    }

    void remove(String name) {
        Map<String, Map<String, String>> views = all();
        views.remove(name);
        write(views);
    }

    private void write(Map<String, Map<String, String>> views) {
        desk.keep(KEY, views.entrySet().stream().map(v -> encode(v.getKey()) + "?" + v.getValue().entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue())).collect(Collectors.joining("&"))).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> filters(String text) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                filters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return filters;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
