/**
 * The state of resolving one document: what has been spoken of, what has been found, and how candidates for a word
 * are weighed. Confidence falls with distance and with rivals of like salience.
 */

import type { Kind } from '../../model/kinds.ts';
import type { Reference, ReferenceForm, Sentence, Thing, Token } from '../analysis.ts';
import { descriptorsOf, headsOf } from './descriptors.ts';
import { Discourse, type Mentioned } from './discourse.ts';
import { invaderOf } from './invader.ts';
import type { Layout } from './layout.ts';
import { roleOf } from './mentionRoles.ts';
import { bodiesOfPersons } from './speakers.ts';
import { HOSTILE_VERBS } from './verbs.ts';

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

const TIED =
  /^[-‑](?:linked|affiliated|aligned|allied|backed|inspired|funded|trained|made|built|supplied|led|run|held|controlled|occupied)$/;
const CLAUSE = /^(?:,|;|that|which|who|while|after|when|because|and|but|where|before)$/;

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
  readonly bodies: Map<number, number>;
  /** Sentence in which each thing last did violence. */
  readonly violent = new Map<number, number>();
  /** Who did violence in a sentence, by what the sentence itself says. */
  readonly attackersIn = new Map<number, number[]>();
  readonly found: Reference[] = [];
  readonly covered: Uint8Array;
  private readonly nameOf: Int32Array;
  /** Name references by sentence, and things by kind: a long document is gone through once. */
  readonly namesIn: readonly (readonly Reference[])[];
  readonly ofKind: ReadonlyMap<Kind, readonly number[]>;
  /** Things by the noun that heads their name: "katiba", "carbines". */
  readonly heads: ReadonlyMap<string, readonly number[]>;
  /** The noun that each thing was last called by. */
  readonly called = new Map<number, { sentence: number; word: string }>();
  /** What names, titles and earlier pronouns have shown of a person. */
  readonly genders = new Map<number, 'male' | 'female'>();
  issuer: number | undefined;
  /** Whether the text says "we" of its issuer. */
  speaksAsWe = false;
  /** The state that the text calls "the enemy" throughout. */
  readonly invader: number | undefined;
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
    this.nameOf = new Int32Array(tokens.length);
    names.forEach((r, n) => {
      this.covered.fill(1, r.first, r.last);
      this.nameOf.fill(n + 1, r.first, r.last);
      namesIn[r.sentence]?.push(r);
    });
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
    this.heads = headsOf(things);
    this.invader = invaderOf(tokens, names, things);
    this.outlet = names.find(
      (r) => r.sentence < 6 && this.things[r.things[0] ?? -1]?.kind === 'Organization',
    )?.things[0];
  }

  /** The name that covers a token. */
  nameAt(token: number): Reference | undefined {
    return this.names[(this.nameOf[token] ?? 0) - 1];
  }

  seen(
    things: readonly number[],
    sentence: number,
    first: number,
    last: number,
    form: ReferenceForm = 'name',
  ): void {
    // "the al-Qaeda-linked JNIM" speaks of JNIM
    if (form === 'name' && TIED.test(this.tokens[last]?.lower ?? '')) return;
    const role = roleOf(this.tokens, first, last);
    // "His deputy commands": the owner is not the subject.
    const owner = form === 'possessive' || /^['’]s?$/.test(this.tokens[last]?.text ?? '');
    for (const thing of things) {
      if (role.attacker) {
        this.violent.set(thing, sentence);
        const acting = this.attackersIn.get(sentence);
        if (acting) acting.push(thing);
        else this.attackersIn.set(sentence, [thing]);
      }
      this.discourse.mention({
        subject: !owner && role.subject,
        object: !owner && role.object,
        credit: !owner && role.credit,
        attacker: !owner && role.attacker,
        victim: !owner && role.victim,
        plural: role.plural,
        thing,
        sentence,
        token: first,
        last,
        pronoun: form === 'pronoun',
      });
    }
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
    this.seen(things, a.sentence, first, last, form);
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

  /** Whether a word is an object whose clause has `m` as its subject: "X attacked it" is not X. */
  bound(i: number, m: Mentioned): boolean {
    const token = this.tokens[i];
    if (!token || m.sentence !== token.sentence || m.last > i) return false;
    if (this.relativeSubject(i, m)) return true;
    if (!m.subject) return false;
    if (token.tag === 'PRP$' || /^(?:its|their|his)$/.test(token.lower)) return false;
    // "X said it had withdrawn": the word begins a clause of its own
    const next = this.tokens[i + 1];
    if (token.tag === 'PRP' && next && /^(?:VBD|VBZ|VBP|MD)$/.test(next.tag)) return false;
    const before = this.tokens[i - 1];
    if (!before || !/^(?:VB.?|IN|TO|RP)$/.test(before.tag)) return false;
    return !this.clauseBetween(m.last, i);
  }

  /** "Hezbollah, which passed them to Y": what a relative clause is about is none of its objects. */
  private relativeSubject(i: number, m: Mentioned): boolean {
    if (!/^(?:them|it|him)$/.test(this.tokens[i]?.lower ?? '')) return false;
    let at = m.last;
    if (this.tokens[at]?.text === ',') at++;
    if (!/^(?:which|who|that)$/.test(this.tokens[at]?.lower ?? '')) return false;
    at++;
    while (/^(?:RB|VB[DZP]|MD|VBN)$/.test(this.tokens[at]?.tag ?? '') && at < i) at++;
    return at === i;
  }

  /** "X shelled its positions": nobody does violence to what is his own. */
  ownVictim(i: number, m: Mentioned): boolean {
    const token = this.tokens[i];
    if (!token || m.sentence !== token.sentence || !m.subject || m.last > i) return false;
    let at = i - 1;
    while (at > i - 4 && /^(?:DT|JJ|CD|IN|RP|NNS?)$/.test(this.tokens[at]?.tag ?? '')) at--;
    const verb = this.tokens[at];
    if (!verb || !/^VB[DZPG]?$/.test(verb.tag) || !HOSTILE_VERBS.has(verb.lemma)) return false;
    return !this.clauseBetween(m.last, at);
  }

  private clauseBetween(from: number, to: number): boolean {
    for (let k = from; k < to; k++) {
      const word = this.tokens[k]?.lower ?? '';
      if (!CLAUSE.test(word)) continue;
      // "arrested six men and handed them over": a second verb of the same subject
      if (word !== 'and' && word !== 'but') return true;
      let next = k + 1;
      while (/^RB/.test(this.tokens[next]?.tag ?? '')) next += 1;
      if (!/^VB[DZP]$/.test(this.tokens[next]?.tag ?? '')) return true;
    }
    return false;
  }
}
