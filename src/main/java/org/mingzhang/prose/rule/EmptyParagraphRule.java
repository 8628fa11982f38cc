package org.mingzhang.prose.rule;

import java.util.regex.Pattern;
import org.mingzhang.diagnostic.Code;

/** A paragraph of nothing but 。 */
final class EmptyParagraphRule implements Rule {
    private static final Pattern MARKS = Pattern.compile("[。，；：、]{1,3}");

    @Override
    public void check(Reading reading, Findings findings) {
        for (Passage passage : reading.passages()) {
            if (MARKS.matcher(passage.text()).matches()) {
                findings.add(Code.PARAGRAPH_EMPTY, passage.block().span(), "printed", passage.text());
            }
        }
    }
}
