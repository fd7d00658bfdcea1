package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.ClauseEvent;
import dev.lodestone.supplygraph.ControlCoverage;
import dev.lodestone.supplygraph.ControlScope;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeAction;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import dev.lodestone.supplygraph.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random supply graph whose facts come and go, as do the clauses of its regimes. */
final class DatedSketch {
  static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
  static final LocalDate LAST = LocalDate.of(2025, 1, 31);

  private static final List<String> COUNTRIES = List.of("country:CN", "country:JP", "country:US");
  private static final List<String> COMPANIES =
      List.of("company:acme", "company:bolt", "company:corp");
  private static final List<RegimeAction> LATER =
      List.of(
          RegimeAction.SUSPENDS,
          RegimeAction.SUSPENDS,
          RegimeAction.SUSPENDS,
          RegimeAction.RESUMES,
          RegimeAction.REPEALS);

  private final Random random;
  private final SupplyGraphBuilder builder = SupplyGraph.builder(new GraphVersion("drawn"));
  private int facts;

  private DatedSketch(long seed) {
    this.random = new Random(seed);
  }

  /** The graph; the target is {@code product:p0}. */
  static SupplyGraph of(long seed) {
    return new DatedSketch(seed).draw();
  }

  private SupplyGraph draw() {
    int size = 2 + random.nextInt(4);
    COUNTRIES.forEach(country -> builder.node(country, EntityKind.COUNTRY));
    COMPANIES.forEach(company -> builder.node(company, EntityKind.COMPANY));
    for (int item = 0; item < size; item++) {
      builder.node(
          "product:p" + item,
          EntityKind.PRODUCT,
          random.nextInt(4) == 0 ? ListCompleteness.COMPLETE : ListCompleteness.OPEN);
    }
    for (int item = 0; item < size; item++) {
      recipe(item, size);
      shares("product:p" + item);
      facilities(item);
    }
    for (int holding = random.nextInt(3); holding > 0; holding--) {
      int owner = random.nextInt(2);
      double percent = List.of(60.0, 40.0, Double.NaN).get(random.nextInt(3));
      builder.owns(COMPANIES.get(owner), COMPANIES.get(owner + 1), percent, fact());
    }
    for (int regime = random.nextInt(4); regime > 0; regime--) {
      regime("regime:R" + regime, size);
    }
    SupplyGraph graph = builder.build();
    if (!graph.quarantine().isEmpty()) {
      throw new IllegalStateException("cannot be drawn: " + graph.quarantine());
    }
    return graph;
  }

  private void recipe(int item, int size) {
    for (int slot = random.nextInt(3); slot > 0 && item + 1 < size; slot--) {
      List<Integer> inputs = random.ints(2, item + 1, size).distinct().boxed().toList();
      for (int input : inputs) {
        builder.requires("product:p" + item, "s" + slot, 1, "product:p" + input, 1, fact());
      }
    }
  }

  private void shares(String item) {
    for (int year = 2023; year <= 2026; year++) {
      FrameKey frame = new FrameKey("source:drawn", year, year, "drawn", true, FactKind.REPORTED);
      double room = 1;
      for (String country : random.nextInt(3) == 0 ? COUNTRIES : List.<String>of()) {
        double share = random.nextInt((int) (room * 10) + 1) / 10.0;
        room -= share;
        builder.supplies(country, item, share, frame, fact());
      }
    }
  }

  private void facilities(int item) {
    for (int number = random.nextInt(3); number > 0; number--) {
      String facility = "facility:f" + item + "-" + number;
      builder.node(facility, EntityKind.FACILITY);
      builder.locatedIn(facility, pick(COUNTRIES), fact());
      builder.operates(pick(COMPANIES), facility, fact());
      ProductionStatus status =
          random.nextInt(5) == 0 ? ProductionStatus.PLANNED : ProductionStatus.OPERATING;
      builder.produces(facility, "product:p" + item, status, Double.NaN, fact());
    }
  }

  private void regime(String regime, int size) {
    builder.node(regime, EntityKind.LICENSE_REGIME);
    List<ClauseEvent> events = new ArrayList<>();
    LocalDate day = day();
    LocalDate effective = day.plusDays(random.nextInt(20));
    events.add(new ClauseEvent("event:0", RegimeAction.IMPOSES, day, effective, null));
    int more = random.nextInt(4);
    for (int event = 1; event <= more; event++) {
      day = day.plusDays(random.nextInt(20));
      LocalDate from = day.plusDays(random.nextInt(10));
      @Nullable LocalDate until = random.nextInt(4) > 0 ? from.plusDays(random.nextInt(12)) : null;
      events.add(new ClauseEvent("event:" + event, pick(LATER), day, from, until));
    }
    ClauseEffect effect =
        List.of(ClauseEffect.LICENSE, ClauseEffect.LICENSE, ClauseEffect.BAN, ClauseEffect.NONE)
            .get(random.nextInt(4));
    Reach reach = random.nextInt(4) == 0 ? Reach.EXTRATERRITORIAL : Reach.TERRITORIAL;
    builder.clause(regime, new Clause("1", effect, reach, events));
    builder.imposedBy(regime, pick(COUNTRIES), fact());
    ControlCoverage coverage =
        random.nextInt(4) == 0 ? ControlCoverage.UNPROVEN : ControlCoverage.PROVEN;
    Set<String> destinations = random.nextInt(4) == 0 ? Set.of("US") : Set.of();
    ControlScope scope = new ControlScope(destinations, null, 0, coverage);
    builder.controls(regime, "product:p" + random.nextInt(size), "1", scope, fact());
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private LocalDate day() {
    return FIRST.minusDays(20).plusDays(random.nextInt(70));
  }

  private SupplyGraphBuilder.Fact fact() {
    LocalDate begins = random.nextInt(3) == 0 ? day() : null;
    LocalDate ends = random.nextInt(3) == 0 ? day() : null;
    boolean turned = begins != null && ends != null && !begins.isBefore(ends);
    Validity validity = new Validity(turned ? null : begins, ends);
    return new SupplyGraphBuilder.Fact("drawn/" + facts++, validity, FactKind.REPORTED);
  }
}
