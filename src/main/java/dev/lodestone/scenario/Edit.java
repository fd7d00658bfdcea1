package dev.lodestone.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is assumed to be otherwise than recorded. Shares are parts per million of the
 * item's normal supply. Ids of facilities and products may be new; they are then known by the name
 * given, or by their id.
 */
public sealed interface Edit {
  /** What it is called in a request. */
  default String verb() {
    return switch (this) {
      case Lose lose -> "lose";
      case Suspend suspend -> "suspend";
      case Resume resume -> "resume";
      case AddSupplier add -> "addSupplier";
      case Recycle recycle -> "recycle";
      case AddAlternative add -> "addAlternative";
    };
  }

  /**
   * A country, company, facility, license regime, element or product is lost from the start; a
   * regime is lost by refusing.
   */
  record Lose(String id) implements Edit {}

  /**
   * Clauses do not bind, whatever is recorded from that day on.
   *
   * @param clause the clause; null for all of the regime
   * @param from the first day; null for the day of the question
   * @param until the last day, after which their state is unknown; null for no end
   */
  record Suspend(
      String regime, @Nullable String clause, @Nullable LocalDate from, @Nullable LocalDate until)
      implements Edit {}

  /**
   * Clauses bind, whatever is recorded from that day on.
   *
   * @param clause the clause; null for all of the regime
   * @param from the first day; null for the day of the question
   */
  record Resume(String regime, @Nullable String clause, @Nullable LocalDate from) implements Edit {}

  /**
   * Somebody supplies an item on top of what is recorded, by the item's recipe and from where they
   * stand.
   *
   * @param facility id of a recorded or a new facility; null for nobody in particular in the
   *     country
   * @param name name of a new facility; null for its id
   * @param country ISO code; null only for a recorded facility
   * @param company id of the company that runs a new facility; null for nobody in particular
   * @param share 1 to 1 000 000; the whole means as much as is needed
   * @param from the first day; null for always
   */
  record AddSupplier(
      String item,
      @Nullable String facility,
      @Nullable String name,
      @Nullable String country,
      @Nullable String company,
      int share,
      @Nullable LocalDate from)
      implements Edit {}

  /**
   * A part of an item is made of what comes back from use: on top of what is recorded, and without
   * anything the item's recipe needs.
   *
   * @param share 1 to 1 000 000
   * @param country ISO code of where; null for the consumer's country, or for none where there is
   *     no such
   * @param from the first day; null for always
   */
  record Recycle(String item, int share, @Nullable String country, @Nullable LocalDate from)
      implements Edit {}

  /**
   * A slot of a recipe can be filled by something else as well.
   *
   * @param item id of a recorded item or of a new product
   * @param name name of a new product; null for its id
   */
  record AddAlternative(String product, String slot, String item, @Nullable String name)
      implements Edit {}
}
