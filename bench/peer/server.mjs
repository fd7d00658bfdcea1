// The generated graph behind @neo4j/graphql and Apollo Server: BOLT is the address of its database, PORT where it listens.
import fs from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const driver = neo4j.driver(process.env.BOLT ?? "bolt://127.0.0.1:7687");
await driver.verifyConnectivity();
const typeDefs = fs.readFileSync(new URL("./schema.graphql", import.meta.url), "utf8");
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, csrfPrevention: false });
const { url } = await startStandaloneServer(server, {
  context: async () => ({ executionContext: driver, sessionConfig: { database: "neo4j" } }),
  listen: { port: Number(process.env.PORT ?? 4000), host: "127.0.0.1" },
});
console.log(`ready at ${url}`);
