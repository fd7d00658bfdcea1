// name: read/query
// question: Which entities of a kind fit conditions, in the order of a property?
// parameters: $lower - lower bound of the id, left out
//   $upper - upper bound of the id, left out
//   $label - the label of the kind
//   $packages - the packages believed; null for all public ones
//   $conditions - what holds of a property: maps of property, operator, value
//   $related - what holds of the relationships: maps of types, outgoing, wanted, day, labels, conditions
//   $order - the property they are ordered by
//   $type - what it is: TEXT, NUMBER, DATE, or NONE for an order by id alone
//   $absent - 1 where those without it stand above the others, -1 where below
//   $none - a value of that type in place of a missing one
//   $after - lower bound, left out, as a map of rank, value, id; null for none
//   $before - upper bound, left out, likewise
//   $limit - how many at most
// returns: id, labels, properties; citations - the sources named, as maps of id, name, publisher, date, url;
//   rank - 0 for those that have the property; value - what they are ordered by
// used-by: SupplyGraphs.list
// try: :param lower => 'product:'
//   :param upper => 'product;'
//   :param label => 'Product'
//   :param packages => null
//   :param conditions => [{property: 'stage', operator: 'EQ', value: 'MAGNET'}]
//   :param related => [{types: ['SUPPLIES'], outgoing: false, wanted: false, day: date('2026-06-01'), labels: [], conditions: [{property: 'id', operator: 'EQ', value: 'country:CN'}]}]
//   :param order => 'name'
//   :param type => 'TEXT'
//   :param absent => 1
//   :param none => ''
//   :param after => null
//   :param before => null
//   :param limit => 10
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
MATCH (node:Entity)
WHERE $lower < node.id < $upper AND $label IN labels(node)
  AND CASE WHEN $packages IS NULL
        THEN NOT coalesce(node.package, '') IN private
             OR EXISTS {
               MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
               WHERE NOT statement.package IN private
             }
        ELSE coalesce(node.package, '') IN $packages
             OR EXISTS {
               MATCH (node)<-[:ABOUT]-(statement:EntityStatement)
               WHERE statement.package IN $packages
             }
      END
  AND all(condition IN $conditions WHERE coalesce(
        CASE condition.operator
          WHEN 'EQ' THEN node[condition.property] = condition.value
          WHEN 'IN' THEN node[condition.property] IN condition.value
          WHEN 'CONTAINS' THEN CASE WHEN node[condition.property] IS :: STRING NOT NULL
                  THEN toLower(node[condition.property]) CONTAINS toLower(condition.value) END
          WHEN 'GTE' THEN node[condition.property] >= condition.value
          WHEN 'LTE' THEN node[condition.property] <= condition.value
        END, false))
  AND all(relation IN $related WHERE relation.wanted = EXISTS {
        MATCH (node)-[fact]-(other:Entity)
        WHERE type(fact) IN relation.types AND (startNode(fact) = node) = relation.outgoing
          AND (relation.day IS NULL OR fact.validFrom IS NULL OR fact.validFrom <= relation.day)
          AND (relation.day IS NULL OR fact.validTo IS NULL OR fact.validTo > relation.day)
          AND CASE WHEN $packages IS NULL
                THEN NOT coalesce(fact.package, '') IN private
                ELSE coalesce(fact.package, '') IN $packages
              END
          AND (relation.labels = [] OR any(label IN labels(other) WHERE label IN relation.labels))
          AND all(condition IN relation.conditions WHERE coalesce(
                CASE condition.operator
                  WHEN 'EQ' THEN other[condition.property] = condition.value
                  WHEN 'IN' THEN other[condition.property] IN condition.value
                  WHEN 'CONTAINS' THEN CASE WHEN other[condition.property] IS :: STRING NOT NULL
                          THEN toLower(other[condition.property]) CONTAINS toLower(condition.value) END
                  WHEN 'GTE' THEN other[condition.property] >= condition.value
                  WHEN 'LTE' THEN other[condition.property] <= condition.value
                END, false))
      })
WITH node,
     CASE $type
       WHEN 'TEXT' THEN CASE WHEN node[$order] IS :: STRING NOT NULL THEN left(toLower(node[$order]), 80) END
       WHEN 'NUMBER' THEN CASE WHEN node[$order] IS :: INTEGER NOT NULL | FLOAT NOT NULL AND NOT isNaN(node[$order]) THEN toFloat(node[$order]) END
       WHEN 'DATE' THEN CASE WHEN node[$order] IS :: DATE NOT NULL THEN node[$order] END
     END AS stated
WITH node, CASE WHEN stated IS NULL THEN $absent ELSE 0 END AS rank, coalesce(stated, $none) AS value
WHERE ($after IS NULL OR rank > $after.rank
       OR rank = $after.rank AND (value > $after.value OR value = $after.value AND node.id > $after.id))
  AND ($before IS NULL OR rank < $before.rank
       OR rank = $before.rank AND (value < $before.value OR value = $before.value AND node.id < $before.id))
WITH node, rank, value
ORDER BY rank, value, node.id
LIMIT $limit
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties,
       COLLECT {
         UNWIND CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations,
       rank, value
ORDER BY rank, value, id
