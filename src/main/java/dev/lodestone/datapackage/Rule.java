package dev.lodestone.datapackage;

/**
 * What a package must keep to. The codes are stable: a rule may be dropped, its code is never given
 * to another. Each is explained in {@code docs/data-package-rules.md}.
 */
public enum Rule {
  DESCRIPTOR("DP-001"),
  RESOURCE("DP-002"),
  COLUMNS("DP-003"),
  VALUE("DP-004"),
  REQUIRED("DP-005"),
  CHOICE("DP-006"),
  ID("DP-007"),
  DUPLICATE_ID("DP-008"),
  DUPLICATE_FACT("DP-009"),
  UNKNOWN_END("DP-010"),
  SOURCE("DP-011"),
  LOCATORS("DP-012"),
  COUNTRY("DP-013"),
  CAS("DP-014"),
  LEI("DP-015"),
  HS("DP-016"),
  DATE_ORDER("DP-017"),
  SLOT("DP-018"),
  SHARE_SUM("DP-019"),
  REASON("DP-020"),
  UNDISCLOSED("DP-021"),
  UNKNOWN_CLAUSE("DP-022"),
  COMPLETE_LIST("DP-023"),
  CYCLE("DP-024"),
  CSV("DP-025"),
  LIMIT("DP-026"),
  UNIT("DP-027"),
  MAPPING("DP-028"),
  PARTS("DP-029"),
  JUMP("DP-030"),
  CONFLICT("DP-031"),
  MATCH("DP-032"),
  ARCHIVE("DP-033"),
  BASIS("DP-034"),
  UNMATCHED("DP-035");

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  /** The code by which reports and documents name the rule. */
  public String code() {
    return code;
  }

  /** Whether a package that breaks the rule is loaded all the same. */
  public boolean isWarning() {
    return switch (this) {
      case CYCLE, JUMP, CONFLICT, UNMATCHED -> true;
      case DESCRIPTOR, RESOURCE, COLUMNS, VALUE, REQUIRED, CHOICE, ID, DUPLICATE_ID -> false;
      case DUPLICATE_FACT, UNKNOWN_END, SOURCE, LOCATORS, COUNTRY, CAS, LEI, HS -> false;
      case DATE_ORDER, SLOT, SHARE_SUM, REASON, UNDISCLOSED, UNKNOWN_CLAUSE -> false;
      case COMPLETE_LIST, CSV, LIMIT, UNIT, MAPPING, PARTS, MATCH, ARCHIVE, BASIS -> false;
    };
  }
}
