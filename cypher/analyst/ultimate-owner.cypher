// name: analyst/ultimate-owner
// question: Who owns a company in the end, by holdings of more than half? (as the suppliers of concentration by owner, and
//   the level OWNER of chokepoints where certain, up to 20 holdings)
// parameters: $id - the company
//   $asOf - the day asked about
// returns: owner - itself where nobody holds more than half of it, no row where holdings run in a circle, several
//   where they contradict each other; via - ids from
//   the company to the owner; certain - false where a holding of unknown size at the owner may be of more than half
// used-by: people, in the Neo4j Browser
// try: :param id => 'company:aclara'
//   :param asOf => date('2026-06-01')
MATCH path = (:Entity&Company {id: $id})<-[held:OWNS
        WHERE round(held.percent * 10000) > 500000
          AND (held.validFrom IS NULL OR held.validFrom <= $asOf)
          AND (held.validTo IS NULL OR $asOf < held.validTo)
      ]-{0,20}(owner:Company)
WITH path, owner,
     COUNT {
       MATCH (owner)<-[over:OWNS]-(:Company)
       WHERE (over.validFrom IS NULL OR over.validFrom <= $asOf)
         AND (over.validTo IS NULL OR $asOf < over.validTo)
         AND (over.percent IS NULL OR round(over.percent * 10000) > 500000)
     } AS above,
     COUNT {
       MATCH (owner)<-[over:OWNS]-(:Company)
       WHERE over.percent IS NULL
         AND (over.validFrom IS NULL OR over.validFrom <= $asOf)
         AND (over.validTo IS NULL OR $asOf < over.validTo)
     } AS unknown
WHERE above = unknown
RETURN owner.id AS owner, [node IN nodes(path) | node.id] AS via, unknown = 0 AS certain
ORDER BY owner
LIMIT 100
