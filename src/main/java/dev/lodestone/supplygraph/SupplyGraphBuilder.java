package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects nodes and dependencies and judges them: what cannot be right (an unknown end, a share of
 * 1.7) is quarantined with its reason and left out, and never stops the rest. Add the nodes before
 * the dependencies that join them. Not safe for use by several threads.
 */
public final class SupplyGraphBuilder {
  /** Of dependencies that start at the same node. */
  private static final Comparator<Draft> ORDER =
      Comparator.comparing(Draft::kind)
          .thenComparingInt((Draft draft) -> draft.to().number)
          .thenComparing(draft -> draft.fact().factId());

  private final GraphVersion version;
  private final Map<String, NodeDraft> nodes = new HashMap<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final List<String> textPool = new ArrayList<>();
  private final Map<FrameKey, Integer> frameIndex = new HashMap<>();
  private final List<FrameKey> frames = new ArrayList<>();
  private final Map<ControlScope, Integer> scopeIndex = new HashMap<>();
  private final List<ControlScope> scopes = new ArrayList<>();
  private final Map<String, Map<String, Clause>> clauses = new TreeMap<>();
  private final List<Variants.Variant> variants = new ArrayList<>();
  private final List<Quarantined> quarantine = new ArrayList<>();

  private static final class NodeDraft {
    final String id;
    final EntityKind kind;
    final ListCompleteness list;

    /** Its place among the sorted ids, known once the graph is built. */
    int number;

    NodeDraft(String id, EntityKind kind, ListCompleteness list) {
      this.id = id;
      this.kind = kind;
      this.list = list;
    }

    String id() {
      return id;
    }
  }

  private record Draft(
      DependencyKind kind,
      NodeDraft from,
      NodeDraft to,
      Fact fact,
      int text,
      int number,
      int extra) {}

  /**
   * What every relationship carries.
   *
   * @param factId the unique name of the fact
   * @param validity when it holds
   * @param factKind how it came about
   */
  public record Fact(String factId, Validity validity, FactKind factKind) {}

  SupplyGraphBuilder(GraphVersion version) {
    this.version = version;
  }

  /** Adds a node; its id must be well formed and its prefix must fit the kind. */
  public SupplyGraphBuilder node(String id, EntityKind kind) {
    return node(id, kind, ListCompleteness.OPEN);
  }

  /** Adds a product with the completeness of its supplier list. */
  public SupplyGraphBuilder node(String id, EntityKind kind, ListCompleteness list) {
    if (EntityKind.findById(id).filter(kind::equals).isEmpty()) {
      return quarantine(id, "id", id, kind.prefix() + ":… of the form " + EntityIds.FORM);
    }
    if (nodes.putIfAbsent(id, new NodeDraft(id, kind, list)) != null) {
      return quarantine(id, "id", id, "one node for each id");
    }
    return this;
  }

  /** Notes something that the caller found unusable before it could be added. */
  public SupplyGraphBuilder quarantine(String place, String field, String found, String expected) {
    quarantine.add(new Quarantined(place, field, found, expected));
    return this;
  }

  /**
   * A product needs an input.
   *
   * @param needs how many alternatives of the slot are needed, at least 1
   * @param rank 1 for the usual alternative, at least 1
   */
  public SupplyGraphBuilder requires(
      String product, String slot, int needs, String input, int rank, Fact fact) {
    if (slot.isBlank()) {
      return quarantine(fact.factId(), "slot", slot, "a name");
    }
    if (needs < 1 || rank < 1) {
      return quarantine(
          fact.factId(), needs < 1 ? "needs" : "rank", "" + Math.min(needs, rank), "1 or more");
    }
    return join(DependencyKind.REQUIRES, product, input, fact, text(slot), needs, rank);
  }

  /**
   * A facility makes an item, or is to.
   *
   * @param share its share of the item, 0 to 1; NaN where not stated
   */
  public SupplyGraphBuilder produces(
      String facility, String item, ProductionStatus status, double share, Fact fact) {
    if (!isShareOrUnknown(share)) {
      return quarantine(fact.factId(), "share", "" + share, "0 to 1");
    }
    return join(DependencyKind.PRODUCES, facility, item, fact, 0, partsOf(share), status.ordinal());
  }

  /**
   * A country supplies an item.
   *
   * @param share 0 to 1
   */
  public SupplyGraphBuilder supplies(
      String country, String item, double share, FrameKey frame, Fact fact) {
    if (!(share >= 0 && share <= 1)) {
      return quarantine(fact.factId(), "share", "" + share, "0 to 1");
    }
    int index = frameIndex.computeIfAbsent(frame, key -> added(frames, key));
    return join(DependencyKind.SUPPLIES, country, item, fact, 0, partsOf(share), index);
  }

