package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import dev.lodestone.andor.AndOrSystem;
import dev.lodestone.supplygraph.SupplyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The failure alphabet of a question as leaves of one system. Members come into being when
 * something first depends on them, so whatever nothing upstream depends on is not in it.
 */
final class Alphabet {
  private final SupplyGraph graph;
  private final ChokepointQuestion question;
  private final Owners owners;
  private final int spared;
  private final AndOrBuilder builder;
  private final Map<Member, Integer> leaves = new HashMap<>();
  private final Map<Integer, Member> members = new HashMap<>();
  private final Set<Member> lost;
  private final Map<Member, Integer> lostGates = new LinkedHashMap<>();

  Alphabet(Chain chain, ChokepointQuestion question, Completion completion, AndOrBuilder builder) {
    this.graph = chain.graph();
    this.question = question;
    this.owners = new Owners(graph, chain.asOf(), completion);
    this.spared = chain.spared();
    this.builder = builder;
    this.lost = Losses.fromTheStart(graph, chain.asOf()).members(completion).keySet();
  }

  /** The members by their leaves. */
  Map<Integer, Member> members() {
    return Map.copyOf(members);
  }

  /** What takes an item itself away. */
  int item(Item item) {
    ChokepointLevel level = item.element() ? ChokepointLevel.ELEMENT : ChokepointLevel.PRODUCT;
    if (item.node() == spared && !lost.contains(new Member(level, item.node()))) {
      return builder.always();
    }
    return leaf(level, item.node());
  }

  int regime(int regime) {
    return leaf(ChokepointLevel.LICENSE_REGIME, regime);
  }

  /** A gate for a part of a supply being up: its facility, all its operators, owners, country. */
  int up(Shape.Part part) {
    List<Integer> needed = new ArrayList<>();
    if (part.country() != Item.NONE && !isHome(part.country())) {
      needed.add(leaf(ChokepointLevel.COUNTRY, part.country()));
    }
    if (part.kind() == Shape.Kind.FACILITY) {
      needed.add(leaf(ChokepointLevel.FACILITY, part.supplier()));
    }
    for (int company : part.operators()) {
      needed.add(leaf(ChokepointLevel.COMPANY, company));
      if (question.among().contains(ChokepointLevel.OWNER)) {
        owners
            .of(company)
            .keySet()
            .forEach(owner -> needed.add(leaf(ChokepointLevel.OWNER, owner)));
      }
    }
    return builder.all(needed.stream().mapToInt(Integer::intValue).toArray());
  }

  private int standing() {
    int gate = builder.gate();
    builder.defineAll(gate);
    return gate;
  }

  /**
   * A system that the losses from the start have come over. They come after it is finished, so that
   * what is not known has been tied to them as to anything that stands.
   */
  AndOrSystem lose(AndOrSystem finished) {
    if (lostGates.isEmpty()) {
      return finished;
    }
    lostGates.values().forEach(gate -> builder.define(gate, 1, new int[0], new int[0]));
    return builder.build(finished.solution());
  }

  private boolean isHome(int country) {
    return graph.id(country).equals("country:" + question.assuming().home());
  }

  private int leaf(ChokepointLevel level, int node) {
    Member member = new Member(level, node);
    if (lost.contains(member)) {
      return lostGates.computeIfAbsent(member, key -> standing());
    }
    if (!question.among().contains(level)) {
      return builder.always();
    }
    return leaves.computeIfAbsent(
        member,
        key -> {
          int leaf = builder.leaf();
          members.put(leaf, member);
          return leaf;
        });
  }
}
