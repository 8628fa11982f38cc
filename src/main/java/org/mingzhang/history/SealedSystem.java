package org.mingzhang.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit may know of the machine: no settings of the user or of the system, and no variables of the environment, so that
 * a repository tells the same everywhere.
 */
final class SealedSystem extends SystemReader.Delegate {
    private SealedSystem(SystemReader machine) {
        super(machine);
    }

    /** Seals JGit off for this process, before anything is opened. */
    static synchronized void seal() {
        if (!(SystemReader.getInstance() instanceof SealedSystem)) {
            SystemReader.setInstance(new SealedSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /**
     * Settings without a file. Only how exact the times of files are is set, since JGit would find that out by writing files
     * into the repository.
     */
    private static final class Nothing extends FileBasedConfig {
        private static final String FILE_SYSTEM = "filesystem";
        private static final long SECONDS = 2;

        Nothing(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // Nothing is ever kept.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long defaultValue, TimeUnit unit) {
            return section.equals(FILE_SYSTEM)
                    ? unit.convert(SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, defaultValue, unit);
        }
    }
}
