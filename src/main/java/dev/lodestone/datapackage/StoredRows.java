package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.Undisclosed;
import dev.lodestone.supplygraph.UndisclosedReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows under the names of {@code docs/storage.md} as values by column; undoes {@link Row#stored}.
 */
final class StoredRows {
  private StoredRows() {}

  /** The values by column. What cannot be right stays, so that it is found wrong in its column. */
  static Map<String, Object> values(String dataPackage, Table table, Map<String, ?> stored) {
    Map<String, Object> values = new HashMap<>(stored);
    String prefix = dataPackage + "/" + table.name() + "/";
    if (values.remove("factId") instanceof String factId) {
      values.put("fact", factId.startsWith(prefix) ? factId.substring(prefix.length()) : factId);
    }
    Object kind = values.remove("factKind");
    if (kind != null) {
      values.put("kind", kind);
    }
    Object reasons = values.remove("undisclosedReasons");
    if (values.get("undisclosed") instanceof List<?> what) {
      values.put("undisclosed", missing(what, reasons instanceof List<?> list ? list : List.of()));
    }
    return values;
  }

  private static List<Object> missing(List<?> what, List<?> reasons) {
    List<Object> missing = new ArrayList<>();
    for (int i = 0; i < what.size(); i++) {
      String reason = i < reasons.size() ? String.valueOf(reasons.get(i)) : "";
      missing.add(missing(String.valueOf(what.get(i)), reason));
    }
    return missing;
  }

  private static Object missing(String what, String reason) {
    return Arrays.stream(UndisclosedReason.values())
        .filter(known -> known.name().equals(reason))
        .<Object>map(known -> new Undisclosed(what, known))
        .findFirst()
        .orElse(what + " = " + reason);
  }
}
