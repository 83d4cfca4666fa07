package org.yichuan.forms.internal;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Regular expressions that end: run in time linear in the text. What other programs that read the exported schema would
 * run for ever on, repetition within repetition, is refused as well.
 */
final class Patterns implements RegularExpressionFactory {
    static final int LONGEST = 300;
    private static final int MOST_REPEATED = 1000;

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(text).find();
    }

    /** Why a pattern is refused: a key among the texts, with what it says; null when it is not. */
    static String[] fault(String regex) {
        if (regex.length() > LONGEST) {
            return new String[] {"pattern.long", Integer.toString(LONGEST)};
        }
        String nested = nested(regex);
        if (nested != null) {
            return new String[] {"pattern.nested", nested};
        }
        try {
            Pattern.compile(regex);
            return null;
        } catch (PatternSyntaxException e) {
            return new String[] {"pattern.syntax", e.getDescription() + " " + e.getPattern()};
        }
    }

    /** The part in which something repeated is repeated: {@code (a+)+}; null when there is none. */
    private static String nested(String regex) {
        Deque<int[]> groups = new ArrayDeque<>();
        long[] most = new long[regex.length() + 2];
        groups.push(new int[] {0});
        most[0] = 1;
        int depth = 0;
        int from = -1;
        long inside = 1;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
                from = i - 1;
                inside = 1;
            } else if (c == '[') {
                from = i;
                inside = 1;
                i = endOfClass(regex, i);
            } else if (c == '(') {
                groups.push(new int[] {i});
                most[++depth] = 1;
            } else if (c == ')' && depth > 0) {
                from = groups.pop()[0];
                inside = most[depth--];
                most[depth] = Math.max(most[depth], inside);
            } else if (c == '*' || c == '+' || c == '{') {
                long times = c == '{' ? times(regex, i) : Long.MAX_VALUE;
                if (inside > 1 && times > 1 && (inside == Long.MAX_VALUE || times == Long.MAX_VALUE || inside * times > MOST_REPEATED)) {
                    return regex.substring(Math.max(0, from), i + 1);
                }
                long product = times == Long.MAX_VALUE ? times : inside * Math.max(1, times);
                most[depth] = Math.max(most[depth], product);
                i = c == '{' ? Math.max(i, regex.indexOf('}', i)) : i;
                inside = product;
            } else if (c != '?') {
                from = i;
                inside = 1;
            }
        }
        return null;
    }

    private static int endOfClass(String regex, int at) {
        int i = at + 1;
        i += i < regex.length() && regex.charAt(i) == '^' ? 1 : 0;
        i += i < regex.length() && regex.charAt(i) == ']' ? 1 : 0;
        while (i < regex.length() && regex.charAt(i) != ']') {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, regex.length() - 1);
    }

    /** How often {@code {…}} repeats at most. */
    private static long times(String regex, int at) {
        int end = regex.indexOf('}', at);
        String[] parts = end < 0 ? new String[0] : regex.substring(at + 1, end).split(",", -1);
        try {
            return parts.length == 0 ? 1 : parts.length == 2 && parts[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts[parts.length - 1].strip());
        } catch (NumberFormatException noRepetition) {
            return 1;
        }
    }
}
