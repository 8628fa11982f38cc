package org.mingzhang.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.ledger.AmountUnit;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Money;

/** Reads an amount as typed: decimal text with at most two decimals, commas in their places, 推算 behind it or not. */
final class AmountText {
    private static final Pattern FORM = Pattern.compile("(-?)([0-9]+(?:,[0-9]*)*)(?:\\.([0-9]+))?");
    private static final Pattern COMMAS = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern INFERRED = Pattern.compile("[ \u3000]*推算$");
    private static final Pattern WITH_UNIT = Pattern.compile("^-?[0-9０-９.,．，]+\\s*(亿元|万元|千元|百元|元|万|亿)(整)?$");
    private static final int LONGEST = 64;

    /** All that is accepted, in one expression that Java and JavaScript read alike; blanks around it apart. */
    static final String ACCEPTED =
            "-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\\.[0-9]{1," + Money.DECIMALS + "})?([ \\u3000]*推算)?";

    private final Node.Scalar scalar;
    private final AmountUnit unit;
    private final Diagnostics diagnostics;

    private AmountText(Node.Scalar scalar, AmountUnit unit, Diagnostics diagnostics) {
        this.scalar = scalar;
        this.unit = unit;
        this.diagnostics = diagnostics;
    }

    /** An amount and whether its author marked it as inferred. */
    record Read(Money money, Fact.Origin origin) {}

    /**
     * Reads one amount.
     *
     * @param fixed whether the standard, not the file, sets the unit
     */
    static Optional<Read> read(Node.Scalar scalar, AmountUnit unit, boolean fixed, Diagnostics diagnostics) {
        return new AmountText(scalar, unit, diagnostics).read(fixed);
    }

    private Optional<Read> read(boolean fixed) {
        String text = scalar.text().strip();
        if (text.length() > LONGEST) {
            return refuse(Code.AMOUNT_FORM, text);
        }
        Matcher mark = INFERRED.matcher(text);
        boolean inferred = mark.find();
        String number = inferred ? text.substring(0, mark.start()) : text;
        Fact.Origin origin = inferred ? Fact.Origin.INFERRED : Fact.Origin.STATED;
        Matcher form = FORM.matcher(number);
        return form.matches() ? digits(number, form).map(money -> new Read(money, origin)) : other(number, fixed);
    }

    private Optional<Money> digits(String text, Matcher form) {
        String whole = form.group(2);
        String decimals = form.group(3) == null ? "" : form.group(3);
        BigDecimal number = new BigDecimal(text.replace(",", ""));
        if (whole.contains(",") && !COMMAS.matcher(whole).matches()) {
            return refuse(Code.AMOUNT_COMMA, text, "example", Plain.commas(number), "plain", number.toPlainString());
        }
        if (decimals.length() > Money.DECIMALS) {
            BigDecimal rounded = number.setScale(Money.DECIMALS, RoundingMode.HALF_UP);
            return refuse(Code.AMOUNT_DECIMALS, text, "rounded", rounded.toPlainString());
        }
        try {
            return Optional.of(Money.of(number, unit));
        } catch (ArithmeticException tooLarge) {
            return refuse(Code.AMOUNT_TOO_LARGE, text, "unit", unit.term());
        }
    }

    private Optional<Read> other(String text, boolean fixed) {
        if (WITH_UNIT.matcher(text).matches()) {
            return refuse(
                    Code.AMOUNT_WITH_UNIT,
                    text,
                    "unit",
                    unit.term(),
                    "mend",
                    fixed ? "@mend.unit.fixed" : "@mend.unit.file");
        }
        return new Habits(diagnostics).inNumber(scalar, text) ? Optional.empty() : refuse(Code.AMOUNT_FORM, text);
    }

    private <T> Optional<T> refuse(Code code, String text, String... details) {
        String[] all = new String[details.length + 2];
        all[0] = "text";
        all[1] = text;
        System.arraycopy(details, 0, all, 2, details.length);
        diagnostics.add(code, scalar.span(), all);
        return Optional.empty();
    }

    /** Numbers as they may be typed. */
    private static final class Plain {
        static String commas(BigDecimal number) {
            String plain = number.toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String rest = point < 0 ? "" : plain.substring(point);
            return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",") + rest;
        }
    }
}
