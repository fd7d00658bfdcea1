// name: read/search
// question: Which entities have a name or id that matches the words?
// parameters: $text - a Lucene query
//   $exact - the text itself in small letters, for what is called exactly so
//   $labels - of the kinds wanted; empty for all
//   $after - the match after which they begin, as a map of exact, score, id; null for none
//   $before - the match before which they end, likewise
//   $limit - how many at most
//   $packages - the packages believed; null for all public ones
// returns: id, labels, properties; citations - the sources named, as maps of id, name, publisher, date, url;
//   exact - whether name, id or the key in it is the text; score
// used-by: SupplyGraphs.search
// try: :param text => 'magn*'
//   :param exact => 'magnet'
//   :param labels => []
//   :param after => null
//   :param before => null
//   :param limit => 10
//   :param packages => null
WITH COLLECT { MATCH (package:Package) WHERE package.public = false RETURN package.id } AS private
CALL db.index.fulltext.queryNodes('entityText', $text) YIELD node, score
WHERE node.id IS :: STRING NOT NULL
  AND ($labels = [] OR any(label IN labels(node) WHERE label IN $labels))
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
WITH node, score,
     coalesce($exact IN [toLower(toStringOrNull(node.name)), toLower(node.id), split(toLower(node.id), ':')[1]], false) AS exact
WHERE ($after IS NULL OR exact < $after.exact
    OR exact = $after.exact AND (score < $after.score OR score = $after.score AND node.id > $after.id))
  AND ($before IS NULL OR exact > $before.exact
    OR exact = $before.exact AND (score > $before.score OR score = $before.score AND node.id < $before.id))
WITH node, score, exact
ORDER BY exact DESC, score DESC, node.id
LIMIT $limit
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties,
       COLLECT {
         UNWIND CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations,
       exact, score
ORDER BY exact DESC, score DESC, id
