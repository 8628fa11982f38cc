package org.mingzhang.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.build.SiteExplainer;
import org.mingzhang.diagnostic.Diagnostics;
import org.mingzhang.diagnostic.Json;
import org.mingzhang.narrative.PrintedFigures;
import org.mingzhang.progress.Listener;
import org.mingzhang.standard.ExplanationTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: how a figure came about, down to the lines that were typed. */
@Command(name = "explain")
final class ExplainCommand extends SiteVerb {
    @Parameters(paramLabel = "FIGURE", descriptionKey = "explain.figure")
    private String figure = "";

    @Option(names = "--of", paramLabel = "DEPARTMENT/YEAR[/KIND]", descriptionKey = "explain.of")
    private String chosen = "";

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "explain.format")
    private Format format = Format.text;

    ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    boolean isForProgram() {
        return format != Format.text;
    }

    @Override
    public Integer call() {
        Diagnostics problems = new Diagnostics();
        Optional<SiteExplainer.Found> found = followed(listener -> found(listener, problems));
        if (found.isEmpty()) {
            complain(problems);
            return Exit.of(problems, false);
        }
        terminal.out().print(format == Format.json ? json(found.get()) : text(found.get()));
        terminal.out().flush();
        return 0;
    }

    private Optional<SiteExplainer.Found> found(Listener listener, Diagnostics problems) {
        SiteExplainer explainer = new SiteExplainer(root, listener);
        Optional<SiteExplainer.Found> found = explainer.find(figure, chosen);
        problems.addAll(explainer.diagnostics());
        return found;
    }

    private String text(SiteExplainer.Found found) {
        Titles titles = new Titles(found.filled(), terminal.texts());
        return found.figures().stream()
                .map(figure -> sentences(figure, titles)
                        + new ExplanationText(titles).print(ExplanationTree.of(found.filled(), figure.asked())))
                .collect(Collectors.joining("\n", found.address() + "\n", ""));
    }

    private static String sentences(PrintedFigures.Found figure, Titles titles) {
        return figure.sentences().stream()
                .map(sentence -> titles.texts().text("explain.sentence", sentence) + "\n")
                .collect(Collectors.joining());
    }

    private String json(SiteExplainer.Found found) {
        ExplanationJson json = new ExplanationJson(new Titles(found.filled(), terminal.texts()));
        List<Map<String, Object>> figures = found.figures().stream()
                .map(figure -> json.object(figure.sentences(), ExplanationTree.of(found.filled(), figure.asked())))
                .toList();
        return Json.of(Json.object("disclosure", found.address().toString(), "figures", figures)) + "\n";
    }
}
