package dev.lodestone.datapackage;

import static dev.lodestone.supplygraph.EntityKind.COMPANY;
import static dev.lodestone.supplygraph.EntityKind.COUNTRY;
import static dev.lodestone.supplygraph.EntityKind.ELEMENT;
import static dev.lodestone.supplygraph.EntityKind.FACILITY;
import static dev.lodestone.supplygraph.EntityKind.LICENSE;
import static dev.lodestone.supplygraph.EntityKind.LICENSE_REGIME;
import static dev.lodestone.supplygraph.EntityKind.OFFICIAL;
import static dev.lodestone.supplygraph.EntityKind.ORGANIZATION;
import static dev.lodestone.supplygraph.EntityKind.POLICY_EVENT;
import static dev.lodestone.supplygraph.EntityKind.PRODUCT;
import static dev.lodestone.supplygraph.EntityKind.SOURCE;
import static dev.lodestone.supplygraph.EntityKind.TRADE_STATISTIC;

import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.Confidence;
import dev.lodestone.supplygraph.ControlCoverage;
import dev.lodestone.supplygraph.EndUse;
import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.supplygraph.ListCompleteness;
import dev.lodestone.supplygraph.ProductionStatus;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The canonical tables, as {@code docs/storage.md} gives them; a test holds the two together. The
 * order is the order of reading: what is referred to comes before what refers to it.
 */
final class Tables {
  private static final double ANY = Double.POSITIVE_INFINITY;

  static final List<Table> ALL =
      List.of(
          entities("sources", SOURCE)
              .columns(
                  text("publisher").required(),
                  text("url"),
                  text("date"),
                  day("accessed"),
                  text("license")),
          entities("elements", ELEMENT)
              .columns(
                  text("symbol").required(),
                  whole("atomicNumber", 1, 200).required(),
                  of("cas", new ColumnType.Cas()).required(),
                  text("group")),
          entities("products", PRODUCT)
              .columns(
                  text("stage").required(),
                  text("family"),
                  of("hs", new ColumnType.Hs(false)),
                  text("hsEdition"),
                  text("controlCode"),
                  choice("supplierList", ListCompleteness.class),
                  list("mainElements", new ColumnType.Text()),
                  text("note")),
          entities("facilities", FACILITY).columns(text("location"), text("note")),
          entities("companies", COMPANY)
              .columns(
                  text("role"), text("listing"), of("lei", new ColumnType.Lei()), text("note")),
          entities("countries", COUNTRY)
              .columns(of("code", new ColumnType.CountryCode()).required()),
          entities("organizations", ORGANIZATION).columns(text("role"), text("note")),
          entities("officials", OFFICIAL).columns(text("note")),
          entities("license-regimes", LICENSE_REGIME)
              .columns(
                  text("reference"),
                  text("scope"),
                  text("processingTime"),
                  text("endUseChecks"),
                  text("note")),
          entities("licenses", LICENSE)
              .columns(
                  text("grantKind"),
                  text("grantedOn"),
                  text("reportedOn"),
                  text("outcome"),
                  text("exporter"),
                  text("beneficiary"),
                  text("items"),
                  text("quantity"),
                  text("conditions"),
                  text("duration")),
          entities("policy-events", POLICY_EVENT)
              .columns(
                  day("date").required(),
                  words("datePrecision", "DAY", "MONTH", "YEAR").required(),
                  text("eventType").required()),
          entities("trade-statistics", TRADE_STATISTIC)
              .columns(
                  text("reporter").required(),
                  text("flow").required(),
                  text("commodity").required(),
                  text("partner"),
                  text("period").required(),
                  number("value", -ANY, ANY).orReason(),
                  text("unit").required(),
                  number("changeOnMonth", -ANY, ANY),
                  number("changeOnYear", -ANY, ANY),
                  number("cumulativeValue", -ANY, ANY),
                  number("cumulativeChangeOnYear", -ANY, ANY),
                  number("valueMin", -ANY, ANY),
                  number("valueMax", -ANY, ANY),
                  text("basis"),
                  text("note")),
          new Head("clauses", Table.Form.CLAUSE, List.of())
              .columns(
                  id("regime", LICENSE_REGIME).required(),
                  text("clause").required(),
                  choice("effect", ClauseEffect.class).required(),
                  choice("reach", Reach.class).required(),
                  text("title")),
          relationships("requires")
              .columns(
                  id("product", PRODUCT).required(),
                  text("slot").required(),
                  id("input", PRODUCT, ELEMENT).required(),
                  whole("needs", 1, 1000),
                  whole("rank", 1, 1000),
                  number("quantityMin", 0, ANY),
                  number("quantityMax", 0, ANY),
                  text("unit"),
                  text("basis"),
                  text("penalty"),
                  text("note")),
          relationships("produces")
              .columns(
                  id("facility", FACILITY).required(),
                  id("product", PRODUCT, ELEMENT).required(),
                  choice("status", ProductionStatus.class).required(),
                  number("share", 0, 1),
                  number("capacity", 0, ANY),
                  text("unit"),
                  text("basis"),
                  text("note")),
          relationships("supplies")
              .columns(
                  id("country", COUNTRY).required(),
                  id("product", PRODUCT, ELEMENT).required(),
                  number("share", 0, 1).required(),
                  number("quantity", 0, ANY),
                  text("unit"),
                  text("basis").required(),
                  of("period", new ColumnType.Period()).required(),
                  words("statement", "DIRECT", "INHERITED").required(),
                  text("edition"),
                  text("note")),
          relationships("operates")
              .columns(id("company", COMPANY).required(), id("facility", FACILITY).required()),
          relationships("owns")
              .columns(
                  id("owner", COMPANY).required(),
                  id("company", COMPANY).required(),
                  number("percent", 0, 100).orReason()),
          relationships("located-in")
              .columns(id("facility", FACILITY).required(), id("country", COUNTRY).required()),
          relationships("headquartered-in")
              .columns(id("company", COMPANY).required(), id("country", COUNTRY).required()),
          relationships("controls")
              .columns(
                  id("regime", LICENSE_REGIME).required(),
                  id("product", PRODUCT, ELEMENT).required(),
                  text("clause").required(),
                  text("form"),
                  of("hs", new ColumnType.Hs(true)),
                  text("controlCode"),
                  list("destination", new ColumnType.CountryCode()),
                  choice("endUse", EndUse.class),
                  number("deMinimis", 0, 1),
                  choice("coverage", ControlCoverage.class)),
          relationships("imposed-by")
              .columns(id("regime", LICENSE_REGIME).required(), id("country", COUNTRY).required()),
          relationships("administers")
              .columns(
                  id("organization", ORGANIZATION).required(),
                  id("regime", LICENSE_REGIME).required()),
          relationships("regime-events")
              .columns(
                  id("event", POLICY_EVENT).required(),
                  choice("action", RegimeAction.class).required(),
                  id("regime", LICENSE_REGIME).required(),
                  list("clauses", new ColumnType.Text()),
                  day("effectiveFrom"),
                  day("until")),
          relationships("involves")
              .columns(
                  id("event", POLICY_EVENT).required(),
                  id("party", OFFICIAL, ORGANIZATION, COUNTRY, COMPANY).required()),
          relationships("concerns")
              .columns(
                  id("event", POLICY_EVENT).required(),
                  id("subject", ELEMENT, PRODUCT, LICENSE_REGIME).required()),
          relationships("granted-under")
              .columns(id("license", LICENSE).required(), id("regime", LICENSE_REGIME).required()),
          relationships("granted-to")
              .columns(id("license", LICENSE).required(), id("company", COMPANY).required()),
          relationships("covers")
              .columns(
                  id("license", LICENSE).required(), id("product", PRODUCT, ELEMENT).required()),
          relationships("holds-office")
              .columns(
                  id("official", OFFICIAL).required(),
                  id("organization", ORGANIZATION, COMPANY).required(),
                  text("role").required()),
          relationships("part-of")
              .columns(
                  id("organization", ORGANIZATION).required(),
                  id("whole", COUNTRY, ORGANIZATION).required()),
          relationships("kind-of")
              .columns(id("product", PRODUCT).required(), id("group", PRODUCT).required()),
          relationships("variant-of")
              .columns(id("product", PRODUCT).required(), id("variantOf", PRODUCT).required()),
          relationships("observes")
              .columns(
                  id("statistic", TRADE_STATISTIC).required(),
                  id("item", PRODUCT, ELEMENT).required()));