  public SupplyGraphBuilder operates(String company, String facility, Fact fact) {
    return join(DependencyKind.OPERATES, company, facility, fact, 0, -1, 0);
  }

  /**
   * A company owns another.
   *
   * @param percent 0 to 100; NaN where not known
   */
  public SupplyGraphBuilder owns(String owner, String company, double percent, Fact fact) {
    if (!isShareOrUnknown(percent / 100)) {
      return quarantine(fact.factId(), "percent", "" + percent, "0 to 100");
    }
    return join(DependencyKind.OWNS, owner, company, fact, 0, partsOf(percent / 100), 0);
  }

  public SupplyGraphBuilder locatedIn(String facility, String country, Fact fact) {
    return join(DependencyKind.LOCATED_IN, facility, country, fact, 0, -1, 0);
  }

  /** A clause of a regime covers an item; the clause may be added before or after. */
  public SupplyGraphBuilder controls(
      String regime, String item, String clause, ControlScope scope, Fact fact) {
    int index = scopeIndex.computeIfAbsent(scope, key -> added(scopes, key));
    return join(DependencyKind.CONTROLS, regime, item, fact, text(clause), -1, index);
  }

  public SupplyGraphBuilder imposedBy(String regime, String country, Fact fact) {
    return join(DependencyKind.IMPOSED_BY, regime, country, fact, 0, -1, 0);
  }

  /**
   * A product has the recipe of another, unless it states one of its own: the same facts, on the
   * days on which both hold.
   */
  public SupplyGraphBuilder variantOf(String product, String original, Fact fact) {
    for (String end : List.of(product, original)) {
      NodeDraft node = nodes.get(end);
      if (node == null || node.kind != EntityKind.PRODUCT) {
        return quarantine(fact.factId(), "end of VARIANT_OF", end, "a known product");
      }
    }
    variants.add(new Variants.Variant(product, original, fact));
    return this;
  }

