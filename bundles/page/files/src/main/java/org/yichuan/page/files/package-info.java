/**
 * Pages as files. Services only; exported for benchmarks and for whoever runs it without OSGi.
 * @since 0.1
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yichuan.page.files;
