package dev.lodestone.ingest;

import dev.lodestone.graphstore.GraphLoad;
import dev.lodestone.graphstore.GraphWriter;
import dev.lodestone.graphstore.UnfinishedPackage;
import java.util.List;
import java.util.function.Predicate;

/** Loads and unloads in batches that were broken off: the first are taken back, the others done. */
final class BrokenOff {
  private final GraphWriter writer;
  private final GraphLoad load;

  /**
   * Nothing of them is under way, since the load holds the lock.
   *
   * @param load any load, which has written nothing yet
   */
  BrokenOff(GraphWriter writer, GraphLoad load) {
    this.writer = writer;
    this.load = load;
  }

  /** Settles those that are to be settled. */
  List<Recovery> settle(Predicate<UnfinishedPackage> which) {
    return writer.listUnfinished().stream().filter(which).map(this::settle).toList();
  }

  private Recovery settle(UnfinishedPackage broken) {
    Removal removal = new Removal(writer, load, load.goOn(broken), broken.id(), LoadWatch.NONE);
    long facts =
        switch (broken.state()) {
          case LOADING -> removal.discard();
          case REMOVING -> removal.supersede(broken.isPublic());
        };
    return new Recovery(broken.id(), broken.version(), broken.state(), facts);
  }
}
