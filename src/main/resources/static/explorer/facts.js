// The panel of facts about one thing: what is recorded, by whom it is said, how sure, and what is not known.
import { fill, h, outward } from './h.js';
import { ask } from './api.js';
import { linkTo, today } from './address.js';
import { FACTS } from './factsQuery.js';
import { itemFacts } from './factsItem.js';
import { otherFacts } from './factsOther.js';
import { graphiqlLink } from './links.js';
import { word } from './words.js';

/** Opens the panel on a thing. */
export async function facts(panel, question, signal) {
  const day = question.on ?? today();
  const variables = { id: question.at, asOf: day };
  panel.hidden = false;
  if (panel.dataset.id !== question.at) fill(panel, heading(question.at, ''), h('p', { class: 'loading' }, 'Loading…'));
  const { node } = await ask(FACTS, variables, signal);
  panel.dataset.id = question.at;
  if (!node) return void fill(panel, heading(question.at, ''), h('p', {}, 'There is nothing of this id in the graph.'));
  fill(panel,
    heading(node.name, `${word(node.kind)}${node.stage ? `, stage ${word(node.stage)}` : ''}, on ${day}`),
    h('p', { class: 'code' }, node.id, node.dataPackage ? ` · package ${node.dataPackage}` : ' · written by hand'),
    itemFacts(node), otherFacts(node),
    unknowns(node.undisclosed),
    section('Sources', node.sources.length ? citations(node.sources) : h('p', { class: 'hint' }, 'No source is recorded for the thing itself.')),
    h('p', { class: 'bar' }, node.stage !== undefined ? h('a', { href: linkTo({ of: node.id, at: null, view: 'graph', open: null, show: null }) }, 'Explore what it depends on') : null,
      h('a', { href: graphiqlLink(FACTS, variables), target: '_blank', rel: 'noopener' }, 'Open as GraphQL')));
  return undefined;
}

function heading(name, kind) {
  return h('div', { class: 'heading' }, h('h2', { tabindex: '-1' }, name), h('a', { class: 'button quiet', href: linkTo({ at: null }), 'aria-label': 'Close the facts' }, 'Close'),
    h('p', { class: 'hint' }, kind));
}

/** A titled part of the panel. */
export const section = (title, ...children) => h('section', {}, h('h3', {}, title), children);

/** A link that shows a thing in the panel. */
export const to = (entity) => h('a', { href: linkTo({ at: entity.id }) }, entity.name);

/** How a fact came about and where it was read, folded. */
export function grounds(via) {
  const said = [word(via.factKind), via.confidence ? word(via.confidence) : null].filter(Boolean).join(', ');
  return via.sources.length
    ? h('details', { class: 'grounds' }, h('summary', {}, `${said}; ${via.sources.length === 1 ? 'source' : `${via.sources.length} sources`}`), citations(via.sources))
    : h('span', { class: 'hint' }, said || 'no source');
}

/** Where something was read. */
export const citations = (sources) => h('ul', { class: 'citations' }, sources.map((source) => h('li', {},
  outward(source.url, source.title), ` ${[source.publisher, source.date, source.locator].filter(Boolean).join(', ')}`,
  source.confidence ? h('small', { class: `confidence ${source.confidence.toLowerCase()}` }, ` ${word(source.confidence)}`) : null)));

const unknowns = (undisclosed) => (undisclosed.length === 0 ? null : section('Not known',
  h('ul', { class: 'unknown' }, undisclosed.map((one) => h('li', {},
    `? ${one.what}`, one.toward ? ` (${word(one.relationship)} ${one.toward.name})` : '', h('small', {}, ` ${word(one.reason)}`), one.sources.length ? citations(one.sources) : null)))));
