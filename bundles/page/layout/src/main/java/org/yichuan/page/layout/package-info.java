/**
 * The page of an official document by GB/T 9704-2012: from text to places in millimetres. Whoever writes a file format
 * draws what {@link org.yichuan.page.layout.Typesetter} returns and decides nothing himself.
 * @since 0.1
 */
@org.osgi.annotation.versioning.Version("0.2.0")
package org.yichuan.page.layout;
