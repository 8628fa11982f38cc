package org.mingzhang.prose;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Prints, for each disclosure with a list of its mistakes, what was found, missed and falsely told. */
@NullMarked
final class ProofProgram {
    private ProofProgram() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : List.of("caidian-2021", "putuo-2024")) {
            Proof proof = Proof.of(name);
            out.println("## " + name + "\n");
            out.println(proof.table());
            proof.missed().forEach(entry -> out.println("missed " + entry));
            proof.wrong().forEach(finding -> out.println("false " + Proof.told(finding)));
            out.println();
        }
    }
}
