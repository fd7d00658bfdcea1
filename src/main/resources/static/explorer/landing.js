// Where nothing is asked yet: what could be.
import { fill, h } from './h.js';
import { ask } from './api.js';
import { linkTo } from './address.js';
import { count, word } from './words.js';

const START = `query Start {
  products(first: 200) { nodes { id name stage } totalCount }
  packages { id version title }
}`;

/** Shows the products at the end of chains, of those that come first by id. */
export async function landing(place) {
  const { products, packages } = await ask(START);
  const ends = products.nodes.filter((product) => product.stage === 'SYSTEM');
  const offered = (ends.length ? ends : products.nodes).slice(0, 60);
  fill(place, h('div', { class: 'landing' },
    h('h1', {}, 'What does it depend on, and where can that chain be cut?'),
    h('p', {}, 'Choose a product: the explorer draws what it is made of, stage by stage, who supplies it, which regimes control it, and marks what alone would stop it. Certain means proven from the recorded facts; possible means that the undisclosed may make it so.'),
    offered.length
      ? [h('h2', {}, ends.length ? 'Finished systems' : 'Products'), h('ul', { class: 'cards' }, offered.map((product) =>
        h('li', {}, h('a', { href: linkTo({ of: product.id }) }, product.name), h('small', {}, product.stage ? word(product.stage) : 'no stage recorded'))))]
      : h('p', { class: 'empty' }, 'The graph holds no product yet. Load a data package and come back.'),
    h('p', {}, 'To go on in Cypher: the ', h('a', { href: '/analyst/' }, 'analyst’s desk'), ' has the questions, each with a link into the Neo4j Browser.'),
    h('p', { class: 'hint' }, `${count(products.totalCount, 'product')} in the graph`,
      packages.length ? `, from ${packages.map((one) => `${one.title ?? one.id} ${one.version}`).join(', ')}.` : '.')));
}
