// The only way to data: GraphQL over HTTP.
import { authorized } from './token.js';

/** What the server answered instead of data; `code` and `retryable` are its own. */
export class Refused extends Error {
  constructor(errors, status) {
    const said = [...new Set(errors.map((error) => error.message))];
    super(said.slice(0, 3).join(' ') + (said.length > 3 ? ` And ${said.length - 3} more.` : ''));
    this.code = errors[0]?.extensions?.code ?? (status ? `HTTP ${status}` : 'UNREACHABLE');
    this.retryable = errors[0]?.extensions?.retryable ?? !status;
    this.allowed = errors[0]?.extensions?.allowed ?? null;
  }
}

/** Asks a document with variables; throws `Refused` where the answer has errors. */
export async function ask(query, variables = {}, signal = undefined) {
  let response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: authorized({ 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' }),
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refused([{ message: 'The service does not answer.' }]);
  }
  const answer = await response.json().catch(() => null);
  if (answer?.errors?.length) throw new Refused(answer.errors, response.status);
  if (!answer?.data) throw new Refused([{ message: answer?.detail ?? 'The answer is not one of GraphQL.' }], response.status);
  return answer.data;
}

/** All pages of a connection up to a bound: `{nodes, complete}`. */
export async function askAll(query, variables, connection, most, signal) {
  const nodes = [];
  let after = null;
  do {
    const page = (await ask(query, { ...variables, after }, signal))[connection];
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && nodes.length < most);
  return { nodes, complete: after === null };
}
