// name: load/trade-statistics
// question: Which trade statistics does a package state?
// parameters: $rows - rows of trade-statistics.csv
// returns: written - how many rows were written
// used-by: GraphWriter
// try: :param rows => [{id: 'statistic:one', name: 'Exports in May', reporter: 'CN', flow: 'EXPORT', commodity:
//   'magnets', partner: 'US', period: '2026-05', value: 10.5, unit: 't', changeOnMonth: 1.0, changeOnYear:
//   -2.0, cumulativeValue: 50.0, cumulativeChangeOnYear: -3.0, valueMin: 10.0, valueMax: 11.0,
//   basis: 'gross weight', note: 'a try', factId:
//   'try/trade-statistics/2'}]
UNWIND $rows AS row
MERGE (node:Entity {id: row.id})
SET node:TradeStatistic,
    node += row {
      .name, .reporter, .flow, .commodity, .partner, .period, .value, .unit, .changeOnMonth,
      .changeOnYear, .cumulativeValue, .cumulativeChangeOnYear, .valueMin, .valueMax, .basis, .note, .factId, .package,
      .packageVersion, .contentHash, .recordedFrom, .sources, .locators, .factKind,
      .confidence, .undisclosed, .undisclosedReasons
    }
RETURN count(*) AS written
