package org.mingzhang.diagnostic;

/** A stretch of a source file, from {@code start} to before {@code end} (UTF-16 offsets). */
public record Span(SourceFile file, int start, int end) {
    public int line() {
        return file.line(start);
    }

    public int column() {
        return file.column(start);
    }

    /** {@code path:line:column}, as editors and terminals link it. */
    public String location() {
        return file.name() + ":" + line() + ":" + column();
    }

    @Override
    public String toString() {
        return location();
    }
}
