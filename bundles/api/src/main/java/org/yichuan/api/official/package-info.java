/**
 * What an official document is made of (GB/T 9704-2012, clause 7; 党政机关公文处理工作条例 2012, article 9), as drafted and
 * as issued. Values only: how it is drafted is a matter of the modules, how its page looks one of the renderers.
 * @since 0.1
 */
@org.osgi.annotation.versioning.Version("0.3.0")
package org.yichuan.api.official;
