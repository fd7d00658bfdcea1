// GraphiQL with one tab for each example query, served by the application alone.
const { React, ReactDOM, GraphiQL } = window;

const response = await fetch('/graphiql/examples');
const examples = response.ok ? await response.json() : [];

// Tabs are kept apart from what other pages of this origin keep, and begin anew when the examples change.
const edition = examples.map((example) => example.query.length).join('-');
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

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: examples.map((example) => ({ query: example.query })),
    defaultQuery: '',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
    storage,
  }),
);
