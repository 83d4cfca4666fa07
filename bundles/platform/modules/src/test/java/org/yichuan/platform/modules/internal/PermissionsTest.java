package org.yichuan.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;

class PermissionsTest {
    private static final String HEAD = "<?xml version=\"1.0\"?>\n<blueprint xmlns=\"http://www.osgi.org/xmlns/blueprint/v1.0.0\">\n";
    private static final String GRANT = "<service interface=\"org.yichuan.api.circulation.Grant\">\n<bean class=\"org.yichuan.api.circulation.Grant\">\n%s</bean>\n</service>\n";

    private static List<Grant> read(String xml) throws IOException {
        return Permissions.read("p.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Set.of("receive", "lookup"), Set.of("Z01"));
    }

    private static void refused(String xml, String why) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(ModuleRefused.class).hasMessageContaining(why);
    }

    @Test
    void readsWhatAPermissionBundleSays() throws IOException {
        Grant grant = read(HEAD + GRANT.formatted("<argument value=\"STATION\"/>\n<argument value=\"STATION_CLERK\"/>\n<argument value=\"receive lookup\"/>\n") + "</blueprint>").getFirst();
        assertThat(grant.level()).isEqualTo(Level.STATION);
        assertThat(grant.post()).isEqualTo(Post.STATION_CLERK);
        assertThat(grant.actions()).containsExactlyInAnyOrder("receive", "lookup");
        Grant named = read(HEAD + GRANT.formatted("<argument value=\"STATION\"/><argument value=\"STATION_CLERK\"/><argument><list><value>receive</value></list></argument>"
                + "<argument><list><value>Z01</value></list></argument>") + "</blueprint>").getFirst();
        assertThat(named.unitCodes()).containsExactly("Z01");
    }

    @Test
    void namesTheLineOfAMistake() {
        refused(HEAD + "<oops>\n</oops></blueprint>", "p.xml line 3: a permission file cannot hold oops");
        refused("<?xml version=\"1.0\"?>\n<beans/>", "line 2: a blueprint 1.0.0 is expected");
        refused(HEAD + "</blueprint>", "there is no grant in it");
        refused(HEAD + GRANT.formatted("<argument value=\"STATION\"/>\n<argument value=\"CLERK\"/>\n<argument value=\"receive\"/>\n") + "</blueprint>", "line 6: there is no post “CLERK”");
        refused(HEAD + GRANT.formatted("<argument value=\"STATION\"/>\n<argument value=\"STATION_CLERK\"/>\n<argument value=\"receive steal\"/>\n") + "</blueprint>",
                "line 7: there is no action “steal”");
        refused(HEAD + GRANT.formatted("<argument value=\"STATION\"/>\n") + "</blueprint>", "here are 1 arguments");
        refused(HEAD + "<service interface=\"java.lang.Runnable\"/></blueprint>", "line 3: only org.yichuan.api.circulation.Grant");
        refused(HEAD, "it is no well-formed XML");
    }

    @Test
    void readsNoOtherFile() {
        refused("<?xml version=\"1.0\"?>\n<!DOCTYPE b [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<blueprint xmlns=\"http://www.osgi.org/xmlns/blueprint/v1.0.0\">&x;</blueprint>", "p.xml line 2: it is no well-formed XML");
    }
}
