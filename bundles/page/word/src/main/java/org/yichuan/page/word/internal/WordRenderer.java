package org.yichuan.page.word.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.page.Renderer;
import org.yichuan.api.text.Texts;

/**
 * Writes a document as {@code .docx}, set by the same rules; {@link WordReader} reads it again without loss. Lines and pages
 * are broken by the word processor that opens it, so what leaves the office leaves as PDF or OFD.
 */
public final class WordRenderer implements Renderer {
    private final Texts texts = new Texts(WordRenderer.class);

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public Rendered render(OfficialText text, Issue issue) {
        WordBody body = new WordBody(text, issue);
        WordParts parts = new WordParts(issue, body.imprint().side());
        Markup markup = new Markup();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", parts.types());
        files.put("_rels/.rels", WordParts.relations());
        files.put("docProps/core.xml", WordParts.core(markup, text.title(), text.type().chinese()));
        files.put("word/document.xml", parts.document(body.xml()));
        files.put("word/_rels/document.xml.rels", parts.documentRelations());
        files.put("word/styles.xml", WordParts.styles());
        files.put("word/settings.xml", WordParts.settings());
        files.put("word/footer1.xml", WordParts.footer(true));
        files.put("word/footer2.xml", WordParts.footer(false));
        if (issue.format() == PageFormat.LETTER) {
            files.put("word/header1.xml", parts.letterHead(markup));
            files.put("word/footer3.xml", WordParts.letterFoot());
        } else if (body.imprint().side() == WordImprint.Side.BEHIND_A_BLANK_ONE) {
            files.put("word/footer4.xml", WordParts.noNumber());
        }
        return new Rendered(zip(files), 0, remarks(text, issue, body.dropped()));
    }

    private List<Rendered.Remark> remarks(OfficialText text, Issue issue, boolean dropped) {
        List<Rendered.Remark> remarks = new ArrayList<>();
        remarks.add(remark("out.pages"));
        if (dropped) {
            remarks.add(remark("out.control"));
        }
        if (issue.issuers().size() > 1) {
            remarks.add(remark("out.joint"));
        }
        if (text.annexes().stream().anyMatch(a -> a.file() != null)) {
            remarks.add(remark("out.files"));
        }
        if (text.body().stream().anyMatch(b -> b instanceof Block.Table t && t.header().isEmpty())) {
            remarks.add(remark("out.table"));
        }
        return remarks;
    }

    private Rendered.Remark remark(String key) {
        return new Rendered.Remark(Rendered.Kind.NOT_CARRIED, texts.message(key));
    }

    /** The same document gives the same bytes. */
    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
