package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.DependencyKind;
import dev.lodestone.supplygraph.Producer;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * To whom the share of a facility is attributed.
 *
 * @param supplier node of the facility, of the company or of its owner
 * @param dependencies the relationships that say so
 */
record Attribution(int supplier, List<Integer> dependencies) {
  Attribution {
    dependencies = List.copyOf(dependencies);
  }

  /** Empty where the facility has no one company, or no one ultimate owner that can be told. */
  static Optional<Attribution> find(
      SupplyGraph graph, Producer producer, LocalDate asOf, ConcentrationLevel level) {
    return switch (level) {
      case FACILITY ->
          Optional.of(new Attribution(producer.facility(), List.of(producer.dependency())));
      case COMPANY, OWNER -> one(runners(graph, producer, asOf, level == ConcentrationLevel.OWNER));
      case COUNTRY -> throw new IllegalArgumentException("shares of countries are published");
    };
  }

  /** The one supplier of all of them. */
  private static Optional<Attribution> one(List<Optional<Attribution>> all) {
    Set<Integer> suppliers = new HashSet<>();
    Set<Integer> dependencies = new TreeSet<>();
    for (Optional<Attribution> attribution : all) {
      if (attribution.isEmpty()) {
        return Optional.empty();
      }
      suppliers.add(attribution.get().supplier());
      dependencies.addAll(attribution.get().dependencies());
    }
    return suppliers.size() == 1
        ? Optional.of(new Attribution(suppliers.iterator().next(), List.copyOf(dependencies)))
        : Optional.empty();
  }

  private static List<Optional<Attribution>> runners(
      SupplyGraph graph, Producer producer, LocalDate asOf, boolean owners) {
    return Arrays.stream(graph.incoming(producer.facility(), DependencyKind.OPERATES))
        .filter(runs -> graph.isValid(runs, asOf))
        .mapToObj(runs -> runner(graph, producer, runs, asOf, owners))
        .toList();
  }

  private static Optional<Attribution> runner(
      SupplyGraph graph, Producer producer, int runs, LocalDate asOf, boolean owners) {
    List<Integer> because = new ArrayList<>(List.of(producer.dependency(), runs));
    int company = graph.from(runs);
    if (!owners) {
      return Optional.of(new Attribution(company, because));
    }
    return UltimateOwner.find(graph, company, asOf)
        .map(
            owner -> {
              because.addAll(owner.holdings());
              return new Attribution(owner.company(), because);
            });
  }
}
