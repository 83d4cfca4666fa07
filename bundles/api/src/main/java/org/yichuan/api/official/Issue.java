package org.yichuan.api.official;

import java.time.LocalDate;
import java.util.List;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;

/**
 * What stands on the finished page besides the text (版头, 版记; GB/T 9704-2012, 7.2 and 7.4).
 *
 * @param format         the page it is set on
 * @param issuers        names in the red head 发文机关标志, the lead issuer first
 * @param headSuffix     what follows them in the red head, usually 文件; may be empty
 * @param number         document number 发文字号, or empty before it is given
 * @param signers        signers 签发人 of an upward document, in the order of the issuers; empty for others
 * @param secrecy        secrecy mark 密级
 * @param secrecyPeriod  its period as printed after ★ (保密期限), may be empty
 * @param urgency        urgency mark 紧急程度
 * @param copyNumber     number of this copy 份号, from 1; 0 when copies are not numbered
 * @param printedBy      printing office 印发机关
 * @param printedOn      date of printing 印发日期, or null
 * @param seals          diameters of the seals 印章 in millimetres, in the order of those who sign; of one that is not named the usual
 */
public record Issue(PageFormat format, List<String> issuers, String headSuffix, String number, List<String> signers,
        Secrecy secrecy, String secrecyPeriod, Urgency urgency, int copyNumber, String printedBy, LocalDate printedOn,
        List<Integer> seals) {
    /** Diameter of a seal of which nothing else is known, in millimetres. */
    public static final int USUAL_SEAL = 42;

    public Issue {
        issuers = List.copyOf(issuers);
        signers = List.copyOf(signers);
        seals = List.copyOf(seals);
    }

    /** With seals of the usual size. */
    public Issue(PageFormat format, List<String> issuers, String headSuffix, String number, List<String> signers, Secrecy secrecy, String secrecyPeriod, Urgency urgency,
            int copyNumber, String printedBy, LocalDate printedOn) {
        this(format, issuers, headSuffix, number, signers, secrecy, secrecyPeriod, urgency, copyNumber, printedBy, printedOn, List.of());
    }

    /** Diameter of the seal of the one who signs in that place, from 0. */
    public int seal(int signing) {
        return signing < seals.size() ? seals.get(signing) : USUAL_SEAL;
    }
}
