package org.mingzhang.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the command line in one language. */
record Texts(ResourceBundle bundle) {
    static Texts in(Locale locale) {
        Control noSurprise = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle("org.mingzhang.cli.texts", locale, noSurprise));
    }

    String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
