// name: read/query-count
// question: How many entities of a kind fit conditions?
// parameters: $lower - lower bound of the id, left out
//   $upper - upper bound of the id, left out
//   $label - the label of the kind
//   $packages - the packages believed; null for all public ones
//   $conditions - what holds of a property: maps of property, operator, value
//   $related - what holds of the relationships: maps of types, outgoing, wanted, day, labels, conditions
// returns: count
// used-by: SupplyGraphs.count
// try: :param lower => 'product:'
//   :param upper => 'product;'
//   :param label => 'Product'
//   :param packages => null
//   :param conditions => [{property: 'stage', operator: 'EQ', value: 'MAGNET'}]
//   :param related => [{types: ['SUPPLIES'], outgoing: false, wanted: false, day: date('2026-06-01'), labels: [], conditions: [{property: 'id', operator: 'EQ', value: 'country:CN'}]}]
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
RETURN count(*) AS count
