// What happened, and when a set became a chokepoint: policy events and the history of chokepoints of a product.
import { fill, h, say, table } from './h.js';
import { ask, askAll } from './api.js';
import { assuming, go, linkTo, today } from './address.js';
import { COMPLETENESS, completenessOf } from './completeness.js';
import { chart, chartPng, chartSvg } from './charts.js';
import { LANES, timelineOptions } from './timelineChart.js';
import { citations, to } from './facts.js';
import { bar } from './links.js';
import { count, word } from './words.js';

const EVENT = `id name date datePrecision eventType
      concerns { id name } actions { action effectiveFrom until clauses regime { id name } }
      sources { source title publisher date url locator confidence }`;
const TIMELINE = `query Timeline($of: ID!, $asOf: Date!, $among: [ChokepointLevel!]!, $maxOrder: Int!, $assuming: AnalysisInput!, $from: Date!, $to: Date!) {
  chokepointHistory(of: $of, among: $among, maxOrder: $maxOrder, assuming: $assuming, from: $from, to: $to, first: 200) {
    totalCount daysEvaluated completeUntil
    nodes {
      certainty from until alreadyAtFrom
      members { level entity { id name } }
      begunBy { kind event { id name } regime { id name } stateAfter }
      endedBy { kind event { id name } regime { id name } stateAfter }
    }
    ${COMPLETENESS}
  }
  policyEvents(first: 200) { nodes { ${EVENT} } pageInfo { hasNextPage endCursor } }
  upstream: dependencyGraph(of: $of, asOf: $asOf, maxDepth: 50) { nodes { entity { id } } ${COMPLETENESS} }
}`;
const MORE = `query MoreEvents($after: String) { policyEvents(first: 200, after: $after) { nodes { ${EVENT} } pageInfo { hasNextPage endCursor } } }`;
const MOST = 2000;
let every = false;

/** Shows the view in an element. */
export async function timelineView(place, question, signal) {
  const { asOf, ...granted } = assuming(question);
  const to2026 = today() > '2026-12-31' ? today() : '2026-12-31';
  const variables = { of: question.of, asOf, among: question.among.split(','), maxOrder: Math.min(2, Number(question.order)), assuming: granted, from: '2023-01-01', to: to2026 };
  const answer = await ask(TIMELINE, variables, signal);
  const history = answer.chokepointHistory;
  const page = answer.policyEvents;
  const events = [...page.nodes, ...(page.pageInfo.hasNextPage ? (await askAll(MORE, { after: page.pageInfo.endCursor }, 'policyEvents', MOST, signal)).nodes : [])];
  const upstream = new Set(answer.upstream.nodes.map(({ entity }) => entity.id));
  const touches = (event) => [...event.concerns, ...event.actions.map((action) => action.regime)].some((one) => upstream.has(one.id));
  const dated = events.filter((event) => event.date >= variables.from && event.date <= variables.to && (every || touches(event))).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  const height = 120 + 34 * (LANES.length + Math.min(12, history.nodes.length));
  const area = h('div', { class: 'chart', style: `height:${height}px`, role: 'img', 'aria-label': `${count(dated.length, 'event')} and ${count(history.nodes.length, 'interval')}, 2023 to 2026; the tables below hold the same.` });
  const showEvery = h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: every, onchange: (event) => { every = event.target.checked; timelineView(place, question, signal); } }), ' every event, not only those about what it depends on');
  let drawing = null;
  fill(place,
    h('div', { class: 'heading' }, h('h2', {}, 'Timeline'), h('p', { class: 'hint' }, `${count(dated.length, 'policy event')} of ${events.length}, 2023 to 2026`), showEvery),
    h('div', { class: 'frame' }, area),
    h('h3', {}, 'When what was a chokepoint'), spans(history),
    h('p', { class: 'hint' }, `Evaluated on ${count(history.daysEvaluated, 'day')} on which something upstream changes; the whole history up to ${history.completeUntil}.`),
    h('h3', {}, 'Policy events'), eventTable(dated, asOf),
    completenessOf(history.completeness, { ...granted, asOf: `${variables.from} to ${variables.to}`, cycles: 'FOUNDED' }),
    bar(question, asOf, {
      document: TIMELINE, variables, cypher: ['what-is-controlled', { asOf }],
      exports: { png: () => chartPng(drawing), svg: () => chartSvg(drawing), csv: () => csvRows(dated), json: () => ({ ...answer, policyEvents: dated }) },
    }));
  drawing = await chart(area, (c) => timelineOptions(dated, history.nodes.slice(0, 12), variables, asOf, c));
  drawing?.made.on('click', ({ data }) => data?.id && go({ at: data.id }));
  say(`${count(dated.length, 'policy event')}.`);
}

const because = (changes) => {
  const named = changes.map((change) => change.event ?? change.regime).filter(Boolean);
  const unique = [...new Map(named.map((one) => [one.id, one])).values()];
  return unique.length ? unique.slice(0, 4).map((one, i) => [i ? ', ' : '', to(one)]) : changes.length ? count(changes.length, 'change') : '–';
};

function spans(history) {
  if (history.nodes.length === 0) return h('p', { class: 'empty' }, 'Nothing of these kinds cut it on any of these days.');
  return table('Intervals in which a set cut it', ['Set', 'Certainty', 'From', 'Until', 'Begun by', 'Ended by'], history.nodes.map((span) => [
    span.members.map((member, i) => [i ? ' + ' : '', to(member.entity)]), `${span.certainty === 'CERTAIN' ? '◆' : '◇'} ${word(span.certainty)}`,
    `${span.from}${span.alreadyAtFrom ? ' or before' : ''}`, span.until ?? 'still so', because(span.begunBy), because(span.endedBy)]));
}

function eventTable(events, day) {
  if (events.length === 0) return h('p', { class: 'empty' }, 'No event in these years is about what it depends on.');
  return table('Policy events by date', ['Event', 'Date', 'What it did', 'About', 'Sources', 'Then'], events.map((event) => [
    to(event), [h('time', { datetime: event.date }, event.date), event.datePrecision && event.datePrecision !== 'DAY' ? ` (${word(event.datePrecision)} only)` : ''],
    event.actions.length ? event.actions.map((action, i) => [i ? '; ' : '', `${word(action.action)} `, to(action.regime), action.until ? ` until ${action.until}` : '']) : word(event.eventType),
    event.concerns.slice(0, 6).map((one, i) => [i ? ', ' : '', to(one)]),
    event.sources.length ? h('details', { class: 'grounds' }, h('summary', {}, count(event.sources.length, 'source')), citations(event.sources)) : 'no source',
    event.date === day ? 'shown' : h('a', { href: linkTo({ on: event.date, view: 'graph' }), 'aria-label': `Graph on ${event.date}` }, 'graph')]));
}

const csvRows = (events) => [['id', 'date', 'precision', 'name', 'type', 'actions', 'concerns'], ...events.map((event) => [event.id, event.date, event.datePrecision, event.name, event.eventType,
  event.actions.map((action) => `${action.action} ${action.regime.id}`).join('; '), event.concerns.map((one) => one.id).join('; ')])];
