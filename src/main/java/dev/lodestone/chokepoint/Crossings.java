package dev.lodestone.chokepoint;

import dev.lodestone.andor.AndOrBuilder;
import java.util.List;
import java.util.TreeSet;

/** Gates for nothing refusing an item on its way. */
final class Crossings {
  private final Chain chain;
  private final Borders borders;
  private final Completion completion;
  private final boolean doubtfulBans;
  private final Alphabet alphabet;
  private final AndOrBuilder builder;
  private final TreeSet<AlreadyLost> alreadyLost = new TreeSet<>(AlreadyLost.ORDER);

  /**
   * Prepares to write.
   *
   * @param doubtfulBans whether a ban of which it is not known that it is in force, or covers the
   *     item, takes the trade away
   */
  Crossings(
      Chain chain,
      Borders borders,
      Completion completion,
      boolean doubtfulBans,
      Alphabet alphabet,
      AndOrBuilder builder) {
    this.chain = chain;
    this.borders = borders;
    this.completion = completion;
    this.doubtfulBans = doubtfulBans;
    this.alphabet = alphabet;
    this.builder = builder;
  }

  /** A gate for nothing refusing an item on its way from one place to another. */
  int gate(int item, int from, int to) {
    List<Borders.Binding> bindings = borders.between(item, from, to, completion);
    if (bindings.isEmpty()) {
      return builder.always();
    }
    Numbers needed = new Numbers(bindings.size());
    for (Borders.Binding binding : bindings) {
      if (!binding.ban()) {
        needed.add(alphabet.regime(binding.control().regime()));
      } else if (doubtfulBans || (binding.certain() && from == binding.imposer())) {
        needed.add(builder.never());
        lose(binding, item);
      }
    }
    return builder.all(needed.toArray());
  }

  private void lose(Borders.Binding ban, int item) {
    if (completion == Completion.OPTIMISTIC) {
      alreadyLost.add(
          new AlreadyLost(ban.control().regime(), ban.control().clause(), chain.node(item)));
    }
  }

  /** The trades that bans take away optimistically, of those asked for. */
  List<AlreadyLost> alreadyLost() {
    return List.copyOf(alreadyLost);
  }
}
