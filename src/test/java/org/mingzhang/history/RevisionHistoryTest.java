package org.mingzhang.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.cli.SiteFixture;
import org.mingzhang.diagnostic.Code;

/** With 修订记录 a page tells the days and subjects of the commits that changed what it publishes. */
@NullMarked
final class RevisionHistoryTest {
    private static final String FOLDER = "content/yunhe-archive/";
    private static final String ACCOUNTS = FOLDER + "2024/final-accounts.yaml";
    private static final String PAGE = "yunhe-archive/2024/final-accounts/index.html";

    @TempDir
    private @Nullable Path temporary;

    private @Nullable RepositoryFixture made;

    private RepositoryFixture repository() {
        return Objects.requireNonNull(made);
    }

    private SiteFixture site() {
        return repository().site();
    }

    @BeforeEach
    void commit() {
        made = RepositoryFixture.of("mini", Objects.requireNonNull(temporary));
        site().append("content/site.yaml", "\n修订记录: 提交\n");
        repository().commit("甲", "首次公开");
    }

    private String section() {
        site().build().wentWell();
        return site().page(PAGE).select("#corrections").text();
    }

    @Test
    void lists_what_changed_figures_and_texts_and_nothing_else() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500");
        repository().commit("乙", "更正维修");
        site().change(ACCOUNTS, "自筹: 30500", "自筹: 30500.00").append(ACCOUNTS, "# 据凭证\n");
        repository().commit("乙", "补小数和备注");
        site().change(FOLDER + "2024/about.md", "保管档案", "保管全区档案");
        repository().commit("丙", "改职能 <全区>");
        assertEquals("修订记录 2025-03-04 改职能 <全区> 2025-03-02 更正维修 2025-03-01 首次公开", section());
        assertFalse(site().page(PAGE).text().contains("丙"));
    }

    @Test
    void what_is_not_committed_is_no_part_of_it() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        assertEquals("修订记录 2025-03-01 首次公开", section());
    }

    @Test
    void corrections_stand_beside_the_commits_of_their_day() {
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00")
                .append(ACCOUNTS, "更正说明:\n  - { 日期: 2025-03-02, 内容: 维修少记了一笔 }\n");
        repository().commit("乙", "更正维修");
        site().append(ACCOUNTS, "  - { 日期: 2025-05-01, 内容: 又更正 }\n");
        repository().commit("乙", "补说明");
        assertEquals("修订记录 2025-05-01 又更正 2025-03-02 维修少记了一笔 更正维修 2025-03-01 首次公开", section());
    }

    @Test
    void a_folder_by_another_name_keeps_its_history() throws IOException {
        Files.move(site().root().resolve(FOLDER), site().root().resolve("content/yunhe"));
        repository().commit("乙", "改文件夹名");
        site().build().wentWell();
        assertEquals(
                "修订记录 2025-03-01 首次公开",
                site().page(PAGE.replace("yunhe-archive", "yunhe"))
                        .select("#corrections")
                        .text());
    }

    @Test
    void drafts_and_versions_with_errors_were_never_published() {
        site().append(ACCOUNTS, "不认识: 1\n");
        repository().commit("乙", "写错");
        site().change(ACCOUNTS, "不认识: 1\n", "状态: 草稿\n");
        repository().commit("乙", "撤回");
        site().change(ACCOUNTS, "状态: 草稿\n", "");
        repository().commit("乙", "重新公开");
        assertEquals("修订记录 2025-03-04 重新公开 2025-03-03 撤回 2025-03-01 首次公开", section());
    }

    @Test
    void both_sides_of_a_merge_are_told() {
        repository()
                .git(git -> git.checkout().setCreateBranch(true).setName("side").call());
        site().change(FOLDER + "2024/about.md", "保管档案", "保管全区档案");
        repository().commit("乙", "改职能");
        repository().git(git -> git.checkout().setName("main").call());
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("丙", "更正维修");
        repository()
                .git(git -> git.merge()
                        .include(git.getRepository().resolve("side"))
                        .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                        .setCommit(false)
                        .call());
        repository().commit("甲", "合并");
        assertEquals("修订记录 2025-03-04 合并 2025-03-03 更正维修 2025-03-02 改职能 2025-03-01 首次公开", section());
    }

    @Test
    void the_same_commit_gives_the_same_bytes() {
        section();
        byte[] first = Objects.requireNonNull(site().files("site").get(PAGE));
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30000");
        repository().commit("乙", "少写两个零");
        section();
        assertArrayEquals(first, site().files("site").get(PAGE));
    }

    @Test
    void without_a_repository_or_with_a_part_of_the_history_nothing_is_published(@TempDir Path other) throws Exception {
        SiteFixture alone = SiteFixture.named("mini", other.resolve("alone"));
        alone.append("content/site.yaml", "\n修订记录: 提交\n");
        alone.build().complained(Code.NO_REPOSITORY);
        site().change(ACCOUNTS, "自筹: 30000.00", "自筹: 30500.00");
        repository().commit("乙", "更正维修");
        Path shallow = other.resolve("shallow");
        Git.cloneRepository()
                .setURI(repository().folder().toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(1)
                .call()
                .close();
        SiteFixture copy = SiteFixture.empty(shallow);
        copy.build().complained(Code.HISTORY_CUT_OFF);
    }
}
