/** Organisation and accounts, for whoever runs them outside OSGi. @since 0.1 */
package org.yichuan.organisation;
