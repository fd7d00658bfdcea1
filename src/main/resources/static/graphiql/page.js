// GraphiQL with one tab for each example query, served by the application alone.
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

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    ...first,
    defaultQuery: '',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
    storage,
  }),
);
