package org.yichuan.api.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The text of an official document, as its drafter writes it and its leader signs it. It holds no number: that is
 * given after signing, see {@link Issue}.
 *
 * @param type       statutory type 文种
 * @param title      title 标题: issuer + 关于 + matter + type
 * @param recipients main recipients 主送机关, without the colon that ends them
 * @param body       the body 正文
 * @param annexes    annexes 附件, in the order of the annex list
 * @param signature  those who sign 发文机关署名, the lead issuer first
 * @param date       date of the document 成文日期, or null before it is known
 * @param note       note 附注 (who may be asked, how far it may be made public), without its brackets; may be empty
 * @param copies     copied to 抄送机关
 */
public record OfficialText(StatutoryType type, String title, List<String> recipients, List<Block> body, List<Annex> annexes,
        List<String> signature, LocalDate date, String note, List<String> copies) {

    public OfficialText {
        recipients = List.copyOf(recipients);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
        signature = List.copyOf(signature);
        copies = List.copyOf(copies);
    }

    /** The files that go along, in the order of the annex list. */
    public List<AnnexFile> files() {
        return annexes.stream().map(Annex::file).filter(Objects::nonNull).toList();
    }
}
