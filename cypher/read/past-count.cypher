// name: read/past-count
// question: How many entities of a kind were known at a time?
// parameters: $after - lower bound of the id, left out
//   $before - upper bound of the id, left out
//   $packages - the packages believed
//   $knownAt - the time
// returns: count
// used-by: SupplyGraphs.count
// try: :param after => 'product:'
//   :param before => 'product;'
//   :param packages => ['try']
//   :param knownAt => datetime('2026-06-01T00:00:00Z')
CALL () {
  MATCH (row:Entity)
  WHERE $after < row.id < $before AND row.recordedFrom <= $knownAt AND row.package IN $packages
  RETURN row.id AS id
  UNION
  MATCH (row:EntityStatement)
  WHERE $after < row.id < $before AND row.recordedFrom <= $knownAt AND row.package IN $packages
  RETURN row.id AS id
  UNION
  MATCH (row:SupersededFact)
  WHERE $after < row.id < $before AND row.recordedFrom <= $knownAt < row.recordedTo AND row.package IN $packages
  RETURN row.id AS id
}
RETURN count(*) AS count
