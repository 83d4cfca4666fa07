/** Modules, permission bundles and levels at run time. See docs/administration.md. @since 0.2 */
@org.osgi.annotation.versioning.Version("0.2.0")
package org.yichuan.api.modules;