  private Tables() {}

  /** The table of a resource name. */
  static Optional<Table> find(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The table of the entities of a kind. */
  static Optional<Table> findOf(EntityKind kind) {
    ColumnType id = new ColumnType.Id(Set.of(kind));
    return ALL.stream()
        .filter(table -> table.isOf(Table.Form.ENTITY))
        .filter(table -> table.columns().getFirst().type().equals(id))
        .findFirst();
  }

  /** The columns every row may have, whatever its table. */
  private static List<Column> common(String table, Table.Form form) {
    List<Column> common = new ArrayList<>();
    common.add(of("fact", new ColumnType.Key()).required());
    if (form == Table.Form.RELATIONSHIP) {
      common.add(day("validFrom"));
      common.add(day("validTo"));
    }
    boolean grounded = !"sources".equals(table);
    Column kind = choice("kind", FactKind.class);
    Column confidence = choice("confidence", Confidence.class);
    common.add(list("sources", new ColumnType.Id(Set.of(SOURCE))));
    common.add(of("locators", new ColumnType.ListOf(new ColumnType.Text(), true)));
    common.add(grounded ? kind.required() : kind);
    common.add(grounded ? confidence.required() : confidence);
    common.add(list("undisclosed", new ColumnType.Missing()));
    return common;
  }

  private record Head(String name, Table.Form form, List<Column> first) {
    Table columns(Column... own) {
      return new Table(
          name,
          form,
          Stream.of(first, List.of(own), common(name, form)).flatMap(List::stream).toList());
    }
  }

  private static Head entities(String name, EntityKind kind) {
    return new Head(
        name, Table.Form.ENTITY, List.of(id("id", kind).required(), text("name").required()));
  }

  private static Head relationships(String name) {
    return new Head(name, Table.Form.RELATIONSHIP, List.of());
  }

  private static Column of(String name, ColumnType type) {
    return new Column(name, type, Column.Need.OPTIONAL);
  }

  private static Column text(String name) {
    return of(name, new ColumnType.Text());
  }

  private static Column id(String name, EntityKind... kinds) {
    return of(name, new ColumnType.Id(Set.of(kinds)));
  }

  private static Column whole(String name, long min, long max) {
    return of(name, new ColumnType.Whole(min, max));
  }

  private static Column number(String name, double min, double max) {
    return of(name, new ColumnType.Decimal(min, max));
  }

  private static Column day(String name) {
    return of(name, new ColumnType.Day());
  }

  private static <E extends Enum<E>> Column choice(String name, Class<E> words) {
    return of(name, ColumnType.Choice.of(words));
  }

  private static Column words(String name, String... words) {
    return of(name, new ColumnType.Choice(List.of(words)));
  }

  private static Column list(String name, ColumnType entry) {
    return of(name, new ColumnType.ListOf(entry, false));
  }
}
