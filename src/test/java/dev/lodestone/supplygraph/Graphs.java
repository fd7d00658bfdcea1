package dev.lodestone.supplygraph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Draws a supply graph beside an assertion. Statements end with a semicolon; bare names take the
 * prefix of their place:
 *
 * <pre>
 * chip <- all(wafer, litho)             recipe: all slots (named s1, s2, …)
 * litho <- any(a, b)                    one slot, any alternative; atLeast(2: a, b, c) needs two
 * motor <- all(magnet: any(x, y), z)    a slot with a name
 * wafer @ CN 94%, JP 5%                 published country shares (one frame)
 * wafer @ 2023: CN 98%                  another frame: of a year, or "inherited 2024: ..." from a group
 * wafer @ fab(CN), fab2(JP, acme), fab3(CN, acme, 30%), fab4(CN, acme, planned)
 *                                       facilities with country, company, share or status
 * wafer is complete                     its supplier list is complete
 * mine is a variant of wafer            it has the recipe of the other unless it has its own
 * acme owns sub 60%                     ownership; without a number it is unknown
 * R of CN controls wafer, element:Dy : ban, to US, military, unproven, extraterritorial, from 2025-04-04,
 *   suspended 2025-11-07 until 2026-11-10
 *                                       a regime; without options a license for every destination, always in force
 * isolated                              a product and nothing else
 * </pre>
 */
public final class Graphs {
  private static final Pattern REGIME =
      Pattern.compile("(\\S+) of (\\S+) controls ([^:]*?(?:element:\\S+[^:]*?)*)(?: : (.*))?");
  private static final Pattern FACILITY = Pattern.compile("(\\S+)\\(([^)]*)\\)");
  private static final Pattern FRAME = Pattern.compile("(inherited )?(\\d{4}): (.*)");
  private static final Pattern SHARE = Pattern.compile("(\\S+) ([0-9.]+)%");
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final Map<String, Boolean> nodes = new TreeMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final Set<String> complete = new HashSet<>();
  private int facts;

  private interface Edge {
    void addTo(SupplyGraphBuilder builder);
  }

  private Graphs() {}

  /** The graph the text draws, with version {@code drawn}. */
  public static SupplyGraph parse(String text) {
    Graphs graphs = new Graphs();
    for (String statement : text.split(";")) {
      String trimmed = statement.strip().replaceAll("\\s+", " ");
      if (!trimmed.isEmpty()) {
        graphs.read(trimmed);
      }
    }
    SupplyGraph graph = graphs.build();
    if (!graph.quarantine().isEmpty()) {
      throw new IllegalArgumentException("cannot be drawn: " + graph.quarantine());
    }
    return graph;
  }

  private SupplyGraph build() {
    SupplyGraphBuilder builder = SupplyGraph.builder(new GraphVersion("drawn"));
    for (String id : nodes.keySet()) {
      EntityKind kind = EntityKind.findById(id).orElseThrow();
      builder.node(
          id, kind, complete.contains(id) ? ListCompleteness.COMPLETE : ListCompleteness.OPEN);
    }
    edges.forEach(edge -> edge.addTo(builder));
    return builder.build();
  }

  private void read(String statement) {
    Matcher regime = REGIME.matcher(statement);
    if (statement.contains(" <- ")) {
      String[] sides = statement.split(" <- ", 2);
      recipe(item(sides[0]), sides[1]);
    } else if (statement.contains(" @ ")) {
      String[] sides = statement.split(" @ ", 2);
      String item = item(sides[0]);
      suppliers(item, sides[1]);
    } else if (statement.endsWith(" is complete")) {
      complete.add(item(statement.substring(0, statement.length() - " is complete".length())));
    } else if (regime.matches()) {
      regime(regime.group(1), regime.group(2), splitTop(regime.group(3)), regime.group(4));
    } else if (statement.contains(" is a variant of ")) {
      String[] products = statement.split(" is a variant of ");
      String product = node("product", products[0]);
      String original = node("product", products[1]);
      SupplyGraphBuilder.Fact fact = fact();
      edges.add(builder -> builder.variantOf(product, original, fact));
    } else if (statement.contains(" owns ")) {
      String[] words = statement.split(" ");
      String owner = node("company", words[0]);
      String company = node("company", words[2]);
      double percent =
          words.length > 3 ? Double.parseDouble(words[3].replace("%", "")) : Double.NaN;
      SupplyGraphBuilder.Fact fact = fact();
      edges.add(builder -> builder.owns(owner, company, percent, fact));
    } else if (!statement.contains(" ")) {
      item(statement);
    } else {
      throw new IllegalArgumentException("cannot read: " + statement);
    }
  }

  private void recipe(String product, String recipe) {
    List<String> slots = recipe.startsWith("all(") ? arguments(recipe) : List.of(recipe);
    int number = 1;
    for (String slot : slots) {
      String name = "s" + number++;
      String body = slot;
      Matcher named = Pattern.compile("([\\w -]+): (.*)").matcher(slot);
      if (named.matches() && !slot.startsWith("element: ") && !slot.startsWith("atLeast")) {
        name = named.group(1);
        body = named.group(2);
      }
      int needs = 1;
      List<String> alternatives = List.of(body);
      if (body.startsWith("any(")) {
        alternatives = arguments(body);
      } else if (body.startsWith("atLeast(")) {
        int colon = body.indexOf(':');
        needs = Integer.parseInt(body.substring("atLeast(".length(), colon).strip());
        alternatives = splitTop(body.substring(colon + 1, body.length() - 1));
      }
      int rank = 1;
      for (String alternative : alternatives) {
        requires(product, name, needs, item(alternative), rank++);
      }
    }
  }

