package dev.lodestone.graphstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who owns an entity or clause: the first package that states it, but a public one before a private
 * one. What was written by hand belongs to nobody and is treated as owned by a public package.
 */
final class Ownership {
  private final GraphLoad load;
  private final LoadStamp stamp;
  private final long mostTakenOver;
  private long takenOver;

  /**
   * Rows of one table.
   *
   * @param own what stands on the nodes
   * @param statements what stands beside the nodes of others
   */
  record Split(List<Map<String, Object>> own, List<Map<String, Object>> statements) {}

  private record Owner(String id, boolean isPublic) {}

  /** Of a load in one transaction: what private packages own is taken over as it is written. */
  Ownership(GraphLoad load, LoadStamp stamp) {
    this(load, stamp, 0);
  }

  /**
   * Of a load in batches: what private packages own is taken over when all of it comes into force,
   * in one transaction, and so at most as much as one can hold.
   */
  Ownership(GraphLoad load, LoadStamp stamp, long mostTakenOver) {
    this.load = load;
    this.stamp = stamp;
    this.mostTakenOver = mostTakenOver;
  }

  /**
   * Tells the rows apart; where a private package owns what this public one states, its row becomes
   * a statement.
   */
  Split split(LoadTable table, List<Map<String, Object>> rows) {
    Map<String, Owner> owners = owners(rows.stream().map(row -> id(table, row)).toList());
    List<Map<String, Object>> own = new ArrayList<>(rows.size());
    List<Map<String, Object>> statements = new ArrayList<>();
    Set<String> demoted = new HashSet<>();
    for (Map<String, Object> row : rows) {
      String id = id(table, row);
      Owner owner = owners.get(id);
      if (owner == null || owner.id().equals(stamp.packageId())) {
        own.add(row);
      } else if (stamp.isPublic() && !owner.isPublic() && mostTakenOver == 0) {
        demoted.add(id);
        own.add(row);
      } else if (stamp.isPublic() && !owner.isPublic()) {
        takeOverLater();
        statements.add(statement(table, id, row));
      } else {
        statements.add(statement(table, id, row));
      }
    }
    if (!demoted.isEmpty()) {
      load.run("load/demote", Map.of("ids", List.copyOf(demoted), "at", stamp.at()), "written");
    }
    return new Split(own, statements);
  }

  private void takeOverLater() {
    takenOver++;
    if (takenOver > mostTakenOver) {
      throw new IllegalStateException(
          "%s states more than %d entities that private packages own: unload those first, or raise"
                  .formatted(stamp.packageId(), mostTakenOver)
              + " lodestone.database.load-rows");
    }
  }

  private Map<String, Owner> owners(List<String> ids) {
    Map<String, Owner> owners = new HashMap<>();
    for (Map<String, Object> row : load.rows("read/owners", Map.of("ids", ids))) {
      owners.put(
          String.valueOf(row.get("id")),
          new Owner(
              Objects.requireNonNullElse((String) row.get("owner"), ""),
              Boolean.TRUE.equals(row.get("public"))));
    }
    return owners;
  }

  private static String id(LoadTable table, Map<String, Object> row) {
    return table == LoadTable.CLAUSES
        ? row.get("regime") + "#" + row.get("clause")
        : String.valueOf(row.get("id"));
  }

  /** The row as it would stand on the node, with the table it comes from. */
  private static Map<String, Object> statement(
      LoadTable table, String id, Map<String, Object> row) {
    Map<String, Object> statement = new HashMap<>(row);
    statement.remove("regime");
    statement.put("id", id);
    statement.put("table", table.table());
    return statement;
  }
}
