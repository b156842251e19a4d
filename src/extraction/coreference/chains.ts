/**
 * The state of resolving one document: what has been spoken of, what has been found, and how candidates for a word
 * are weighed. Confidence falls with distance and with rivals of like salience.
 */

import type { Kind } from '../../model/kinds.ts';
import type { Reference, ReferenceForm, Sentence, Thing, Token } from '../analysis.ts';
import { descriptorsOf } from './descriptors.ts';
import { Discourse, type Mentioned } from './discourse.ts';
import type { Layout } from './layout.ts';
import { bodiesOfPersons } from './speakers.ts';

export const ACTORS: ReadonlySet<Kind> = new Set<Kind>([
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Country',
  'Region',
]);

export const BODIES: ReadonlySet<Kind> = new Set<Kind>([
  'ArmedGroup',
  'SecurityForce',
  'Organization',
]);

export const FORCES: ReadonlySet<Kind> = new Set<Kind>(['ArmedGroup', 'SecurityForce']);

const FEMALE =
  /^(?:wife|widow|mother|sister|daughter|woman|girl|spokeswoman|mrs|ms|queen|heroine)$/;
const MALE = /^(?:husband|father|brother|son|man|boy|spokesman|mr|king|sheikh|imam|mullah|emir)$/;

/** By a teknonym ("Umm", "Abu") or by what the document calls a person. */
function shownGender(
  thing: Thing | undefined,
  nouns: ReadonlySet<string> | undefined,
): 'male' | 'female' | undefined {
  if (!thing) return undefined;
  if (thing.gender) return thing.gender;
  if (thing.names.some((n) => /^(?:Umm|Oum|Um)[ -]/.test(n))) return 'female';
  if (thing.names.some((n) => /^(?:Abu|Abou|Sheikh|Mullah|Haji|Imam)[ -]/.test(n))) return 'male';
  for (const noun of nouns ?? []) {
    if (FEMALE.test(noun)) return 'female';
    if (MALE.test(noun)) return 'male';
  }
  return undefined;
}

export class Chains {
  readonly discourse: Discourse;
  readonly descriptors: readonly Set<string>[];
  readonly bodies: ReadonlyMap<number, number>;
  readonly found: Reference[] = [];
  readonly covered: Uint8Array;
  /** Name references by sentence, and things by kind: a long document is gone through once. */
  readonly namesIn: readonly (readonly Reference[])[];
  readonly ofKind: ReadonlyMap<Kind, readonly number[]>;
  /** The noun that each thing was last called by. */
  readonly called = new Map<number, { sentence: number; word: string }>();
  /** What names, titles and earlier pronouns have shown of a person. */
  readonly genders = new Map<number, 'male' | 'female'>();
  issuer: number | undefined;
  readonly outlet: number | undefined;

  constructor(
    readonly tokens: readonly Token[],
    readonly sentences: readonly Sentence[],
    readonly things: readonly Thing[],
    readonly names: readonly Reference[],
    readonly layout: Layout | undefined,
  ) {
    this.discourse = new Discourse(things);
    this.descriptors = descriptorsOf(tokens, things, names);
    this.bodies = bodiesOfPersons(tokens, things, names);
    this.covered = new Uint8Array(tokens.length);
    const namesIn: Reference[][] = sentences.map(() => []);
    for (const r of names) {
      this.covered.fill(1, r.first, r.last);
      namesIn[r.sentence]?.push(r);
    }
    this.namesIn = namesIn;
    const ofKind = new Map<Kind, number[]>();
    things.forEach((t, index) => {
      const held = ofKind.get(t.kind);
      if (held) held.push(index);
      else ofKind.set(t.kind, [index]);
    });
    this.ofKind = ofKind;
    for (const index of ofKind.get('Person') ?? []) {
      const gender = shownGender(things[index], this.descriptors[index]);
      if (gender) this.genders.set(index, gender);
    }
    this.outlet = names.find(
      (r) => r.sentence < 6 && this.things[r.things[0] ?? -1]?.kind === 'Organization',
    )?.things[0];
  }

