package org.yichuan.forms.internal.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.text.Message;

/** A number with its unit, or money in yuan; options {@code minimum}, {@code maximum}, {@code decimals}, {@code unit}. */
final class Amount extends Basic {
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private final boolean money;

    private Amount(String code, boolean money) {
        super(code);
        this.money = money;
    }

    static FieldType number() {
        return new Amount("number", false);
    }

    static FieldType money() {
        return new Amount("money", true);
    }

    @Override
    public Map<String, Object> schema(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "number");
        schema.put("minimum", limit(field, "minimum", MOST.negate()));
        schema.put("maximum", limit(field, "maximum", MOST));
        return schema;
    }

    private static BigDecimal limit(Field field, String option, BigDecimal otherwise) {
        return field.option(option).isEmpty() ? otherwise : new BigDecimal(field.option(option));
    }

    private int decimals(Field field) {
        return whole(field, "decimals", money ? 2 : 6);
    }

    @Override
    public Message fault(Field field) {
        try {
            if (limit(field, "minimum", MOST.negate()).compareTo(limit(field, "maximum", MOST)) > 0) {
                return texts.message("option.order");
            }
        } catch (NumberFormatException none) {
            return texts.message("option.number");
        }
        return range(field, "decimals", 0, 6);
    }

    @Override
    public Message fault(Field field, Object value) {
        return new BigDecimal(value.toString()).stripTrailingZeros().scale() > decimals(field) ? texts.message("decimals", decimals(field)) : null;
    }

    @Override
    public Object read(Field field, String text) {
        String plain = text.replace(",", "").replace("，", "").replace("￥", "").replace("¥", "").replace(unit(field), "").strip();
        return plain.isEmpty() ? null : new BigDecimal(plain);
    }

    private String unit(Field field) {
        return money ? "元" : field.option("unit");
    }

    @Override
    public Message text(Field field, Object value) {
        BigDecimal number = new BigDecimal(value.toString());
        String plain = money ? number.setScale(Math.max(2, number.scale()), RoundingMode.UNNECESSARY).toPlainString() : number.toPlainString();
        String unit = unit(field);
        return new Message(plain + (unit.isEmpty() ? "" : " " + unit), plain + (unit.isEmpty() ? "" : " " + (money ? "yuan" : unit)));
    }
}
