package dev.lodestone.api;

import dev.lodestone.supplygraph.FactKind;
import dev.lodestone.walk.LinkCoverage;
import java.util.List;

/** How the links upstream of things are known, as the schema shows it. */
record LinkCoverageAnswer(List<OfItem> coverages, Completeness completeness) {
  LinkCoverageAnswer {
    coverages = List.copyOf(coverages);
  }

  /** Of one thing. */
  record OfItem(String id, LinkCoverage counted) {
    public int items() {
      return counted.items();
    }

    public int links() {
      return counted.links();
    }

    public LinkCount measured() {
      return stated(FactKind.MEASURED);
    }

    public LinkCount reported() {
      return stated(FactKind.REPORTED);
    }

    public LinkCount estimated() {
      return stated(FactKind.ESTIMATED);
    }

    public LinkCount modelled() {
      return stated(FactKind.MODELLED);
    }

    public LinkCount assumed() {
      return stated(FactKind.ASSUMED);
    }

    public LinkCount undisclosed() {
      return count(counted.undisclosed());
    }

    private LinkCount stated(FactKind kind) {
      return count(counted.stated(kind));
    }

    private LinkCount count(int links) {
      return new LinkCount(links, links == 0 ? 0 : (double) links / counted.links());
    }
  }

  /** So many links, and their part of all. */
  record LinkCount(int links, double share) {}
}
