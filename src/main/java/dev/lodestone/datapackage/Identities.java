package dev.lodestone.datapackage;

import dev.lodestone.supplygraph.ListCompleteness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ids are unique, keys of facts are unique in their table, and a country's id is its code. */
final class Identities implements Inspection {
  private final PackageIds ids;
  private final Problems problems;
  private final Map<String, Place> facts = new HashMap<>();
  private @Nullable Table current;

  Identities(PackageIds ids, Problems problems) {
    this.ids = ids;
    this.problems = problems;
  }

  @Override
  public void see(Row row) {
    if (!row.table().equals(current)) {
      current = row.table();
      facts.clear();
    }
    fact(row);
    switch (row.table().form()) {
      case ENTITY -> row.text("id").ifPresent(id -> entity(row, id));
      case CLAUSE -> clause(row);
      case RELATIONSHIP -> {
        // Has no id but that of its fact.
      }
    }
  }

  private void fact(Row row) {
    row.text("fact")
        .ifPresent(
            key -> {
              Place earlier = facts.putIfAbsent(key, row.at("fact"));
              if (earlier != null) {
                problems.add(
                    row, "fact", Rule.DUPLICATE_FACT, "a key of its own", key, first(earlier, row));
              }
            });
  }

  private void entity(Row row, String id) {
    unique(row, "id", id);
    row.text("code")
        .filter(code -> !id.endsWith(":" + code))
        .ifPresent(
            code -> problems.add(row, "code", Rule.COUNTRY, "the key of the id " + id, code, ""));
    Optional<String> list = row.text("supplierList");
    if (ids.isOwnedElsewhere(id)
        && list.filter(ListCompleteness.COMPLETE.name()::equals).isPresent()) {
      problems.add(
          row,
          "supplierList",
          Rule.COMPLETE_LIST,
          "OPEN on a product that another package owns",
          ListCompleteness.COMPLETE.name(),
          "state a product of your own as a variant-of " + id + " and close its list");
    }
  }

  private void clause(Row row) {
    Optional<String> regime = row.text("regime");
    Optional<String> clause = row.text("clause");
    if (regime.isEmpty() || clause.isEmpty()) {
      return;
    }
    unique(row, "clause", PackageIds.clause(regime.get(), clause.get()));
  }

  private void unique(Row row, String column, String id) {
    ids.put(id, row)
        .ifPresent(
            earlier ->
                problems.add(
                    row, column, Rule.DUPLICATE_ID, "an id of its own", id, first(earlier, row)));
  }

  private static String first(Place earlier, Row row) {
    return "the first is on " + earlier.from(row.file());
  }
}
