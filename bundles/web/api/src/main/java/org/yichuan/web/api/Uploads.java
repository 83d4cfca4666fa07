package org.yichuan.web.api;

import com.vaadin.flow.component.upload.UploadI18N;

/** The words of an upload in the person's language. */
public final class Uploads {
    private Uploads() {
    }

    /**
     * For {@link com.vaadin.flow.component.upload.Upload#setI18n}.
     *
     * @param limit the size in bytes up to which a file is taken
     */
    public static UploadI18N texts(Desk desk, long limit) {
        String tooLarge = desk.text(Labels.common("upload.too.large", limit >> 20));
        UploadI18N i18n = new UploadI18N();
        i18n.setDropFiles(new UploadI18N.DropFiles().setMany(text(desk, "upload.drop")).setOne(text(desk, "upload.drop")));
        i18n.setAddFiles(new UploadI18N.AddFiles().setMany(text(desk, "upload.add")).setOne(text(desk, "upload.add")));
        i18n.setError(new UploadI18N.Error().setFileIsTooBig(tooLarge).setTooManyFiles(text(desk, "upload.too.many"))
                .setIncorrectFileType(text(desk, "upload.wrong.type")));
        i18n.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status().setConnecting(text(desk, "upload.connecting")).setStalled(text(desk, "upload.stalled"))
                        .setProcessing(text(desk, "upload.processing")))
                .setError(new UploadI18N.Uploading.Error().setServerUnavailable(text(desk, "upload.failed"))
                        .setUnexpectedServerError(text(desk, "upload.failed")).setForbidden(text(desk, "upload.failed")).setFileTooLarge(tooLarge)));
        return i18n;
    }

    private static String text(Desk desk, String key) {
        return desk.text(Labels.common(key));
    }
}
