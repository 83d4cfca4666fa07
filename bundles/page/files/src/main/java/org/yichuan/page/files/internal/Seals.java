package org.yichuan.page.files.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Enumeration;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The keys of the seals, in a PKCS#12 store: of each issuer one for PDF (ECDSA, P-256) and one for OFD (SM2). Who has none
 * yet gets a self-signed pair on the first use; an administrator may put certificates of an authority in their place under
 * the same names. The store's password lies beside it, both readable by the product's user only.
 */
public final class Seals {
    /** Kinds of keys, each with how it signs. */
    enum Kind {
        PDF("secp256r1", "SHA256withECDSA"),
        OFD("sm2p256v1", "SM3withSM2");

        private final String curve;
        private final String algorithm;

        Kind(String curve, String algorithm) {
            this.curve = curve;
            this.algorithm = algorithm;
        }

        String algorithm() {
            return algorithm;
        }
    }

    /** A key with its certificate. */
    record Key(PrivateKey secret, X509Certificate certificate) {
    }

    private static final int YEARS = 10;

    private final Path file;
    private final Path passwordFile;
    private final Clock clock;
    private final Provider provider = new BouncyCastleProvider();
    private KeyStore store;
    private char[] password;

    /** @param folder where {@code seals.p12} is, or is to be */
    public Seals(Path folder, Clock clock) {
        this.file = folder.resolve("seals.p12");
        this.passwordFile = folder.resolve("seals.password");
        this.clock = clock;
    }

    /** In the folder {@code keys} below the node's data: system property yichuan.data, or karaf.data. */
    public static Seals configured() {
        return new Seals(Path.of(System.getProperty("yichuan.data", System.getProperty("karaf.data", "data")), "keys"), Clock.systemUTC());
    }

    Provider provider() {
        return provider;
    }

    Clock clock() {
        return clock;
    }

    /** The key of an issuer; made when there is none. */
    synchronized Key key(String issuer, Kind kind) {
        try {
            open();
            String alias = alias(issuer, kind);
            if (!store.isKeyEntry(alias)) {
                Key made = make(issuer, kind);
                store.setKeyEntry(alias, made.secret(), password, new Certificate[] {made.certificate()});
                save();
            }
            return new Key((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
        } catch (GeneralSecurityException | OperatorException | IOException e) {
            throw new IllegalStateException("the store of seals " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whose seal a certificate is, or null when it is none of ours. */
    synchronized String owner(X509Certificate certificate) {
        try {
            open();
            for (Enumeration<String> aliases = store.aliases(); aliases.hasMoreElements();) {
                String alias = aliases.nextElement();
                if (certificate.equals(store.getCertificate(alias))) {
                    return name((X509Certificate) store.getCertificate(alias));
                }
            }
            return null;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the store of seals " + file + ": " + e.getMessage(), e);
        }
    }

    private static String name(X509Certificate certificate) {
        X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return subject.getRDNs(BCStyle.CN).length == 0 ? subject.toString() : subject.getRDNs(BCStyle.CN)[0].getFirst().getValue().toString();
    }

    private static String alias(String issuer, Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + issuer;
    }

    private Key make(String issuer, Kind kind) throws GeneralSecurityException, OperatorException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec(kind.curve), new SecureRandom());
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN").addRDN(BCStyle.CN, issuer).build();
        Instant now = clock.instant().truncatedTo(ChronoUnit.DAYS);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, new BigInteger(63, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now), Date.from(now.plus(YEARS * 365L, ChronoUnit.DAYS)), name, pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        X509Certificate certificate = new JcaX509CertificateConverter().setProvider(provider)
                .getCertificate(builder.build(new JcaContentSignerBuilder(kind.algorithm).setProvider(provider).build(pair.getPrivate())));
        return new Key(pair.getPrivate(), certificate);
    }

    private void open() throws GeneralSecurityException, IOException {
        if (store != null) {
            return;
        }
        KeyStore opened = KeyStore.getInstance("PKCS12", provider);
        if (Files.exists(file)) {
            password = Files.readString(passwordFile).strip().toCharArray();
            try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
                opened.load(in, password);
            }
        } else {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            password = Base64.getUrlEncoder().withoutPadding().encodeToString(random).toCharArray();
            Files.createDirectories(file.getParent());
            write(passwordFile, new String(password).getBytes(StandardCharsets.US_ASCII));
            opened.load(null, password);
        }
        store = opened;
    }

    private void save() throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password);
        write(file, out.toByteArray());
    }

    /** Whole or not at all, for the owner only. */
    private static void write(Path target, byte[] content) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(content);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
