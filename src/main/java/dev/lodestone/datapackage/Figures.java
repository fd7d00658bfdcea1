package dev.lodestone.datapackage;

import java.math.BigDecimal;
import java.util.Optional;

/** What the figures of a row are multiplied by. */
final class Figures {
  private Figures() {}

  /** The factor of a row; empty when the mapping has none for what the row says. */
  static Optional<BigDecimal> factor(NumberForm form, ForeignRow row) {
    return switch (form.factor()) {
      case NumberForm.Factor.Fixed(BigDecimal by) -> Optional.of(by);
      case NumberForm.Factor.OfColumn of -> Optional.ofNullable(of.by().get(row.text(of.column())));
    };
  }
}
