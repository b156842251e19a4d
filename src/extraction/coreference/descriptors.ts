/**
 * The nouns that a document itself calls a thing by: "Ganados del Norte, a cattle firm" lets "the firm" be it, and
 * "Captain Wissam al-Lami" lets "the captain". Heads of its own name count too: "the brigade" for "Danab Brigade".
 */
import type { Kind } from '../../model/kinds.ts';
import type { Reference, Thing, Token } from '../analysis.ts';
import { anaphorNouns } from './nounTables.ts';

const APPOSITION_LENGTH = 9;
/** Nouns for people describe people, and others describe others. */
const PERSONAL: ReadonlySet<Kind> = new Set<Kind>(['Person']);

/** "at Kididiwe, the captain confirms": no place is called a captain. */
function addNoun(nouns: Set<string>, token: Token | undefined, kind: Kind): void {
  if (token && /^NN/.test(token.tag)) {
    const known = anaphorNouns.get(token.lower);
    if (
      known &&
      kind !== known.kinds[0] &&
      PERSONAL.has(kind) !== PERSONAL.has(known.kinds[0] ?? kind)
    )
      return;
    nouns.add(token.lower);
    nouns.add(token.lemma);
  }
}

/** For each thing the nouns that describe it, in lower case. */
export function descriptorsOf(
  tokens: readonly Token[],
  things: readonly Thing[],
  names: readonly Reference[],
): Set<string>[] {
  const described = things.map((thing) => {
    const nouns = new Set<string>();
    for (const name of thing.names) {
      const words = name.toLowerCase().split(/[\s-]+/);
      const last = words.at(-1) ?? '';
      if (words.length > 1) {
        nouns.add(last);
        if (thing.kind !== 'Person' && thing.kind !== 'Event') for (const w of words) nouns.add(w);
      }
    }
    return nouns;
  });
  for (const reference of names) {
    const [thing] = reference.things;
    const nouns = thing === undefined ? undefined : described[thing];
    const kind = thing === undefined ? undefined : things[thing]?.kind;
    if (!nouns || !kind || reference.form !== 'name') continue;
    const sentence = reference.sentence;
    const within = (i: number): Token | undefined =>
      tokens[i]?.sentence === sentence ? tokens[i] : undefined;
    // "the militant group X", "Captain X", "commander X"
    for (let i = reference.first - 1; i >= reference.first - 3; i--) {
      const token = within(i);
      if (!token || !/^(?:NN|JJ|VBN)/.test(token.tag)) break;
      addNoun(nouns, token, kind);
    }
    // "X, a cattle firm in Cúcuta,"
    const comma = within(reference.last);
    if (comma?.text !== ',' && comma?.text !== '(') continue;
    const determiner = within(reference.last + 1);
    const starts = determiner && /^(?:a|an|the|one|its|their|his|another)$/.test(determiner.lower);
    if (!starts && !(determiner && /^(?:NN|JJ)/.test(determiner.tag))) continue;
    let head: Token | undefined;
    for (let i = reference.last + 1; i < reference.last + APPOSITION_LENGTH; i++) {
      const token = within(i);
      if (
        !token ||
        /^[,.;:()]$/.test(token.text) ||
        /^(?:IN|WDT|WP|VBD|VBZ|VBP|MD|TO)$/.test(token.tag)
      )
        break;
      if (/^NN/.test(token.tag)) head = token;
    }
    addNoun(nouns, head, kind);
  }
  return described;
}

/** Kinds whose names are headed by a common noun. */
const HEADED: ReadonlySet<Kind> = new Set<Kind>([
  'Weapon',
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Facility',
  'NaturalFeature',
]);
/** Nouns that stand first in names taken from other languages. */
const FOREIGN =
  /^(?:katiba|kataib|liwa|jaish|jaysh|saraya|harakat|firqat|jabhat|frente|bloque|brigada|quwat|tabur|fawj)$/;

/** Things by the noun that heads one of their names: its last word, or its first where that is a foreign noun. */
export function headsOf(things: readonly Thing[]): Map<string, number[]> {
  const heads = new Map<string, number[]>();
  const add = (noun: string, thing: number): void => {
    const held = heads.get(noun);
    if (!held) heads.set(noun, [thing]);
    else if (!held.includes(thing)) held.push(thing);
  };
  things.forEach((thing, index) => {
    if (!HEADED.has(thing.kind)) return;
    for (const name of thing.names) {
      const words = name.toLowerCase().split(/[\s-]+/);
      const [first = '', ...more] = words;
      const last = words.at(-1) ?? '';
      if (thing.kind === 'Weapon' || more.length > 0)
        if (/^\p{Ll}{3,}$/u.test(last)) add(last, index);
      if (more.length > 0 && FOREIGN.test(first)) add(first, index);
    }
  });
  return heads;
}
