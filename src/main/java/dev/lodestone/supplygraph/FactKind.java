package dev.lodestone.supplygraph;

/**
 * How a stated fact came about, best grounded first: the order breaks ties between published
 * figures.
 */
public enum FactKind {
  MEASURED,
  REPORTED,
  ESTIMATED,
  MODELLED,
  ASSUMED
}
