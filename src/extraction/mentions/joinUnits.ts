/**
 * Short ways of naming a unit or a force that the document has in full elsewhere: "the 138th" after "138th Motor Rifle
 * Brigade", "National Police" beside "Colombian National Police".
 */
import { countryAt } from './demonyms.ts';
import { type Gathering, groupOf } from './gather.ts';
import { type Reading, textAt } from './reading.ts';

/** How adjectives of countries end, for bodies that the lexicon knows as a whole. */
const ADJECTIVE = /^\p{Lu}\p{Ll}{2,}(?:an|ese|ish|i)$/u;
const ORDINAL = /^\d{1,4}(?:st|nd|rd|th)$/;

/** The ordinal alone is the one unit of the document that begins with it; where several do, none. */
export function joinOrdinals(gathering: Gathering): void {
  const bare: number[] = [];
  const full = new Map<string, Set<number>>();
  for (const r of gathering.roots()) {
    const thing = gathering.at(r);
    if (!thing || groupOf(gathering.kindAt(r)) !== 'actor') continue;
    const names = [...thing.names];
    if (names.every((n) => ORDINAL.test(n))) {
      bare.push(r);
      continue;
    }
    for (const name of names) {
      const first = name.slice(0, Math.max(0, name.indexOf(' ')));
      if (!ORDINAL.test(first)) continue;
      const held = full.get(first);
      if (held) held.add(r);
      else full.set(first, new Set([r]));
    }
  }
  for (const r of bare)
    for (const name of gathering.at(r)?.names ?? []) {
      const owners = full.get(name);
      const [only] = owners ?? [];
      if (owners?.size === 1 && only !== undefined) gathering.join(only, r);
    }
}

/** A body by its name without its country's adjective, where one body of the document has it with one. */
export function joinWithoutCountry(reading: Reading, gathering: Gathering): void {
  const short = new Map<string, Set<number>>();
  for (const r of gathering.roots()) {
    const thing = gathering.at(r);
    if (!thing || groupOf(gathering.kindAt(r)) !== 'actor') continue;
    for (const c of thing.candidates) {
      const country = countryAt(reading, c.first);
      const from = country?.last ?? (ADJECTIVE.test(textAt(reading, c.first)) ? c.first + 1 : -1);
      if (from < 0 || from + 1 >= c.last) continue;
      const words = reading.folded.slice(from, c.last).join(' ');
      const held = short.get(words);
      if (held) held.add(r);
      else short.set(words, new Set([r]));
    }
  }
  if (short.size === 0) return;
  for (const r of gathering.roots()) {
    const thing = gathering.at(r);
    if (!thing || thing.entries.size > 0 || groupOf(gathering.kindAt(r)) !== 'actor') continue;
    for (const c of thing.candidates) {
      const owners = short.get(reading.folded.slice(c.first, c.last).join(' '));
      const [only] = owners ?? [];
      if (owners?.size === 1 && only !== undefined && only !== r) gathering.join(only, r);
    }
  }
}
