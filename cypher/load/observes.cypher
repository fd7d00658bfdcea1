// name: load/observes
// question: About which items are the statistics?
// parameters: $rows - rows of observes.csv
// returns: written - how many rows were written; fewer than given where an end is missing
// used-by: GraphWriter
// try: :param rows => [{statistic: 'statistic:one', item: 'product:magnet', factId: 'try/observes/1'}]
UNWIND $rows AS row
MATCH (origin:Entity&TradeStatistic {id: row.statistic})
MATCH (target:Entity&(Product|Element) {id: row.item})
MERGE (origin)-[fact:OBSERVES {factId: row.factId}]->(target)
SET fact += row {
      .validFrom, .validTo, .package, .packageVersion, .contentHash, .recordedFrom, .sources,
      .locators, .factKind, .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
