package org.mingzhang.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A verb that works on a site. */
abstract class SiteVerb extends Verb {
    @Option(names = "--root", paramLabel = "DIR", descriptionKey = "root")
    Path root = Path.of("");

    SiteVerb(Terminal terminal) {
        super(terminal);
    }
}
