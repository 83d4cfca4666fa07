/** What the product says of itself. @since 0.1 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yichuan.api.status;
