package org.yichuan.module.sampledata.internal;

import org.yichuan.api.status.StatusLine;

/** Says in {@code yichuan:info} how far the sample is. */
public final class SampleStatus implements StatusLine {
    private final Sample sample;

    public SampleStatus(Sample sample) {
        this.sample = sample;
    }

    @Override
    public String name() {
        return "sample documents";
    }

    @Override
    public String value() {
        return sample.state();
    }
}
