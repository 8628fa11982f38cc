package org.mingzhang.prose.rule;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.prose.text.Block;

/** Identity cards (with their check digit), mobile numbers, bank cards (Luhn) and personal mail addresses. */
final class PrivacyRule implements Rule {
    private static final Pattern ID = Pattern.compile("(?<![\\dA-Za-z])[1-9]\\d{16}[\\dXx](?![\\dA-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\dA-Za-z.,-])1[3-9]\\d{9}(?![\\dA-Za-z.,])");
    private static final Pattern CARD = Pattern.compile("(?<![\\dA-Za-z.,])[3-6]\\d{15,18}(?![\\dA-Za-z.,])");
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9._-]{1,40}@(?i:qq|163|126|139|189|gmail|sina|foxmail|hotmail|outlook|sohu|yeah|aliyun|icloud)\\.(?:com\\.cn|com|net|cn)");
    private static final int SHORTEST = 11;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    @Override
    public void check(Reading reading, Findings findings) {
        for (Block block : reading.text().blocks()) {
            if (hasLongNumber(block.text())) {
                find(block, ID, PrivacyRule::isIdentity, Code.ID_CARD, findings);
                find(block, MOBILE, number -> true, Code.MOBILE_NUMBER, findings);
                find(block, CARD, number -> isLuhn(number) && !isIdentity(number), Code.BANK_CARD, findings);
            }
            if (block.text().indexOf('@') >= 0) {
                find(block, MAIL, address -> true, Code.PERSONAL_MAIL, findings);
            }
        }
    }

    /** Whether there is a number as long as a telephone number, the shortest of all that is looked for. */
    private static boolean hasLongNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == SHORTEST) {
                return true;
            }
        }
        return false;
    }

    private static void find(Block block, Pattern pattern, Predicate<String> valid, Code code, Findings findings) {
        Matcher matcher = pattern.matcher(block.text());
        while (matcher.find()) {
            if (valid.test(matcher.group())) {
                findings.add(code, block.span(matcher.start(), matcher.end()), "printed", masked(matcher.group()));
            }
        }
    }

    /** A report must not spread what it warns of. */
    private static String masked(String found) {
        return found.substring(0, Math.min(3, found.length())) + "****"
                + found.substring(Math.max(0, found.length() - 2));
    }

    static boolean isIdentity(String number) {
        if (number.length() != 18
                || !number.substring(6, 14).matches("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == number.toUpperCase(Locale.ROOT).charAt(17);
    }

    static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
