package org.yichuan.page.files.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** CMS signatures as PAdES asks for them (ETSI EN 319 142-1): detached, with the signing certificate among what is signed. */
final class Cms {
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    private final Seals seals;

    Cms(Seals seals) {
        this.seals = seals;
    }

    byte[] sign(byte[] content, Seals.Key key) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
            Attribute certificate = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)})));
            DefaultSignedAttributeTableGenerator attributes = new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate)) {
                @Override
                public AttributeTable getAttributes(@SuppressWarnings("rawtypes") Map parameters) {
                    // the time stands in the PDF's own entry
                    return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
                }
            };
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(seals.provider()).build())
                    .setSignedAttributeGenerator(attributes)
                    .build(new JcaContentSignerBuilder(Seals.Kind.PDF.algorithm()).setProvider(seals.provider()).build(key.secret()), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator.generate(new CMSProcessableByteArray(content), false).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | CMSException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    /**
     * Who signed that content.
     *
     * @throws GeneralSecurityException when the signature is not valid, not by a seal of ours, or has a byte in it that it does not need
     */
    String signer(byte[] signature, byte[] content) throws GeneralSecurityException {
        try {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            if (data.getSignerInfos().size() != 1 || data.getCertificates().getMatches(null).size() != 1) {
                throw new GeneralSecurityException("not one signer with one certificate");
            }
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(data.getCertificates().getMatches(null).iterator().next().getEncoded()));
            String owner = seals.owner(certificate);
            if (owner == null) {
                throw new GeneralSecurityException("no seal of this house");
            }
            SignerInformation signer = data.getSignerInfos().iterator().next();
            if (!signer.getSID().match(new JcaX509CertificateHolder(certificate))
                    || !signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(seals.provider()).build(certificate))) {
                throw new GeneralSecurityException("the signature does not match");
            }
            if (!Arrays.equals(plain(signature), signature)) {
                throw new GeneralSecurityException("the signature was rewritten");
            }
            return owner;
        } catch (CMSException | OperatorCreationException | IOException | RuntimeException e) {
            throw new GeneralSecurityException("the signature cannot be read", e);
        }
    }

    /** The same signature made anew out of what is proven by it: whatever else was in it is not in this one. */
    private static byte[] plain(byte[] signature) throws IOException {
        SignedData data = SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(signature)).getContent());
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        // names compare without regard to case: taken from the certificate, which is known byte for byte
        SignerIdentifier sid = new SignerIdentifier(new IssuerAndSerialNumber(Certificate.getInstance(data.getCertificates().getObjectAt(0))));
        SignerInfo clean = new SignerInfo(sid, SHA256, signer.getAuthenticatedAttributes(), ECDSA, signer.getEncryptedDigest(), null);
        return new ContentInfo(PKCSObjectIdentifiers.signedData, new SignedData(new DERSet(SHA256), new ContentInfo(PKCSObjectIdentifiers.data, null),
                new DERSet(data.getCertificates().getObjectAt(0)), null, new DERSet(clean))).getEncoded(ASN1Encoding.DER);
    }
}
