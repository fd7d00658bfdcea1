import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

type Failure = { message: string; extensions?: { code?: string; argument?: string } };

/** Asks Lodestone; the type of the answer follows from the document. Throws the first error. */
export async function ask<Answer, Variables>(
  address: string,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: Failure[] };
  if (errors?.length || !data) {
    const first = errors?.[0];
    throw new Error(`${first?.extensions?.code ?? response.status}: ${first?.message ?? "no answer"}`);
  }
  return data;
}
