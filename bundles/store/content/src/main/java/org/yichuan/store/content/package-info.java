/** Files of documents on disk, also outside OSGi. @since 0.1 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yichuan.store.content;
