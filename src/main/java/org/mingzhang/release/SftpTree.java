package org.mingzhang.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CopyMode;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpException;
import org.mingzhang.diagnostic.Code;

/**
 * A folder on a server. What a folder holds is asked once and remembered until it is changed from here; every file that
 * is written is read back.
 */
final class SftpTree implements Tree {
    /** The first version of the protocol in which a rename may replace a file. */
    private static final int REPLACING = 5;

    private static final int LONGEST_OWNER = 1000;

    private final SftpConnection connection;
    private final SftpClient files;
    private final String root;
    private final Map<String, SortedMap<String, Attributes>> listings = new HashMap<>();

    private SftpTree(SftpConnection connection, String root) {
        this.connection = connection;
        this.files = connection.files();
        this.root = root;
    }

    /** The folder itself where the path leads to it by a link. */
    static SftpTree at(Place.Server server) {
        SftpConnection connection = SftpConnection.to(server);
        String folder = server.address().folder();
        SftpTree named = new SftpTree(connection, folder);
        try {
            return named.kind("") == Kind.FOLDER
                    ? new SftpTree(
                            connection,
                            named.answer("", () -> connection.files().canonicalPath(folder)))
                    : named;
        } catch (TargetException e) {
            connection.close();
            throw e;
        }
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private interface Order {
        void give() throws IOException;
    }

    private <T> T answer(String path, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw SftpFailure.of(e, connection.address(), absolute(path));
        }
    }

    /** Whatever comes of it, what was known of the folder around is known no more. */
    private void change(String path, Order order) {
        try {
            order.give();
        } catch (IOException e) {
            throw SftpFailure.of(e, connection.address(), absolute(path));
        } finally {
            forget(path);
        }
    }

    private String absolute(String path) {
        return path.isEmpty() ? root : root.equals("/") ? root + path : root + "/" + path;
    }

    private static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    @Override
    public String shown() {
        return connection.address().toString();
    }

    @Override
    public Kind kind(String path) {
        return attributes(path).map(SftpTree::kind).orElse(Kind.NONE);
    }

