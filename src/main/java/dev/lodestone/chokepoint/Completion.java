package dev.lodestone.chokepoint;

/** How what is not known is filled in. */
enum Completion {
  /** Everything unknown is independent of everything known. */
  OPTIMISTIC,
  /** Everything unknown is lost with anything known. */
  PESSIMISTIC
}
