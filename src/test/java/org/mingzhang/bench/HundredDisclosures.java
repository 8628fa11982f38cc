package org.mingzhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A site of twenty departments with five years each of the shipped disclosure, every year carried over into the next. */
final class HundredDisclosures {
    static final int DEPARTMENTS = 20;
    static final int YEARS = 5;

    private static final int FIRST = 2021;

    private HundredDisclosures() {}

    /** Makes the departments below {@code content} of a site's folder. */
    static void make(Path root, Path shipped) throws IOException {
        Path year;
        try (var walk = Files.walk(shipped, 2)) {
            year = walk.filter(path -> path.endsWith(Integer.toString(FIRST)))
                    .findFirst()
                    .orElseThrow();
        }
        for (int department = 0; department < DEPARTMENTS; department++) {
            Path folder = root.resolve("content/office-" + department);
            Files.createDirectories(folder);
            Files.copy(year.resolveSibling("department.yaml"), folder.resolve("department.yaml"));
            for (int i = 0; i < YEARS; i++) {
                copy(year, folder.resolve(Integer.toString(FIRST + i)), i > 0);
            }
        }
    }

    /** Copies a year; what the year before brings along is not typed in a later one. */
    private static void copy(Path year, Path target, boolean later) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(year)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                String kept = later ? text.replaceFirst("(?s)\n上年:.*?\n机关运行经费:", "\n机关运行经费:") : text;
                Files.writeString(
                        target.resolve(file.getFileName()), kept.replaceFirst("(?m)^年初结转和结余:.*$", later ? "" : "$0"));
            }
        }
    }

    /** The folder of one of the hundred, the latest years first. */
    static Path folder(Path root, int number) {
        return root.resolve(
                "content/office-" + number % DEPARTMENTS + "/" + (FIRST + YEARS - 1 - number / DEPARTMENTS));
    }

    /** Its file of figures. */
    static Path figures(Path root, int number) {
        return folder(root, number).resolve("final-accounts.yaml");
    }
}
