/** What a unit shapes itself: routes, time limits, working days, categories. See docs/extension-points.md. @since 0.1 */
@org.osgi.annotation.versioning.Version("0.4.0")
package org.yichuan.api.settings;
