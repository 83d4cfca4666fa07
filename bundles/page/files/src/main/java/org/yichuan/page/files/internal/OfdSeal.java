package org.yichuan.page.files.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.w3c.dom.Element;
import org.yichuan.api.page.FinishedPages.Verdict;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;

/**
 * 用印 on an OFD: an electronic seal by GB/T 38540-2020, signed by SM2 with SM3 over all files of the package (GB/T 33190-2016,
 * clause 18). Each further seal signs the ones before as well.
 */
final class OfdSeal {
    private static final String SIGNATURES = OfdPackage.SIGNS + "Signatures.xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final int VERSION = 4;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneId.of("UTC"));

    private final Seals seals;
    private final SealPicture pictures;

    OfdSeal(Seals seals, SealPicture pictures) {
        this.seals = seals;
        this.pictures = pictures;
    }

    byte[] seal(Map<String, byte[]> document, List<Page> pages, List<String> issuers) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(document);
        int count = 0;
        try {
            for (Page page : pages) {
                for (Mark mark : page.marks()) {
                    if (mark instanceof Mark.SealPlace place) {
                        String issuer = issuers.get(place.issuer());
                        String folder = folder(count);
                        byte[] description = description(entries, count, page.number(), place);
                        entries.put(folder + "Signature.xml", description);
                        entries.put(folder + "SignedValue.dat", signed(description, folder, issuer, place));
                        count++;
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        entries.put(SIGNATURES, list(count));
        return OfdPackage.write(entries);
    }

    private static String folder(int index) {
        return OfdPackage.SIGNS + "Sign_" + index + "/";
    }

    private static byte[] list(int count) {
        StringBuilder out = new StringBuilder(HEAD).append("<ofd:Signatures xmlns:ofd=\"").append(OfdPackage.NAMESPACE).append("\"><ofd:MaxSignId>").append(count).append("</ofd:MaxSignId>");
        for (int i = 0; i < count; i++) {
            out.append("<ofd:Signature ID=\"").append(i + 1).append("\" Type=\"Seal\" BaseLoc=\"/").append(folder(i)).append("Signature.xml\"/>");
        }
        return out.append("</ofd:Signatures>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] description(Map<String, byte[]> entries, int index, int page, Mark.SealPlace place) throws GeneralSecurityException {
        StringBuilder out = new StringBuilder(HEAD).append("<ofd:Signature xmlns:ofd=\"").append(OfdPackage.NAMESPACE)
                .append("\"><ofd:SignedInfo><ofd:Provider ProviderName=\"Yichuan\" Version=\"1.0\" Company=\"Yichuan\"/><ofd:SignatureMethod>").append(GMObjectIdentifiers.sm2sign_with_sm3.getId())
                .append("</ofd:SignatureMethod><ofd:SignatureDateTime>").append(TIME.format(seals.clock().instant())).append("</ofd:SignatureDateTime><ofd:References CheckMethod=\"")
                .append(GMObjectIdentifiers.sm3.getId()).append("\">");
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            out.append("<ofd:Reference FileRef=\"/").append(OfdPackage.escaped(entry.getKey())).append("\"><ofd:CheckValue>").append(Base64.getEncoder().encodeToString(sm3(entry.getValue())))
                    .append("</ofd:CheckValue></ofd:Reference>");
        }
        double half = place.diameter() / 2;
        return out.append("</ofd:References><ofd:StampAnnot ID=\"").append(index + 1).append("\" PageRef=\"").append(OfdWriter.pageId(page)).append("\" Boundary=\"")
                .append(OfdWriter.mm(place.x() - half)).append(' ').append(OfdWriter.mm(place.y() - half)).append(' ').append(OfdWriter.mm(place.diameter())).append(' ').append(OfdWriter.mm(place.diameter()))
                .append("\"/></ofd:SignedInfo><ofd:SignedValue>/").append(folder(index)).append("SignedValue.dat</ofd:SignedValue></ofd:Signature>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SES_Signature, GB/T 38540-2020, 7.1. */
    private byte[] signed(byte[] description, String folder, String issuer, Mark.SealPlace place) throws GeneralSecurityException, IOException {
        Seals.Key key = seals.key(issuer, Seals.Kind.OFD);
        ASN1Encodable toSign = new DERSequence(new ASN1Encodable[] {new ASN1Integer(VERSION), seal(issuer, key, place), new DERGeneralizedTime(Date.from(seals.clock().instant())),
            new DERBitString(sm3(description)), new DERIA5String("/" + folder + "Signature.xml")});
        byte[] signature = sign(key, toSign.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        return signature(toSign, key.certificate().getEncoded(), signature).getEncoded(ASN1Encoding.DER);
    }

    private static DERSequence signature(ASN1Encodable toSign, byte[] certificate, byte[] signature) {
        return new DERSequence(new ASN1Encodable[] {toSign, new DEROctetString(certificate), GMObjectIdentifiers.sm2sign_with_sm3, new DERBitString(signature)});
    }

    /** SESeal, GB/T 38540-2020, 6.1: who it belongs to, and its picture. */
    private ASN1Encodable seal(String issuer, Seals.Key key, Mark.SealPlace place) throws GeneralSecurityException, IOException {
        X509Certificate certificate = key.certificate();
        int size = (int) Math.round(place.diameter());
        ASN1Encodable info = new DERSequence(new ASN1Encodable[] {
            new DERSequence(new ASN1Encodable[] {new DERIA5String("ES"), new ASN1Integer(VERSION), new DERIA5String("Yichuan")}),
            new DERIA5String(certificate.getSerialNumber().toString(16)),
            new DERSequence(new ASN1Encodable[] {new ASN1Integer(1), new DERUTF8String(issuer), new ASN1Integer(1), new DERSequence(new DEROctetString(certificate.getEncoded())),
                new DERGeneralizedTime(certificate.getNotBefore()), new DERGeneralizedTime(certificate.getNotBefore()), new DERGeneralizedTime(certificate.getNotAfter())}),
            new DERSequence(new ASN1Encodable[] {new DERIA5String("png"), new DEROctetString(SealPicture.png(pictures.of(issuer))), new ASN1Integer(size), new ASN1Integer(size)})});
        return signature(info, certificate.getEncoded(), sign(key, info.toASN1Primitive().getEncoded(ASN1Encoding.DER)));
    }

    private byte[] sign(Seals.Key key, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(Seals.Kind.OFD.algorithm(), seals.provider());
        signature.initSign(key.secret());
        signature.update(content);
        return signature.sign();
    }

    private byte[] sm3(byte[] content) throws GeneralSecurityException {
        return MessageDigest.getInstance("SM3", seals.provider()).digest(content);
    }

    /** Every file is covered, every seal holds, and the package holds nothing else. */
    Verdict verify(byte[] file) {
        List<String> signers = new ArrayList<>();
        try {
            Map<String, byte[]> entries = OfdPackage.read(file);
            byte[] list = entries.get(SIGNATURES);
            if (list == null) {
                return new Verdict(false, List.of(), new Message("文件没有印章签名。", "The file bears no seal."));
            }
            if (!Arrays.equals(OfdPackage.write(entries), file)) {
                throw new GeneralSecurityException("the package was rewritten");
            }
            int count = 0;
            Map<String, byte[]> before = new LinkedHashMap<>();
            entries.forEach((name, content) -> {
                if (!name.startsWith(OfdPackage.SIGNS)) {
                    before.put(name, content);
                }
            });
            while (entries.containsKey(folder(count) + "Signature.xml")) {
                signers.add(verify(entries, before, count));
                before.put(folder(count) + "Signature.xml", entries.get(folder(count) + "Signature.xml"));
                before.put(folder(count) + "SignedValue.dat", entries.get(folder(count) + "SignedValue.dat"));
                count++;
            }
            if (count == 0 || entries.size() != before.size() + 1 || !Arrays.equals(list, list(count))) {
                throw new GeneralSecurityException("the package holds something that is not sealed");
            }
            return new Verdict(true, signers, new Message("印章有效，文件自用印后未变：" + String.join("、", signers) + "。",
                    "The seals are valid and the file is as it was sealed: " + String.join(", ", signers) + "."));
        } catch (GeneralSecurityException e) {
            return changed(signers, "印章签名不成立", e.getMessage());
        } catch (IOException | RuntimeException e) {
            return changed(signers, "文件无法读取", "the file cannot be read");
        }
    }

    private String verify(Map<String, byte[]> entries, Map<String, byte[]> covered, int index) throws GeneralSecurityException, IOException {
        byte[] description = entries.get(folder(index) + "Signature.xml");
        byte[] value = entries.getOrDefault(folder(index) + "SignedValue.dat", new byte[0]);
        ASN1Sequence parts = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(value));
        ASN1Sequence toSign = ASN1Sequence.getInstance(parts.getObjectAt(0));
        byte[] encoded = ASN1OctetString.getInstance(parts.getObjectAt(1)).getOctets();
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509", seals.provider()).generateCertificate(new ByteArrayInputStream(encoded));
        String owner = seals.owner(certificate);
        if (owner == null) {
            throw new GeneralSecurityException("no seal of this house");
        }
        byte[] signature = ASN1BitString.getInstance(parts.getObjectAt(3)).getOctets();
        Signature verifier = Signature.getInstance(Seals.Kind.OFD.algorithm(), seals.provider());
        verifier.initVerify(certificate.getPublicKey());
        verifier.update(toSign.getEncoded(ASN1Encoding.DER));
        if (!verifier.verify(signature) || !Arrays.equals(signature(toSign, certificate.getEncoded(), signature).getEncoded(ASN1Encoding.DER), value)) {
            throw new GeneralSecurityException("the signature does not match");
        }
        if (!Arrays.equals(ASN1BitString.getInstance(toSign.getObjectAt(3)).getOctets(), sm3(description))) {
            throw new GeneralSecurityException("the list of signed files was changed");
        }
        List<Element> references = OfdReader.all(OfdPackage.xml(description).getDocumentElement(), "Reference");
        if (references.size() != covered.size()) {
            throw new GeneralSecurityException("not every file is signed");
        }
        for (Element reference : references) {
            byte[] content = covered.get(reference.getAttribute("FileRef").substring(1));
            if (content == null || !Base64.getEncoder().encodeToString(sm3(content)).equals(OfdReader.all(reference, "CheckValue").getFirst().getTextContent())) {
                throw new GeneralSecurityException(reference.getAttribute("FileRef") + " was changed");
            }
        }
        return owner;
    }

    private static Verdict changed(List<String> signers, String zh, String en) {
        return new Verdict(false, signers, new Message("文件不可信：" + zh + "，文件可能在用印后被改动。", "The file is not to be trusted: " + en + "; it may have been changed after it was sealed."));
    }
}
