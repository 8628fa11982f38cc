package org.mingzhang.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Code;

/** {@code diff} as golden/diff shows it (-Dgolden.write=true rewrites), and what it says where it cannot compare. */
@NullMarked
final class DiffCommandTest {
    private static final Path GOLDENS = Path.of("src/test/resources/golden/diff");
    private static final String FOLDER = "content/yunhe-archive/";
    private static final String ACCOUNTS = FOLDER + "2024/final-accounts.yaml";

    @TempDir
    private @Nullable Path temporary;

    private @Nullable RepositoryFixture made;

    private Path temp() {
        return Objects.requireNonNull(temporary);
    }

    private RepositoryFixture repository() {
        return Objects.requireNonNull(made);
    }

    private SiteFixture site() {
        return repository().site();
    }

    @BeforeEach
    void commit() {
        made = RepositoryFixture.of("mini", temp()).commit("甲", "录入2024年度收支");
    }

    /** Two commits and a change that is not committed. */
    private void change() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00").change(ACCOUNTS, "少修了一次屋面", "少修了一处屋面");
        repository().commit("乙", "更正维修");
        site().change(FOLDER + "2024/about.md", "保管档案", "保管全区档案");
    }

    private static void assertGolden(String name, String said) throws IOException {
        Path golden = GOLDENS.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, said);
        }
        assertEquals(Files.readString(golden), said);
    }

    @Test
    void text_in_chinese() throws IOException {
        change();
        assertGolden("changed.txt", repository().diff("HEAD~1").wentWell().out());
    }

    @Test
    void text_in_english() throws IOException {
        change();
        site().inEnglish();
        assertGolden("changed-en.txt", repository().diff("HEAD~1").wentWell().out());
    }

    @Test
    void json() throws IOException {
        change();
        assertGolden(
                "changed.json",
                repository().diff("HEAD~1", "--format", "json").wentWell().out());
        assertEquals("", site().err());
    }

    @Test
    void the_exit_code_tells_of_differences_only_where_it_was_asked() {
        repository().diff("--exit-code").wentWell().said("没有变化");
        change();
        repository().diff("HEAD~1").wentWell();
        repository().diff("HEAD~1", "--exit-code").ended(1);
        repository().diff("--exit-code").wentWell().said("保管〔全区〕档案");
    }

    @Test
    void a_page_for_sign_off_stands_alone() throws IOException {
        change();
        Path page = temp().resolve("复核.html");
        repository().diff("HEAD~1", "--report", page.toString()).wentWell();
        Document document = Jsoup.parse(Files.readString(page));
        assertEquals("公开变动复核单", document.select("h1").text());
        assertEquals(3, document.select(".cause").size());
        assertTrue(document.select(".amounts tr").text().contains("30,000.00 30,500.00 +500.00"), document.text());
        assertTrue(document.select("ins").eachText().contains("全区"));
        assertTrue(document.select(".sign").text().contains("复核人"));
        assertTrue(document.select("script, img, link[href]:not([href^=data:])").isEmpty());
        byte[] first = Files.readAllBytes(page);
        repository().diff("HEAD~1", "--report", page.toString()).wentWell();
        assertEquals(new String(first), Files.readString(page));
    }

    @Test
    void a_page_that_cannot_be_written_is_told() {
        repository()
                .diff("--report", temp().resolve("none/page.html").toString())
                .ended(3);
    }

    @Test
    void the_repository_and_the_site_are_never_written() throws IOException {
        change();
        var before = repository().files();
        repository()
                .diff("HEAD~1", "--report", temp().resolve("page.html").toString())
                .wentWell();
        repository().diff("HEAD~1", "HEAD").wentWell();
        repository().diff("nothing").ended(2);
        SiteFixture.assertSame(before, repository().files());
    }

    @Test
    void revisions_are_named_as_git_names_them() {
        change();
        repository()
                .git(git -> git.tag()
                        .setName("v1")
                        .setAnnotated(true)
                        .setMessage("一")
                        .call());
        String[] id = new String[1];
        repository()
                .git(git -> id[0] =
                        git.getRepository().resolve("HEAD").abbreviate(8).name());
        repository().diff("HEAD~1", "v1").wentWell().said("自筹：30,000.00 → 30,500.00");
        repository().diff("main^", id[0]).wentWell().said("自筹：30,000.00 → 30,500.00");
        repository().git(git -> git.checkout().setName("v1").call());
        repository().diff("HEAD~1", "HEAD").wentWell().said("自筹：30,000.00 → 30,500.00");
    }

    @Test
    void an_unknown_revision_is_told_with_the_nearest() {
        repository().git(git -> git.branchCreate().setName("review-2024").call());
        repository().diff("reviw-2024").ended(2).complained(Code.REVISION_UNKNOWN);
        site().said("最接近：review-2024");
        for (String wrong :
                new String[] {"HEAD~7", "HEAD@{yesterday}", "HEAD:" + ACCOUNTS, "^", "a b", "", "0".repeat(40)}) {
            repository().diff(wrong).ended(2);
        }
    }

    @Test
    void digits_with_which_several_commits_begin_are_told() {
        Set<String> prefixes = new HashSet<>();
        String[] shared = {""};
        for (int i = 0; shared[0].isEmpty(); i++) {
            repository().commit("甲", "第" + i + "次");
            repository().git(git -> {
                String prefix = git.getRepository().resolve("HEAD").name().substring(0, 2);
                shared[0] = prefixes.add(prefix) ? "" : prefix;
            });
        }
        repository().diff(shared[0]).ended(2).complained(Code.REVISION_AMBIGUOUS);
    }

    @Test
    void a_repository_without_a_commit_is_told() {
        Path other = temp().resolve("other");
        RepositoryFixture unborn = RepositoryFixture.of("mini", other);
        unborn.diff().ended(2).complained(Code.NO_COMMIT);
    }

    @Test
    void a_folder_outside_any_repository_is_told() {
        SiteFixture outside = SiteFixture.named("mini", temp());
        outside.run("diff", "--root", outside.root().toString()).ended(2).complained(Code.NO_REPOSITORY);
        outside.run("diff", "--root", outside.path("nowhere").toString())
                .ended(2)
                .complained(Code.NO_REPOSITORY);
    }

    @Test
    void a_site_below_the_repository_is_compared_alone() {
        RepositoryFixture below = RepositoryFixture.in("mini", temp().resolve("below"), "web/site")
                .commit("甲", "录入");
        below.site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        below.diff().wentWell().said("原在 HEAD:web/site/" + ACCOUNTS + ":9:18", "未提交");
        below.site()
                .run("diff", "--root", below.folder().toString(), "HEAD", "HEAD")
                .ended(2)
                .complained(Code.REVISION_WITHOUT_CONTENT);
    }

    @Test
    void a_bare_repository_is_compared_by_two_revisions() {
        change();
        repository().commit("乙", "文字");
        Path bare = temp().resolve("bare.git");
        repository()
                .git(git -> Git.cloneRepository()
                        .setBare(true)
                        .setURI(uri())
                        .setDirectory(bare.toFile())
                        .call()
                        .close());
        site().run("diff", "--root", bare.toString()).ended(2).complained(Code.REPOSITORY_BARE);
        site().run("diff", "--root", bare.toString(), "HEAD~1", "HEAD")
                .wentWell()
                .said("保管〔全区〕档案");
    }

    private String uri() {
        URI uri = repository().folder().toUri();
        return uri.toString();
    }

    @Test
    void a_history_that_was_cut_off_is_told() {
        change();
        repository().commit("乙", "文字");
        Path shallow = temp().resolve("shallow");
        repository()
                .git(git -> Git.cloneRepository()
                        .setDepth(1)
                        .setURI(uri())
                        .setDirectory(shallow.toFile())
                        .call()
                        .close());
        site().run("diff", "--root", shallow.toString(), "HEAD~1").ended(2).complained(Code.REVISION_CUT_OFF);
        site().run("diff", "--root", shallow.toString()).wentWell().said("没有变化");
    }

    @Test
    void an_author_beyond_the_cut_is_not_guessed() {
        repository().git(git -> git.branchCreate().setName("side").call());
        change();
        repository().commit("乙", "文字");
        Path shallow = temp().resolve("shallow");
        repository()
                .git(git -> Git.cloneRepository()
                        .setDepth(1)
                        .setCloneAllBranches(true)
                        .setURI(uri())
                        .setDirectory(shallow.toFile())
                        .call()
                        .close());
        site().run("diff", "--root", shallow.toString(), "origin/side", "main")
                .wentWell()
                .said("查不到是谁改的", "提示 " + Code.AUTHOR_CUT_OFF.id(), "30,000.00 → 30,500.00");
    }

    @Test
    void content_that_cannot_be_read_is_told_with_its_revision() {
        String whole = site().text(ACCOUNTS);
        site().change(ACCOUNTS, "上年开支: 420000.00", "上年开支: 42万");
        repository().commit("乙", "写错");
        site().write(ACCOUNTS, whole).change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("丙", "改回");
        repository().diff("HEAD~1", "HEAD").ended(1).said("HEAD~1:" + ACCOUNTS + ":15:", "无法比较");
        repository().diff("HEAD~2", "HEAD").wentWell().said("丙，");
    }

    @Test
    void damage_of_the_repository_is_told() throws IOException {
        Files.writeString(repository().folder().resolve(".git/HEAD"), "ref: refs/heads/main");
        Files.writeString(repository().folder().resolve(".git/config"), "[core\n");
        assertFalse(repository().diff().exit() == 0);
        site().ended(3).complained(Code.REPOSITORY_UNREADABLE);
    }
}
