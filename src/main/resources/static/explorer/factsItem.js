// Facts about a product or element: recipe, supply, regimes and what it is used in.
import { h } from './h.js';
import { linkTo, read } from './address.js';
import { citations, grounds, section, to } from './facts.js';
import { percent, stateMark, word } from './words.js';

export function itemFacts(node) {
  if (!node.supply) return null;
  const plain = [['HS code', node.hs], ['Control code', node.controlCode], ['Family', node.family], ['Symbol', node.symbol],
    ['Atomic number', node.atomicNumber], ['CAS', node.cas], ['Group', node.group], ['Note', node.note]].filter(([, value]) => value !== null && value !== undefined);
  return [
    plain.length ? h('dl', { class: 'facts' }, plain.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])) : null,
    section('Needs, all of', node.recipe.length ? node.recipe.map(slot) : h('p', { class: 'hint' }, 'No recipe is recorded.')),
    section('Supplied by', supply(node.supply), h('p', {}, h('a', { href: linkTo({ view: 'graph', as: 'drawing', makers: withOne(node.id) }) }, 'Draw who makes it'))),
    section('Controlled by', node.regimes.length ? h('ul', { class: 'plain' }, node.regimes.map(control)) : h('p', { class: 'hint' }, 'No regime covers it on this day.')),
    node.usedIn.totalCount ? section(`Used in ${node.usedIn.totalCount}`, h('ul', { class: 'inline' }, node.usedIn.nodes.map((one) => h('li', {}, to(one))))) : null,
  ];
}

const withOne = (id) => [...new Set([...read().makers.split(',').filter(Boolean), id])].slice(-8).join(',');

function slot(one) {
  const many = one.alternatives.length > 1;
  return h('div', { class: 'slotfact' }, h('h4', {}, one.name, many ? h('small', {}, one.needs === 1 ? ' any one of' : ` ${one.needs} of`) : null),
    h('ul', { class: 'plain' }, one.alternatives.map((alternative) => h('li', {}, to(alternative.item), quantity(alternative.quantity),
      alternative.penalty ? h('em', {}, ` ${alternative.penalty}`) : null, grounds(alternative.via)))));
}

function quantity(one) {
  if (!one) return null;
  const amount = one.min === one.max ? one.min : `${one.min ?? 'at most'}${one.min !== null && one.max !== null ? ' to ' : one.max === null ? ' at least' : ' '}${one.max ?? ''}`;
  return ` ${[amount, one.unit, one.basis].filter((part) => part !== null && part !== '').join(' ')}`;
}

function supply(one) {
  return [
    h('p', { class: 'hint' }, `Suppliers: ${word(one.completeness)}.`, one.residual ? ` ? ${percent(one.residual)} is attributed to nobody.` : ''),
    one.shares.length ? h('ul', { class: 'plain' }, one.shares.map((share) => h('li', {},
      to(share.country), ` ${percent(share.share)} `, h('small', {}, `${share.period}, ${share.basis}${share.direct ? '' : ', stated for its group'}`), grounds(share.via)))) : null,
    one.facilities.length ? h('ul', { class: 'plain' }, one.facilities.map((made) => h('li', {},
      to(made.facility), made.facility.country ? [', ', to(made.facility.country)] : ', country not recorded', h('small', {}, ` ${word(made.status)}`),
      made.capacity === null ? null : ` ${made.capacity.toLocaleString('en')} ${made.unit ?? ''} ${made.basis ?? ''}`, made.share === null ? null : ` ${percent(made.share)}`, grounds(made.via)))) : null,
    one.shares.length || one.facilities.length ? null : h('p', {}, '? Nothing is recorded about who supplies it.'),
  ];
}

/** A clause on an item, with its state on the day and why. */
function control(one) {
  const status = one.clause?.status;
  return h('li', {}, to(one.regime), one.clause ? h('span', { class: `state ${status.state.toLowerCase()}` }, ` ${stateMark(status.state)} ${word(status.state)}`) : ' no such clause recorded',
    one.clause ? h('small', {}, ` ${word(one.clause.effect)}, clause ${one.clause.number}, ${word(one.clause.reach)}`) : null,
    one.destinations.length ? h('small', {}, `, to ${one.destinations.join(', ')}`) : null,
    one.endUse ? h('small', {}, `, ${word(one.endUse)} use`) : null,
    one.coverage === 'UNPROVEN' ? h('small', {}, ', ? coverage unproven') : null,
    status ? state(status) : null, grounds(one.via));
}

/** Since when a state is so, until when, and for which event or for want of what. */
export function state(status) {
  return h('div', { class: 'hint' }, [status.since ? `since ${status.since}` : null, status.until ? `until ${status.until}` : null].filter(Boolean).join(', '),
    status.because ? [' by ', to(status.because)] : null, status.unknownFor ? ` ? ${status.unknownFor}` : null);
}

export { citations };
