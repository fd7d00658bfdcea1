// name: read/search-backwards
// question: Which entities have a name or id that matches the words, the worst match first?
// parameters: $text - a Lucene query
//   $labels - of the kinds wanted; empty for all
//   $after - the match after which they begin, as a map of score, id; null for none
//   $before - the match before which they end, likewise
//   $limit - how many at most
//   $packages - the packages believed; null for all public ones
// returns: id, labels, properties; citations - the sources named, as maps of id, name, publisher, date, url;
//   score
// used-by: SupplyGraphs.search
// try: :param text => 'magn*'
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
WITH node, score
WHERE ($after IS NULL OR score < $after.score OR score = $after.score AND node.id > $after.id)
  AND ($before IS NULL OR score > $before.score OR score = $before.score AND node.id < $before.id)
WITH node, score
ORDER BY score, node.id DESC
LIMIT $limit
RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties,
       COLLECT {
         UNWIND CASE WHEN node.sources IS :: LIST<STRING NOT NULL> NOT NULL THEN node.sources ELSE [] END AS stated
         MATCH (source:Entity&Source {id: stated})
         RETURN source {.id, .name, .publisher, .date, .url}
       } AS citations,
       score
ORDER BY score, id DESC
