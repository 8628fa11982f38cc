package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A verb that works on a site. */
abstract class SiteVerb extends Verb {
    @Option(names = "--root", paramLabel = "DIR", descriptionKey = "root")
    Path root = Path.of("");

    SiteVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    final Optional<Path> place() {
        return Optional.of(root.toAbsolutePath().normalize());
    }
}
