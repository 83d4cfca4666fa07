package org.yichuan.page.files.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.yichuan.api.page.FinishedPages.Verdict;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/** 用印 on a PDF: each issuer's seal is a PAdES signature whose picture stands where the layout put it. */
final class PdfSeal {
    private static final int ROOM = 4096;

    private final Seals seals;
    private final SealPicture pictures;
    private final Cms cms;

    PdfSeal(Seals seals, SealPicture pictures) {
        this.seals = seals;
        this.pictures = pictures;
        this.cms = new Cms(seals);
    }

    /** Seals a PDF once for each place that its pages have. */
    byte[] seal(byte[] pdf, List<Page> pages, List<String> issuers) throws IOException {
        byte[] sealed = pdf;
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.SealPlace place) {
                    sealed = seal(sealed, page.number() - 1, place, issuers.get(place.issuer()));
                }
            }
        }
        return sealed;
    }

    private byte[] seal(byte[] pdf, int page, Mark.SealPlace place, String issuer) throws IOException {
        Seals.Key key = seals.key(issuer, Seals.Kind.PDF);
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(issuer);
            signature.setReason("用印");
            GregorianCalendar now = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
            now.setTime(Date.from(seals.clock().instant()));
            signature.setSignDate(now);
            options.setPreferredSignatureSize(ROOM);
            options.setPage(page);
            options.setVisualSignature(appearance(document, page, place, issuer));
            document.addSignature(signature, content -> cms.sign(content.readAllBytes(), key), options);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (1 << 16));
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private InputStream appearance(PDDocument target, int page, Mark.SealPlace place, String issuer) throws IOException {
        float size = (float) (place.diameter() / Sheet.POINT);
        try (PDDocument document = new PDDocument()) {
            PDPage sheet = new PDPage(target.getPage(page).getMediaBox());
            document.addPage(sheet);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            PDSignatureField field = new PDSignatureField(form);
            form.getFields().add(field);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle((float) ((place.x() - place.diameter() / 2) / Sheet.POINT),
                    (float) ((Sheet.HEIGHT - place.y() - place.diameter() / 2) / Sheet.POINT), size, size));
            PDFormXObject drawn = new PDFormXObject(new PDStream(document));
            drawn.setResources(new PDResources());
            drawn.setFormType(1);
            drawn.setBBox(new PDRectangle(size, size));
            PDAppearanceStream stream = new PDAppearanceStream(drawn.getCOSObject());
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.getCOSObject().setDirect(true);
            appearance.setNormalAppearance(stream);
            widget.setAppearance(appearance);
            try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
                content.drawImage(LosslessFactory.createFromImage(document, pictures.of(issuer)), 0, 0, size, size);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }

    /** Every signature holds, the last one over the whole file, and nothing stands between. */
    Verdict verify(byte[] pdf) {
        List<String> signers = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDSignature> signatures = new ArrayList<>(document.getSignatureDictionaries());
            if (signatures.isEmpty()) {
                return new Verdict(false, List.of(), new Message("文件没有印章签名。", "The file bears no seal."));
            }
            signatures.sort(Comparator.comparingInt(s -> s.getByteRange()[2]));
            for (PDSignature signature : signatures) {
                int[] range = signature.getByteRange();
                boolean last = signature == signatures.getLast();
                if (range.length != 4 || range[0] != 0 || range[1] < 1 || range[2] <= range[1] || range[3] < 0 || (long) range[2] + range[3] > pdf.length
                        || last && range[2] + range[3] != pdf.length) {
                    return changed(signers, "签名未覆盖整个文件", "the signature does not cover the whole file");
                }
                byte[] contents = contents(pdf, range[1], range[2]);
                byte[] content = new byte[range[1] + range[3]];
                System.arraycopy(pdf, 0, content, 0, range[1]);
                System.arraycopy(pdf, range[2], content, range[1], range[3]);
                signers.add(cms.signer(contents, content));
            }
            return new Verdict(true, signers, new Message("印章有效，文件自用印后未变：" + String.join("、", signers) + "。",
                    "The seals are valid and the file is as it was sealed: " + String.join(", ", signers) + "."));
        } catch (GeneralSecurityException e) {
            return changed(signers, "印章签名不成立", e.getMessage());
        } catch (IOException | RuntimeException e) {
            return changed(signers, "文件无法读取", "the file cannot be read");
        }
    }

    /** What stands between the two signed ranges: one string of hex digits, its rest zeros, as PDFBox writes it. */
    private static byte[] contents(byte[] pdf, int from, int to) throws GeneralSecurityException {
        String gap = new String(pdf, from, to - from, StandardCharsets.ISO_8859_1);
        if (!gap.matches("<[0-9A-F]+>")) {
            throw new GeneralSecurityException("the place of the signature holds something else");
        }
        byte[] bytes = HexFormat.of().parseHex(gap.substring(1, gap.length() - 1));
        int length = derLength(bytes);
        for (int i = length; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                throw new GeneralSecurityException("something stands behind the signature");
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int derLength(byte[] der) throws GeneralSecurityException {
        if (der.length > 4 && der[0] == 0x30 && der[1] == (byte) 0x82) {
            int length = 4 + ((der[2] & 255) << 8 | der[3] & 255);
            if (length <= der.length) {
                return length;
            }
        }
        throw new GeneralSecurityException("no signature");
    }

    private static Verdict changed(List<String> signers, String zh, String en) {
        return new Verdict(false, signers, new Message("文件不可信：" + zh + "，文件可能在用印后被改动。", "The file is not to be trusted: " + en + "; it may have been changed after it was sealed."));
    }
}
