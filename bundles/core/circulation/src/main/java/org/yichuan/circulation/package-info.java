/** The circulation, for whoever runs it outside OSGi. @since 0.1 */
package org.yichuan.circulation;
