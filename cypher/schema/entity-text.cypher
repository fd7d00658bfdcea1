// name: schema/entity-text
// question: What finds entities by the words of their name or id?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE FULLTEXT INDEX entityText IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.name, entity.id]
