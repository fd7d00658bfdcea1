// name: analyst/trade-of-an-item
// question: What trade, output, price or stock is published of a thing? (as the field tradeStatistics by what they observe)
// parameters: $id - the product or element
// returns: statistic; flow; reporter; partner; period; value, valueMin, valueMax - in unit; unit; commodity - as published
// used-by: people, in the Neo4j Browser
// try: :param id => 'element:Dy'
MATCH (statistic:Entity&TradeStatistic)-[:OBSERVES]->(:Entity {id: $id})
WITH DISTINCT statistic
RETURN statistic.id AS statistic, statistic.flow AS flow, statistic.reporter AS reporter, statistic.partner AS partner,
       statistic.period AS period, statistic.value AS value, statistic.valueMin AS valueMin,
       statistic.valueMax AS valueMax, statistic.unit AS unit, statistic.commodity AS commodity
ORDER BY flow, reporter, period, statistic
LIMIT 1000
