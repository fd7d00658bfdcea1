// The bar of each view: the same question in GraphiQL and in the Neo4j Browser, and exports.
import { h } from './h.js';
import { linkTo } from './address.js';
import { csv, fileName, keep } from './export.js';

/** GraphiQL with a document and its variables. They stand behind the `#` and so are sent to nobody. */
export function graphiqlLink(document, variables) {
  const fragment = new URLSearchParams({ query: document.trim(), variables: JSON.stringify(variables, null, 2) });
  return `/graphiql#${fragment}`;
}

/** The Neo4j Browser with a statement; behind the `#`, so that no length of a request line is in its way. */
export const browserLink = (statement) => `/browser#?cmd=edit&arg=${encodeURIComponent(statement)}`;

const literal = (value) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? `date('${value}')`
    : typeof value === 'number' ? String(value)
      : `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A statement of the analysts' catalogue with its parameters in their places. */
export function withParameters(text, parameters) {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('// question:'));
  const title = lines.slice(from, lines.findIndex((line) => line.startsWith('// parameters:'))).join('\n');
  const body = lines.slice(lines.findIndex((line) => !line.startsWith('//')));
  const filled = body.join('\n').replace(/\$(\w+)/g, (whole, name) => (name in parameters ? literal(parameters[name]) : whole));
  // The Browser ends an address's argument at `&`. Between labels a colon means the same, but not beside `|`; there
  // `Entity`, which every product and element has, is left out.
  return `${title.replaceAll('&', 'and')}\n${filled.trim()}`.replace(/\bEntity&(?=\w+\|)/g, '').replace(/(?<=\w)&(?=\w)/g, ':');
}

/** The link to a statement of `cypher/analyst/`, whose text is fetched when the link is looked at. */
function cypherLink(name, parameters) {
  const link = h('a', { href: '/browser', target: '_blank', rel: 'noopener', 'data-cypher': name }, 'Open in Neo4j Browser');
  fetch(`/cypher/analyst/${name}.cypher`)
    .then((response) => (response.ok ? response.text() : Promise.reject(new Error(name))))
    .then((text) => link.setAttribute('href', browserLink(withParameters(text, parameters))))
    .catch(() => link.setAttribute('aria-description', 'Opens without the statement, which cannot be read.'));
  return link;
}

/**
 * The bar. `view.exports` maps an ending to what makes the file: text, rows (csv) or a Blob, or a promise of one.
 * `view.document` and `view.variables` are what was asked.
 */
export function bar(question, day, view) {
  const message = h('span', { class: 'hint', role: 'status' });
  const copy = async () => {
    const address = new URL(linkTo({ on: day }), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      message.textContent = 'Address copied.';
    } catch {
      message.textContent = address;
    }
  };
  return h('div', { class: 'bar', role: 'group', 'aria-label': 'Open elsewhere and export' },
    h('a', { href: graphiqlLink(view.document, view.variables), target: '_blank', rel: 'noopener', 'data-graphiql': question.view }, 'Open as GraphQL'),
    view.cypher ? cypherLink(view.cypher[0], view.cypher[1]) : null,
    h('button', { type: 'button', class: 'quiet', onclick: copy }, 'Copy address'),
    Object.entries(view.exports).map(([ending, make]) =>
      h('button', { type: 'button', class: 'quiet', 'data-export': ending, onclick: () => give(question, day, ending, make) }, ending.toUpperCase())),
    message);
}

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json', svg: 'image/svg+xml', png: 'image/png' };

async function give(question, day, ending, make) {
  const made = await make();
  keep(fileName(question, day, ending), TYPES[ending], ending === 'csv' ? csv(made) : ending === 'json' ? JSON.stringify(made, null, 2) : made);
}
