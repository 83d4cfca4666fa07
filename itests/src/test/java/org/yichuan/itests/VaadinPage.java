package org.yichuan.itests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * A page without a browser: speaks the protocol of Vaadin Flow as its client does (requests with the numbers of both sides,
 * answers and pushed messages in the server's order), and holds the nodes with their properties and attributes. It runs no
 * script; a script whose end the server waits for is answered with what is typed and not yet sent, as {@code typing.js} does.
 */
final class VaadinPage implements AutoCloseable {
    private static final int PROPERTY = 1;
    private static final int ATTRIBUTE = 3;
    private static final int TEXT = 7;

    private final HttpClient client;
    private final String address;
    private final Map<Integer, Map<String, JsonElement>> nodes = new HashMap<>();
    private final TreeMap<Integer, JsonObject> early = new TreeMap<>();
    private final JsonArray answers = new JsonArray();
    private final Map<String, String> typed = new HashMap<>();
    private String csrf;
    private String pushId;
    private int ui;
    private int sent;
    private int seen;
    private WebSocket push;
    private long longest;
    private int requests;
    private int failed;

    private VaadinPage(String address) {
        this.address = address;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).version(HttpClient.Version.HTTP_1_1).build();
    }

    /** Logs in and opens an address of the product. */
    static VaadinPage open(String address, String login, String path) throws Exception {
        VaadinPage page = new VaadinPage(address);
        page.load("");
        page.type("login", login);
        page.type("password", "yichuan2026");
        page.send();
        page.click("enter");
        page.load(path);
        page.listen();
        return page;
    }

    /** Loads the page anew, in the same session; what is pushed to it is not heard any more. */
    void load(String path) throws Exception {
        JsonObject config = get("?v-r=init&location=" + path + "&query=").getAsJsonObject("appConfig");
        synchronized (this) {
            nodes.clear();
            early.clear();
            JsonObject first = config.getAsJsonObject("uidl");
            csrf = first.get("Vaadin-Security-Key").getAsString();
            pushId = first.get("Vaadin-Push-ID").getAsString();
            ui = config.get("v-uiId").getAsInt();
            sent = 0;
            seen = first.get("syncId").getAsInt();
            take(first);
        }
        JsonObject where = new JsonObject();
        where.addProperty("route", path);
        where.addProperty("query", "");
        where.addProperty("appShellTitle", "");
        where.addProperty("trigger", "");
        where.add("historyState", new JsonObject());
        post(event(1, "ui-navigate", where));
    }

    private void listen() {
        String socket = address.replaceFirst("^http", "ws") + "VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=" + seen;
        push = client.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10)).buildAsync(URI.create(socket), new Pushed()).join();
    }

    /** Messages of the push connection: each with its length before it, one or several to a frame, or one in several. */
    private final class Pushed implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            int bar;
            while ((bar = text.indexOf("|")) > 0 && text.length() > bar + Integer.parseInt(text.substring(0, bar))) {
                int end = bar + 1 + Integer.parseInt(text.substring(0, bar));
                String message = text.substring(bar + 1, end);
                text.delete(0, end);
                if (message.startsWith("{")) {
                    arrived(JsonParser.parseString(message).getAsJsonObject());
                }
            }
            socket.request(1);
            return null;
        }
    }

    /** What a person types into a field, to be sent with the next request. */
    synchronized void type(String id, String text) {
        typed.put(id, text);
    }

    /** The text in a field as the page shows it: as typed, or as the server has it. */
    synchronized String value(String id) {
        String mine = typed.get(id);
        JsonElement held = mine == null ? nodes.getOrDefault(node(id), Map.of()).get(PROPERTY + "value") : null;
        return mine != null ? mine : held == null || held.isJsonNull() ? "" : held.getAsString();
    }

    synchronized boolean shows(String id) {
        return node(id) >= 0;
    }

    /** Whether a text stands somewhere in the page. */
    synchronized boolean says(String text) {
        return nodes.values().stream().anyMatch(n -> n.containsKey(TEXT + "text") && n.get(TEXT + "text").getAsString().contains(text));
    }

    /** Sends what is typed and what the server waits for, if there is anything. */
    void send() throws Exception {
        post();
    }

    void click(String id) throws Exception {
        JsonObject data = new JsonObject();
        for (String name : List.of("shiftKey", "metaKey", "ctrlKey", "altKey")) {
            data.addProperty("event." + name, false);
        }
        for (String name : List.of("detail", "clientX", "clientY", "button", "screenX", "screenY")) {
            data.addProperty("event." + name, 1);
        }
        int node;
        synchronized (this) {
            node = node(id);
        }
        if (node < 0) {
            throw new IllegalStateException("There is no " + id + " in the page");
        }
        post(event(node, "click", data));
    }

    /** The longest time a request was without its answer, in milliseconds. */
    long longest() {
        return longest;
    }

    int requests() {
        return requests;
    }

    int failed() {
        return failed;
    }

    /** Forgets the times and counts so far. */
    void count() {
        longest = 0;
        requests = 0;
        failed = 0;
    }

    private static JsonObject event(int node, String name, JsonObject data) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "event");
        event.addProperty("node", node);
        event.addProperty("event", name);
        event.add("data", data);
        return event;
    }

    private void post(JsonObject... events) throws Exception {
        JsonObject message = new JsonObject();
        synchronized (this) {
            JsonArray calls = new JsonArray();
            for (Map.Entry<String, String> field : List.copyOf(typed.entrySet())) {
                int node = node(field.getKey());
                if (node >= 0) {
                    JsonObject sync = new JsonObject();
                    sync.addProperty("type", "mSync");
                    sync.addProperty("node", node);
                    sync.addProperty("feature", PROPERTY);
                    sync.addProperty("property", "value");
                    sync.addProperty("value", field.getValue());
                    calls.add(sync);
                    calls.add(event(node, "input", new JsonObject()));
                    nodes.get(node).put(PROPERTY + "value", sync.get("value"));
                    typed.remove(field.getKey());
                }
            }
            calls.addAll(answers);
            answers.asList().clear();
            List.of(events).forEach(calls::add);
            if (calls.isEmpty()) {
                return;
            }
            message.addProperty("csrfToken", csrf);
            message.add("rpc", calls);
            message.addProperty("syncId", seen);
            message.addProperty("clientId", sent++);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "?v-r=uidl&v-uiId=" + ui)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=UTF-8").POST(HttpRequest.BodyPublishers.ofString(message.toString())).build();
        arrived(ask(request));
    }

    private JsonObject get(String query) throws Exception {
        return ask(HttpRequest.newBuilder(URI.create(address + query)).timeout(Duration.ofSeconds(30)).build());
    }

    private JsonObject ask(HttpRequest request) throws IOException, InterruptedException {
        long before = System.nanoTime();
        requests++;
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body().replaceFirst("^for\\(;;\\);", "").strip();
            JsonElement json = JsonParser.parseString(body.startsWith("[") ? body.substring(1, body.length() - 1) : body);
            if (response.statusCode() != 200 || json.getAsJsonObject().has("meta") && json.getAsJsonObject().getAsJsonObject("meta").has("appError")) {
                throw new IOException(response.statusCode() + ": " + body);
            }
            return json.getAsJsonObject();
        } catch (IOException | RuntimeException e) {
            failed++;
            throw e;
        } finally {
            longest = Math.max(longest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
        }
    }

    private synchronized void arrived(JsonObject message) {
        if (message.has("syncId")) {
            early.put(message.get("syncId").getAsInt(), message);
        }
        while (!early.isEmpty() && early.firstKey() <= seen + 1) {
            Map.Entry<Integer, JsonObject> next = early.pollFirstEntry();
            if (next.getKey() == seen + 1) {
                seen = next.getKey();
                take(next.getValue());
            }
        }
    }

    private void take(JsonObject message) {
        if (message.has("changes")) {
            message.getAsJsonArray("changes").forEach(c -> change(c.getAsJsonObject()));
        }
        if (message.has("execute")) {
            message.getAsJsonArray("execute").forEach(e -> run(e.getAsJsonArray()));
        }
    }

    private void change(JsonObject change) {
        int node = change.get("node").getAsInt();
        switch (change.get("type").getAsString()) {
            case "attach" -> nodes.put(node, new HashMap<>());
            case "detach" -> nodes.remove(node);
            case "put" -> nodes.computeIfAbsent(node, n -> new HashMap<>())
                    .put(change.get("feat").getAsInt() + change.get("key").getAsString(), change.has("value") ? change.get("value") : change.get("nodeValue"));
            default -> { }
        }
    }

    /** A script that the server waits for ends at once; those after which it does nothing are not for us. */
    private void run(JsonArray script) {
        for (JsonElement argument : script) {
            if (argument.isJsonObject() && argument.getAsJsonObject().has("@v-return")) {
                JsonArray channel = argument.getAsJsonObject().getAsJsonArray("@v-return");
                JsonObject answer = new JsonObject();
                answer.addProperty("type", "channel");
                answer.add("node", channel.get(0));
                answer.add("channel", channel.get(1));
                JsonArray arguments = new JsonArray();
                arguments.add(true);
                answer.add("args", arguments);
                answers.add(answer);
                return;
            }
        }
    }

    /** The node with an id, or -1. */
    private int node(String id) {
        for (Map.Entry<Integer, Map<String, JsonElement>> node : nodes.entrySet()) {
            for (int feature : List.of(ATTRIBUTE, PROPERTY)) {
                JsonElement held = node.getValue().get(feature + "id");
                if (held != null && held.isJsonPrimitive() && held.getAsString().equals(id)) {
                    return node.getKey();
                }
            }
        }
        return -1;
    }

    /** The nodes there are, for the message of a test that fails. */
    synchronized List<String> ids() {
        List<String> ids = new ArrayList<>();
        nodes.values().forEach(n -> n.forEach((key, value) -> {
            if (key.equals(ATTRIBUTE + "id") || key.equals(PROPERTY + "id")) {
                ids.add(value.getAsString());
            }
        }));
        return ids;
    }

    @Override
    public void close() {
        if (push != null) {
            push.abort();
        }
        client.close();
    }
}
