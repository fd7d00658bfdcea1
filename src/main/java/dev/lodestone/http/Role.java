package dev.lodestone.http;

import java.util.Locale;
import java.util.Optional;

/** What a token lets its bearer do; each includes those before it. */
public enum Role {
  /** Ask. */
  READER,
  /** Load, check and unload packages. */
  EDITOR,
  /** See how the service is run. */
  ADMIN;

  /** Whether who has this one may do what the other is for. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }

  static Optional<Role> find(String name) {
    for (Role role : values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
