// What the graph view asks: one document for the things and for what cuts them.
import { assuming, today } from './address.js';
import { ASSUMING, COMPLETENESS, COVERAGE } from './completeness.js';

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
