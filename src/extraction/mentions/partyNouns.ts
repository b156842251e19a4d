/**
 * Parties that a common noun names: "opposition forces", "Kurdish fighters", "UN investigators". They act in a text
 * like named ones, and can be told from what they are part of.
 */
import type { Candidate } from './candidate.ts';
import { isKind, lowerSet, table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf } from './reading.ts';

const phrases = table('partyNouns.csv');
const starts = new Set([...phrases.keys()].map((p) => p.split(' ')[0] ?? p));
const peoples = lowerSet('peoples.txt');
const tribes = lowerSet('tribes.txt');
/** Those of a people who come armed: "Mundari cattle raiders", "Lou Nuer youth". */
const ARMED =
  /^(?:raiders|warriors|militia|militias|militiamen|tribesmen|herders|herdsmen|pastoralists|youth|youths|fighters|gunmen|rebels|bandits|rustlers|attackers|clansmen|assailants|combatants|insurgents|militants)$/;
const BETWEEN =
  /^(?:cattle|armed|young|nomadic|ethnic|tribal|arab|self-defence|self-defense|livestock|camel|allied|local)$/;
const PARTY =
  /^(?:fighters|militias|militants|rebels|forces|gunmen|mercenaries|militiamen|insurgents|separatists|paramilitaries|tribesmen)$/;
const UN_BODY =
  /^(?:monitors|investigators|experts|inspectors|observers|peacekeepers|monitoring team|panel of experts|group of experts|panel|mission)$/;

export function partyNouns(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      const one = lowerAt(reading, i);
      if (!starts.has(one) && !peoples.has(one)) continue;
      const two = `${lowerAt(reading, i)} ${lowerAt(reading, i + 1)}`;
      const held = phrases.get(two);
      if (held && isKind(held[0])) {
        found.push({
          first: i,
          last: i + 2,
          kind: held[0],
          rule: 'party-noun',
          confidence: 0.65,
          form: 'name',
          key: held[1] ? `:${held[1]}` : undefined,
          plural: true,
        });
        i++;
        continue;
      }
      if (peoples.has(lowerAt(reading, i)) && PARTY.test(lowerAt(reading, i + 1))) {
        found.push({
          first: i,
          last: i + 2,
          kind: 'ArmedGroup',
          rule: 'people-party',
          confidence: 0.7,
          form: 'name',
          plural: true,
        });
        i++;
      }
    }
  }
  found.push(...tribesInArms(reading));
  for (const known of reading.known) {
    const row = known.match.aliases.find(
      (a) => a.entry.kind === 'Organization' && /^United Nations$/.test(a.entry.name),
    );
    if (!row || reading.shapes[known.last] !== SHAPE.lower) continue;
    const one = lowerAt(reading, known.last);
    const two = `${one} ${lowerAt(reading, known.last + 1)}`;
    const three = `${two} ${lowerAt(reading, known.last + 2)}`;
    const length = UN_BODY.test(three) ? 3 : UN_BODY.test(two) ? 2 : UN_BODY.test(one) ? 1 : 0;
    if (length === 0) continue;
    found.push({
      first: known.first,
      last: known.last + length,
      kind: 'Organization',
      rule: 'un-body',
      confidence: 0.8,
      form: 'name',
      names: [sliceOf(reading, known.first, known.last + length)],
      plural: true,
    });
  }
  return found;
}

/** A people's armed men, by the people's name: "Mundari cattle raiders" are the Mundari who raid. */
function tribesInArms(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (!isCapital(reading, i)) continue;
      const two = tribes.has(`${lowerAt(reading, i)} ${lowerAt(reading, i + 1)}`);
      if (!two && !tribes.has(lowerAt(reading, i))) continue;
      const named = i + (two ? 2 : 1);
      let noun = named;
      while (noun < named + 2 && BETWEEN.test(lowerAt(reading, noun))) noun++;
      if (noun >= sentence.last || !ARMED.test(lowerAt(reading, noun))) continue;
      found.push({
        first: i,
        last: noun + 1,
        kind: 'ArmedGroup',
        rule: 'tribe-party',
        confidence: 0.75,
        form: 'name',
        names: [sliceOf(reading, i, noun + 1), sliceOf(reading, i, named)],
        plural: true,
      });
      i = noun;
    }
  return found;
}
