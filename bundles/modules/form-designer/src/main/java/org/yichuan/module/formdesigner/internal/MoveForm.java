package org.yichuan.module.formdesigner.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.text.Texts;

/** 换用新版表单: the registry carries what was filled in over to the newest version; the door does it, and refuses where it does not fit. */
public final class MoveForm extends BasicAction {

    public MoveForm() {
        super(Forms.MOVE, new Texts(MoveForm.class));
    }

    @Override
    public Decision decide(Situation s, Input input) {
        return Decision.accept(s.document()).standing();
    }
}
