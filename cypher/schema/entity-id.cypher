// name: schema/entity-id
// question: What keeps the id of an entity unique?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT entityId IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE
