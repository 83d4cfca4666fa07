/** Shared by the modules of outgoing documents: {@link org.yichuan.official.Papers}, {@link org.yichuan.official.Flow}, {@link org.yichuan.official.Redline}. @since 0.1 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yichuan.official;
