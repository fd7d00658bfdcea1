// name: schema/package-id
// question: What keeps the id of a package unique?
// parameters: none
// returns: nothing
// used-by: Database, at start-up
// try: as it is
CREATE CONSTRAINT packageId IF NOT EXISTS FOR (package:Package) REQUIRE package.id IS UNIQUE
