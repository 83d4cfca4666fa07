package org.yichuan.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class SubjectAgentTest {

    @Test
    void getSubjectIsRewrittenAndNothingElse() throws Exception {
        try (InputStream in = Subject.class.getResourceAsStream("Subject.class")) {
            byte[] before = in.readAllBytes();
            byte[] after = SubjectAgent.rewritten(before);
            assertThat(after).isNotEqualTo(before);
            assertThat(new ClassReader(after).getClassName()).isEqualTo("javax/security/auth/Subject");
            assertThat(new String(after, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("getSubject").contains("current");
        }
    }
}
