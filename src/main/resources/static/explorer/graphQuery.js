// What the graph view asks: first what is drawn and what cuts it, side by side, then what is known of each item.
import { ask } from './api.js';
import { assuming, today } from './address.js';
import { ASSUMING, COMPLETENESS, COVERAGE } from './completeness.js';

const GRAPH = `query Graph($of: ID!, $asOf: Date!) {
  dependencyGraph(of: $of, asOf: $asOf, maxDepth: 50) {
    nodes {
      depth
      entity {
        id kind name
        ... on Item { stage }
        ... on LicenseRegime { state(asOf: $asOf) { state since until unknownFor } }
      }
    }
    edges { dependent needed via { kind slot share status factKind } }
    ${COMPLETENESS}
  }
}`;

const CUTS = `query Cuts($of: ID!, $among: [ChokepointLevel!]!, $maxOrder: Int!, $assuming: AnalysisInput!) {
  chokepoints(of: $of, among: $among, maxOrder: $maxOrder, assuming: $assuming, first: 100) {
    totalCount
    nodes {
      order certainty effect shortfall { lower upper }
      members { level entity { id name } }
      alsoBy { level entity { id name } }
      witness { item { id name } fails slot }
    }
    noCutSetsBecause
    survivesBy { slot by { item { id name } dataGap } }
    decisiveGaps { id name }
    ${ASSUMING}
    ${COVERAGE}
  }
}`;

const DETAILS = `query Details($ids: [ID!]!, $asOf: Date!) {
  nodes(ids: $ids) { id ... on Item { recipe(asOf: $asOf) { name needs } supply(asOf: $asOf) { completeness residual } } }
}`;
const OF_A_PAGE = 100;
const AT_A_TIME = 3;

/** All of it in one document, to be opened elsewhere. */
export const EXPLORE = `query Explore($of: ID!, $asOf: Date!, $among: [ChokepointLevel!]!, $maxOrder: Int!, $assuming: AnalysisInput!) {
  dependencyGraph(of: $of, asOf: $asOf, maxDepth: 50) {
    nodes {
      depth
      entity {
        id kind name
        ... on Item { stage recipe(asOf: $asOf) { name needs } supply(asOf: $asOf) { completeness residual } }
        ... on LicenseRegime { state(asOf: $asOf) { state since until unknownFor } }
      }
    }
    edges { dependent needed via { kind factId slot share status factKind } }
    ${COMPLETENESS}
  }
  chokepoints(of: $of, among: $among, maxOrder: $maxOrder, assuming: $assuming, first: 100) {
    totalCount
    nodes {
      order certainty effect shortfall { lower upper }
      members { level entity { id name } }
      alsoBy { level entity { id name } }
      witness { item { id name } fails slot }
    }
    noCutSetsBecause
    survivesBy { slot by { item { id name } dataGap } }
    decisiveGaps { id name }
    ${ASSUMING}
    ${COVERAGE}
  }
}`;

/** The variables of a question. */
export function exploreVariables(question) {
  return {
    of: question.of,
    asOf: question.on ?? today(),
    among: question.among.split(','),
    maxOrder: Number(question.order),
    assuming: assuming(question),
  };
}

/** What is drawn and what cuts it, asked at the same time; `detail` completes it. */
export async function explore({ of, asOf, ...cutting }, signal) {
  const [drawn, cut] = await Promise.all([ask(GRAPH, { of, asOf }, signal), ask(CUTS, { of, ...cutting }, signal)]);
  return { ...drawn, ...cut };
}

const isItem = ({ kind }) => kind === 'PRODUCT' || kind === 'ELEMENT';

/** The items of an answer. */
export const itemsOf = (answer) => answer.dependencyGraph.nodes.map(({ entity }) => entity).filter(isItem);

/** Whether an answer has been completed. */
export const isDetailed = (answer) => itemsOf(answer).every((item) => item.supply);

/** Puts recipe and supply of each item into an answer, some pages at a time. */
export async function detail(answer, asOf, signal) {
  const items = new Map(itemsOf(answer).filter((item) => !item.supply).map((item) => [item.id, item]));
  const ids = [...items.keys()];
  const pages = Array.from({ length: Math.ceil(ids.length / OF_A_PAGE) }, (_, i) => ids.slice(i * OF_A_PAGE, (i + 1) * OF_A_PAGE));
  const work = async () => {
    for (let page = pages.shift(); page; page = pages.shift()) {
      const { nodes } = await ask(DETAILS, { ids: page, asOf }, signal);
      for (const node of nodes) if (node) Object.assign(items.get(node.id), { recipe: node.recipe, supply: node.supply });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return answer;
}
