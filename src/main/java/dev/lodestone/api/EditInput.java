package dev.lodestone.api;

import dev.lodestone.scenario.Edit;
import dev.lodestone.supplygraph.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edit as a request writes it: exactly one of the fields is given, which the schema holds. */
record EditInput(
    @Nullable String lose,
    @Nullable SuspendInput suspend,
    @Nullable ResumeInput resume,
    @Nullable AddSupplierInput addSupplier,
    @Nullable RecycleInput recycle,
    @Nullable AddAlternativeInput addAlternative) {
  private static final int MAX_NAME = 200;

  /** The edits of an argument, of which there are at least one. */
  static List<Edit> edits(String argument, List<EditInput> inputs, int most) {
    if (inputs.isEmpty() || inputs.size() > most) {
      throw RequestException.badArgument(
          argument, inputs.size() + " edits", "1 to " + most + " edits");
    }
    List<Edit> edits = new ArrayList<>();
    for (EditInput input : inputs) {
      edits.add(input.edit(argument + "[" + edits.size() + "]."));
    }
    return edits;
  }

  private Edit edit(String place) {
    if (lose != null) {
      return new Edit.Lose(lose);
    } else if (suspend != null) {
      return suspend.edit();
    } else if (resume != null) {
      return resume.edit();
    } else if (addSupplier != null) {
      return addSupplier.edit(place + "addSupplier.");
    } else if (recycle != null) {
      return recycle.edit(place + "recycle.");
    } else if (addAlternative != null) {
      return addAlternative.edit(place + "addAlternative.");
    }
    throw RequestException.badArgument(place, "nothing", "exactly one edit");
  }

  private static int share(String place, double share) {
    if (!(share > 0 && share <= 1) || Shares.ofFraction(share) == 0) {
      throw RequestException.badArgument(place + "share", share, "more than 0 and at most 1");
    }
    return Shares.ofFraction(share);
  }

  private static @Nullable String name(String place, @Nullable String name) {
    if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
      throw RequestException.badArgument(place + "name", name, "1 to " + MAX_NAME + " characters");
    }
    return name;
  }

  /** Clauses that do not bind. */
  record SuspendInput(
      String regime, @Nullable String clause, @Nullable LocalDate from, @Nullable LocalDate until) {
    Edit edit() {
      return new Edit.Suspend(regime, clause, from, until);
    }
  }

  /** Clauses that bind. */
  record ResumeInput(String regime, @Nullable String clause, @Nullable LocalDate from) {
    Edit edit() {
      return new Edit.Resume(regime, clause, from);
    }
  }

  /** A supply on top. */
  record AddSupplierInput(
      String item,
      @Nullable String facility,
      @Nullable String name,
      @Nullable String country,
      @Nullable String company,
      double share,
      @Nullable LocalDate from) {
    Edit edit(String place) {
      return new Edit.AddSupplier(
          item,
          facility,
          EditInput.name(place, name),
          country,
          company,
          EditInput.share(place, share),
          from);
    }
  }

  /** A supply on top of what comes back. */
  record RecycleInput(
      String item, double share, @Nullable String country, @Nullable LocalDate from) {
    Edit edit(String place) {
      return new Edit.Recycle(item, EditInput.share(place, share), country, from);
    }
  }

  /** A further alternative. */
  record AddAlternativeInput(String product, String slot, String item, @Nullable String name) {
    Edit edit(String place) {
      return new Edit.AddAlternative(product, slot, item, EditInput.name(place, name));
    }
  }
}
