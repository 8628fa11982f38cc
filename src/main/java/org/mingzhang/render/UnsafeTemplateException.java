package org.mingzhang.render;

import java.io.IOException;

/** A template uses what gets round escaping; carries the template and the place. */
final class UnsafeTemplateException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String template;
    private final String construct;
    private final int offset;

    UnsafeTemplateException(String template, String construct, int offset) {
        super(template + ": " + construct);
        this.template = template;
        this.construct = construct;
        this.offset = offset;
    }

    String template() {
        return template;
    }

    String construct() {
        return construct;
    }

    int offset() {
        return offset;
    }
}
