/**
 * The finished page of an official document: rendered, measured, sealed, verified (GB/T 9704-2012, GB/T 33190-2016).
 * @since 0.1
 */
@org.osgi.annotation.versioning.Version("0.2.0")
package org.yichuan.api.page;
