/** What the pages give to the server that shows them. @since 0.1 */
package org.yichuan.web.server;
