// What if: the same analysis before and after edits.
import { fill, h, say, table } from './h.js';
import { ask } from './api.js';
import { assuming, go } from './address.js';
import { ASSUMING, completenessOf } from './completeness.js';
import { idsOf, inputs, isEdit, words } from './edits.js';
import { editForms } from './editForms.js';
import { to } from './facts.js';
import { witness } from './chokepointsView.js';
import { bar } from './links.js';
import { count, mark, word } from './words.js';

const SIDE = `standing chokepointsCount noCutSetsBecause
        survivesBy { slot by { item { id name } dataGap } } decisiveGaps { id name }
        coverage { items withCompleteSupply withOpenSupply assumedFacts dataGaps { id name } unavailableFromTheStart { id name } }`;
const CUT = `order certainty witnessLength members { level entity { id name } }
        witness { item { id name } fails slot remaining { lower upper } because { id name } sources { source title publisher date url locator confidence } }`;
const SCENARIO = `query Scenario($of: [ID!]!, $edits: [EditInput!]!, $among: [ChokepointLevel!]!, $maxOrder: Int!, $assuming: AnalysisInput!) {
  scenario(of: $of, edits: $edits, among: $among, maxOrder: $maxOrder, assuming: $assuming) {
    targets {
      target { id name }
      before { ${SIDE} }
      after { ${SIDE} }
      went(first: 100) { ${CUT} } wentCount
      came(first: 100) { ${CUT} } cameCount
      stayed(first: 100) { before now { ${CUT} } } stayedCount
    }
    changes(first: 100) { before after product { id name } }
    changesCount
    ${ASSUMING}
    completeness { complete truncatedBy { bound limit } completeToOrder graphVersion fingerprint elapsedMs quarantined { place field found expected } }
  }
}`;
const NAMES = 'query Names($ids: [ID!]!) { nodes(ids: $ids) { id name } }';

/** Shows the view in an element. */
export async function scenarioView(place, question, signal) {
  const edits = question.edits.filter(isEdit);
  const ids = [...new Set(edits.flatMap(idsOf))].slice(0, 100);
  const known = ids.length ? (await ask(NAMES, { ids }, signal)).nodes.filter(Boolean) : [];
  const name = (id) => known.find((node) => node.id === id)?.name ?? id;
  const result = h('div', { id: 'result' });
  fill(place, h('div', { class: 'heading' }, h('h2', {}, 'What if'), h('p', { class: 'hint' }, 'Nothing is written: an edit lives in the address of this page.')),
    edited(edits, question, name), edits.length ? null : editForms(question), result,
    edits.length ? h('details', { class: 'another' }, h('summary', {}, 'Add another edit'), editForms(question)) : null);
  if (edits.length === 0) {
    fill(result, h('p', { class: 'empty' }, 'Add an edit to see before and after.'));
    return;
  }
  fill(result, h('p', { class: 'loading' }, 'Comparing…'));
  const variables = { of: [question.of], edits: inputs(edits), among: question.among.split(','), maxOrder: Number(question.order), assuming: assuming(question) };
  const found = (await ask(SCENARIO, variables, signal)).scenario;
  const [change] = found.targets;
  const gone = change.after.standing === 'UNAVAILABLE';
  fill(result, compared(change),
    gone ? h('p', { class: 'verdict' }, 'After the edits it is unavailable already, so that nothing more can cut it: what went was a chokepoint before and is overtaken, not mended.') : null,
    part('Went', change.went, change.wentCount, 'went'), part('Came', change.came, change.cameCount, 'came'),
    part('Stayed', change.stayed.map((one) => ({ ...one.now, was: one.before })), change.stayedCount, 'stayed'),
    others(found),
    completenessOf({ ...found.completeness, coverage: change.before.coverage }, found.assuming),
    bar(question, variables.assuming.asOf, {
      document: SCENARIO, variables, cypher: ['falls-with-a-country', { country: ids.find((id) => id.startsWith('country:')) ?? 'country:CN', minSupply: variables.assuming.minSupply, asOf: variables.assuming.asOf }],
      exports: { csv: () => csvRows(change), json: () => found },
    }));
  say(`${word(change.before.standing)} before, ${word(change.after.standing)} after; ${change.wentCount} went, ${change.cameCount} came, ${change.stayedCount} stayed.`);
}

function edited(edits, question, name) {
  return h('ol', { class: 'edits' }, edits.map((edit, i) => h('li', {}, words(edit, name), ' ',
    h('button', { type: 'button', class: 'quiet', 'aria-label': `Remove: ${words(edit, name)}`, onclick: () => go({ edits: question.edits.filter((_, at) => at !== i) }) }, 'Remove'))));
}

const GLYPHS = { AVAILABLE: '✓', IN_DOUBT: '?', UNAVAILABLE: '✕' };

function compared(change) {
  const side = (title, one) => h('section', { class: `side ${one.standing.toLowerCase()}` }, h('h3', {}, title),
    h('p', { class: 'standing' }, `${GLYPHS[one.standing]} ${word(one.standing)}`),
    h('p', {}, count(one.chokepointsCount, 'chokepoint')),
    one.noCutSetsBecause ? h('p', { class: 'hint' }, one.noCutSetsBecause) : null,
    one.survivesBy.length ? h('p', { class: 'hint' }, `survives by ${one.survivesBy.map((slot) => `${slot.slot}: ${slot.by.map((choice) => choice.item.name + (choice.dataGap ? ' (?)' : '')).join(' with ')}`).join('; ')}`) : null,
    one.decisiveGaps.length ? h('p', { class: 'hint' }, `? rests on gaps: ${one.decisiveGaps.map((item) => item.name).join(', ')}`) : null);
  return h('div', { class: 'sides' }, side('Before', change.before), h('span', { 'aria-hidden': 'true', class: 'arrow' }, '→'), side('After', change.after));
}

function part(title, chokepoints, total, kind) {
  if (total === 0) return h('p', { class: 'hint' }, `${title}: none.`);
  return h('section', { class: kind }, table(`${title}: ${total}${total > chokepoints.length ? `, the first ${chokepoints.length} shown` : ''}`,
    ['Chokepoint', 'Certainty', kind === 'stayed' ? 'Was' : 'Order', 'Way of the loss'], chokepoints.map((one) => [
      [`${mark(one)} `, one.members.map((member, i) => [i ? ' + ' : '', to(member.entity)])], word(one.certainty), kind === 'stayed' ? word(one.was) : String(one.order), witness(one)]), { showCaption: true }));
}

function others(found) {
  if (found.changesCount === 0) return h('p', { class: 'hint' }, 'No other product stands otherwise than recorded.');
  return h('details', {}, h('summary', {}, `${count(found.changesCount, 'product')} ${found.changesCount === 1 ? 'stands' : 'stand'} otherwise than recorded`),
    table('Products that stand otherwise', ['Product', 'Before', 'After'], found.changes.map((one) => [to(one.product), word(one.before), word(one.after)])));
}

const csvRows = (change) => [['change', 'members', 'order', 'certainty before', 'certainty after'],
  ...[['went', change.went], ['came', change.came], ['stayed', change.stayed.map((one) => ({ ...one.now, was: one.before }))]].flatMap(([kind, all]) => all.map((one) => [
    kind, one.members.map((member) => member.entity.id).join(' + '), one.order, kind === 'came' ? '' : one.was ?? one.certainty, kind === 'went' ? '' : one.certainty]))];
