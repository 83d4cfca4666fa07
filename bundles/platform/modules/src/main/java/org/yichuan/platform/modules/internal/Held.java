package org.yichuan.platform.modules.internal;

/** A version whose file is kept. @param sha256 name of the file on the shelf @param origin where it came from @param signer whose key vouched for it */
record Held(String version, String sha256, String origin, String signer) {
    static final String PRODUCT = "product";
}
