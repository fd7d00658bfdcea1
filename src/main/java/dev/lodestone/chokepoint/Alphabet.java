package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import dev.lodestone.andor.AndOrSystem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The failure alphabet of a question as leaves of one system. Members come into being when
 * something first depends on them, so whatever nothing upstream depends on is not in it.
 */
final class Alphabet {
  private final Chain chain;
  private final Parts parts;
  private final Set<ChokepointLevel> among;
  private final Owners owners;
  private final int home;
  private final AndOrBuilder builder;
  private final Members members = new Members();
  private final int[] upGates;
  private final Numbers needed = new Numbers(8);
  private final Set<Member> lost;
  private final Map<Member, Integer> lostGates = new LinkedHashMap<>();

  Alphabet(Chain chain, ChokepointQuestion question, Completion completion, AndOrBuilder builder) {
    this.chain = chain;
    this.parts = chain.parts();
    this.among = EnumSet.noneOf(ChokepointLevel.class);
    this.among.addAll(question.among());
    this.owners = new Owners(chain.graph(), chain.asOf(), completion);
    this.home = chain.graph().find("country:" + question.assuming().home()).orElse(Item.NONE);
    this.builder = builder;
    this.upGates = new int[parts.first(chain.size())];
    Arrays.fill(upGates, Item.NONE);
    this.lost = Losses.fromTheStart(chain.graph(), chain.asOf()).members(completion).keySet();
  }

  /** The members by their leaves. */
  Members members() {
    return members;
  }

  /** The gates of the parts that were asked for, by part. */
  int[] upGates() {
    return upGates;
  }

  /** What takes an item itself away. */
  int item(int item) {
    ChokepointLevel level =
        chain.isElement(item) ? ChokepointLevel.ELEMENT : ChokepointLevel.PRODUCT;
    int node = chain.node(item);
    return node == chain.spared() && !isLost(level, node) ? builder.always() : leaf(level, node);
  }

  int regime(int regime) {
    return leaf(ChokepointLevel.LICENSE_REGIME, regime);
  }

  /** A gate for a part of a supply being up: its facility, all its operators, owners, country. */
  int up(int part) {
    if (upGates[part] == Item.NONE) {
      upGates[part] = builder.all(needed(part));
    }
    return upGates[part];
  }

  private int[] needed(int part) {
    needed.cut(0);
    int country = parts.country(part);
    if (country != Item.NONE && country != home) {
      needed.add(leaf(ChokepointLevel.COUNTRY, country));
    }
    if (parts.kind(part) == Shape.Kind.FACILITY) {
      needed.add(leaf(ChokepointLevel.FACILITY, parts.supplier(part)));
    }
    for (int at = parts.firstOperator(part); at < parts.endOperator(part); at++) {
      int company = parts.operator(at);
      needed.add(leaf(ChokepointLevel.COMPANY, company));
      if (among.contains(ChokepointLevel.OWNER)) {
        for (int owner : owners.of(company).keySet()) {
          needed.add(leaf(ChokepointLevel.OWNER, owner));
        }
      }
    }
    return needed.toArray();
  }

  private boolean isLost(ChokepointLevel level, int node) {
    return !lost.isEmpty() && lost.contains(new Member(level, node));
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

  private int leaf(ChokepointLevel level, int node) {
    if (isLost(level, node)) {
      return lostGates.computeIfAbsent(new Member(level, node), key -> standing());
    }
    if (!among.contains(level)) {
      return builder.always();
    }
    int leaf = members.leaf(level, node);
    if (leaf == Item.NONE) {
      leaf = builder.leaf();
      members.add(level, node, leaf);
    }
    return leaf;
  }
}
