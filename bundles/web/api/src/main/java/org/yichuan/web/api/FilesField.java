package org.yichuan.web.api;

import com.vaadin.flow.component.customfield.CustomField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files as a field of a form: stored as they come, as those of the document are. */
final class FilesField extends CustomField<List<Map<String, Object>>> {
    private static final long serialVersionUID = 1L;
    private final AttachmentField files;

    FilesField(Desk desk, String name, String label) {
        super(null);
        setLabel(label);
        files = new AttachmentField(desk, "own-" + name);
        files.addValueChangeListener(e -> updateValue());
        add(files);
    }

    @Override
    protected List<Map<String, Object>> generateModelValue() {
        return files.getValue().isEmpty() ? null : files.getValue();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> value) {
        files.setValue(value == null ? List.of() : value);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        files.setReadOnly(readOnly);
    }

    /** A JSON value as files: whole numbers as the upload counts them. */
    static List<Map<String, Object>> files(Object value) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Object item : (Collection<?>) value) {
            Map<String, Object> file = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((k, v) -> file.put(String.valueOf(k), v instanceof Number n ? n.longValue() : v));
            files.add(file);
        }
        return files;
    }
}
