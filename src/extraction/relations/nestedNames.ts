/**
 * What a long name says through the names inside it: "southern Yemen" lies in Yemen, "the Aleppo citadel" in Aleppo,
 * "Hezbollah's Unit 910" is part of Hezbollah, and "the Syrian-Lebanese border" parts Syria from Lebanon.
 * Only things that the document names elsewhere as well are found within a name.
 */
import type { Kind } from '../../model/kinds.ts';
import { fitsFamily } from '../../model/kinds.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import { rememberText } from '../../model/rememberText.ts';
import type { Reference } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import { bareAlias } from '../lexicon/entry.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import type { Candidate } from './candidate.ts';

const BODY: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization']);
const BORDER = /\b(?:border|borders|frontier|boundary|borderland|borderlands)\b/i;
/** Places that are built or lie within a town or country by their name. */
const SITED: ReadonlySet<Kind> = new Set(['Facility', 'Settlement', 'Region', 'NaturalFeature']);
const SIZE: Partial<Record<Kind, number>> = {
  Facility: 1,
  Settlement: 2,
  NaturalFeature: 3,
  Province: 4,
  Region: 5,
  Country: 6,
};
/** Words before a name inside another that keep it from being the whole: "the Friends of Syria", "former Wagner". */
const APART =
  /\b(?:for|against|anti|pro|former|ex|counter|friends of|(?:ministry|department|office) (?:for|of))[\s-]*(?:the )?$/i;
