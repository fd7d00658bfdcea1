package dev.lodestone.chokepoint;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The members of an alphabet by their leaves, in columns. Read as a map it makes an object for each
 * member that is looked at; leaves ascend.
 */
final class Members extends AbstractMap<Integer, Member> {
  private static final ChokepointLevel[] LEVELS = ChokepointLevel.values();

  private final NodeNumbers[] nodes = new NodeNumbers[LEVELS.length];
  private final Numbers[] leavesByLevel = new Numbers[LEVELS.length];
  private final Numbers leaves = new Numbers(16);
  private final Numbers levels = new Numbers(16);
  private final Numbers nodesByLeaf = new Numbers(16);

  Members() {
    Arrays.setAll(nodes, level -> new NodeNumbers());
    Arrays.setAll(leavesByLevel, level -> new Numbers(8));
  }

  /** The leaf of a member; {@link Item#NONE} where it has none. */
  int leaf(ChokepointLevel level, int node) {
    int number = nodes[level.ordinal()].find(node);
    return number < 0 ? Item.NONE : leavesByLevel[level.ordinal()].get(number);
  }

  /** Adds a member that is new; its leaf is larger than all others. */
  void add(ChokepointLevel level, int node, int leaf) {
    nodes[level.ordinal()].add(node);
    leavesByLevel[level.ordinal()].add(leaf);
    leaves.add(leaf);
    levels.add(level.ordinal());
    nodesByLeaf.add(node);
  }

  /** The leaves of members; without those that are not in the alphabet. */
  BitSet leavesOf(Collection<Member> members) {
    BitSet found = new BitSet();
    for (Member member : members) {
      int leaf = leaf(member.level(), member.node());
      if (leaf != Item.NONE) {
        found.set(leaf);
      }
    }
    return found;
  }

  /** Whether another has the same members by the same leaves. */
  boolean isSameAs(Members other) {
    return leaves.isSameAs(other.leaves)
        && levels.isSameAs(other.levels)
        && nodesByLeaf.isSameAs(other.nodesByLeaf);
  }

  /** All leaves of members. */
  BitSet allLeaves() {
    BitSet all = new BitSet();
    IntStream.range(0, leaves.size()).map(leaves::get).forEach(all::set);
    return all;
  }

  private Member member(int index) {
    return new Member(LEVELS[levels.get(index)], nodesByLeaf.get(index));
  }

  @Override
  public @Nullable Member get(@Nullable Object leaf) {
    if (!(leaf instanceof Integer wanted)) {
      return null;
    }
    int low = 0;
    int high = leaves.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (leaves.get(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low <= high && leaves.get(low) == wanted ? member(low) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object leaf) {
    return get(leaf) != null;
  }

  @Override
  public Set<Entry<Integer, Member>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Integer, Member>> iterator() {
        return IntStream.range(0, leaves.size())
            .mapToObj(index -> Map.entry(leaves.get(index), member(index)))
            .iterator();
      }

      @Override
      public int size() {
        return leaves.size();
      }
    };
  }
}
