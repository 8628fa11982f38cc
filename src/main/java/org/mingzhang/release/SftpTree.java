package org.mingzhang.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.sshd.sftp.client.SftpClient.Attributes;

/**
 * A folder on a server. What a folder holds is asked once and remembered until it is changed from here; every file that
 * is written is read back.
 */
final class SftpTree implements Tree {
    /** In bytes. */
    private static final int LONGEST_OWNER = 1000;

    private final SftpConnection connection;
    private final SftpFiles files;
    private final String root;
    private final Map<String, SortedMap<String, Attributes>> listings = new HashMap<>();

    private SftpTree(SftpConnection connection, String root) {
        this.connection = connection;
        this.files = new SftpFiles(connection.client());
        this.root = root;
    }

    /** The folder itself where the path leads to it by a link. */
    static SftpTree at(Place.Server server) {
        SftpConnection connection = SftpConnection.to(server);
        String folder = server.address().folder();
        SftpTree named = new SftpTree(connection, folder);
        try {
            return named.kind("") == Kind.FOLDER
                    ? new SftpTree(connection, named.answer("", () -> named.files.real(folder)))
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
            return answer(path, () -> files.attributes(root));
        }
        return Optional.ofNullable(listing(folderOf(path)).get(path));
    }

    /** What stands in a folder, by its path from the root; nothing where there is no folder. */
    private SortedMap<String, Attributes> listing(String folder) {
        SortedMap<String, Attributes> known = listings.get(folder);
        if (known == null) {
            known = new TreeMap<>();
            if (kind(folder) == Kind.FOLDER) {
                String prefix = folder.isEmpty() ? "" : folder + "/";
                SortedMap<String, Attributes> byName = answer(folder, () -> files.list(absolute(folder)));
                for (Map.Entry<String, Attributes> entry : byName.entrySet()) {
                    known.put(prefix + entry.getKey(), entry.getValue());
                }
            }
            listings.put(folder, known);
        }
        return known;
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
            try (InputStream in = files.open(absolute(path))) {
                return Manifest.Entry.of(in, limit);
            }
        });
    }

    @Override
    public byte[] bytes(String path, int limit) {
        return answer(path, () -> {
            try (InputStream in = files.open(absolute(path))) {
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
        change(path, () -> files.upload(absolute(path), content));
        if (!read(path, content.length).equals(Manifest.Entry.of(content))) {
            throw SftpFailure.refused(absolute(path), "@reason.spoilt", null);
        }
    }

    private void makeFolder(String folder) {
        if (kind(folder) == Kind.FOLDER) {
            return;
        }
        if (folder.isEmpty()) {
            change(folder, () -> files.makeFolders(root));
        } else {
            makeFolder(folderOf(folder));
            change(folder, () -> files.makeFolder(absolute(folder)));
        }
        listings.put(folder, new TreeMap<>());
    }

    @Override
    public void copy(String from, String to) {
        makeFolder(folderOf(to));
        if (answer(to, () -> files.isLinked(absolute(from), absolute(to)))) {
            forget(to);
        } else {
            write(to, bytes(from, Integer.MAX_VALUE));
        }
    }

    @Override
    public void move(String from, String to) {
        makeFolder(folderOf(to));
        forget(from);
        change(to, () -> files.rename(absolute(from), absolute(to)));
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
        change(folder, () -> files.removeFolder(absolute(folder)));
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
        listings.clear();
        makeFolder(folderOf(path));
        if (kind(path) != Kind.NONE) {
            String owner = owner(path);
            if (!force && LockOwner.of(owner).filter(LockOwner::isGone).isEmpty()) {
                throw LockOwner.keepsOut(owner, shown());
            }
            change(path, () -> files.remove(absolute(path)));
        }
        byte[] self = LockOwner.self().text().getBytes(StandardCharsets.UTF_8);
        boolean isMade = answer(path, () -> files.isMade(absolute(path), self));
        // What was known before may have been changed by another run in the meantime.
        listings.clear();
        if (!isMade) {
            throw LockOwner.keepsOut(kind(path) == Kind.NONE ? "" : owner(path), shown());
        }
        return () -> delete(path);
    }

    private String owner(String path) {
        return new String(bytes(path, LONGEST_OWNER), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close();
    }
}
