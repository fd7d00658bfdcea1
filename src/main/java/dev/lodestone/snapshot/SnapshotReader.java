package dev.lodestone.snapshot;

import dev.lodestone.snapshot.Fields.Malformed;
import dev.lodestone.supplygraph.Belief;
import dev.lodestone.supplygraph.ControlCoverage;
import dev.lodestone.supplygraph.ControlScope;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.FrameKey;
import dev.lodestone.supplygraph.GraphVersion;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import dev.lodestone.supplygraph.SupplyGraphBuilder;
import dev.lodestone.supplygraph.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Streams the structure into a graph. What cannot be right goes into quarantine, row by row. */
public final class SnapshotReader {
  /** Stands for the source of a share that names none. */
  public static final String NO_SOURCE = "hand-written";

  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  private final Believed believed;
  private final SupplyGraphBuilder builder;
  private final SnapshotNodes nodes;

  /**
   * Reads one graph, once.
   *
   * @param entityTables the tables whose rows become entities; only a time past asks for them
   */
  public SnapshotReader(
      Reads reads, GraphVersion version, Belief belief, List<String> entityTables) {
    this.believed = new Believed(reads, belief);
    this.builder = SupplyGraph.builder(version);
    this.nodes = new SnapshotNodes(believed, builder, entityTables);
  }

  /** The graph; cost: linear in the rows. */
  public SupplyGraph read() {
    nodes.read();
    each("requires", this::requires);
    each("variant-of", (row, ends, fact) -> builder.variantOf(ends.origin(), ends.target(), fact));
    each("produces", this::produces);
    each("supplies", this::supplies);
    each("operates", (row, ends, fact) -> builder.operates(ends.origin(), ends.target(), fact));
    each(
        "owns",
        (row, ends, fact) ->
            builder.owns(ends.origin(), ends.target(), row.numberOrNaN("percent"), fact));
    each("located-in", (row, ends, fact) -> builder.locatedIn(ends.origin(), ends.target(), fact));
    each("controls", this::controls);
    each("imposed-by", (row, ends, fact) -> builder.imposedBy(ends.origin(), ends.target(), fact));
    new ClauseReader(believed, builder, nodes).read();
    return builder.build();
  }

  private record Joined(String origin, String target) {}

  private interface Dependency {
    void add(Fields row, Joined ends, SupplyGraphBuilder.Fact fact) throws Malformed;
  }

  private void each(String table, Dependency dependency) {
    believed.stream("read/snapshot-" + table, row -> join(new Fields(row), dependency));
    believed.history(table, row -> join(new Fields(row), dependency));
  }

  private void join(Fields row, Dependency dependency) {
    String factId = factId(row);
    try {
      Joined ends = new Joined(row.text("origin"), row.text("target"));
      nodes.named(ends.origin());
      nodes.named(ends.target());
      FactKind kind = row.findChoice("factKind", FactKind.class).orElse(FactKind.ASSUMED);
      dependency.add(row, ends, new SupplyGraphBuilder.Fact(factId, validity(row), kind));
    } catch (Malformed e) {
      builder.quarantine(factId, e.field(), e.found(), e.expected());
    }
  }

  /** The fact id of a relationship, or one made of its element id where it has none. */
  static String factId(Fields row) {
    try {
      return row.findText("factId")
          .filter(id -> !id.isBlank())
          .orElseGet(() -> HandWritten.factId(row.show("element")));
    } catch (Malformed e) {
      return HandWritten.factId(row.show("element"));
    }
  }

  private static Validity validity(Fields row) throws Malformed {
    @Nullable LocalDate from = row.dateOrNull("validFrom");
    @Nullable LocalDate to = row.dateOrNull("validTo");
    if (from != null && to != null && to.isBefore(from)) {
      throw new Malformed("validTo", to.toString(), "a date not before " + from);
    }
    return from == null && to == null ? Validity.ALWAYS : new Validity(from, to);
  }

  private void requires(Fields row, Joined ends, SupplyGraphBuilder.Fact fact) throws Malformed {
    builder.requires(
        ends.origin(),
        row.text("slot"),
        row.wholeNumber("needs", 1),
        ends.target(),
        row.wholeNumber("rank", 1),
        fact);
  }

  private void produces(Fields row, Joined ends, SupplyGraphBuilder.Fact fact) throws Malformed {
    builder.produces(
        ends.origin(),
        ends.target(),
        row.choice("status", ProductionStatus.class),
        row.numberOrNaN("share"),
        fact);
  }

  private void supplies(Fields row, Joined ends, SupplyGraphBuilder.Fact fact) throws Malformed {
    String period = row.text("period");
    Matcher years = PERIOD.matcher(period);
    if (!years.matches()) {
      throw new Malformed("period", period, "YYYY or YYYY-YYYY");
    }
    int from = Integer.parseInt(years.group(1));
    int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
    if (to < from) {
      throw new Malformed("period", period, "a last year not before the first");
    }
    FrameKey frame =
        new FrameKey(
            row.texts("sources").stream().findFirst().orElse(NO_SOURCE),
            from,
            to,
            row.text("basis"),
            row.choice("statement", Statement.class) == Statement.DIRECT,
            fact.factKind());
    builder.supplies(ends.origin(), ends.target(), row.number("share"), frame, fact);
  }

  private enum Statement {
    DIRECT,
    INHERITED
  }

  private void controls(Fields row, Joined ends, SupplyGraphBuilder.Fact fact) throws Malformed {
    double deMinimis = row.numberOrNaN("deMinimis");
    if (deMinimis < 0 || deMinimis > 1) {
      throw new Malformed("deMinimis", row.show("deMinimis"), "0 to 1");
    }
    ControlScope scope =
        new ControlScope(
            new TreeSet<>(row.texts("destination")),
            row.findChoice("endUse", EndUse.class).orElse(null),
            Double.isNaN(deMinimis) ? 0 : Shares.ofFraction(deMinimis),
            row.findChoice("coverage", ControlCoverage.class).orElse(ControlCoverage.PROVEN));
    builder.controls(ends.origin(), ends.target(), row.text("clause"), scope, fact);
  }
}
