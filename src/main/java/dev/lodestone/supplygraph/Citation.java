package dev.lodestone.supplygraph;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact was read, or what it was recalled from.
 *
 * @param source id of the source
 * @param title its title
 * @param publisher who published it
 * @param date its date as published; null where none is given
 * @param url its address; null where none is given
 * @param locator page, table or row; null where none is recorded
 * @param confidence of the fact that cites it: whether the source was read for it; null where not
 *     recorded
 */
public record Citation(
    String source,
    String title,
    String publisher,
    @Nullable String date,
    @Nullable String url,
    @Nullable String locator,
    @Nullable Confidence confidence) {}
