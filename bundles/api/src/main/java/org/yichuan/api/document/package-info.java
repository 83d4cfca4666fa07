/** See docs/extension-points.md and the types. @since 0.1 */
@org.osgi.annotation.versioning.Version("0.3.0")
package org.yichuan.api.document;
