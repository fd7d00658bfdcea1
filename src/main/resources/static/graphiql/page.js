// GraphiQL with one tab for each example query, served by the application alone.
const { React, ReactDOM, GraphiQL } = window;

const response = await fetch('/graphiql/examples');
const examples = response.ok ? await response.json() : [];

// Tabs are kept apart from those of other pages of this origin, and begin anew when the examples change.
const edition = examples.map((example) => example.query.length).join('-');
const storage = {
  getItem: (key) => localStorage.getItem(`lodestone:${edition}:${key}`),
  setItem: (key, value) => localStorage.setItem(`lodestone:${edition}:${key}`, value),
  removeItem: (key) => localStorage.removeItem(`lodestone:${edition}:${key}`),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs: examples.map((example) => ({ query: example.query })),
    defaultQuery: '',
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
    storage,
  }),
);
