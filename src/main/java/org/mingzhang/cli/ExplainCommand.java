package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingzhang.build.SiteExplainer;
import org.mingzhang.diagnostic.DiagnosticText;
import org.mingzhang.standard.ExplanationTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: how a figure came about, down to the lines that were typed. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    /** How it is told: to people, or to machines. */
    enum Format {
        text,
        json
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final Locale locale;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Parameters(paramLabel = "FIGURE", descriptionKey = "explain.figure")
    private String figure = "";

    @Option(names = "--of", paramLabel = "DEPARTMENT/YEAR[/KIND]", descriptionKey = "explain.of")
    private String chosen = "";

    @Option(names = "--root", paramLabel = "DIR", descriptionKey = "root")
    private Path root = Path.of("");

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "explain.format")
    private Format format = Format.text;

    ExplainCommand(PrintWriter out, PrintWriter err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
    }

    @Override
    public Integer call() {
        SiteExplainer explainer = new SiteExplainer(root);
        Optional<SiteExplainer.Found> found = explainer.find(figure, chosen);
        if (found.isEmpty()) {
            err.print(new DiagnosticText(locale, false).print(explainer.diagnostics()));
            err.flush();
            return Exit.of(explainer.diagnostics(), false);
        }
        Titles titles = new Titles(found.get().filled(), Texts.in(locale));
        ExplanationTree tree =
                ExplanationTree.of(found.get().filled(), found.get().asked());
        String disclosure = found.get().address().toString();
        if (format == Format.json) {
            out.println(new ExplanationJson(titles).print(disclosure, tree));
        } else {
            out.println(disclosure);
            out.print(new ExplanationText(titles).print(tree));
        }
        out.flush();
        return 0;
    }
}
