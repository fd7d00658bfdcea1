package dev.lodestone.api;

import java.util.List;

/** Questions of every kind; an at sign stands where {@code knownAt} may be told. */
final class KnownAtQuestions {
  private static final String CITATION = "{ source title publisher date }";

  static final List<String> ALL =
      List.of(
              """
              { chokepoints(of: "product:magnet", among: [COUNTRY, COMPANY, FACILITY, LICENSE_REGIME],
                  maxOrder: 2, assuming: {asOf: "2026-01-01" @}) {
                  totalCount noCutSetsBecause
                  nodes { certainty shortfall { lower upper }
                    members { level entity { id name sources SOURCE dataPackage } }
                    witness { item { id name } fails slot remaining { lower upper } sources SOURCE } }
                  survivesBy { slot by { item { id name } } } decisiveGaps { id }
                  completeness { complete packages knownAt quarantined { place }
                    coverage { items withCompleteSupply withOpenSupply } } } }
              """,
              """
              { exposure(to: ["country:CN"], assuming: {@}) { totalCount lost { id name }
                  nodes { product { id name } certainty effect depth because { id name } } } }
              """,
              """
              { dependencyChains(from: "product:magnet", to: "regime:no-18" @) {
                  nodes { length hops { node { id name }
                      via { kind factId slot alternativesNotTaken { id } sources SOURCE } }
                    undisclosed { what } } } }
              """,
              """
              { product(id: "product:oxide" @) { id name stage dataPackage sources SOURCE
                  recipe { name alternatives { item { id name } via { factId sources SOURCE } } }
                  usedIn { totalCount nodes { id name } }
                  regimes { regime { id name } clause { number } via { factId } }
                  otherStatements { dataPackage version factId recordedFrom sources SOURCE
                    differences { column stated owners } }
                  supply { completeness residual
                    shares { country { id name } share via { factId sources SOURCE } }
                    facilities { facility { id name location } share status via { factId } } } } }
              """,
              """
              { country(id: "country:CN" @) { name dataPackage sources SOURCE
                  otherStatements { dataPackage factId differences { column stated owners } }
                  licenseRegimes { id name } } }
              """,
              """
              { licenseRegime(id: "regime:no-18" @) { name imposedBy { id name }
                  controls { item { id name } clause { number effect } }
                  clauses(asOf: "2025-04-06") { number effect reach
                    status { state since because { id name date } } }
                  state(asOf: "2025-12-01") { state since until because { id } }
                  events { action effectiveFrom until event { id name date sources SOURCE } } } }
              """,
              """
              { products@only { totalCount nodes { id name stage } pageInfo { hasNextPage endCursor } }
                countries@only { totalCount nodes { id name dataPackage } }
                last: facilities(last: 1 @) { totalCount nodes { id name } pageInfo { hasPreviousPage } }
                some: facilities(first: 1 @) { edges { cursor node { id name } }
                  pageInfo { hasNextPage } }
                sources@only { totalCount nodes { id name date } } }
              """,
              """
              { mine: products(packages: ["mine"] @) { totalCount nodes { id name } }
                both: countries(packages: ["mine", "drawn"] @) { totalCount nodes { id name } } }
              """,
              """
                { product(id: "product:oxide", packages: ["mine"] @) { supply { completeness } }
                  country(id: "country:CN", packages: ["mine"] @) { name otherStatements { factId } }
              products(packages: ["mine"] @) { totalCount } }
              """,
              """
              { nodes(ids: ["facility:old", "facility:new", "product:oxide", "product:none"] @) {
                  id name sources SOURCE dataPackage } }
              """,
              """
              { undisclosed(on: "product:magnet" @) { totalCount nodes { about { id name } what } } }
              """,
              """
              { packages@only { id version title public loadedAt facts counts { table facts } } }
              """,
              """
              { concentration(of: "product:oxide", by: COUNTRY @) { noStatementBecause
                  statement { unattributed suppliers { supplier { id name } } } } }
              """,
              """
              { dependencyGraph(of: "product:magnet" @) {
                  nodes { depth entity { id name } } edges { via { factId } } } }
              """,
              """
              { company(id: "company:miner" @) { name owners { owner { id name } percent } } }
              """)
          .stream()
          .map(question -> question.replace("SOURCE", CITATION))
          .toList();

  private KnownAtQuestions() {}
}
