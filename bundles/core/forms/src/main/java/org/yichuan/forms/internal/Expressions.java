package org.yichuan.forms.internal;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.CoalesceFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.functions.string.StringContains;
import com.ezylang.evalex.functions.string.StringLengthFunction;
import com.ezylang.evalex.functions.string.StringStartsWithFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Expressions over the fields of a form. Only what computes in time and memory bounded by its text is let in: no powers,
 * factorials, formats or patterns, no clock and no chance, so that a form computes the same tomorrow.
 */
final class Expressions {
    static final int LONGEST = 500;
    /** Names that mean something else in an expression. */
    static final Set<String> RESERVED = Set.of("true", "false", "null", "pi", "e", "dt_format_iso_date_time", "dt_format_local_date_time", "dt_format_local_date");

    private final ExpressionConfiguration configuration = ExpressionConfiguration.builder()
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(operators()))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(functions()))
            .arraysAllowed(false).structuresAllowed(false).binaryAllowed(false).implicitMultiplicationAllowed(false).singleQuoteStringLiteralsAllowed(true)
            .maxRecursionDepth(60).locale(Locale.ROOT).build();

    /** What came of it: a value, or why there is none. */
    record Result(Object value, String failure) { }

    @SuppressWarnings("unchecked")
    private static Map.Entry<String, OperatorIfc>[] operators() {
        return new Map.Entry[] {Map.entry("+", new InfixPlusOperator()), Map.entry("-", new PrefixMinusOperator()), Map.entry("-", new InfixMinusOperator()),
            Map.entry("*", new InfixMultiplicationOperator()), Map.entry("/", new InfixDivisionOperator()), Map.entry("%", new InfixModuloOperator()),
            Map.entry("=", new InfixEqualsOperator()), Map.entry("==", new InfixEqualsOperator()), Map.entry("!=", new InfixNotEqualsOperator()),
            Map.entry("<>", new InfixNotEqualsOperator()), Map.entry(">", new InfixGreaterOperator()), Map.entry(">=", new InfixGreaterEqualsOperator()),
            Map.entry("<", new InfixLessOperator()), Map.entry("<=", new InfixLessEqualsOperator()), Map.entry("&&", new InfixAndOperator()),
            Map.entry("||", new InfixOrOperator()), Map.entry("!", new PrefixNotOperator())};
    }

    @SuppressWarnings("unchecked")
    private static Map.Entry<String, FunctionIfc>[] functions() {
        return new Map.Entry[] {Map.entry("IF", new IfFunction()), Map.entry("MIN", new MinFunction()), Map.entry("MAX", new MaxFunction()),
            Map.entry("SUM", new SumFunction()), Map.entry("ROUND", new RoundFunction()), Map.entry("ABS", new AbsFunction()),
            Map.entry("FLOOR", new FloorFunction()), Map.entry("CEILING", new CeilingFunction()), Map.entry("COALESCE", new CoalesceFunction()),
            Map.entry("LENGTH", new StringLengthFunction()), Map.entry("CONTAINS", new StringContains()), Map.entry("STARTS", new StringStartsWithFunction())};
    }

    /** What is wrong with an expression; null when nothing is. */
    String fault(String expression) {
        try {
            Expression read = new Expression(expression, configuration);
            read.validate();
            return null;
        } catch (ParseException | RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The fields it uses; none when it cannot be read. */
    Set<String> uses(String expression) {
        if (expression.isEmpty()) {
            return Set.of();
        }
        try {
            return new Expression(expression, configuration).getUsedVariables().stream().map(v -> v.toLowerCase(Locale.ROOT)).filter(v -> !RESERVED.contains(v))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ParseException | RuntimeException unreadable) {
            return Set.of();
        }
    }

    /** Evaluates it over values; a field it uses and that is not filled in makes nothing of it, not a failure. */
    Result evaluate(String expression, Map<String, Object> values) {
        Map<String, Object> used = new LinkedHashMap<>();
        boolean missing = false;
        for (String name : uses(expression)) {
            Object value = values.get(name);
            missing |= Plain.empty(value);
            used.put(name, plain(value));
        }
        try {
            Object value = value(new Expression(expression, configuration).withValues(new HashMap<>(used)).evaluate());
            return new Result(value, null);
        } catch (EvaluationException | ParseException | RuntimeException | StackOverflowError e) {
            return new Result(null, missing ? null : String.valueOf(e.getMessage()));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s.isBlank() ? null : s;
            case Number n -> new BigDecimal(n.toString());
            case Boolean b -> b;
            case Collection<?> c -> c.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> null;
        };
    }

    private static Object value(EvaluationValue value) {
        if (value.isNullValue()) {
            return null;
        }
        if (value.isNumberValue()) {
            BigDecimal number = value.getNumberValue();
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return value.isBooleanValue() ? value.getBooleanValue() : value.getStringValue();
    }
}
