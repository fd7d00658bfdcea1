// name: read/package-rows
// question: What do the facts of a table of a package say, under the names of its columns? (a page, in the order
//   of their names)
// parameters: $after - facts with greater names, such as the package, the table and a slash between them and after
//   $before - facts with smaller names
//   $most - how many
// returns: factId; row - the columns of the table and what a load sets; null where a column is not on the row
// used-by: GraphReader.rows
// try: :param after => 'try/elements/'
//   :param before => 'try/elements0'
//   :param most => 10
CALL () {
  MATCH (node:Entity)
  WHERE node.factId > $after AND node.factId < $before
  RETURN node.factId AS factId, node {.*} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (node:Clause)
  WHERE node.factId > $after AND node.factId < $before
  RETURN node.factId AS factId, node {.*, id: null, regime: split(node.id, '#')[0]} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (node:EntityStatement)
  WHERE node.factId > $after AND node.factId < $before
  RETURN node.factId AS factId, node {
           .*, table: null,
           id: CASE WHEN node.table <> 'clauses' THEN node.id END,
           regime: CASE WHEN node.table = 'clauses' THEN split(node.id, '#')[0] END
         } AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:REQUIRES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, product: origin.id, input: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:PRODUCES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, facility: origin.id, product: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:SUPPLIES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, country: origin.id, product: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:OPERATES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, company: origin.id, facility: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:OWNS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, owner: origin.id, company: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:LOCATED_IN]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, facility: origin.id, country: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:HEADQUARTERED_IN]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, company: origin.id, country: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:CONTROLS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, regime: origin.id, product: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:IMPOSED_BY]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, regime: origin.id, country: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:ADMINISTERS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, organization: origin.id, regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:IMPOSES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, action: 'IMPOSES', regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:AMENDS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, action: 'AMENDS', regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:SUSPENDS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, action: 'SUSPENDS', regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:RESUMES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, action: 'RESUMES', regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:REPEALS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, action: 'REPEALS', regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:INVOLVES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, party: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:CONCERNS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, event: origin.id, subject: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:GRANTED_UNDER]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, license: origin.id, regime: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:GRANTED_TO]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, license: origin.id, company: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:COVERS]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, license: origin.id, product: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:HOLDS_OFFICE]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, official: origin.id, organization: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:PART_OF]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, organization: origin.id, whole: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:KIND_OF]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, product: origin.id, group: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:VARIANT_OF]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, product: origin.id, variantOf: target.id} AS row
  ORDER BY factId
  LIMIT $most
  UNION ALL
  MATCH (origin)-[fact:OBSERVES]->(target)
  WHERE fact.factId > $after AND fact.factId < $before
  RETURN fact.factId AS factId, fact {.*, statistic: origin.id, item: target.id} AS row
  ORDER BY factId
  LIMIT $most
}
RETURN factId, row
ORDER BY factId
LIMIT $most
