package dev.lodestone.scenario;

import dev.lodestone.chokepoint.Assumptions;
import dev.lodestone.chokepoint.Exposures;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.Slot;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphEditor;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies edits to a graph, one after the other: a later one may name what an earlier one adds. */
public final class Edits {
  /** How many edits one scenario may have. */
  public static final int MAX = 50;

  private final SupplyGraph graph;
  private final Assumptions assuming;
  private final int number;

  private Edits(SupplyGraph graph, Assumptions assuming, int number) {
    this.graph = graph;
    this.assuming = assuming;
    this.number = number;
  }

  /**
   * The graph as it would be. The recorded facts are shared with the graph given, which stays as it
   * is; cost: that of the edits.
   *
   * @throws EditRejectedException for an edit that names what is not there or cannot be
   * @throws IllegalArgumentException for more than {@link #MAX}
   */
  public static SupplyGraph apply(SupplyGraph graph, List<Edit> edits, Assumptions assuming) {
    if (edits.size() > MAX) {
      throw new IllegalArgumentException("at most " + MAX + " edits, not " + edits.size());
    }
    SupplyGraph edited = graph;
    for (int number = 0; number < edits.size(); number++) {
      edited = new Edits(edited, assuming, number).apply(edits.get(number));
    }
    return edited;
  }

  private SupplyGraph apply(Edit edit) {
    SupplyGraphEditor editor = graph.edit();
    switch (edit) {
      case Edit.Lose lose -> editor.lose(loss(lose));
      case Edit.Suspend suspend ->
          new ClauseEdits(graph, assuming.asOf(), number).add(suspend, editor);
      case Edit.Resume resume ->
          new ClauseEdits(graph, assuming.asOf(), number).add(resume, editor);
      case Edit.AddSupplier add -> addSupplier(add, editor);
      case Edit.Recycle recycle -> recycle(recycle, editor);
      case Edit.AddAlternative add -> addAlternative(add, editor);
    }
    return editor.build();
  }

  private int loss(Edit.Lose lose) {
    int node = required(graph, number, "lose", lose.id());
    if (!Exposures.canBeLost(graph.kind(node))) {
      throw rejected(
          "lose", lose.id(), "a country, company, facility, license regime, element or product");
    }
    if (lose.id().equals("country:" + assuming.home())) {
      throw rejected("lose", lose.id(), "not the consumer's own country, which is not counted");
    }
    return node;
  }

  private void addSupplier(Edit.AddSupplier add, SupplyGraphEditor editor) {
    String verb = add.verb();
    int item = item(verb + ".item", add.item());
    share(verb + ".share", add.share());
    editor.supplies(supplier(add, editor), item, add.share(), add.from(), false);
  }

  private int supplier(Edit.AddSupplier add, SupplyGraphEditor editor) {
    String country = add.country();
    String facility = add.facility();
    if (facility == null) {
      if (country == null) {
        throw rejected("addSupplier.country", "", "a country where no facility is named");
      }
      return country(country, editor);
    }
    OptionalInt known = graph.find(facility);
    if (known.isPresent()) {
      return recorded(add, known.getAsInt());
    }
    if (EntityKind.findById(facility).filter(EntityKind.FACILITY::equals).isEmpty()) {
      throw rejected("addSupplier.facility", facility, "an id of the form facility:key");
    }
    if (country == null) {
      throw rejected("addSupplier.country", "", "a country where the facility is new");
    }
    int node = editor.node(facility, EntityKind.FACILITY, named(add.name(), facility));
    editor.locatedIn(node, country(country, editor));
    String company = add.company();
    if (company != null) {
      int operator = required(graph, number, "addSupplier.company", company);
      requireKind("addSupplier.company", operator, EntityKind.COMPANY);
      editor.operates(operator, node);
    }
    return node;
  }

  private int recorded(Edit.AddSupplier add, int facility) {
    requireKind("addSupplier.facility", facility, EntityKind.FACILITY);
    OptionalInt stands = graph.country(facility, assuming.asOf());
    String code =
        stands.isPresent() ? graph.id(stands.getAsInt()).substring("country:".length()) : "";
    if (add.country() != null && !code.equals(add.country())) {
      throw rejected(
          "addSupplier.country", add.country(), "left out, or where the facility is recorded");
    }
    if (add.company() != null) {
      throw rejected(
          "addSupplier.company", add.company(), "left out where the facility is recorded");
    }
    return facility;
  }

  private void recycle(Edit.Recycle recycle, SupplyGraphEditor editor) {
    int item = item("recycle.item", recycle.item());
    share("recycle.share", recycle.share());
    String code = recycle.country() == null ? assuming.home() : recycle.country();
    String key = recycle.item().replace(':', '-') + (code == null ? "" : "-" + code);
    int node =
        editor.node(
            "facility:hypothetical-recycling-" + key,
            EntityKind.FACILITY,
            "Recycling of " + recycle.item() + (code == null ? "" : " in " + code));
    if (code != null) {
      editor.locatedIn(node, country(code, editor));
    }
    editor.supplies(node, item, recycle.share(), recycle.from(), true);
  }

  private void addAlternative(Edit.AddAlternative add, SupplyGraphEditor editor) {
    int product = item("addAlternative.product", add.product());
    List<Slot> recipe = graph.recipe(product, assuming.asOf());
    if (recipe.stream().noneMatch(slot -> slot.name().equals(add.slot()))) {
      throw rejected(
          "addAlternative.slot",
          add.slot(),
          recipe.isEmpty()
              ? "a slot of a product with a recipe"
              : recipe.stream()
                  .map(Slot::name)
                  .collect(Collectors.joining("`, `", "one of `", "`")));
    }
    OptionalInt known = graph.find(add.item());
    if (known.isEmpty()
        && EntityKind.findById(add.item()).filter(EntityKind.PRODUCT::equals).isEmpty()) {
      throw rejected("addAlternative.item", add.item(), "a recorded item, or an id product:key");
    }
    int input =
        known.isPresent()
            ? item("addAlternative.item", add.item())
            : editor.node(add.item(), EntityKind.PRODUCT, named(add.name(), add.item()));
    editor.alternative(product, add.slot(), input);
  }

  private int country(String code, SupplyGraphEditor editor) {
    return editor.node("country:" + code, EntityKind.COUNTRY, code);
  }

  private int item(String field, String id) {
    int node = required(graph, number, field, id);
    if (!graph.kind(node).isItem()) {
      throw rejected(field, id, "a product or element");
    }
    return node;
  }

  private void share(String field, int share) {
    if (share < 1 || share > dev.lodestone.supplygraph.Shares.WHOLE) {
      throw rejected(
          field,
          "" + dev.lodestone.supplygraph.Shares.toFraction(share),
          "more than 0 and at most 1");
    }
  }

  private void requireKind(String field, int node, EntityKind kind) {
    if (graph.kind(node) != kind) {
      throw rejected(field, graph.id(node), "an id of the form " + kind.prefix() + ":key");
    }
  }

  static int required(SupplyGraph graph, int number, String field, String id) {
    return graph
        .find(id)
        .orElseThrow(
            () -> new EditRejectedException(number, field, id, "an id of the graph", true));
  }

  private EditRejectedException rejected(String field, String found, String allowed) {
    return new EditRejectedException(number, field, found, allowed, false);
  }

  private static String named(@Nullable String name, String id) {
    return name == null ? id : name;
  }
}
