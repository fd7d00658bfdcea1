// What the panel asks about a thing.

const CITED = 'sources { source title publisher date url locator confidence }';
const STATUS = 'status { state since until because { id name } unknownFor }';

export const FACTS = `query Facts($id: ID!, $asOf: Date!) {
  node(id: $id) {
    id kind name dataPackage
    ${CITED}
    undisclosed { what reason relationship toward { id name } ${CITED} }
    ... on Product { family hs controlCode note }
    ... on Element { symbol atomicNumber cas group }
    ... on Item {
      stage
      recipe(asOf: $asOf) {
        name needs
        alternatives { rank penalty quantity { min max unit basis } item { id name } via { factKind confidence ${CITED} } }
      }
      supply(asOf: $asOf) {
        completeness residual
        shares { share period basis direct country { id name } via { factKind confidence ${CITED} } }
        facilities { status share capacity unit basis facility { id name country(asOf: $asOf) { id name } } via { factKind confidence ${CITED} } }
      }
      regimes(asOf: $asOf) {
        regime { id name } destinations endUse coverage
        clause { number effect reach ${STATUS} }
        via { factKind confidence ${CITED} }
      }
      usedIn(asOf: $asOf, first: 20) { totalCount nodes { id name } }
    }
    ... on LicenseRegime {
      reference scope processingTime note
      imposedBy(asOf: $asOf) { id name }
      administeredBy { id name }
      state(asOf: $asOf) { state since until because { id name } unknownFor }
      clauses(asOf: $asOf) { number effect reach ${STATUS} }
      events { action effectiveFrom until clauses event { id name date } ${CITED} }
    }
    ... on Country { code licenseRegimes(asOf: $asOf) { id name state(asOf: $asOf) { state } } }
    ... on Facility {
      location note
      country(asOf: $asOf) { id name }
      operators(asOf: $asOf) { id name }
      produces(asOf: $asOf) { status share item { id name } via { factKind confidence ${CITED} } }
    }
    ... on PolicyEvent {
      date eventType
      involves { id name }
      concerns { id name }
      actions { action effectiveFrom until clauses regime { id name } ${CITED} }
    }
  }
}`;
