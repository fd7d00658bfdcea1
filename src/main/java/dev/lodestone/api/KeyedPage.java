package dev.lodestone.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is at hand, cut by the keys of its entries: an entry that came or went
 * between two pages moves none of the others.
 */
record KeyedPage<T>(List<T> entries, PageInfo pageInfo) {
  /**
   * The page that the arguments ask for.
   *
   * @param list what its cursors are of
   * @param all every entry, ascending by key
   * @param key where an entry stands; compared as text
   * @throws RequestException for a size that is out of range or a cursor that is not of the list
   */
  static <T> KeyedPage<T> of(
      String list, PageArguments arguments, List<T> all, Function<? super T, String> key) {
    boolean backward = arguments.isBackward();
    int size = arguments.size();
    @Nullable String after = Cursor.key(list, "after", arguments.after());
    @Nullable String before = Cursor.key(list, "before", arguments.before());
    List<T> rest =
        all.stream()
            .filter(one -> after == null || key.apply(one).compareTo(after) > 0)
            .filter(one -> before == null || key.apply(one).compareTo(before) < 0)
            .toList();
    boolean hasMore = rest.size() > size;
    int from = backward && hasMore ? rest.size() - size : 0;
    List<T> page = rest.subList(from, Math.min(rest.size(), from + size));
    List<String> cursors = page.stream().map(one -> Cursor.of(list, key.apply(one))).toList();
    return new KeyedPage<>(
        page,
        backward
            ? PageInfo.of(cursors, hasMore, before != null)
            : PageInfo.of(cursors, after != null, hasMore));
  }
}
