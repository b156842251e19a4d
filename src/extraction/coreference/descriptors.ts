/**
 * The nouns that a document itself calls a thing by: "Ganados del Norte, a cattle firm" lets "the firm" be it, and
 * "Captain Wissam al-Lami" lets "the captain". Heads of its own name count too: "the brigade" for "Danab Brigade".
 */
import type { Reference, Thing, Token } from '../analysis.ts';

const APPOSITION_LENGTH = 9;

function addNoun(nouns: Set<string>, token: Token | undefined): void {
  if (token && /^NN/.test(token.tag)) {
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
        if (thing.kind !== 'Person') for (const w of words) nouns.add(w);
      }
    }
    return nouns;
  });
  for (const reference of names) {
    const [thing] = reference.things;
    const nouns = thing === undefined ? undefined : described[thing];
    if (!nouns || reference.form !== 'name') continue;
    const sentence = reference.sentence;
    const within = (i: number): Token | undefined =>
      tokens[i]?.sentence === sentence ? tokens[i] : undefined;
    // "the militant group X", "Captain X", "commander X"
    for (let i = reference.first - 1; i >= reference.first - 3; i--) {
      const token = within(i);
      if (!token || !/^(?:NN|JJ|VBN)/.test(token.tag)) break;
      addNoun(nouns, token);
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
    addNoun(nouns, head);
  }
  return described;
}
