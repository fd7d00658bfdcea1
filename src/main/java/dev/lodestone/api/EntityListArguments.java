package dev.lodestone.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a list of all entities of a kind: which ones, in which order, which page. */
record EntityListArguments(
    @Nullable Map<String, Object> filter,
    @Nullable Map<String, Object> orderBy,
    @Nullable Integer first,
    @Nullable String after,
    @Nullable Integer last,
    @Nullable String before) {
  PageArguments page() {
    return new PageArguments(first, after, last, before);
  }
}
