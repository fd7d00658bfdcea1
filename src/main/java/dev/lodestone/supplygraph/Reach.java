package dev.lodestone.supplygraph;

/** Whether a clause follows goods beyond the border of its imposer. */
public enum Reach {
  /** Binds at the imposer's border only; elsewhere may re-export. */
  TERRITORIAL,
  /** Follows the goods, and what is made with them, to the destination. */
  EXTRATERRITORIAL
}