  seen(things: readonly number[], sentence: number, first: number, last: number): void {
    const subject = this.isSubject(first, last);
    for (const thing of things)
      this.discourse.mention({ thing, sentence, token: first, last, subject });
  }

  add(
    things: readonly number[],
    form: ReferenceForm,
    first: number,
    last: number,
    rule: string,
    confidence: number,
  ): void {
    const a = this.tokens[first];
    const b = this.tokens[last - 1];
    if (!a || !b || things.length === 0) return;
    this.found.push({
      things: [...things],
      form,
      start: a.start,
      end: b.end,
      first,
      last,
      sentence: a.sentence,
      rule,
      confidence: Math.max(0.05, Math.min(0.99, confidence)),
    });
    this.seen(things, a.sentence, first, last);
  }

  /** Before the first finite verb of its clause, and not after a preposition or verb. */
  isSubject(first: number, last: number): boolean {
    const sentence = this.tokens[first]?.sentence;
    const before = this.tokens[first - 1];
    let at = first - 1;
    if (before?.sentence === sentence && /^(?:DT|JJ|PRP\$|CD|NNP|NN)$/.test(before?.tag ?? ''))
      at--;
    const lead = this.tokens[at];
    if (
      lead?.sentence === sentence &&
      /^(?:IN|TO|VB.?)$/.test(lead?.tag ?? '') &&
      lead?.lower !== 'that' &&
      lead?.lower !== 'as' &&
      lead?.lower !== 'while' &&
      lead?.lower !== 'after' &&
      lead?.lower !== 'because' &&
      lead?.lower !== 'when'
    )
      return false;
    let depth = 0;
    for (let i = last; i < last + 14; i++) {
      const token = this.tokens[i];
      if (!token || token.sentence !== sentence) return false;
      if (token.text === '(') depth++;
      else if (token.text === ')') depth--;
      if (depth > 0) continue;
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(token.tag)) return true;
      if (/^[.;:]$/.test(token.text)) return false;
    }
    return false;
  }

  candidates(
    sentence: number,
    fits: (thing: Thing, index: number) => boolean,
    reach = 3,
  ): Mentioned[] {
    return this.discourse.recent(sentence, reach).filter((m) => {
      const thing = this.things[m.thing];
      return thing !== undefined && fits(thing, m.thing);
    });
  }

  /** The best of some mentions with how much it stands out. */
  best(
    mentions: readonly Mentioned[],
    sentence: number,
    extra: (m: Mentioned) => number,
  ): { mention: Mentioned; margin: number; score: number } | undefined {
    let top: Mentioned | undefined;
    let topScore = -Infinity;
    let second = -Infinity;
    for (const m of mentions) {
      const score = this.discourse.salience(m, sentence) + extra(m);
      if (score > topScore) {
        second = topScore;
        top = m;
        topScore = score;
      } else if (score > second) second = score;
    }
    return top
      ? { mention: top, margin: Math.min(2, topScore - second), score: topScore }
      : undefined;
  }

  confidence(
    base: number,
    result: { mention: Mentioned; margin: number },
    sentence: number,
  ): number {
    return base + 0.1 * result.margin - 0.08 * (sentence - result.mention.sentence);
  }

  /** Whether the pronoun is an object whose clause has `m` as its subject: "X attacked it" is not X. */
  bound(i: number, m: Mentioned): boolean {
    const token = this.tokens[i];
    if (!token || m.sentence !== token.sentence || !m.subject) return false;
    if (/^(?:PRP\$)$/.test(token.tag) || /^(?:its|their|his)$/.test(token.lower)) return false;
    const before = this.tokens[i - 1];
    if (!before || !/^(?:VB.?|IN|TO|RP)$/.test(before.tag)) return false;
    for (let k = m.last; k < i; k++)
      if (
        /^(?:,|;|that|which|who|while|after|when|because|and|but)$/.test(
          this.tokens[k]?.lower ?? '',
        )
      )
        return false;
    return true;
  }
}