  private void requires(String product, String slot, int needs, String input, int rank) {
    SupplyGraphBuilder.Fact fact = fact();
    edges.add(builder -> builder.requires(product, slot, needs, input, rank, fact));
  }

  private void suppliers(String item, String suppliers) {
    Matcher framed = FRAME.matcher(suppliers);
    boolean stated = framed.matches();
    int year = stated ? Integer.parseInt(framed.group(2)) : 2020;
    boolean direct = !stated || framed.group(1) == null;
    FrameKey frame = new FrameKey("source:drawn", year, year, "drawn", direct, FactKind.REPORTED);
    splitTop(stated ? framed.group(3) : suppliers)
        .forEach(supplier -> supplier(item, supplier, frame));
  }

  private void supplier(String item, String supplier, FrameKey frame) {
    SupplyGraphBuilder.Fact fact = fact();
    Matcher share = SHARE.matcher(supplier);
    Matcher facility = FACILITY.matcher(supplier);
    if (share.matches()) {
      String country = node("country", share.group(1));
      double fraction = Double.parseDouble(share.group(2)) / 100;
      edges.add(builder -> builder.supplies(country, item, fraction, frame, fact));
    } else if (facility.matches()) {
      facility(item, node("facility", facility.group(1)), splitTop(facility.group(2)), fact);
    } else {
      throw new IllegalArgumentException("cannot read the supplier " + supplier);
    }
  }

  private void facility(
      String item, String facility, List<String> attributes, SupplyGraphBuilder.Fact fact) {
    ProductionStatus status = ProductionStatus.OPERATING;
    double fraction = Double.NaN;
    for (String attribute : attributes.subList(Math.min(1, attributes.size()), attributes.size())) {
      String upper = attribute.toUpperCase(Locale.ROOT);
      if (attribute.endsWith("%")) {
        fraction = Double.parseDouble(attribute.replace("%", "")) / 100;
      } else if (Arrays.stream(ProductionStatus.values()).anyMatch(s -> s.name().equals(upper))) {
        status = ProductionStatus.valueOf(upper);
      } else {
        String company = node("company", attribute);
        SupplyGraphBuilder.Fact operated = fact();
        edges.add(builder -> builder.operates(company, facility, operated));
      }
    }
    if (!attributes.isEmpty() && !attributes.getFirst().isEmpty()) {
      String country = node("country", attributes.getFirst());
      SupplyGraphBuilder.Fact located = fact();
      edges.add(builder -> builder.locatedIn(facility, country, located));
    }
    ProductionStatus finalStatus = status;
    double finalFraction = fraction;
    edges.add(builder -> builder.produces(facility, item, finalStatus, finalFraction, fact));
  }

  private void regime(
      String name, String imposer, Collection<String> items, @Nullable String options) {
    String regime = node("regime", name);
    String country = node("country", imposer);
    ClauseEffect effect = ClauseEffect.LICENSE;
    Reach reach = Reach.TERRITORIAL;
    Set<String> destinations = new TreeSet<>();
    EndUse endUse = null;
    ControlCoverage coverage = ControlCoverage.PROVEN;
    LocalDate from = LONG_AGO;
    List<ClauseEvent> events = new ArrayList<>();
    for (String option : options == null ? List.<String>of() : splitTop(options)) {
      String[] words = option.split(" ");
      switch (words[0]) {
        case "ban", "quota", "none", "license" ->
            effect = ClauseEffect.valueOf(words[0].toUpperCase(Locale.ROOT));
        case "extraterritorial" -> reach = Reach.EXTRATERRITORIAL;
        case "military", "civil" -> endUse = EndUse.valueOf(words[0].toUpperCase(Locale.ROOT));
        case "unproven" -> coverage = ControlCoverage.UNPROVEN;
        case "to" -> destinations.add(words[1]);
        case "from" -> from = LocalDate.parse(words[1]);
        case "suspended" -> {
          LocalDate day = LocalDate.parse(words[1]);
          LocalDate until = words.length > 3 ? LocalDate.parse(words[3]) : null;
          events.add(
              new ClauseEvent("event:suspend-" + name, RegimeAction.SUSPENDS, day, day, until));
        }
        default -> throw new IllegalArgumentException("cannot read the option " + option);
      }
    }
    events.add(new ClauseEvent("event:impose-" + name, RegimeAction.IMPOSES, from, from, null));
    Clause clause = new Clause("1", effect, reach, events);
    ControlScope scope = new ControlScope(destinations, endUse, 0, coverage);
    edges.add(builder -> builder.clause(regime, clause));
    SupplyGraphBuilder.Fact imposed = fact();
    edges.add(builder -> builder.imposedBy(regime, country, imposed));
    for (String written : items) {
      String item = item(written);
      SupplyGraphBuilder.Fact fact = fact();
      edges.add(builder -> builder.controls(regime, item, "1", scope, fact));
    }
  }

  private static List<String> arguments(String call) {
    return splitTop(call.substring(call.indexOf('(') + 1, call.length() - 1));
  }

  private static List<String> splitTop(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }

  private String item(String name) {
    return node("product", name.strip());
  }

  private String node(String prefix, String name) {
    String id = name.contains(":") ? name : prefix + ":" + name;
    nodes.put(id, true);
    return id;
  }

  private SupplyGraphBuilder.Fact fact() {
    return new SupplyGraphBuilder.Fact(
        String.format(Locale.ROOT, "drawn/%05d", ++facts), Validity.ALWAYS, FactKind.REPORTED);
  }
}
