/**
 * Forms 表单 that units shape for the categories of their documents: what a field is, what a form of several layers comes to, how
 * its values are read and checked. See docs/decisions/0060. @since 0.2
 */
@org.osgi.annotation.versioning.Version("0.2.0")
package org.yichuan.api.forms;
