package org.yichuan.platform.launch;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import javax.security.auth.Subject;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * On JDK 24 and newer {@code Subject.getSubject} throws, and Karaf's shell calls it whenever a session is made. This
 * lets it answer {@code Subject.current()}, its official successor. To be dropped when Karaf itself runs there.
 */
public final class SubjectAgent {

    private SubjectAgent() {
    }

    /** Called by the JVM before {@link Start#main}. */
    public static void premain(String arguments, Instrumentation instrumentation) throws UnmodifiableClassException {
        instrumentation.addTransformer(new ClassFileTransformer() {
            @Override
            public byte[] transform(ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
                return "javax/security/auth/Subject".equals(name) ? rewritten(bytes) : null;
            }
        }, true);
        instrumentation.retransformClasses(Subject.class);
    }

    static byte[] rewritten(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                if (!name.equals("getSubject")) {
                    return method;
                }
                method.visitCode();
                method.visitMethodInsn(Opcodes.INVOKESTATIC, "javax/security/auth/Subject", "current", "()Ljavax/security/auth/Subject;", false);
                method.visitInsn(Opcodes.ARETURN);
                method.visitMaxs(1, 1);
                method.visitEnd();
                return null;
            }
        }, 0);
        return writer.toByteArray();
    }
}
