package org.yichuan.module.modules.internal.web;

import org.yichuan.api.modules.By;

/** What is to be done once the reason is given. */
interface Change {
    void by(By by);
}
