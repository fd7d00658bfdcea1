package dev.lodestone.chokepoint;

/** Of which supplies something is not known, read from columns. */
final class UnknownParts {
  private UnknownParts() {}

  /**
   * Whether it is not known of some part who it is, or who carries it, as {@link Shape#unknown}.
   */
  static boolean any(Parts parts, int item) {
    int end = parts.endNormal(item);
    for (int part = parts.first(item); part < end; part++) {
      boolean unknown =
          switch (parts.kind(part)) {
            case FACILITY -> false;
            case COUNTRY -> anyFacilityIn(parts.country(part), parts, item);
            case UNKNOWN, UNSTATED -> true;
          };
      if (unknown) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyFacilityIn(int country, Parts parts, int item) {
    int end = parts.endNormal(item);
    for (int part = parts.first(item); part < end; part++) {
      if (parts.kind(part) == Shape.Kind.FACILITY && parts.country(part) == country) {
        return true;
      }
    }
    return false;
  }
}
