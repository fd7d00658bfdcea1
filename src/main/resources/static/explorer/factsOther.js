// Facts about regimes, countries, facilities and events.
import { h } from './h.js';
import { grounds, section, to } from './facts.js';
import { state } from './factsItem.js';
import { percent, stateMark, word } from './words.js';

export function otherFacts(node) {
  if (node.kind === 'LICENSE_REGIME') return regime(node);
  if (node.kind === 'COUNTRY') return country(node);
  if (node.kind === 'FACILITY') return facility(node);
  if (node.kind === 'POLICY_EVENT') return event(node);
  return null;
}

const stateOf = (status) => h('span', { class: `state ${status.state.toLowerCase()}` }, ` ${stateMark(status.state)} ${word(status.state)}`);
const links = (entities) => h('ul', { class: 'inline' }, entities.map((one) => h('li', {}, to(one))));

function regime(node) {
  const plain = [['Reference', node.reference], ['Scope', node.scope], ['Processing', node.processingTime], ['Note', node.note]].filter(([, value]) => value);
  return [
    h('p', {}, stateOf(node.state), node.imposedBy ? [' · imposed by ', to(node.imposedBy)] : null), state(node.state),
    h('dl', { class: 'facts' }, plain.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    section('Clauses', h('ul', { class: 'plain' }, node.clauses.map((clause) => h('li', {},
      `${clause.number}: ${word(clause.effect)}, ${word(clause.reach)}`, stateOf(clause.status), state(clause.status))))),
    section('What happened to it', h('ul', { class: 'plain' }, node.events.map((one) => h('li', {},
      `${one.event.date ?? '?'} ${word(one.action)}: `, to(one.event),
      h('small', {}, [one.effectiveFrom ? ` from ${one.effectiveFrom}` : '', one.until ? ` until ${one.until}` : '', one.clauses.length ? ` clauses ${one.clauses.join(', ')}` : ''].join('')))))),
    node.administeredBy.length ? section('Run by', links(node.administeredBy)) : null,
  ];
}

function country(node) {
  return section('Its license regimes', node.licenseRegimes.length
    ? h('ul', { class: 'plain' }, node.licenseRegimes.map((one) => h('li', {}, to(one), stateOf(one.state))))
    : h('p', { class: 'hint' }, 'None is recorded on this day.'));
}

function facility(node) {
  return [
    h('p', {}, [node.location, node.note].filter(Boolean).join(' · ')),
    h('p', {}, node.country ? ['In ', to(node.country)] : '? Country not recorded',
      node.operators.length ? [', run by ', node.operators.map((one, i) => [i ? ', ' : '', to(one)])] : ', ? operator not recorded'),
    section('Makes', h('ul', { class: 'plain' }, node.produces.map((one) => h('li', {},
      to(one.item), h('small', {}, ` ${word(one.status)}${one.share === null ? '' : `, ${percent(one.share)}`}`), grounds(one.via))))),
  ];
}

function event(node) {
  return [
    h('p', {}, `${node.date ?? '? date not recorded'}${node.eventType ? ` · ${word(node.eventType)}` : ''}`),
    node.actions.length ? section('What it did', h('ul', { class: 'plain' }, node.actions.map((one) => h('li', {}, `${word(one.action)} `, to(one.regime), h('small', {}, one.until ? ` until ${one.until}` : ''))))) : null,
    node.involves.length ? section('Who took part', links(node.involves)) : null,
    node.concerns.length ? section('About', links(node.concerns)) : null,
  ];
}
