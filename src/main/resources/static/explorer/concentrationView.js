// Concentration by stage: who has how much of each thing upstream of which shares are published.
import { fill, h, say, table } from './h.js';
import { ask } from './api.js';
import { today } from './address.js';
import { COMPLETENESS, completenessOf } from './completeness.js';
import { chart, chartPng, chartSvg } from './charts.js';
import { concentrationOptions } from './concentrationChart.js';
import { stages } from './graphColumns.js';
import { grounds, to } from './facts.js';
import { bar } from './links.js';
import { between, count, percent, word } from './words.js';

const UPSTREAM = `query Upstream($of: ID!, $asOf: Date!) {
  dependencyGraph(of: $of, asOf: $asOf, maxDepth: 50) {
    nodes { depth entity { id kind name ... on Item { stage } } }
    edges { dependent needed via { kind } }
    ${COMPLETENESS}
  }
}`;
const CONCENTRATIONS = `query Concentrations($of: [ID!]!, $asOf: Date!) {
  concentrations(of: $of, by: COUNTRY, asOf: $asOf) {
    item { id name stage } asOf noStatementBecause
    statement {
      period basis direct factKind denominator unattributed
      shares { share country { id name } via { factKind confidence sources { source title publisher date url locator confidence } } }
      hhi { percent { lower upper } }
      effectiveSuppliers { lower upper }
      largestShare { lower upper }
      remainingWithoutLargest { lower upper }
      euLine { line passed }
    }
    otherStatements { period basis hhi { percent { lower upper } } }
    ${COMPLETENESS}
  }
}`;
const MOST = 24;

/** Shows the view in an element. */
export async function concentrationView(place, question, signal) {
  const asOf = question.on ?? today();
  const graph = (await ask(UPSTREAM, { of: question.of, asOf }, signal)).dependencyGraph;
  const items = graph.nodes.map(({ depth, entity }) => ({ ...entity, depth })).filter((one) => one.kind === 'PRODUCT' || one.kind === 'ELEMENT');
  const shared = new Set(graph.edges.filter((edge) => edge.via.kind === 'SUPPLIES').map((edge) => edge.dependent));
  const ordered = stages({ items }).flatMap((stage) => stage.items.map((item) => ({ ...item, title: stage.title })));
  const published = ordered.filter((item) => shared.has(item.id));
  const asked = published.slice(0, MOST);
  if (asked.length === 0) return void empty(place, question, asOf, graph, items);
  const variables = { of: asked.map((item) => item.id), asOf };
  const answer = await ask(CONCENTRATIONS, variables, signal);
  const rows = asked.map((item, i) => ({ ...item, ...answer.concentrations[i] })).filter((row) => row.statement);
  const area = h('div', { class: 'chart', style: `height:${rows.length * 46 + 110}px`, role: 'img', 'aria-label': `Bars of the shares of countries for ${count(rows.length, 'item')}; the table below holds the same.` });
  let drawing = null;
  fill(place,
    h('div', { class: 'heading' }, h('h2', {}, 'Concentration by stage'),
      h('p', { class: 'hint' }, `Shares of the world by country, as published, for ${rows.length} of ${count(items.length, 'item')} upstream; of the others no shares count on ${asOf}, which is not the same as not concentrated.`
        + (published.length > MOST ? ` The first ${MOST} of ${published.length} are shown.` : ''))),
    h('div', { class: 'frame' }, area),
    figures(rows),
    completenessOf(rows.length ? rows[0].completeness : graph.completeness),
    bar(question, asOf, {
      document: CONCENTRATIONS, variables, cypher: ['above-the-line', { line: 0.65, asOf }],
      exports: { png: () => chartPng(drawing), svg: () => chartSvg(drawing), csv: () => csvRows(rows), json: () => answer },
    }));
  drawing = await chart(area, (c) => concentrationOptions(rows, c));
  say(`Concentration of ${count(rows.length, 'item')}.`);
  return undefined;
}

function empty(place, question, asOf, graph, items) {
  fill(place, h('h2', {}, 'Concentration by stage'),
    h('p', { class: 'empty' }, `Of none of the ${count(items.length, 'item')} upstream are shares of countries published for ${asOf}. That is not the same as not concentrated.`),
    completenessOf(graph.completeness),
    bar(question, asOf, { document: UPSTREAM, variables: { of: question.of, asOf }, cypher: ['above-the-line', { line: 0.65, asOf }], exports: { json: () => graph } }));
}

const hhi = (one) => {
  const { lower, upper } = one.hhi.percent;
  const [low, high] = [Math.round(lower), Math.round(upper)].map((value) => value.toLocaleString('en'));
  return low === high ? low : `${low} to ${high}`;
};

function figures(rows) {
  return table('Concentration, from the ore to the system', ['Item', 'Stage', 'HHI, 0 to 10 000', 'Largest', 'Left without it', 'Above 65 %', 'To nobody', 'Shares of', 'Sources'], rows.map((row) => [
    to(row.item), row.title, [hhi(row.statement), row.otherStatements.length ? h('small', {}, ` other sets: ${row.otherStatements.map((one) => `${one.period} ${hhi(one)}`).join('; ')}`) : null],
    row.statement.shares.length ? `${row.statement.shares[0].country.name} ${percent(row.statement.shares[0].share)}` : '–',
    between(row.statement.remainingWithoutLargest), row.statement.euLine ? word(row.statement.euLine.passed) : '–', percent(row.statement.unattributed),
    `${row.statement.period}, ${row.statement.basis}${row.statement.direct ? '' : ' (stated for its group)'}`,
    row.statement.shares.length ? grounds(row.statement.shares[0].via) : '–',
  ]));
}

const csvRows = (rows) => [['item', 'stage', 'period', 'basis', 'country', 'share', 'unattributed', 'HHI lower', 'HHI upper'],
  ...rows.flatMap((row) => row.statement.shares.map((share) => [row.item.id, row.title, row.statement.period, row.statement.basis, share.country.id, share.share,
    row.statement.unattributed, row.statement.hhi.percent.lower, row.statement.hhi.percent.upper]))];
