package org.yichuan.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class SubjectAgentTest {

    @Test
    @EnabledForJreRange(minVersion = 24)
    void getSubjectAnswersTheCurrentSubjectAndNothingElseIsTouched() throws IOException {
        byte[] original;
        try (InputStream in = Subject.class.getResourceAsStream("Subject.class")) {
            original = in.readAllBytes();
        }
        byte[] rewritten = SubjectAgent.rewritten(original);
        assertThat(calls(original)).doesNotContain("getSubject>current");
        assertThat(calls(rewritten)).contains("getSubject>current");
        assertThat(calls(rewritten).stream().filter(c -> !c.startsWith("getSubject>")))
                .containsExactlyElementsOf(calls(original).stream().filter(c -> !c.startsWith("getSubject>")).toList());
    }

    /** Every call in the class as {@code caller>callee}. */
    private static List<String> calls(byte[] bytes) {
        List<String> calls = new ArrayList<>();
        new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(int opcode, String owner, String callee, String calleeDescriptor, boolean isInterface) {
                        calls.add(name + ">" + callee);
                    }
                };
            }
        }, 0);
        return calls;
    }
}