  private void inherit() {
    if (variants.isEmpty()) {
      return;
    }
    Map<String, List<Draft>> recipes = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.kind() == DependencyKind.REQUIRES) {
        recipes.computeIfAbsent(draft.from().id(), id -> new ArrayList<>()).add(draft);
      }
    }
    Variants ordered = new Variants(variants, recipes.keySet());
    for (Variants.Variant variant : ordered.inheriting()) {
      List<Draft> inherited = new ArrayList<>();
      for (Draft draft : recipes.getOrDefault(variant.original(), List.of())) {
        Variants.both(draft.fact().validity(), variant.fact().validity())
            .ifPresent(validity -> inherited.add(inherited(draft, variant, validity)));
      }
      drafts.addAll(inherited);
      recipes.computeIfAbsent(variant.product(), id -> new ArrayList<>()).addAll(inherited);
    }
    ordered
        .ofThemselves()
        .forEach(
            variant ->
                quarantine(
                    variant.fact().factId(),
                    "end of VARIANT_OF",
                    variant.original(),
                    "a product that is not its own variant"));
  }

  private Draft inherited(Draft draft, Variants.Variant variant, Validity validity) {
    Fact fact = new Fact(draft.fact().factId(), validity, draft.fact().factKind());
    NodeDraft product = nodes.getOrDefault(variant.product(), draft.from());
    return new Draft(
        draft.kind(), product, draft.to(), fact, draft.text(), draft.number(), draft.extra());
  }

  /** A clause of a regime with all its events. */
  public SupplyGraphBuilder clause(String regime, Clause clause) {
    NodeDraft node = nodes.get(regime);
    if (node == null || node.kind != EntityKind.LICENSE_REGIME) {
      return quarantine(regime + "#" + clause.number(), "regime", regime, "a known regime");
    }
    clauses.computeIfAbsent(regime, key -> new TreeMap<>()).put(clause.number(), clause);
    return this;
  }

  private SupplyGraphBuilder join(
      DependencyKind kind, String from, String to, Fact fact, int text, int number, int extra) {
    Ends ends = Ends.of(kind);
    NodeDraft start = nodes.get(from);
    if (start == null || !ends.from().contains(start.kind)) {
      return quarantine(fact.factId(), "start of " + kind, from, "one of " + ends.from());
    }
    NodeDraft end = nodes.get(to);
    if (end == null || !ends.to().contains(end.kind)) {
      return quarantine(fact.factId(), "end of " + kind, to, "one of " + ends.to());
    }
    drafts.add(new Draft(kind, start, end, fact, text, number, extra));
    return this;
  }

  private int text(String text) {
    return texts.computeIfAbsent(text, key -> added(textPool, key));
  }

  private static <T> int added(List<T> pool, T element) {
    pool.add(element);
    return pool.size() - 1;
  }

  private static boolean isShareOrUnknown(double share) {
    return Double.isNaN(share) || (share >= 0 && share <= 1);
  }

  private static int partsOf(double share) {
    return Double.isNaN(share) ? -1 : Shares.ofFraction(share);
  }

  /** The finished graph. Cost: n log n in nodes, and in the dependencies that start at one node. */
  public SupplyGraph build() {
    inherit();
    // Ids are ASCII, so that the order of strings is the order of bytes in the table.
    List<NodeDraft> sorted =
        nodes.values().stream().sorted(Comparator.comparing(NodeDraft::id)).toList();
    byte[] kinds = new byte[sorted.size()];
    byte[] lists = new byte[sorted.size()];
    for (int number = 0; number < kinds.length; number++) {
      NodeDraft node = sorted.get(number);
      node.number = number;
      kinds[number] = (byte) node.kind.ordinal();
      lists[number] = (byte) node.list.ordinal();
    }
    IdTable ids = IdTable.of(sorted.stream().map(NodeDraft::id).toList());
    Map<Integer, List<Clause>> byRegime = new HashMap<>();
    clauses.forEach((regime, found) -> byRegime.put(ids.find(regime), List.copyOf(found.values())));
    return new SupplyGraph(
        version, ids, kinds, lists, table(kinds.length), byRegime, quarantine, Hypotheses.NONE);
  }

  /** The dependencies by the node they start at, then in {@link #ORDER}. */
  private Draft[] sortedDrafts(int nodes) {
    int[] starts = new int[nodes + 1];
    for (Draft draft : drafts) {
      starts[draft.from().number + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    int[] next = starts.clone();
    Draft[] sorted = new Draft[drafts.size()];
    for (Draft draft : drafts) {
      sorted[next[draft.from().number]++] = draft;
    }
    for (int node = 0; node < nodes; node++) {
      Arrays.sort(sorted, starts[node], starts[node + 1], ORDER);
    }
    return sorted;
  }

  private DependencyTable table(int nodes) {
    if (textPool.isEmpty()) {
      textPool.add("");
    }
    int[] textPlaces = places(textPool, Comparator.naturalOrder());
    int[] framePlaces = places(frames, FrameKey.PREFERENCE);
    Draft[] sorted = sortedDrafts(nodes);
    int size = sorted.length;
    byte[] kinds = new byte[size];
    int[] from = new int[size];
    int[] to = new int[size];
    int[] validFrom = new int[size];
    int[] validTo = new int[size];
    byte[] factKinds = new byte[size];
    int[] text = new int[size];
    int[] number = new int[size];
    int[] extra = new int[size];
    List<String> factIds = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Draft draft = sorted[i];
      kinds[i] = (byte) draft.kind().ordinal();
      from[i] = draft.from().number;
      to[i] = draft.to().number;
      validFrom[i] = epochDay(draft.fact().validity().from(), DependencyTable.OPEN_FROM);
      validTo[i] = epochDay(draft.fact().validity().to(), DependencyTable.OPEN_TO);
      factKinds[i] = (byte) draft.fact().factKind().ordinal();
      text[i] = textPlaces[draft.text()];
      number[i] = draft.number();
      extra[i] =
          draft.kind() == DependencyKind.SUPPLIES ? framePlaces[draft.extra()] : draft.extra();
      factIds.add(draft.fact().factId());
    }
    return new DependencyTable(
        nodes,
        kinds,
        from,
        to,
        validFrom,
        validTo,
        factKinds,
        text,
        number,
        extra,
        IdTable.of(factIds),
        textPool.stream().sorted().toList(),
        frames.stream().sorted(FrameKey.PREFERENCE).toList(),
        scopes);
  }

  /** Where each element of a pool stands once the pool is sorted. */
  private static <T> int[] places(List<T> pool, Comparator<T> order) {
    int[] places = new int[pool.size()];
    int place = 0;
    for (int index :
        IntStream.range(0, places.length)
            .boxed()
            .sorted(Comparator.comparing(pool::get, order))
            .toList()) {
      places[index] = place++;
    }
    return places;
  }

  private static int epochDay(@Nullable LocalDate day, int open) {
    return day == null ? open : Math.toIntExact(day.toEpochDay());
  }
}
