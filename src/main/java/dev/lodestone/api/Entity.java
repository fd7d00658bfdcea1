package dev.lodestone.api;

import dev.lodestone.supplygraph.EntityKind;
import dev.lodestone.supplygraph.EntityRecord;

/** Anything in the graph, as the schema shows it: a view of what stands in the database. */
sealed interface Entity
    permits Item,
        Facility,
        Company,
        Country,
        LicenseRegime,
        License,
        PolicyEvent,
        Organization,
        Official,
        TradeStatistic,
        Source {

  /** The view that belongs to the kind. */
  static Entity of(EntityRecord record) {
    return switch (record.kind()) {
      case PRODUCT -> new Product(record);
      case ELEMENT -> new Element(record);
      case FACILITY -> new Facility(record);
      case COMPANY -> new Company(record);
      case COUNTRY -> new Country(record);
      case LICENSE_REGIME -> new LicenseRegime(record);
      case LICENSE -> new License(record);
      case POLICY_EVENT -> new PolicyEvent(record);
      case ORGANIZATION -> new Organization(record);
      case OFFICIAL -> new Official(record);
      case TRADE_STATISTIC -> new TradeStatistic(record);
      case SOURCE -> new Source(record);
    };
  }

  EntityRecord record();

  default String id() {
    return record().id();
  }

  default EntityKind kind() {
    return record().kind();
  }

  default String name() {
    return record().name();
  }
}
