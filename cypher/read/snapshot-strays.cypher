// name: read/snapshot-strays
// question: Which nodes have the label of a kind and lack the label Entity?
// parameters: none
// returns: element - the database's own id; labels; id
// used-by: SupplyGraphs.current
// try: as it is
MATCH (node:(
        Element|Product|Facility|Company|Country|Organization|Official|LicenseRegime|License
        |PolicyEvent|TradeStatistic|Source
      )&!Entity)
RETURN elementId(node) AS element, labels(node) AS labels, node.id AS id
