package org.mingzhang.prose;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** A way in which a typed number goes wrong. */
@NullMarked
public enum Slip {
    /** One more in the last printed place. */
    UNIT {
        @Override
        String slipped(String number) {
            BigDecimal value = value(number);
            return printed(value.add(value.ulp()), number);
        }
    },
    /** The first two unequal neighbouring digits swapped that do not make it begin with 0. */
    SWAP {
        @Override
        String slipped(String number) {
            for (int i = 0; i + 1 < number.length(); i++) {
                char one = number.charAt(i);
                char two = number.charAt(i + 1);
                boolean digits = Character.isDigit(one) && Character.isDigit(two) && one != two;
                if (digits && !(i == 0 && two == '0')) {
                    return number.substring(0, i) + two + one + number.substring(i + 2);
                }
            }
            return number;
        }
    },
    /** A minus sign before it. */
    SIGN {
        @Override
        String slipped(String number) {
            return "-" + number;
        }
    },
    /** Ten times as much, with as many decimals. */
    TENFOLD {
        @Override
        String slipped(String number) {
            BigDecimal value = value(number);
            return printed(value.movePointRight(1).setScale(value.scale()), number);
        }
    };

    /** An unsigned number with this mistake in it; none where that is the same number. */
    public Optional<String> of(String number) {
        String slipped = slipped(number);
        return value(slipped).compareTo(value(number)) == 0 ? Optional.empty() : Optional.of(slipped);
    }

    abstract String slipped(String number);

    private static BigDecimal value(String number) {
        return new BigDecimal(number.replace(",", ""));
    }

    private static String printed(BigDecimal value, String like) {
        String plain = value.toPlainString();
        return like.indexOf(',') < 0
                ? plain
                : plain.replaceAll("(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))(?<!\\.\\d{0,9})", ",");
    }
}
