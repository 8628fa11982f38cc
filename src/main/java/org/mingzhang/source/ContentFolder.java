package org.mingzhang.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingzhang.diagnostic.Code;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Nearest;
import org.mingzhang.ledger.FiscalYear;

/** Walks {@code content/} by names alone: which folders are departments and years, which files nobody reads. */
final class ContentFolder {
    private static final Set<String> RESERVED = Set.of("site.yaml", Address.STANDARDS);
    private static final Set<String> DESKTOP = Set.of("Thumbs.db", "desktop.ini");
    private static final List<String> IN_YEAR = List.of("final-accounts.yaml", "budget.yaml");

    private final Path content;
    private final FileReader files;
    private final Diagnostics diagnostics;
    private final SortedSet<String> departments = new TreeSet<>();
    private final List<Address> disclosures = new ArrayList<>();

    ContentFolder(Path content, FileReader files, Diagnostics diagnostics) {
        this.content = content;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    static boolean isProse(String name) {
        return name.endsWith(".md");
    }

    ContentReader.Listing listing() {
        if (isFolder(content)) {
            entries(content).forEach(this::top);
        } else {
            diagnostics.add(Code.CONTENT_MISSING, files.place(content));
        }
        Collections.sort(disclosures);
        return new ContentReader.Listing(Collections.unmodifiableSortedSet(departments), List.copyOf(disclosures));
    }

    /** What a folder holds, by name; without what desktops leave behind and links that lead outside. */
    List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try {
            for (Path path : files.tree().entries(folder)) {
                if (!isDesktop(name(path)) && !leaves(path)) {
                    entries.add(path);
                }
            }
        } catch (IOException e) {
            files.unreadable(folder, e, diagnostics);
        }
        entries.sort(Comparator.comparing(ContentFolder::name));
        return entries;
    }

    /** Whether a path is a link that leads out of the content folder, which is then reported. */
    boolean leaves(Path path) {
        try {
            if (!files.tree().leaves(path, content)) {
                return false;
            }
        } catch (IOException e) {
            files.unreadable(path, e, diagnostics);
            return true;
        }
        diagnostics.add(Code.LINK_OUTSIDE, files.place(path), "file", files.name(path));
        return true;
    }

    private boolean isFolder(Path path) {
        return files.tree().kind(path) == FileTree.Kind.FOLDER;
    }

    private void top(Path path) {
        String name = name(path);
        if (RESERVED.contains(name)) {
            return;
        }
        if (!isFolder(path)) {
            unread(path, List.of("site.yaml"));
            return;
        }
        List<Path> entries = entries(path);
        boolean isDepartment = entries.stream().anyMatch(entry -> name(entry).equals(ContentReader.DEPARTMENT_FILE));
        if (!isDepartment) {
            noDepartment(path, entries);
        } else if (Address.isId(name)) {
            departments.add(name);
            entries.forEach(entry -> inDepartment(name, entry));
        } else {
            diagnostics.add(Code.FOLDER_NAME, files.place(path), "folder", name, "example", example(name));
        }
    }

    private void noDepartment(Path path, List<Path> entries) {
        diagnostics.add(
                Code.UNREAD_FILE, files.place(path), "file", files.name(path), "expected", "@expect.department");
        for (Path entry : entries) {
            if (!isFolder(entry) && isNear(name(entry), List.of(ContentReader.DEPARTMENT_FILE))) {
                unread(entry, List.of(ContentReader.DEPARTMENT_FILE));
            }
        }
    }

    private void inDepartment(String department, Path path) {
        Optional<FiscalYear> year = Address.year(name(path));
        if (isFolder(path) && year.isPresent()) {
            year(department, year.get(), path);
        } else if (isFolder(path)) {
            diagnostics.add(Code.UNREAD_FILE, files.place(path), "file", files.name(path), "expected", "@expect.year");
        } else if (!name(path).equals(ContentReader.DEPARTMENT_FILE)) {
            unread(path, List.of(ContentReader.DEPARTMENT_FILE));
        }
    }

    private void year(String department, FiscalYear year, Path folder) {
        boolean empty = true;
        for (Path path : entries(folder)) {
            String name = name(path);
            if (IN_YEAR.contains(name) && !isFolder(path)) {
                disclosures.add(new Address(department, year, name.replace(".yaml", "")));
                empty = false;
            } else if (!isProse(name) || isFolder(path)) {
                unread(path, IN_YEAR);
            }
        }
        if (empty) {
            diagnostics.add(Code.YEAR_EMPTY, files.place(folder), "folder", files.name(folder));
        }
    }

    private void unread(Path path, List<String> read) {
        String nearest = String.join(
                "、",
                Nearest.to(stem(path), read.stream().map(ContentFolder::stem).toList()).stream()
                        .map(stem -> stem + ".yaml")
                        .toList());
        String expected = read.equals(IN_YEAR) ? "@expect.disclosure" : "@expect.file." + read.get(0);
        diagnostics.add(
                Code.UNREAD_FILE,
                files.place(path),
                "file",
                files.name(path),
                "expected",
                expected,
                "nearest",
                nearest);
    }

    private static boolean isNear(String name, List<String> known) {
        return !Nearest.to(stem(name), known.stream().map(ContentFolder::stem).toList())
                .isEmpty();
    }

    private static String stem(Path path) {
        return stem(name(path));
    }

    private static String stem(String name) {
        int point = name.lastIndexOf('.');
        return (point > 0 ? name.substring(0, point) : name).toLowerCase(Locale.ROOT);
    }

    private static String example(String name) {
        String ascii =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return Address.isId(ascii) ? ascii : "finance-bureau";
    }

    /** Whether editors and desktops leave files of that name behind, which are never read. */
    static boolean isDesktop(String name) {
        return name.startsWith(".") || name.startsWith("~$") || DESKTOP.contains(name);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
