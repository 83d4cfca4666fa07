/** The pages: log-in, frame, document. */
package org.yichuan.web.shell.internal.page;
