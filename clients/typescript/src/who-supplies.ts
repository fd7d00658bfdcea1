import { graphql } from "./generated";
import { ask } from "./lodestone";

// Products of a stage, and who supplies them: page after page.
const WHO_SUPPLIES = graphql(`
  query WhoSupplies($stage: String!, $after: String) {
    products(filter: { stage: { eq: $stage } }, orderBy: { by: NAME }, first: 10, after: $after) {
      nodes {
        id
        name
        supply {
          completeness
          shares {
            country {
              code
            }
            share
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const address = process.argv[2] ?? "http://localhost:8080/graphql";
async function main(): Promise<void> {
  let after: string | null | undefined;
  do {
    const { products } = await ask(address, WHO_SUPPLIES, { stage: "MAGNET", after });
    for (const product of products.nodes) {
      const shares = product.supply.shares.map(
        ({ country, share }) => `${country.code} ${(100 * share).toFixed(0)} %`,
      );
      console.log(`${product.name}: ${shares.join(", ") || "no share published"} (${product.supply.completeness})`);
    }
    after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
  } while (after);
}

main().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
