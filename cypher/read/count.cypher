// name: read/count
// question: How many entities of a kind are there?
// parameters: $after - lower bound of the id, left out
//   $before - upper bound of the id, left out
//   $label - the label of the kind
// returns: count
// used-by: SupplyGraphs.count
// try: :param after => 'product:'
//   :param before => 'product;'
//   :param label => 'Product'
MATCH (node:Entity)
WHERE $after < node.id < $before AND $label IN labels(node)
RETURN count(*) AS count
