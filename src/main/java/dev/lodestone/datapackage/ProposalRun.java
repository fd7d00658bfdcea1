package dev.lodestone.datapackage;

import dev.lodestone.datapackage.MatchProposal.Candidate;
import dev.lodestone.supplygraph.EntityKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** One pass over a package that looks for what others state already. */
final class ProposalRun {
  private static final List<String> COMPARED =
      List.of("symbol", "cas", "hs", "lei", "code", "reference");
  private static final Set<EntityKind> OF_THEIR_OWN =
      Set.of(EntityKind.SOURCE, EntityKind.TRADE_STATISTIC);

  private final KnownEntities known;
  private final Function<EntityKind, List<KnownEntity>> others;
  private final Map<EntityKind, Candidates> candidates = new EnumMap<>(EntityKind.class);
  private final List<MatchProposal> proposals = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private long more;

  ProposalRun(KnownEntities known, Function<EntityKind, List<KnownEntity>> others) {
    this.known = known;
    this.others = others;
  }

  MatchProposals run(List<TableRows> sources, Limits limits) {
    Pass pass = new Pass(limits, new Problems(), known, this::unmatched);
    for (TableRows rows : sources) {
      rows.forEach(pass, this::row);
    }
    return new MatchProposals(proposals, more, unread);
  }

  private void row(Row row) {
    Optional<String> id = row.text("id");
    Optional<EntityKind> kind = id.flatMap(EntityKind::findById);
    if (!row.table().isOf(Table.Form.ENTITY) || kind.isEmpty() || known.contains(id.get())) {
      return;
    }
    Map<String, String> properties = new TreeMap<>();
    COMPARED.forEach(
        property -> row.text(property).ifPresent(value -> properties.put(property, value)));
    propose(row.file(), row.line(), kind.get(), row.text("name").orElse(""), properties);
  }

  /** A text that was to match one entity and matched none, or several. */
  private void unmatched(String file, int line, CellMapping.Form.Match form, String text) {
    if (!asked.add(form.kind() + " " + form.property() + " " + text)) {
      return;
    }
    boolean byName = "name".equals(form.property()) || "id".equals(form.property());
    propose(file, line, form.kind(), text, byName ? Map.of() : Map.of(form.property(), text));
  }

  private void propose(
      String file, int line, EntityKind kind, String text, Map<String, String> properties) {
    if (OF_THEIR_OWN.contains(kind)) {
      return;
    }
    List<Candidate> found = candidates(kind).list(text, properties);
    if (found.isEmpty()) {
      return;
    }
    if (proposals.size() < MatchProposals.MOST) {
      proposals.add(new MatchProposal(file, line, kind, text, found));
    } else {
      more++;
    }
  }

  private Candidates candidates(EntityKind kind) {
    return candidates.computeIfAbsent(
        kind,
        absent -> {
          List<KnownEntity> all = others.apply(kind);
          if (all.size() > MatchProposals.MOST_KNOWN) {
            unread.add(kind.label());
          }
          return new Candidates(all.stream().limit(MatchProposals.MOST_KNOWN).toList());
        });
  }
}
