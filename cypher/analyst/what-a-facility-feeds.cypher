// name: analyst/what-a-facility-feeds
// question: What is made, however far away, of what a facility makes? (as the products of its dependencyGraph
//   downstream)
// parameters: $id - the facility
//   $asOf - the day asked about
// returns: product; stage; steps - the fewest, 1 for what it makes itself; from - an item it makes by which they are
//   so few
// used-by: people, in the Neo4j Browser
// try: :param id => 'facility:mt-weld-mine'
//   :param asOf => date('2026-06-01')
MATCH (:Entity&Facility {id: $id})-[made:PRODUCES]->(item:Entity)
WHERE (made.validFrom IS NULL OR made.validFrom <= $asOf)
  AND (made.validTo IS NULL OR $asOf < made.validTo)
WITH DISTINCT item
CALL (item) {
  RETURN item AS product, 1 AS steps
  UNION ALL
  MATCH path = SHORTEST 1 (item)<-[step:REQUIRES
          WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo)
        ]-{1,20}(product:Entity)
  WHERE product <> item
  RETURN product, length(path) + 1 AS steps
}
WITH product, steps, item.id AS origin
ORDER BY steps, origin
WITH product, collect(steps)[0] AS steps, collect(origin)[0] AS from
RETURN product.id AS product, product.stage AS stage, steps, from
ORDER BY steps, product
LIMIT 1000
