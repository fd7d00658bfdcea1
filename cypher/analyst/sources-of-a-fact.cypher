// name: analyst/sources-of-a-fact
// question: Where was each fact about a thing read?
// parameters: $id - the entity
// returns: fact - fact id; relationship; other - id of the other end; source - title; publisher; locator; url;
//   confidence
// used-by: people, in the Neo4j Browser
// try: :param id => 'product:ndfeb-magnet-uh'
MATCH (:Entity {id: $id})-[fact]-(other:Entity)
UNWIND range(0, size(coalesce(fact.sources, [])) - 1) AS i
MATCH (source:Entity&Source {id: fact.sources[i]})
RETURN fact.factId AS fact, type(fact) AS relationship, other.id AS other, source.name AS source,
       source.publisher AS publisher, fact.locators[i] AS locator, source.url AS url, fact.confidence AS confidence
ORDER BY relationship, other, fact
LIMIT 500