    private static Kind kind(Attributes attributes) {
        if (attributes.isDirectory()) {
            return Kind.FOLDER;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }

    private Optional<Attributes> attributes(String path) {
        if (path.isEmpty()) {
            return answer(path, () -> followed(root));
        }
        return Optional.ofNullable(listing(folderOf(path)).get(path));
    }

    private Optional<Attributes> followed(String absolute) throws IOException {
        try {
            return Optional.of(files.stat(absolute));
        } catch (SftpException e) {
            if (SftpFailure.isAbsence(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What stands in a folder, by its path from the root; nothing where there is no folder. */
    private SortedMap<String, Attributes> listing(String folder) {
        SortedMap<String, Attributes> known = listings.get(folder);
        if (known == null) {
            known = kind(folder) == Kind.FOLDER ? answer(folder, () -> listed(folder)) : new TreeMap<>();
            listings.put(folder, known);
        }
        return known;
    }

    private SortedMap<String, Attributes> listed(String folder) throws IOException {
        SortedMap<String, Attributes> found = new TreeMap<>();
        try (SftpClient.CloseableHandle handle = files.openDir(absolute(folder))) {
            List<SftpClient.DirEntry> entries = files.readDir(handle, new AtomicReference<>());
            while (entries != null) {
                for (SftpClient.DirEntry entry : entries) {
                    String name = entry.getFilename();
                    if (!name.equals(".") && !name.equals("..")) {
                        found.put(folder.isEmpty() ? name : folder + "/" + name, entry.getAttributes());
                    }
                }
                entries = files.readDir(handle, new AtomicReference<>());
            }
        }
        return found;
    }

    private void forget(String path) {
        listings.remove(folderOf(path));
    }

    @Override
    public SortedSet<String> files(String folder) {
        SortedSet<String> found = new TreeSet<>();
        listing(folder).forEach((path, attributes) -> {
            if (attributes.isDirectory()) {
                found.addAll(files(path));
            } else {
                found.add(path);
            }
        });
        return found;
    }

    @Override
    public Manifest.Entry read(String path, long limit) {
        return answer(path, () -> {
            try (InputStream in = files.read(absolute(path))) {
                return Manifest.Entry.of(in, limit);
            }
        });
    }

    @Override
    public byte[] bytes(String path, int limit) {
        return answer(path, () -> {
            try (InputStream in = files.read(absolute(path))) {
                return in.readNBytes(limit);
            }
        });
    }

    @Override
    public boolean holds(String path, Manifest.Entry listed, Optional<Manifest> last) {
        Attributes found = attributes(path).filter(Attributes::isRegularFile).orElse(null);
        if (found == null || found.getSize() != listed.bytes()) {
            return false;
        }
        Optional<Manifest.Entry> before = last.map(manifest -> manifest.files().get(path));
        boolean isBelieved = before.isPresent() && !isYounger(found);
        return isBelieved
                ? before.equals(Optional.of(listed))
                : read(path, listed.bytes()).equals(listed);
    }

    /** Whether a file was written after the list of the last release. */
    private boolean isYounger(Attributes file) {
        return attributes(Manifest.NAME)
                .filter(list -> file.getModifyTime().compareTo(list.getModifyTime()) <= 0)
                .isEmpty();
    }

    @Override
    public void write(String path, byte[] content) {
        makeFolder(folderOf(path));
        change(path, () -> upload(absolute(path), content));
        if (!read(path, content.length).equals(Manifest.Entry.of(content))) {
            throw SftpFailure.refused(absolute(path), "@reason.spoilt", null);
        }
    }

    private void upload(String absolute, byte[] content) throws IOException {
        try (OutputStream out = files.write(absolute, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
            out.write(content);
        }
        OpenSSHFsyncExtension sync = files.getExtension(OpenSSHFsyncExtension.class);
        if (sync != null && sync.isSupported()) {
            try (SftpClient.CloseableHandle handle = files.open(absolute, OpenMode.Write)) {
                sync.fsync(handle);
            }
        }
    }

    private void makeFolder(String folder) {
        if (kind(folder) == Kind.FOLDER) {
            return;
        }
        if (folder.isEmpty()) {
            change(folder, () -> makeRoot(root));
        } else {
            makeFolder(folderOf(folder));
            change(folder, () -> files.mkdir(absolute(folder)));
        }
        listings.put(folder, new TreeMap<>());
    }

    private void makeRoot(String absolute) throws IOException {
        if (followed(absolute).isEmpty()) {
            makeRoot("/" + folderOf(absolute).replaceFirst("^/", ""));
            files.mkdir(absolute);
        }
    }

    @Override
    public void copy(String from, String to) {
        makeFolder(folderOf(to));
        HardLinks links = new HardLinks(files);
        if (links.isSupported() && answer(to, () -> isLinked(links, from, to))) {
            forget(to);
        } else {
            write(to, bytes(from, Integer.MAX_VALUE));
        }
    }

    /** A server may know the request and stand on a file system that does not. */
    private boolean isLinked(HardLinks links, String from, String to) throws IOException {
        try {
            links.link(absolute(from), absolute(to));
            return true;
        } catch (SftpException e) {
            return false;
        }
    }

    @Override
    public void move(String from, String to) {
        makeFolder(folderOf(to));
        forget(from);
        change(to, () -> rename(from, to));
    }

    private void rename(String from, String to) throws IOException {
        OpenSSHPosixRenameExtension posix = files.getExtension(OpenSSHPosixRenameExtension.class);
        if (posix != null && posix.isSupported()) {
            posix.posixRename(absolute(from), absolute(to));
        } else if (files.getVersion() >= REPLACING) {
            files.rename(absolute(from), absolute(to), CopyMode.Overwrite, CopyMode.Atomic);
        } else {
            if (kind(to) != Kind.NONE) {
                files.remove(absolute(to));
            }
            files.rename(absolute(from), absolute(to));
        }
    }

    @Override
    public void delete(String path) {
        if (standing(path).equals(Optional.of(path))) {
            change(path, () -> files.remove(absolute(path)));
        }
        String folder = folderOf(path);
        while (!folder.isEmpty()
                && kind(folder) == Kind.FOLDER
                && listing(folder).isEmpty()) {
            removeFolder(folder);
            folder = folderOf(folder);
        }
    }

    private void removeFolder(String folder) {
        change(folder, () -> files.rmdir(absolute(folder)));
        listings.remove(folder);
    }

    @Override
    public void remove(String folder) {
        for (Map.Entry<String, Attributes> entry :
                new ArrayList<>(listing(folder).entrySet())) {
            if (entry.getValue().isDirectory()) {
                remove(entry.getKey());
            } else {
                change(entry.getKey(), () -> files.remove(absolute(entry.getKey())));
            }
        }
        if (kind(folder) == Kind.FOLDER) {
            removeFolder(folder);
        }
    }

    /** Only who makes the file holds the lock. Nothing frees it when its holder dies; see {@link LockOwner#isGone}. */
    @Override
    public Lock lock(String path, boolean force) {
        makeFolder(folderOf(path));
        if (kind(path) != Kind.NONE) {
            String owner = owner(path);
            if (!force && LockOwner.of(owner).filter(LockOwner::isGone).isEmpty()) {
                throw locked(owner);
            }
            change(path, () -> files.remove(absolute(path)));
        }
        if (answer(path, () -> !isMade(path))) {
            forget(path);
            throw locked(kind(path) == Kind.NONE ? "" : owner(path));
        }
        forget(path);
        return () -> delete(path);
    }

    private boolean isMade(String path) throws IOException {
        byte[] owner = LockOwner.self().text().getBytes(StandardCharsets.UTF_8);
        try (SftpClient.CloseableHandle handle =
                files.open(absolute(path), OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)) {
            files.write(handle, 0, owner);
            return true;
        } catch (SftpException e) {
            if (files.lstat(absolute(path)).isRegularFile()) {
                return false;
            }
            throw e;
        }
    }

    private String owner(String path) {
        return new String(bytes(path, LONGEST_OWNER), StandardCharsets.UTF_8);
    }

    private TargetException locked(String owner) {
        String told = owner.isBlank() ? "@owner.unknown" : owner.strip();
        return new TargetException(Code.TARGET_LOCKED, "target", shown(), "owner", told);
    }

    @Override
    public void close() {
        connection.close();
    }
}
