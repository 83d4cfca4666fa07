package org.yichuan.page.word.internal;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.ReadText;
import org.yichuan.api.page.TextReader;
import org.yichuan.api.text.Texts;

/**
 * Reads a {@code .docx} of Word, WPS or LibreOffice. Links are not followed, pictures not decoded, programs not run. One file is
 * read at a time: what one takes of the memory is what all take.
 */
public final class WordReader implements TextReader {
    private final Texts texts = new Texts(WordReader.class);

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public synchronized ReadText read(byte[] content) {
        WordFile file = new WordFile(content, texts);
        Losses losses = new Losses(texts);
        try {
            Styles styles = new Styles(file.part("word/styles.xml"));
            Lists lists = new Lists(file.part("word/numbering.xml"));
            List<Item> items = new BodyReader(styles, lists, losses, texts).read(file.part("word/document.xml"));
            boolean ours = Ours.are(items);
            if (!ours) {
                outside(file, losses);
                margins(file, styles, lists, losses);
            }
            OfficialText text = ours ? new Ours(losses).text(items, property(file, "title"), property(file, "category")) : new Recognition(items, losses).text();
            return new ReadText(text, losses.list());
        } catch (XMLStreamException e) {
            throw new NotRendered(texts.message("brokenXml"), e);
        }
    }

    /** What the file wants from elsewhere is told and left there. */
    private void outside(WordFile file, Losses losses) throws XMLStreamException {
        for (String name : List.of("word/_rels/document.xml.rels", "word/_rels/settings.xml.rels")) {
            byte[] part = file.part(name);
            if (part == null) {
                continue;
            }
            Xml x = new Xml(part);
            x.all(element -> {
                if ("External".equals(x.attribute("TargetMode"))) {
                    String type = x.attribute("Type");
                    losses.add(losses.file(), type != null && type.endsWith("/hyperlink") ? "lost.link" : "lost.external", Losses.words(String.valueOf(x.attribute("Target"))));
                }
                return false;
            });
        }
    }

    /** Words above and below the type area; page numbers are the layout's. */
    private void margins(WordFile file, Styles styles, Lists lists, Losses losses) throws XMLStreamException {
        for (String name : file.names()) {
            if (name.matches("word/(header|footer)\\d*\\.xml")) {
                for (Item item : new BodyReader(styles, lists, new Losses(texts), texts).read(file.part(name))) {
                    if (item instanceof Item.Para p && !p.line().matches("[-—–\\s\\d第页共/]*")) {
                        losses.add(losses.file(), "lost.margin", Losses.words(p.line()));
                    }
                }
            }
        }
    }

    private static String property(WordFile file, String name) throws XMLStreamException {
        byte[] part = file.part("docprops/core.xml");
        if (part == null) {
            return "";
        }
        String[] found = {""};
        Xml x = new Xml(part);
        x.all(element -> {
            if (element.equals("other:" + name)) {
                found[0] = x.content();
                return true;
            }
            return false;
        });
        return found[0];
    }
}
