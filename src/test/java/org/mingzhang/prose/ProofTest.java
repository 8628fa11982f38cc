package org.mingzhang.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two published disclosures, read and recomputed by a person: nothing false, and nearly everything found. */
@NullMarked
final class ProofTest {
    /** Slips of the pen and contradictions of meaning, which no rule of language or arithmetic can tell. */
    private static final Set<String> BEYOND = Set.of("typo", "meaning", "unfinished");

    @ParameterizedTest
    @ValueSource(strings = {"caidian-2021", "putuo-2024"})
    void everyErrorOfArithmeticAndEveryResidueIsFound(String name) throws IOException {
        List<Proof.Entry> missed = Proof.of(name).missed().stream()
                .filter(entry -> !BEYOND.contains(entry.kind()))
                .toList();
        assertEquals(List.of(), missed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caidian-2021", "putuo-2024"})
    void nothingIsFalselyTold(String name) throws IOException {
        assertEquals(List.of(), Proof.of(name).wrong().stream().map(Proof::told).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = "caidian-2021")
    void nineOfTenAreFound(String name) throws IOException {
        Proof proof = Proof.of(name);
        assertTrue(proof.missed().size() * 10 <= proof.size(), proof.table());
    }
}
