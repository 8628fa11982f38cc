package org.mingzhang.source;

import java.util.Map;

/**
 * What a standard hands to the reader of disclosures.
 *
 * @param facts the keys a disclosure may have besides its head
 * @param classifications the classifications its schema names, by name
 */
public record ContentSchema(Schema.Group facts, Map<String, Classification> classifications) {
    public ContentSchema {
        classifications = Map.copyOf(classifications);
    }
}
