package dev.lodestone.scenario;

import dev.lodestone.supplygraph.Shares;
import dev.lodestone.supplygraph.SupplyGraph;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads edits as people would write them, several joined by {@code and}; bare names are those of
 * the graph, or new ones:
 *
 * <pre>
 * lose CN
 * suspend R; suspend clause 2 of R from 2026-05-01 until 2026-12-31
 * resume R from 2026-05-01
 * add JP 20% to wafer; add fab(JP, acme) to wafer from 2027-01-01
 * recycle 10% of wafer in US
 * let plate fill s1 of chip
 * </pre>
 */
public final class DrawnEdits {
  private static final Pattern CLAUSES =
      Pattern.compile(
          "(suspend|resume) (?:clause (\\S+) of )?(\\S+)(?: from (\\S+))?(?: until (\\S+))?");
  private static final Pattern SUPPLIER =
      Pattern.compile("add (\\S+?)(\\([^)]*\\))?(?: ([0-9.]+)%)? to (\\S+)(?: from (\\S+))?");
  private static final Pattern RECYCLE =
      Pattern.compile("recycle ([0-9.]+)% of (\\S+)(?: in (\\S+))?");
  private static final Pattern FILL = Pattern.compile("let (\\S+) fill (.+) of (\\S+)");

  private final SupplyGraph graph;

  private DrawnEdits(SupplyGraph graph) {
    this.graph = graph;
  }

  public static List<Edit> parse(SupplyGraph graph, String text) {
    DrawnEdits edits = new DrawnEdits(graph);
    return Arrays.stream(text.split(" and ")).map(String::strip).map(edits::edit).toList();
  }

  private Edit edit(String text) {
    Matcher clauses = CLAUSES.matcher(text);
    Matcher supplier = SUPPLIER.matcher(text);
    Matcher recycle = RECYCLE.matcher(text);
    Matcher fill = FILL.matcher(text);
    if (text.startsWith("lose ")) {
      return new Edit.Lose(id("", text.substring("lose ".length())));
    } else if (clauses.matches()) {
      String regime = id("regime:", clauses.group(3));
      LocalDate from = day(clauses.group(4));
      return clauses.group(1).equals("suspend")
          ? new Edit.Suspend(regime, clauses.group(2), from, day(clauses.group(5)))
          : new Edit.Resume(regime, clauses.group(2), from);
    } else if (supplier.matches()) {
      return supplier(supplier);
    } else if (recycle.matches()) {
      return new Edit.Recycle(
          id("product:", recycle.group(2)), share(recycle.group(1)), recycle.group(3), null);
    } else if (fill.matches()) {
      return new Edit.AddAlternative(
          id("product:", fill.group(3)), fill.group(2), id("product:", fill.group(1)), null);
    }
    throw new IllegalArgumentException("cannot read the edit " + text);
  }

  private Edit supplier(Matcher read) {
    String item = id("product:", read.group(4));
    int share = share(read.group(3));
    LocalDate from = day(read.group(5));
    if (read.group(1).matches("[A-Z]{2}")) {
      return new Edit.AddSupplier(item, null, null, read.group(1), null, share, from);
    }
    String facility = id("facility:", read.group(1));
    String[] stands =
        read.group(2) == null ? new String[0] : read.group(2).replaceAll("[()]", "").split(", ");
    return new Edit.AddSupplier(
        item,
        facility,
        null,
        stands.length > 0 ? stands[0] : null,
        stands.length > 1 ? id("company:", stands[1]) : null,
        share,
        from);
  }

  private static int share(@Nullable String percent) {
    return percent == null ? Shares.WHOLE : Shares.ofFraction(Double.parseDouble(percent) / 100);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private String id(String prefix, String name) {
    return IntStream.range(0, graph.size())
        .mapToObj(graph::id)
        .filter(id -> id.equals(name) || id.endsWith(":" + name))
        .filter(id -> id.startsWith(prefix) || id.equals(name))
        .findFirst()
        .orElse(name.contains(":") ? name : prefix + name);
  }
}
