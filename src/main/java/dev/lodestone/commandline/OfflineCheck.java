package dev.lodestone.commandline;

import dev.lodestone.datapackage.DataPackage;
import dev.lodestone.datapackage.KnownEntities;
import dev.lodestone.datapackage.KnownPackages;
import dev.lodestone.datapackage.ProblemReport;
import dev.lodestone.datapackage.Reading;
import dev.lodestone.ingest.LoadProgress;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Checks packages against each other where there is no graph. */
final class OfflineCheck {
  private static final int EVERY = 2_000;

  private final KnownPackages others = new KnownPackages();
  private final Progress progress;
  private boolean alone = true;
  private long rows;

  OfflineCheck(Progress progress) {
    this.progress = progress;
  }

  /** Checks a package against those added before and, if it is sound, adds it to them. */
  ProblemReport add(Path place) {
    return switch (DataPackage.read(place)) {
      case Reading.Broken(ProblemReport problems) -> problems;
      case Reading.Described(DataPackage described) -> {
        KnownEntities known = others.outside(described);
        ProblemReport problems = described.check(known, this::rowRead);
        if (problems.isSound()) {
          others.add(described, known);
          alone = false;
        }
        yield problems;
      }
    };
  }

  /** Checks a package against those added; without any, it is told that nothing can be matched. */
  ProblemReport check(Path place) {
    return switch (DataPackage.read(place)) {
      case Reading.Broken(ProblemReport problems) -> problems;
      case Reading.Described(DataPackage described) ->
          described.check(
              alone ? KnownEntities.ofIds(id -> false) : others.outside(described), this::rowRead);
    };
  }

  private void rowRead() {
    rows++;
    if (rows % EVERY == 0) {
      progress.show(new LoadProgress(LoadProgress.Step.CHECKING, "", rows, OptionalLong.empty()));
    }
  }
}
