package org.mingzhang.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** A commit and all before it, with the files of {@code content/} in which each differs from its parents. */
final class CommitGraph {
    private final SiteRepository site;
    private final Map<ObjectId, Step> steps = new LinkedHashMap<>();

    /**
     * A commit.
     *
     * @param age how many commits are newer
     * @param edges the ways to its parents
     */
    record Step(RevCommit commit, int age, List<Edge> edges) {}

    /**
     * From a commit to a parent.
     *
     * @param paths the files in which they differ, from the site's folder
     */
    record Edge(RevCommit parent, NavigableSet<String> paths) {
        boolean touches(String start) {
            String first = paths.ceiling(start);
            return first != null && first.startsWith(start);
        }
    }

    private CommitGraph(SiteRepository site) {
        this.site = site;
    }

    static CommitGraph of(SiteRepository site, RevCommit newest) throws IOException {
        CommitGraph graph = new CommitGraph(site);
        try (RevWalk walk = new RevWalk(site.repository());
                TreeWalk trees = new TreeWalk(site.repository())) {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(newest));
            trees.setRecursive(true);
            trees.setFilter(
                    AndTreeFilter.create(PathFilter.create(site.prefix() + GitTree.CONTENT), TreeFilter.ANY_DIFF));
            for (RevCommit commit : walk) {
                graph.add(commit, trees);
            }
        }
        return graph;
    }

    private void add(RevCommit commit, TreeWalk trees) throws IOException {
        List<Edge> edges = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            NavigableSet<String> paths = new TreeSet<>();
            trees.reset(parent.getTree(), commit.getTree());
            while (trees.next()) {
                paths.add(trees.getPathString().substring(site.prefix().length()));
            }
            edges.add(new Edge(parent, paths));
        }
        steps.put(commit, new Step(commit, steps.size(), List.copyOf(edges)));
    }

    /** A commit of the graph. */
    Step step(RevCommit commit) {
        return Objects.requireNonNull(steps.get(commit));
    }

    /** Whether something before it was left out when the repository was copied. */
    boolean isCutOff() {
        return steps.keySet().stream().anyMatch(site::isCutOff);
    }
}
