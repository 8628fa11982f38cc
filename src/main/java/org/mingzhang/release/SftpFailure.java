package org.mingzhang.release;

import java.io.IOException;
import java.util.Map;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.diagnostic.Code;

/** What a server means when it refuses, and what it means when it answers no more. */
final class SftpFailure {
    private static final Map<Integer, String> REASONS = Map.of(
            SftpConstants.SSH_FX_PERMISSION_DENIED, "@reason.denied",
            SftpConstants.SSH_FX_NO_SUCH_FILE, "@reason.gone",
            SftpConstants.SSH_FX_NO_SUCH_PATH, "@reason.gone",
            SftpConstants.SSH_FX_WRITE_PROTECT, "@reason.readonly",
            SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "@reason.full",
            SftpConstants.SSH_FX_QUOTA_EXCEEDED, "@reason.full",
            SftpConstants.SSH_FX_NOT_A_DIRECTORY, "@reason.notfolder",
            SftpConstants.SSH_FX_FILE_IS_A_DIRECTORY, "@reason.folder");

    private SftpFailure() {}

    /** The finding for what went wrong with a file of a server. */
    static TargetException of(IOException problem, ServerAddress address, String file) {
        if (problem instanceof SftpException status && !isLoss(status)) {
            return refused(file, REASONS.getOrDefault(status.getStatus(), "@reason.failure"), problem);
        }
        return new TargetException(problem, Code.CONNECTION_LOST, "server", address.knownAs());
    }

    static TargetException refused(String file, String reason, @Nullable Exception cause) {
        return new TargetException(cause, Code.SERVER_REFUSED, "file", file, "reason", reason);
    }

    static boolean isAbsence(SftpException status) {
        return status.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                || status.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }

    private static boolean isLoss(SftpException status) {
        return status.getStatus() == SftpConstants.SSH_FX_NO_CONNECTION
                || status.getStatus() == SftpConstants.SSH_FX_CONNECTION_LOST;
    }
}
