/** What a module with screens may know: see {@link org.yichuan.web.api.View}. @since 0.1 */
@org.osgi.annotation.versioning.Version("0.4.0")
package org.yichuan.web.api;
