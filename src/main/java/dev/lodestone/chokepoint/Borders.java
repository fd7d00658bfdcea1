package dev.lodestone.chokepoint;

import dev.lodestone.supplygraph.Clause;
import dev.lodestone.supplygraph.ClauseEffect;
import dev.lodestone.supplygraph.Control;
import dev.lodestone.supplygraph.ControlCoverage;
import dev.lodestone.supplygraph.Reach;
import dev.lodestone.supplygraph.RegimeState;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The places of a question and what binds at their borders. Place 0 is the consumer's; each country
 * with a clause that could bind upstream is a place; whatever else is elsewhere, which is place 0
 * too when no home is given or nothing binds.
 */
final class Borders {
  /** The consumer's place. */
  static final int HOME = 0;

  private final Chain chain;
  private final @Nullable String home;
  private final int homeNode;
  private final List<@Nullable String> codes = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final Map<Integer, List<Binding>> bindings = new HashMap<>();
  private final int elsewhere;
  private final Content content;

  /**
   * A clause that could bind on an item.
   *
   * @param control the {@code CONTROLS} relationship and its scope
   * @param imposer place of its imposer
   * @param ban whether it takes the trade away by itself
   * @param follows whether it follows the goods
   * @param certain whether it is in force and the item is proven to be covered
   */
  record Binding(Control control, int imposer, boolean ban, boolean follows, boolean certain) {}

  private Borders(Chain chain, ChokepointQuestion question) {
    this.chain = chain;
    this.home = question.assuming().home();
    this.homeNode =
        home == null ? Item.NONE : chain.graph().find("country:" + home).orElse(Item.NONE);
    codes.add(home);
    boolean licenses = question.among().contains(ChokepointLevel.LICENSE_REGIME);
    Map<Integer, List<Control>> controls = new LinkedHashMap<>();
    Set<Integer> imposers = new TreeSet<>();
    for (int item : chain.controlled().stream().toArray()) {
      for (Control control : chain.graph().controlsOn(chain.node(item), chain.asOf())) {
        if (couldBind(control, question.assuming(), licenses)) {
          controls.computeIfAbsent(item, key -> new ArrayList<>()).add(control);
          imposers.add(chain.graph().imposer(control.regime(), chain.asOf()).orElseThrow());
        }
      }
    }
    this.elsewhere = imposers.isEmpty() || home == null ? HOME : 1;
    if (elsewhere != HOME) {
      codes.add(null);
    }
    imposers.forEach(this::addPlace);
    controls.forEach(
        (item, found) -> bindings.put(item, found.stream().map(this::binding).toList()));
    this.content = new Content(chain, this);
  }

  static Borders of(Chain chain, ChokepointQuestion question) {
    return new Borders(chain, question);
  }

  private void addPlace(int country) {
    String code = code(chain.graph(), country);
    places.put(country, code.equals(home) ? HOME : codes.size());
    if (!code.equals(home)) {
      codes.add(code);
    }
  }

  private static String code(SupplyGraph graph, int country) {
    String id = graph.id(country);
    return id.substring(id.indexOf(':') + 1);
  }

  private boolean couldBind(Control control, Assumptions assuming, boolean licenses) {
    OptionalInt imposer = chain.graph().imposer(control.regime(), chain.asOf());
    Clause clause = clause(control);
    if (imposer.isEmpty() || clause == null) {
      return false;
    }
    boolean stops =
        switch (clause.effect()) {
          case LICENSE, QUOTA -> licenses || chain.graph().lost().contains(control.regime());
          case BAN -> true;
          case NONE -> false;
        };
    boolean limited = !control.destinations().isEmpty();
    boolean goesRound = limited && clause.reach() == Reach.TERRITORIAL;
    boolean endUse = control.endUse() == null || control.endUse() == assuming.endUse();
    return stops && endUse && !goesRound && mayBeInForce(clause);
  }

  private boolean mayBeInForce(Clause clause) {
    return switch (clause.stateOn(chain.asOf()).state()) {
      case IN_FORCE, UNKNOWN -> true;
      case NOT_YET, ANNOUNCED, SUSPENDED, REPEALED -> false;
    };
  }

  private @Nullable Clause clause(Control control) {
    return chain.graph().clauses(control.regime()).stream()
        .filter(clause -> clause.number().equals(control.clause()))
        .findFirst()
        .orElse(null);
  }

  private Binding binding(Control control) {
    Clause clause = Objects.requireNonNull(clause(control));
    int imposer = chain.graph().imposer(control.regime(), chain.asOf()).orElseThrow();
    boolean inForce = clause.stateOn(chain.asOf()).state() == RegimeState.IN_FORCE;
    return new Binding(
        control,
        placeOf(imposer),
        clause.effect() == ClauseEffect.BAN,
        clause.reach() == Reach.EXTRATERRITORIAL,
        inForce && control.coverage() == ControlCoverage.PROVEN);
  }

  /** The places by the codes of their countries; empty for those that no country stands for. */
  List<String> names() {
    return codes.stream().map(code -> code == null ? "" : code).toList();
  }

  /** How many places there are. */
  int size() {
    return codes.size();
  }

  /** The place of a country, {@link Item#NONE} standing for one that is not recorded. */
  int placeOf(int country) {
    Integer place = places.get(country);
    if (place != null) {
      return place;
    }
    return country != Item.NONE && country == homeNode ? HOME : elsewhere;
  }

  /** Whether several countries stand for the place, so that what stays in it may cross a border. */
  private boolean isManyCountries(int place) {
    return codes.get(place) == null;
  }

  /**
   * What binds on an item that goes from one place to another. A clause that follows the goods also
   * stops, pessimistically only, what is made elsewhere with content from its imposer.
   */
  List<Binding> between(Item item, int from, int to, Completion completion) {
    return between(item.index(), from, to, completion);
  }

  /** As above, for the item of an index. */
  List<Binding> between(int item, int from, int to, Completion completion) {
    List<Binding> found = bindings.get(item);
    if (found == null) {
      return List.of();
    }
    return found.stream()
        .filter(binding -> binding.certain() || completion == Completion.PESSIMISTIC)
        .filter(binding -> to != binding.imposer() && covers(binding, to))
        .filter(
            binding ->
                from == binding.imposer()
                    || (completion == Completion.PESSIMISTIC
                        && binding.follows()
                        && (from != to || isManyCountries(from))
                        && content.mayCome(item, binding.imposer())))
        .toList();
  }

  /** Whether a control could bind at all. */
  boolean isBinding(Control control) {
    return bindings.getOrDefault(chain.index(control.item()), List.of()).stream()
        .anyMatch(binding -> binding.control().equals(control));
  }

  private boolean covers(Binding binding, int to) {
    Set<String> destinations = binding.control().destinations();
    String code = codes.get(to);
    return destinations.isEmpty() || (code != null && destinations.contains(code));
  }
}
