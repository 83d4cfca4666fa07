package org.yichuan.module.drafting.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Axis;
import org.yichuan.api.official.Outgoing.Remark;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;
import org.yichuan.official.Papers;
import org.yichuan.official.Plain;

/** A remark 审核意见 on one of the five axes, anchored in the words of the text it is about. */
public final class Comment extends BasicAction {
    private static final int LONGEST = 5_000;
    private final Given given = new Given();
    private final Papers papers = new Papers();
    private final Flow flow = new Flow();

    public Comment() {
        super("comment", new Texts(Comment.class), Step.REVIEW, Step.COUNTERSIGN, Step.SIGN, Step.RECHECK);
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String words = input.text("text");
        String anchor = Given.line(input.text("anchor"));
        if (words.isEmpty() || words.length() > LONGEST) {
            return Decision.refuse(text("remarkMissing", LONGEST));
        }
        if (!anchor.isEmpty() && Plain.lines(papers.text(s.paper().text())).stream().noneMatch(line -> line.contains(anchor))) {
            return Decision.refuse(text("anchorGone", anchor));
        }
        Outgoing sheet = given.sheet(s);
        Axis axis = input.choice("axis", Axis.class, Axis.CONTENT);
        List<Remark> remarks = new ArrayList<>(sheet.remarks());
        remarks.add(new Remark(Ids.next(), axis, anchor, words, s.actor().id(), s.actor().name(), s.now(), s.paper().version(), "", false));
        String said = text("axis." + axis.name()).zh() + "：" + (anchor.isEmpty() ? "" : "“" + anchor + "” ") + words;
        return flow.keep(Decision.accept(s.document()).saying(said), sheet.withRemarks(remarks)).standing();
    }
}