/** A body named last is the whole only behind "of": "Kataib Hezbollah" is no part of Hezbollah. */
const OF = /\b(?:of|in|within|from|de|du)\s(?:the\s|l['’])?$/i;
/** What a part is called behind the name of its whole: "ISIS cells", "Hamas's Rafah brigade". */
const PART_WORD =
  /^\s(?:[\p{L}-]+\s){0,3}(?:cells?|branch|wing|arm|brigades?|battalions?|units?|fighters|forces?|commandos?|affiliates?|province|council|bureau|corps|division|office|department|front|militia|guards?|directorate|committee|command|faction|remnants|sappers|special forces)$/iu;
/** Words that many bodies are called by for short. */
const GENERIC =
  /^(?:army|navy|police|brigade|brigades|division|front|forces|force|movement|battalion|regiment|group|council|ministry|guard|corps|air force|coalition|government|command|commission|border guard|military|state|republic|court|service)$/;

const fold = rememberText(20_000, (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'ʿʾ`]s?\b/gu, '')
    .replace(/^the /, '')
    .trim(),
);

interface Inner {
  readonly thing: number;
  readonly demonym: boolean;
  readonly before: string;
  readonly behind: string;
  readonly text: string;
}

let known: ReadonlyMap<string, readonly string[]> | undefined;
/** Folded adjectives of countries by their folded names; folding them all is for once, not for each document. */
function demonymsByCountry(): ReadonlyMap<string, readonly string[]> {
  known ??= new Map(
    [...lexicon().countries.values()].map((c) => [fold(c.name), c.demonyms.map(fold)]),
  );
  return known;
}

/** Short names of bodies by their lexicon row: a long name may hold one that the document itself never uses ("the 24th Brigade of the PMF"). */
let acronyms: ReadonlyMap<string, readonly string[]> | undefined;
function knownNames({ lexiconId }: { readonly lexiconId?: string }): readonly string[] {
  if (lexiconId === undefined) return [];
  acronyms ??= new Map(
    lexicon()
      .handwritten.filter((e) => BODY.has(e.kind))
      .map((e) => [e.id, e.aliases.filter((a) => /^=?\p{Lu}{3,7}$/u.test(a)).map(bareAlias)]),
  );
  return acronyms.get(lexiconId) ?? [];
}

/** The document's things by their folded names, countries by their adjectives too. */
class NameIndex {
  private readonly byName = new Map<string, { thing: number; demonym: boolean }>();

  constructor(reading: Reading) {
    const demonyms = demonymsByCountry();
    reading.analysed.things.forEach((thing, index) => {
      if (thing.kind === 'Event' || fitsFamily(thing.kind, 'Weapon')) return;
      for (const name of [...thing.names, ...knownNames(thing)]) {
        const key = fold(name);
        if (key.length < 2 || (key.length < 3 && name !== name.toUpperCase())) continue;
        if (!this.byName.has(key)) this.byName.set(key, { thing: index, demonym: false });
        if (thing.kind === 'Country')
          for (const d of demonyms.get(key) ?? [])
            if (!this.byName.has(d)) this.byName.set(d, { thing: index, demonym: true });
      }
    });
  }

  /** The names inside a text, longest first, that do not overlap and are not the whole of it. */
  within(text: string, self: number): Inner[] {
    const words = [...text.matchAll(/[\p{L}\p{N}.]+(?:['’ʿ][\p{L}]+)*/gu)];
    const found: Inner[] = [];
    const taken = new Set<number>();
    for (let size = Math.min(words.length, 6); size > 0; size--)
      for (let i = 0; i + size <= words.length; i++) {
        let free = true;
        for (let k = i; k < i + size; k++) if (taken.has(k)) free = false;
        const first = words[i];
        const last = words[i + size - 1];
        if (!free || !first || !last) continue;
        const end = last.index + last[0].length;
        const part = text.slice(first.index, end);
        if (!/^[\p{Lu}\p{N}]/u.test(part)) continue;
        const hit = this.byName.get(fold(part));
        if (!hit || hit.thing === self) continue;
        for (let k = i; k < i + size; k++) taken.add(k);
        found.push({
          thing: hit.thing,
          demonym: hit.demonym,
          before: text.slice(0, first.index),
          behind: text.slice(end),
          text: fold(part),
        });
      }
    return found;
  }
}

export function nestedNameCandidates(reading: Reading): Candidate[] {
  const out: Candidate[] = [];
  const index = new NameIndex(reading);
  const seen = new Set<string>();
  reading.analysed.references.forEach((reference, at) => {
    if (reference.form !== 'name') return;
    const outer = reference.things[0];
    const kind = outer === undefined ? undefined : reading.thing(outer)?.kind;
    if (outer === undefined || !kind || reference.last - reference.first < 2) return;
    const text = reading.analysed.document.text.slice(reference.start, reference.end);
    const inner = index.within(text, outer);
    if (inner.length === 0) return;
    const propose = (type: RelationType, source: number, target: number, rule: string): void => {
      const a = reading.thing(source)?.kind;
      const b = reading.thing(target)?.kind;
      const key = `${type}|${source}|${target}`;
      if (!a || !b || source === target || seen.has(key) || !endsFit(type, a, b)) return;
      seen.add(key);
      out.push(claimOf(type, source, target, rule, reference, at));
    };
    if (fitsFamily(kind, 'Place') && BORDER.test(text)) {
      const sides = inner.filter((i) =>
        fitsFamily(reading.thing(i.thing)?.kind ?? 'Event', 'Place'),
      );
      const [a, b] = sides;
      if (a && b && sides.length === 2) propose('BORDERS', a.thing, b.thing, 'place.nested-border');
      return;
    }
    for (const i of inner) {
      const whole = reading.thing(i.thing)?.kind;
      if (!whole || APART.test(i.before)) continue;
      if (SITED.has(kind) && fitsFamily(whole, 'Place')) {
        // "Deir ez-Zor city", "the Idlib-Binnish road": named after it, or between two
        if (/^\s(?:city|town)$/i.test(i.behind) || /^[-–—]\p{Lu}/u.test(i.behind)) continue;
        if (/[-–—]$/.test(i.before)) continue;
        // "the Gulf of Oman", "Lake Chad", "Port Sudan" are called after a country and lie in none
        if (/^(?:NaturalFeature|Settlement)$/.test(kind) && whole === 'Country' && !i.demonym)
          continue;
        if (fold(text) === i.text) continue;
        if ((SIZE[kind] ?? 9) <= (SIZE[whole] ?? 0))
          propose('LOCATED_IN', outer, i.thing, 'place.nested');
      } else if (BODY.has(kind) && BODY.has(whole)) {
        const tie = i.before === '' ? /^[-‑](\p{L}+)\s/u.exec(i.behind)?.[1] : undefined;
        if (tie) {
          if (/^(?:allied|aligned)$/.test(tie))
            propose('COOPERATES_WITH', outer, i.thing, 'compound.nested-allied');
          else if (/^(?:affiliated|linked|loyal)$/.test(tie))
            propose('PART_OF', outer, i.thing, 'compound.nested-affiliated');
          else propose('SUPPORTS', i.thing, outer, 'compound.nested-backed');
          continue;
        }
        if (!isWhole(i)) continue;
        propose('PART_OF', outer, i.thing, 'structure.nested');
      }
    }
  });
  return out;
}

/** Whether a body inside another's name is what the other belongs to, and not merely a piece of the name. */
function isWhole(i: Inner): boolean {
  if (GENERIC.test(i.text) || /^\d+(?:st|nd|rd|th)?$/.test(i.text)) return false;
  if (/^['’]/u.test(i.behind)) return true;
  if (i.behind === '') return OF.test(i.before);
  if (i.before === '') return PART_WORD.test(i.behind);
  return OF.test(i.before) || /^(?:\d+\S*|first|second|third)\s$/i.test(i.before);
}

function claimOf(
  type: RelationType,
  source: number,
  target: number,
  rule: string,
  reference: Reference,
  at: number,
): Candidate {
  return {
    type,
    source,
    target,
    sourceReference: at,
    targetReference: at,
    rule,
    sentence: reference.sentence,
    trigger: reference.first,
  };
}
