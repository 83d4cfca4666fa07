package org.yichuan.admin.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.document.DocumentNumber;

/** {@code yichuan:number-parse TEXT}. */
@Service
@Command(scope = "yichuan", name = "number-parse", description = "Prints the normal form of a document number")
public final class NumberParse implements Action {

    @Argument(name = "text", description = "The number as typed", required = true, multiValued = true)
    private List<String> text;

    @Override
    public Object execute() {
        String raw = String.join(" ", text);
        System.out.println(DocumentNumber.parse(raw).orElseThrow(() -> new Failure("not a document number: " + Printed.line(raw))).text());
        return null;
    }
}
