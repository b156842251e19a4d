// $ids: judgements with the mentions that they are about, each under the key that it has by its names alone.
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j {.id, .verdict, .at, .edges} AS judgement,
  [(j)-[r:ABOUT]->(m:Mention) | {mention: m.id, group: r.group, key: coalesce(m.ownKey, m.key)}] AS about
