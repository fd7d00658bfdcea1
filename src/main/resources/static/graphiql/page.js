// GraphiQL with one tab for each example query, served by the application alone.
import { authorized, tokenForm } from '/explorer/token.js';
import { events } from '/graphiql/events.js';

const { React, ReactDOM, GraphiQL } = window;

const response = await fetch('/graphiql/examples');
const examples = response.ok ? await response.json() : [];

// A question in the address comes first. It stands behind the `#`, which is sent nowhere.
const asked = new URLSearchParams(location.hash.slice(1));
const given = asked.get('query');

// Tabs are kept apart from what other pages of this origin keep, and begin anew when the examples change; those of a
// question in the address are kept nowhere but for it, so that the others stay as they were.
const edition = given ? 'asked' : examples.map((example) => example.query.length).join('-');
const prefix = `lodestone:${edition}:`;
const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
const storage = {
  getItem: (key) => localStorage.getItem(prefix + key),
  setItem: (key, value) => localStorage.setItem(prefix + key, value),
  removeItem: (key) => localStorage.removeItem(prefix + key),
  clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
  get length() {
    return ownKeys().length;
  },
};

if (given) storage.clear();
// Variables are only taken beside a query, not in a tab, and only those that are shown are sent.
const first = given
  ? { query: given, variables: asked.get('variables') ?? '', defaultEditorToolsVisibility: 'variables' }
  : { defaultTabs: examples.map((example) => ({ query: example.query })) };

// The token of the Explorer is this page's too; a header that is written here comes before it.
const bar = document.getElementById('token');
async function send(url, init) {
  const answer = await fetch(url, { ...init, headers: { ...authorized({}), ...init.headers } });
  if (answer.status === 401 || answer.status === 403) bar.replaceChildren(tokenForm(answer.status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN', () => location.reload()));
  return answer;
}

const ask = GraphiQL.createFetcher({ url: '/graphql', fetch: send });

/** Answers come at once, those of a subscription as events. */
const fetcher = (params, options) => (isSubscription(params, options) ? events(send, params, options?.headers) : ask(params, options));

function isSubscription({ operationName }, options) {
  const operations = (options?.documentAST?.definitions ?? []).filter((one) => one.kind === 'OperationDefinition');
  return operations.find((one) => !operationName || one.name?.value === operationName)?.operation === 'subscription';
}

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    ...first,
    defaultQuery: '',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
    storage,
  }),
);
