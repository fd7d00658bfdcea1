// The table of chokepoints: order, certainty, members, what is missing then, and the way a loss takes, with its sources.
import { fill, h, say, table } from './h.js';
import { ask } from './api.js';
import { assuming, linkTo } from './address.js';
import { ASSUMING, COVERAGE, completenessOf } from './completeness.js';
import { citations, to } from './facts.js';
import { bar } from './links.js';
import { between, count, mark, word } from './words.js';

const CHOKEPOINTS = `query Chokepoints($of: ID!, $among: [ChokepointLevel!]!, $maxOrder: Int!, $assuming: AnalysisInput!, $first: Int!) {
  chokepoints(of: $of, among: $among, maxOrder: $maxOrder, assuming: $assuming, first: $first) {
    totalCount
    nodes {
      order certainty effect shortfall { lower upper } witnessLength
      members { level entity { id name } }
      alsoBy { level entity { id name } }
      possibleSubsets { members { entity { id name } } }
      witness {
        item { id name } fails slot remaining { lower upper } because { id name }
        sources { source title publisher date url locator confidence }
      }
    }
    noCutSetsBecause
    withNothingLost { lower upper }
    alreadyLost { regime { id name } clause item { id name } }
    survivesBy { slot by { item { id name } dataGap } }
    decisiveGaps { id name }
    ${ASSUMING}
    ${COVERAGE}
  }
}`;
const PAGE = 50;
let first = PAGE;

/** Shows the view in an element. */
export async function chokepointsView(place, question, signal) {
  const variables = { of: question.of, among: question.among.split(','), maxOrder: Number(question.order), assuming: assuming(question), first };
  const found = (await ask(CHOKEPOINTS, variables, signal)).chokepoints;
  const more = () => {
    first = Math.min(200, first + PAGE);
    chokepointsView(place, question, signal);
  };
  fill(place,
    h('div', { class: 'heading' }, h('h2', {}, 'Chokepoints'),
      h('p', { class: 'hint' }, `${count(found.totalCount, 'minimal set')} whose loss leaves too little. ◆ certain whatever the undisclosed is, ◇ possible if it turns out badly; the number is the order.`)),
    found.alreadyLost.length ? h('p', { class: 'verdict' }, 'Already lost by bans in force: ', found.alreadyLost.map((one, i) => [i ? ', ' : '', to(one.item), ' (', to(one.regime), `, clause ${one.clause})`])) : null,
    found.nodes.length ? cutTable(found.nodes, question) : h('p', { class: 'verdict' }, found.noCutSetsBecause ?? `No set of these kinds up to order ${question.order} cuts it.`),
    found.nodes.length < Math.min(found.totalCount, 200) ? h('button', { type: 'button', onclick: more }, 'Show more') : null,
    survival(found),
    h('p', { class: 'hint' }, `With nothing lost there is ${between(found.withNothingLost)} of it.`),
    completenessOf(found.completeness, found.assuming),
    bar(question, variables.assuming.asOf, {
      document: CHOKEPOINTS, variables,
      cypher: ['falls-with-a-country', { country: countryOf(found) ?? 'country:CN', minSupply: variables.assuming.minSupply, asOf: variables.assuming.asOf }],
      exports: { csv: () => csvRows(found.nodes), json: () => found },
    }));
  say(`${count(found.totalCount, 'chokepoint')}, ${found.nodes.filter((one) => one.certainty === 'CERTAIN').length} of those shown certain.`);
}

const countryOf = (found) => found.nodes.flatMap((one) => one.members).find((member) => member.level === 'COUNTRY')?.entity.id;
const names = (members) => members.map((member, i) => [i ? ' + ' : '', to(member.entity), h('small', {}, ` ${word(member.level)}`)]);

function cutTable(nodes, question) {
  return table('Chokepoints', ['Chokepoint', 'Order', 'Certainty', 'Missing then', 'Effect', 'Also by', 'Way of the loss'], nodes.map((one, i) => [
    [h('span', { class: `glyph ${one.certainty.toLowerCase()}` }, mark(one)), ' ', names(one.members)],
    String(one.order), word(one.certainty), between(one.shortfall), word(one.effect),
    one.alsoBy.length ? names(one.alsoBy) : '–',
    [witness(one), h('a', { href: linkTo({ view: 'graph', show: String(i + 1), as: 'drawing', at: null }), 'aria-label': `Draw the way of ${one.members.map((member) => member.entity.name).join(' and ')}` }, 'draw'),
      question.order > 1 && one.possibleSubsets.length ? h('small', {}, ` within it possible: ${one.possibleSubsets.map((subset) => subset.members.map((member) => member.entity.name).join(' + ')).join('; ')}`) : null],
  ]));
}

/** The steps from the loss to the target, each with why and where it was read. */
export function witness(chokepoint) {
  return h('details', { class: 'way' }, h('summary', {}, count(chokepoint.witnessLength, 'step')),
    h('ol', {}, chokepoint.witness.map((step) => h('li', {},
      to(step.item), ` ${word(step.fails)}${step.slot ? ` (${step.slot})` : ''}, ${between(step.remaining)} left`,
      step.because.length ? h('div', { class: 'hint' }, 'because of ', step.because.map((one, i) => [i ? ', ' : '', to(one)])) : null,
      step.sources.length ? h('details', { class: 'grounds' }, h('summary', {}, count(step.sources.length, 'source')), citations(step.sources)) : h('div', { class: 'hint' }, 'no source')))),
    chokepoint.witnessLength > chokepoint.witness.length ? h('p', { class: 'hint' }, `Cut: ${chokepoint.witness.length} of ${chokepoint.witnessLength} steps are shown.`) : null);
}

function survival(found) {
  if (found.survivesBy.length === 0) return null;
  return h('section', {}, h('h3', {}, 'It survives any single loss by'), h('ul', {}, found.survivesBy.map((one) => h('li', {},
    `${one.slot}: `, one.by.map((choice, i) => [i ? ' with ' : '', to(choice.item), choice.dataGap ? ' (? nothing is recorded about it)' : ''])))),
  found.decisiveGaps.length ? h('p', { class: 'verdict' }, '? The finding rests on gaps: ', found.decisiveGaps.map((item, i) => [i ? ', ' : '', to(item)])) : null);
}

function csvRows(nodes) {
  const list = (members) => members.map((member) => `${member.entity.id} (${word(member.level)})`).join(' + ');
  return [['members', 'order', 'certainty', 'effect', 'shortfall lower', 'shortfall upper', 'also by', 'steps', 'way'], ...nodes.map((one) => [
    list(one.members), one.order, one.certainty, one.effect, one.shortfall.lower, one.shortfall.upper, list(one.alsoBy), one.witnessLength,
    one.witness.map((step) => `${step.item.id} ${step.fails}${step.slot ? ` ${step.slot}` : ''}`).join(' > ')])];
}

