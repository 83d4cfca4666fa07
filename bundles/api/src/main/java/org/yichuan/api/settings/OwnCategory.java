package org.yichuan.api.settings;

import java.util.UUID;
import org.yichuan.api.document.Category;

/**
 * A category 类别 that a unit added.
 *
 * @param unit the unit whose registers have it, with the units below; null: all
 */
public record OwnCategory(UUID unit, Category category) implements Setting {

    public static String key(String code) {
        return "category/" + code;
    }

    @Override
    public String key() {
        return key(category.code());
    }
}
