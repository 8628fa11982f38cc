package org.mingzhang.prose.rule;

import org.mingzhang.diagnostic.Code;

/** A paragraph of nothing but 。 */
final class EmptyParagraphRule implements Rule {
    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            if (passage.text().matches("[。，；：、]{1,3}")) {
                findings.add(Code.PARAGRAPH_EMPTY, passage.block().span(), "printed", passage.text());
            }
        }
    }
}
