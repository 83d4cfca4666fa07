package org.yichuan.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A module as an author would make it, compiled and packed here: one action on a department's task, one screen, its grant. */
public final class TestModule {
    public static final String IMPORTS = "org.yichuan.api.circulation;version=\"[0.1,1)\",org.yichuan.api.text,org.yichuan.api.document,org.yichuan.web.api,"
            + "com.vaadin.flow.component,com.vaadin.flow.component.html,com.vaadin.flow.component.icon";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String decide = "return Decision.accept(s.document()).saying(input.text(\"opinion\")).standing();";
    private String open = "return new com.vaadin.flow.component.html.Paragraph(\"probe VERSION\");";
    private String construct = "";
    private String begin = "";
    private String end = "";
    private String activate = "";
    private String moreXml = "";
    private boolean widget;
    private final String version;
    private final String name;

    private TestModule(String name, String version) {
        this.name = name;
        this.version = version;
        headers.put("Manifest-Version", "1.0");
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.example." + name);
        headers.put("Bundle-Name", "试验 " + name);
        headers.put("Bundle-Version", version);
        headers.put("Yichuan-Kind", "module");
        headers.put("Require-Capability", "yichuan.permission;filter:=\"(|(action=" + name + ")(action=extension))\"");
        headers.put("Import-Package", IMPORTS);
    }

    public static TestModule of(String name, String version) {
        return new TestModule(name, version);
    }

    public TestModule header(String key, String value) {
        headers.put(key, value);
        return this;
    }

    public TestModule deciding(String code) {
        decide = code;
        return this;
    }

    public TestModule opening(String code) {
        open = code;
        return this;
    }

    public TestModule constructing(String code) {
        construct = code;
        return this;
    }

    /** What its init-method does. */
    public TestModule beginning(String code) {
        begin = code;
        return this;
    }

    /** What its destroy-method does. */
    public TestModule ending(String code) {
        end = code;
        return this;
    }

    /** With a bundle activator. */
    public TestModule activating(String code) {
        activate = code;
        return header("Bundle-Activator", "org.example." + name + ".internal.Starter").header("Import-Package", IMPORTS + ",org.osgi.framework");
    }

    public TestModule with(String xml) {
        moreXml = xml;
        return this;
    }

    /** With a component of its own, with a tag of its own: what Vaadin keeps for ever. */
    public TestModule widget() {
        widget = true;
        return this;
    }

    /** Writes {@code <name>-<version>.jar}. */
    public Path write(Path folder) throws IOException {
        Path work = Files.createTempDirectory(folder, name);
        Path sources = Files.createDirectories(work.resolve("src/org/example/" + name + "/internal"));
        List<Path> written = new ArrayList<>(List.of(Files.writeString(sources.resolve("Act.java"), source(ACT)), Files.writeString(sources.resolve("Screen.java"), source(SCREEN)),
                Files.writeString(sources.resolve("Widget.java"), source(widget ? WIDGET : "package org.example.NAME.internal; final class Widget { }"))));
        if (!activate.isEmpty()) {
            written.add(Files.writeString(sources.resolve("Starter.java"), source(STARTER)));
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        boolean compiled = compiler.getTask(told, null, null, List.of("--release", "21", "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")), null,
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8).getJavaFileObjects(written.toArray(Path[]::new))).call();
        if (!compiled) {
            throw new IllegalStateException(told.toString());
        }
        Path jar = folder.resolve(name + "-" + version + ".jar");
        Manifest manifest = new Manifest();
        headers.forEach((key, value) -> manifest.getMainAttributes().put(new Attributes.Name(key), value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest); Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(out, classes.relativize(file).toString(), Files.readAllBytes(file));
            }
            put(out, "OSGI-INF/blueprint/module.xml", blueprint().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(jar, bytes.toByteArray());
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        ((OutputStream) out).write(content);
        out.closeEntry();
    }

    /** Puts a signature beside the file. */
    public static Path sign(Path file, KeyPair keys) throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(Files.readAllBytes(file));
        return Files.writeString(file.resolveSibling(file.getFileName() + ".sig"), Base64.getEncoder().encodeToString(signature.sign()));
    }

    private static final String HEAD = """
            package org.example.NAME.internal;
            import java.util.*;
            import org.yichuan.api.circulation.*;
            import org.yichuan.api.text.Message;
            import org.yichuan.web.api.*;
            """;
    private static final String ACT = HEAD + """
            public final class Act implements ActionHandler {
                public Act() { CONSTRUCT }
                public void begin() { BEGIN }
                public void end() { END }
                public String action() { return "NAME"; }
                public Message title() { return new Message("试验 VERSION", "Probe VERSION"); }
                public Set<Step> steps() { return Set.of(Step.HANDLE, Step.CO_HANDLE); }
                public boolean commutes() { return true; }
                public boolean ends() { return false; }
                public Decision decide(Situation s, Input input) { DECIDE }
            }
            """;
    private static final String SCREEN = HEAD + """
            public final class Screen implements View {
                public String path() { return "NAME"; }
                public String action() { return "NAME"; }
                public int order() { return 95; }
                public Message title() { return new Message("试验 VERSION", "Probe VERSION"); }
                public com.vaadin.flow.component.icon.VaadinIcon icon() { return com.vaadin.flow.component.icon.VaadinIcon.STAR; }
                public com.vaadin.flow.component.Component open(Desk desk, List<String> rest) { OPEN }
            }
            """;

    private static final String WIDGET = HEAD + """
            public final class Widget extends com.vaadin.flow.component.html.Div {
                public Widget() { setText("NAME VERSION"); addAttachListener(e -> setTitle("attached")); }
            }
            """;

    private static final String STARTER = """
            package org.example.NAME.internal;
            public final class Starter implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) { ACTIVATE }
                public void stop(org.osgi.framework.BundleContext context) { }
            }
            """;

    private String source(String template) {
        return template.replace("CONSTRUCT", construct).replace("BEGIN", begin).replace("END", end).replace("ACTIVATE", activate).replace("DECIDE", decide).replace("OPEN", open).replace("NAME", name).replace("VERSION", version);
    }

    private String blueprint() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <blueprint xmlns="http://www.osgi.org/xmlns/blueprint/v1.0.0" default-timeout="60000">
                  <bean id="act" class="org.example.NAME.internal.Act" init-method="begin" destroy-method="end"/>
                  <service ref="act" interface="org.yichuan.api.circulation.ActionHandler"/>
                  <service interface="org.yichuan.web.api.View"><bean class="org.example.NAME.internal.Screen"/></service>
                  <service interface="org.yichuan.api.circulation.Grant">
                    <bean class="org.yichuan.api.circulation.Grant"><argument value="DEPARTMENT"/><argument value="HEAD"/><argument value="NAME"/></bean>
                  </service>
                MORE</blueprint>
                """.replace("NAME", name).replace("MORE", moreXml);
    }
}
