/**
 * Resolves nouns and pronouns against what has been spoken of, from the first token to the last. What is resolved is
 * itself a mention, so that chains go on. Confidence falls with distance and with rivals of like salience.
 */

import type { Kind } from '../../model/kinds.ts';
import type { Reference, ReferenceForm, Sentence, Thing, Token } from '../analysis.ts';
import { descriptorsOf } from './descriptors.ts';
import { Discourse, type Mentioned } from './discourse.ts';
import type { Layout } from './layout.ts';
import { type AnaphorNoun, anaphorNouns, weaponNouns } from './nounTables.ts';
import { bodiesOfPersons } from './speakers.ts';
import { WEAPON_VERBS } from './verbs.ts';

const ACTORS: ReadonlySet<Kind> = new Set<Kind>([
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Country',
  'Region',
]);
const BODIES: ReadonlySet<Kind> = new Set<Kind>(['ArmedGroup', 'SecurityForce', 'Organization']);
const FORCES: ReadonlySet<Kind> = new Set<Kind>(['ArmedGroup', 'SecurityForce']);
const DETERMINERS =
  /^(?:the|this|that|these|those|both|all|its|their|his|her|our|such|same|any|no)$/;
const POSSESSIVES = /^(?:its|their|his|her|our|my)$/;
const MEMBER_NOUNS =
  /^(?:men|fighters|gunmen|members|militants|forces|troops|soldiers|militiamen|followers|loyalists|commanders|positions|commandos|recruits|cadres|people|boys|comrades|ranks|operatives|units|officers)$/;
const UNTITLED =
  /^(?:soldiers|troops|policemen|police|officers|militants|gunmen|fighters|insurgents|gendarmes|commandos|jihadists|rebels|attackers|assailants|terrorists|marines|militiamen)$/;
const STRANGER =
  /^(?:official|officer|source|spokesman|spokeswoman|medic|resident|witness|diplomat|commander|soldier|aide|nurse|villager|farmer|colonel|driver|analyst|adviser|guard|relative|lawyer|doctor|man|woman)$/;
const NOUN_SPAN = 4;

/** A noun that tells another sort of thing than the one asked for. */
function isOtherSort(noun: string, held: AnaphorNoun): boolean {
  const other = anaphorNouns.get(noun);
  return other !== undefined && !other.kinds.some((k) => held.kinds[0] === k);
}

export class Resolver {
  private readonly discourse: Discourse;
  private readonly descriptors: readonly Set<string>[];
  private readonly bodies: ReadonlyMap<number, number>;
  private readonly found: Reference[] = [];
  private readonly covered: Uint8Array;
  private readonly kindsCount = new Map<Kind, number>();
  /** The noun that each thing was last called by. */
  private readonly called = new Map<number, { sentence: number; word: string }>();
  private issuer: number | undefined;
  private readonly outlet: number | undefined;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly sentences: readonly Sentence[],
    private readonly things: readonly Thing[],
    private readonly names: readonly Reference[],
    private readonly layout: Layout | undefined,
  ) {
    this.discourse = new Discourse(things);
    this.descriptors = descriptorsOf(tokens, things, names);
    this.bodies = bodiesOfPersons(tokens, things, names);
    this.covered = new Uint8Array(tokens.length);
    for (const r of names) this.covered.fill(1, r.first, r.last);
    this.outlet = names.find(
      (r) => r.sentence < 6 && this.things[r.things[0] ?? -1]?.kind === 'Organization',
    )?.things[0];
    for (const t of things) this.kindsCount.set(t.kind, (this.kindsCount.get(t.kind) ?? 0) + 1);
  }

  run(): Reference[] {
    const byStart = new Map<number, Reference[]>();
    for (const r of this.names) {
      const held = byStart.get(r.first);
      if (held) held.push(r);
      else byStart.set(r.first, [r]);
    }
    let quoted = false;
    let block = -1;
    let speaker = this.interviewee();
    for (const sentence of this.sentences) {
      if (sentence.block !== block) {
        block = sentence.block;
        quoted = false;
      }
      speaker = this.speakerOf(sentence) ?? speaker;
      this.inherit(sentence);
      for (let i = sentence.first; i < sentence.last; i++) {
        const names = byStart.get(i);
        if (names) {
          for (const r of names) this.seen(r.things, r.sentence, r.first, r.last);
          if (this.issuer === undefined && this.isLetterhead(sentence, i))
            this.issuer = names
              .map((r) => r.things[0])
              .find((t) => t !== undefined && BODIES.has(this.things[t]?.kind ?? 'Weapon'));
        }
        const token = this.tokens[i];
        if (!token) continue;
        if (token.text === '“') quoted = true;
        else if (token.text === '”') quoted = false;
        else if (token.text === '"') quoted = !quoted;
        if (this.covered[i]) continue;
        i = this.at(i, sentence, quoted, speaker) - 1;
      }
    }
    return this.found;
  }

  /** A line without a verb near the top that begins with a body's name: a letterhead, whose "we" is that body. */
  private isLetterhead(sentence: Sentence, token: number): boolean {
    if (sentence.index > 3 || token > sentence.first + 1) return false;
    for (let i = sentence.first; i < sentence.last; i++)
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(this.tokens[i]?.tag ?? '')) return false;
    return true;
  }

  /** What a sentence is about without saying so; spans are empty and stand at its beginning. */
  private inherit(sentence: Sentence): void {
    const named = this.names.filter((r) => r.sentence === sentence.index).flatMap((r) => r.things);
    const lead = this.layout?.leadIn.get(sentence.index);
    if (lead !== undefined && !named.some((t) => BODIES.has(this.things[t]?.kind ?? 'Weapon'))) {
      let things = this.about(lead);
      if (!things.some((t) => ACTORS.has(this.things[t]?.kind ?? 'Weapon')))
        things = [...things, ...this.about(lead - 1)];
      this.implicit(things, sentence, 'list', 0.5);
    }
    const entry = this.layout?.entry.get(sentence.index);
    if (entry !== undefined) this.implicit(this.about(entry).slice(0, 1), sentence, 'entry', 0.7);
    if (
      this.layout?.bylines.has(sentence.index) &&
      this.outlet !== undefined &&
      named.some((t) => this.things[t]?.kind === 'Person')
    )
      this.implicit([this.outlet], sentence, 'byline', 0.7);
    if (lead === undefined && entry === undefined) this.subjectless(sentence);
  }

  /** "Flies for the Guard": a fragment that begins with its verb goes on about the last subject. */
  private subjectless(sentence: Sentence): void {
    const first = this.tokens[sentence.first];
    if (
      !first ||
      !/^(?:VBZ|VBD|VBN)$/.test(first.tag) ||
      first.lower === 'according' ||
      /^(?:asked|given|based|compared|told)$/.test(first.lower)
    )
      return;
    const mentions = this.candidates(
      sentence.index,
      (t) => ACTORS.has(t.kind) || t.kind === 'Person',
      1,
    );
    const best = this.best(mentions, sentence.index, () => 0);
    if (best) this.implicit([best.mention.thing], sentence, 'fragment', 0.4);
  }

  /** Things referred to in a sentence, weapons left out. */
  private about(sentence: number): number[] {
    const things = new Set<number>();
    for (const r of this.names)
      if (r.sentence === sentence) for (const t of r.things) things.add(t);
    for (const r of this.found)
      if (r.sentence === sentence && r.form !== 'implicit') for (const t of r.things) things.add(t);
    return [...things].filter((t) => this.things[t]?.kind !== 'Weapon');
  }

  private implicit(
    things: readonly number[],
    sentence: Sentence,
    rule: string,
    confidence: number,
  ): void {
    for (const thing of things)
      this.found.push({
        things: [thing],
        form: 'implicit',
        start: sentence.start,
        end: sentence.start,
        first: sentence.first,
        last: sentence.first,
        sentence: sentence.index,
        rule,
        confidence,
      });
  }

  /** Resolves what begins at `i`; returns the next token to look at. */
  private at(i: number, sentence: Sentence, quoted: boolean, speaker: number | undefined): number {
    const token = this.tokens[i];
    if (!token) return i + 1;
    const word = token.lower;
    switch (word) {
      case 'he':
      case 'him':
      case 'his':
      case 'himself':
      case 'she':
      case 'her':
      case 'hers':
        return this.personPronoun(i, sentence, word);
      case 'it':
      case 'its':
      case 'itself':
        return this.thingPronoun(i, sentence, word);
      case 'they':
      case 'them':
      case 'their':
      case 'theirs':
      case 'themselves':
        return this.pluralPronoun(i, sentence, word);
      case 'we':
      case 'us':
      case 'our':
      case 'ours':
        return this.firstPerson(i, sentence, quoted, speaker);
      case 'i':
      case 'my':
      case 'me':
        if (quoted && speaker !== undefined && token.text !== 'i')
          this.add([speaker], 'pronoun', i, i + 1, 'speaker', 0.6);
        return i + 1;
      default:
    }
    if (DETERMINERS.test(word)) return this.nounPhrase(i, sentence);
    if (UNTITLED.test(word) && /^NN/.test(token.tag)) return this.bareNoun(i, sentence);
    return i + 1;
  }

  private seen(things: readonly number[], sentence: number, first: number, last: number): void {
    const subject = this.isSubject(first, last);
    for (const thing of things)
      this.discourse.mention({ thing, sentence, token: first, last, subject });
  }

  private add(
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
  private isSubject(first: number, last: number): boolean {
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

  private candidates(
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
  private best(
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

  private confidence(
    base: number,
    result: { mention: Mentioned; margin: number },
    sentence: number,
  ): number {
    return base + 0.1 * result.margin - 0.08 * (sentence - result.mention.sentence);
  }

  /** Whether the pronoun is an object whose clause has `m` as its subject: "X attacked it" is not X. */
  private bound(i: number, m: Mentioned): boolean {
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

  private personPronoun(i: number, sentence: Sentence, word: string): number {
    const female = word === 'she' || word === 'her' || word === 'hers';
    const mentions = this.candidates(
      sentence.index,
      (t) => t.kind === 'Person' && t.gender !== (female ? 'male' : 'female'),
      4,
    );
    const best = this.best(mentions, sentence.index, (m) => (this.bound(i, m) ? -2 : 0));
    const possessive =
      word === 'his' || (word === 'her' && /^(?:NN|JJ)/.test(this.tokens[i + 1]?.tag ?? ''));
    if (best && this.strangerSince(best.mention, i)) {
      // "a coalition official … He denied": somebody without a name
      return possessive ? i + 2 : i + 1;
    }
    if (best) {
      this.add(
        [best.mention.thing],
        possessive ? 'possessive' : 'pronoun',
        i,
        i + 1,
        'person-pronoun',
        this.confidence(0.7, best, sentence.index),
      );
    }
    if (possessive) return this.members(i, sentence, best?.mention.thing);
    return i + 1;
  }

  /** Whether an unnamed person was brought in as a speaker after a mention, and within the last sentence. */
  private strangerSince(m: Mentioned, i: number): boolean {
    const sentence = this.tokens[i]?.sentence ?? 0;
    for (let k = i - 1; k >= m.last; k--) {
      const token = this.tokens[k];
      if (!token || token.sentence < sentence - 1) return false;
      if (!STRANGER.test(token.lower) || this.covered[k + 1]) continue;
      let at = k - 1;
      while (at > k - 4 && /^(?:NN|NNP|JJ|VBN)$/.test(this.tokens[at]?.tag ?? '')) at--;
      if (/^(?:a|an|one|another)$/.test(this.tokens[at]?.lower ?? '')) return true;
    }
    return false;
  }

  /** "his men", "its fighters", "their positions": the body that the owner leads or is. */
  private members(i: number, sentence: Sentence, owner: number | undefined): number {
    let at = i + 1;
    while (at < i + 3 && /^(?:JJ|CD|VBN)$/.test(this.tokens[at]?.tag ?? '')) at++;
    const noun = this.tokens[at];
    if (
      !noun ||
      noun.sentence !== sentence.index ||
      !MEMBER_NOUNS.test(noun.lower) ||
      this.covered[at]
    )
      return i + 1;
    const kind = owner === undefined ? undefined : this.things[owner]?.kind;
    let body =
      kind !== undefined && kind !== 'Person'
        ? owner
        : owner === undefined
          ? undefined
          : this.bodies.get(owner);
    if (body === undefined && kind === 'Person') {
      const groups = this.candidates(sentence.index, (t) => FORCES.has(t.kind), 2);
      body = this.best(groups, sentence.index, () => 0)?.mention.thing;
      if (body === undefined) return i + 1;
      this.add([body], 'nominal', at, at + 1, 'members', 0.45);
      return at + 1;
    }
    if (body !== undefined)
      this.add([body], 'nominal', at, at + 1, 'members', kind === 'Person' ? 0.6 : 0.75);
    return at + 1;
  }

  private expletive(i: number, sentence: Sentence): boolean {
    const next = this.tokens[i + 1];
    if (!next || next.sentence !== sentence.index) return false;
    if (
      /^(?:seems?|appears?|seemed|appeared|took|takes|rained|happened|turned|remains?)$/.test(
        next.lower,
      ) &&
      !/^(?:NN|DT)/.test(this.tokens[i + 2]?.tag ?? '')
    )
      return true;
    if (!/^(?:is|was|'s|’s|would|will|could|may|might|has|had|cannot)$/.test(next.lower))
      return false;
    for (let k = i + 2; k < Math.min(i + 8, sentence.last); k++) {
      const word = this.tokens[k]?.lower ?? '';
      if (
        word === 'that' ||
        word === 'whether' ||
        word === 'who' ||
        word === 'how' ||
        word === 'why' ||
        word === 'when'
      )
        return true;
      if (
        word === 'to' &&
        /^(?:clear|possible|hard|difficult|wrong|easy|impossible|important|necessary|likely|unlikely|time)$/.test(
          this.tokens[k - 1]?.lower ?? '',
        )
      )
        return true;
      if (
        /^(?:clear|unclear|dark|known|unknown|alleged|likely|unlikely|midnight|dawn|said|understood|hoped|reported)$/.test(
          word,
        ) &&
        k <= i + 4
      )
        return true;
      if (/^[,.;]$/.test(word)) return false;
    }
    return false;
  }

  /** How well a pronoun's verb suits a weapon: +1 when weapons are what such verbs take, −1.4 otherwise. */
  private weaponVerb(i: number, sentence: Sentence): number {
    const before = this.tokens[i - 1];
    if (before && before.sentence === sentence.index && WEAPON_VERBS.has(before.lemma)) return 1;
    for (let k = i + 1; k < Math.min(i + 5, sentence.last); k++) {
      const token = this.tokens[k];
      if (
        token?.tag === 'VBN' &&
        WEAPON_VERBS.has(token.lemma) &&
        /^(?:be|have|get|is|was|were|been|are|being)$/.test(this.tokens[k - 1]?.lower ?? '')
      )
        return 1;
    }
    return -1.4;
  }

  private thingPronoun(i: number, sentence: Sentence, word: string): number {
    if (word === 'it' && this.expletive(i, sentence)) return i + 1;
    const weapon = word === 'it' ? this.weaponVerb(i, sentence) : -1.2;
    const possessive = word === 'its';
    const mentions = this.candidates(
      sentence.index,
      (t) => t.kind !== 'Person' && t.kind !== 'Event',
      2,
    );
    const best = this.best(mentions, sentence.index, (m) => {
      const kind = this.things[m.thing]?.kind;
      const bound = this.bound(i, m) && word !== 'itself' ? -2 : 0;
      if (kind === 'Weapon') return bound + (this.things[m.thing]?.plural ? weapon - 1 : weapon);
      if (kind && ACTORS.has(kind))
        return (
          bound + (weapon > 0 ? -0.6 : kind === 'Region' ? -0.6 : kind === 'Country' ? -0.1 : 0.2)
        );
      return bound - 1;
    });
    if (!best) return i + 1;
    this.add(
      [best.mention.thing],
      possessive ? 'possessive' : 'pronoun',
      i,
      i + 1,
      'thing-pronoun',
      this.confidence(0.55, best, sentence.index),
    );
    return possessive ? this.members(i, sentence, best.mention.thing) : i + 1;
  }

  private pluralPronoun(i: number, sentence: Sentence, word: string): number {
    const possessive = word === 'their';
    const weapon = word === 'they' || word === 'them' ? this.weaponVerb(i, sentence) : -1.5;
    const mentions = this.candidates(sentence.index, (t) => t.kind !== 'Event', 2);
    if (weapon > 0) {
      const weapons = mentions.filter((m) => this.things[m.thing]?.kind === 'Weapon');
      const nearest = weapons[0]?.sentence;
      const together = weapons.filter((m) => m.sentence === nearest).map((m) => m.thing);
      if (together.length) {
        this.add(together.reverse(), 'pronoun', i, i + 1, 'plural-pronoun', 0.55);
        return i + 1;
      }
    }
    const best = this.best(mentions, sentence.index, (m) => {
      const thing = this.things[m.thing];
      const kind = thing?.kind;
      const bound = this.bound(i, m) && word !== 'themselves' ? -2 : 0;
      if (kind && FORCES.has(kind)) return bound + 0.4;
      if (kind === 'Organization') return bound - 0.1;
      if (kind === 'Country') return bound - 0.9;
      if (kind === 'Weapon') return bound - 1.2;
      if (kind === 'Person') return bound - 0.9;
      return bound - 2.5;
    });
    if (!best || best.score < -4.5) return i + 1;
    const kind = this.things[best.mention.thing]?.kind;
    let things = [best.mention.thing];
    if (kind === 'Person') {
      // several persons of one sentence
      things = mentions
        .filter(
          (m) => this.things[m.thing]?.kind === 'Person' && m.sentence === best.mention.sentence,
        )
        .map((m) => m.thing);
      if (things.length < 2) things = [best.mention.thing];
    } else things = this.coordinated(best.mention, mentions);
    this.add(
      things,
      possessive ? 'possessive' : 'pronoun',
      i,
      i + 1,
      'plural-pronoun',
      this.confidence(0.5, best, sentence.index),
    );
    return possessive
      ? this.members(i, sentence, things.length === 1 ? things[0] : undefined)
      : i + 1;
  }

  /** The thing with those joined to it by "and" as subjects of one verb. */
  private coordinated(m: Mentioned, mentions: readonly Mentioned[]): number[] {
    const kind = this.things[m.thing]?.kind;
    const things = [m.thing];
    for (const other of mentions) {
      if (
        other.thing === m.thing ||
        other.sentence !== m.sentence ||
        this.things[other.thing]?.kind !== kind
      )
        continue;
      const [a, b] = other.token < m.token ? [other, m] : [m, other];
      const between = this.tokens.slice(a.last, b.token).map((t) => t.lower);
      if (between.length <= 3 && between.includes('and')) things.push(other.thing);
    }
    return things;
  }

  private firstPerson(
    i: number,
    sentence: Sentence,
    quoted: boolean,
    speaker: number | undefined,
  ): number {
    const token = this.tokens[i];
    if (!token || token.text === 'US') return i + 1;
    const form: ReferenceForm = token.lower === 'our' ? 'possessive' : 'pronoun';
    let body: number | undefined;
    if (quoted && speaker !== undefined) {
      const kind = this.things[speaker]?.kind;
      body = kind === 'Person' ? this.bodies.get(speaker) : speaker;
    } else if (!quoted) body = this.issuer;
    if (body === undefined) return i + 1;
    this.add([body], form, i, i + 1, 'first-person', quoted ? 0.6 : 0.5);
    return form === 'possessive' ? this.members(i, sentence, body) : i + 1;
  }

  /** "An interview with X": whoever's words the quotes are when nobody else is credited. */
  private interviewee(): number | undefined {
    for (const r of this.names) {
      if (r.sentence > 5) return undefined;
      const [thing] = r.things;
      if (thing === undefined || this.things[thing]?.kind !== 'Person') continue;
      const before = this.tokens.slice(Math.max(0, r.first - 8), r.first).map((t) => t.lower);
      if (
        before.some((w) =>
          /^(?:interview|conversation|talk|testimony|statement|interviewed|q&a)$/.test(w),
        )
      )
        return thing;
    }
    return undefined;
  }

  /** Who is credited with speech in a sentence. */
  private speakerOf(sentence: Sentence): number | undefined {
    for (const r of this.names) {
      if (r.sentence !== sentence.index) continue;
      const [thing] = r.things;
      const kind = thing === undefined ? undefined : this.things[thing]?.kind;
      if (thing === undefined || !kind || !(kind === 'Person' || BODIES.has(kind))) continue;
      for (const k of [r.first - 1, r.first - 2, r.first - 3, r.last, r.last + 1]) {
        const token = this.tokens[k];
        if (
          token?.sentence === sentence.index &&
          /^(?:say|tell|add|state|explain|stress|declare|write|note|insist|warn|claim|recall)$/.test(
            token.lemma,
          )
        )
          return thing;
      }
    }
    return undefined;
  }

  /** "the militia", "both groups", "these rifles", "the latter". */
  private nounPhrase(i: number, sentence: Sentence): number {
    const determiner = this.tokens[i]?.lower ?? '';
    let at = i + 1;
    if (
      /^(?:same|other|two|three|four|five|six|first|second|whole|entire|said)$/.test(
        this.tokens[at]?.lower ?? '',
      )
    )
      at++;
    const special = this.tokens[at]?.lower;
    if (
      determiner === 'the' &&
      (special === 'former' || special === 'latter') &&
      !/^(?:NN|JJ)/.test(this.tokens[at + 1]?.tag ?? '')
    )
      return this.formerLatter(i, at + 1, special, sentence);
    let noun = -1;
    for (let k = at; k < Math.min(at + NOUN_SPAN, sentence.last); k++) {
      const token = this.tokens[k];
      if (!token || this.covered[k]) break;
      const fits = anaphorNouns.has(token.lower) || weaponNouns.has(token.lower);
      if (fits && /^(?:NN|JJ|VB)/.test(token.tag)) noun = k;
      if (!/^(?:NN|JJ|VBN|VBG|CD|HYPH)/.test(token.tag)) break;
    }
    if (noun < 0) return i + 1;
    // The head is the last noun of the phrase: "the militia commander" is no militia.
    const after = this.tokens[noun + 1];
    if (
      after &&
      after.sentence === sentence.index &&
      /^NNS?$/.test(after.tag) &&
      !this.covered[noun + 1] &&
      // "The group buries its own": a verb that the tagger takes for a plural
      !/^(?:DT|PRP\$|PRP)$/.test(this.tokens[noun + 2]?.tag ?? '')
    )
      return i + 1;
    // "the town of X", "the group X" name their thing outright
    const word = this.tokens[noun]?.lower ?? '';
    if (
      this.covered[noun + 1] &&
      after?.sentence === sentence.index &&
      determiner === 'the' &&
      !/^['’]s$/.test(after.text)
    )
      return noun + 1;
    if (
      after?.lower === 'of' &&
      this.covered[noun + 2] &&
      !/^(?:members|fighters|remnants|elements|soldiers|forces|men)$/.test(word)
    )
      return noun + 1;
    if (
      after?.lower === 'of' &&
      /^(?:members|fighters|remnants|elements|soldiers|forces|men|leader|commander|chief|head)$/.test(
        word,
      )
    )
      return noun + 1;
    if (POSSESSIVES.test(determiner)) return i + 1;
    const qualifiers = this.tokens.slice(at, noun).map((t) => t.lower);
    const weapon = weaponNouns.get(word);
    if (
      weapon &&
      this.weaponNoun(i, noun, sentence, weapon.categories, weapon.all, word, qualifiers)
    )
      return noun + 1;
    const held = anaphorNouns.get(word);
    if (held) this.thingNoun(i, noun, sentence, held, word, determiner, qualifiers);
    return noun + 1;
  }

  /** A ministry or a firm is not "the group". */
  private isCalledOtherwise(thing: number, held: AnaphorNoun): boolean {
    for (const noun of this.descriptors[thing] ?? []) if (isOtherSort(noun, held)) return true;
    return false;
  }

  private formerLatter(first: number, last: number, which: string, sentence: Sentence): number {
    const recent = this.candidates(
      sentence.index,
      (t) => ACTORS.has(t.kind) || t.kind === 'Person',
      1,
    );
    const [latest, earlier] = [...recent].sort((a, b) => b.token - a.token);
    const chosen = which === 'latter' ? latest : earlier;
    if (chosen) this.add([chosen.thing], 'nominal', first, last, which, 0.65);
    return last;
  }

  private weaponNoun(
    first: number,
    noun: number,
    sentence: Sentence,
    categories: readonly string[],
    all: boolean,
    word: string,
    qualifiers: readonly string[],
  ): boolean {
    const singular = word.replace(/s$/, '');
    const mentions = this.candidates(
      sentence.index,
      (t) => {
        if (t.kind !== 'Weapon') return false;
        if (categories.length === 0) return true;
        if (t.names.some((n) => n.toLowerCase().replace(/s$/, '').endsWith(singular))) return true;
        return t.category !== undefined && categories.includes(t.category);
      },
      4,
    );
    const nearest = mentions[0]?.sentence;
    if (nearest === undefined) return false;
    const headed = mentions.filter(
      (m) =>
        this.descriptors[m.thing]?.has(word) ||
        this.descriptors[m.thing]?.has(singular) ||
        this.things[m.thing]?.names.some((n) =>
          n.toLowerCase().replace(/s$/, '').endsWith(singular),
        ),
    );
    const pool = headed.length && categories.length ? headed : mentions;
    const things = all
      ? pool
          .filter((m) => m.sentence === pool[0]?.sentence)
          .map((m) => m.thing)
          .reverse()
      : pool.slice(0, 1).map((m) => m.thing);
    void qualifiers;
    this.add(
      things,
      'nominal',
      first,
      noun + 1,
      'weapon-noun',
      (headed.length ? 0.7 : 0.55) - 0.06 * (sentence.index - nearest),
    );
    return true;
  }

  private thingNoun(
    first: number,
    noun: number,
    sentence: Sentence,
    held: AnaphorNoun,
    word: string,
    determiner: string,
    qualifiers: readonly string[],
  ): void {
    const lemma = this.tokens[noun]?.lemma ?? word;
    const fits = (t: Thing, index: number): boolean =>
      this.descriptors[index]?.has(lemma) === true ||
      (held.kinds.includes(t.kind) &&
        (t.kind === held.kinds[0] || !this.isCalledOtherwise(index, held)));
    let mentions = this.candidates(sentence.index, fits, 5);
    const foreign = qualifiers.some((q) =>
      /^(?:other|another|rival|new|second|third|different|local|neighbouring|neighboring|nearby|foreign)$/.test(
        q,
      ),
    );
    if (foreign) return;
    if (mentions.length === 0) {
      // The only one of its sort in the document answers from any distance.
      const only = this.things
        .map((t, index) => ({ t, index }))
        .filter(
          ({ t, index }) => held.kinds[0] === t.kind && this.discourse.lastOf(index) !== undefined,
        );
      const [single] = only;
      const last = single ? this.discourse.lastOf(single.index) : undefined;
      if (only.length !== 1 || !last || held.weight < 0.8) return;
      mentions = [last];
    }
    if (held.number === 'pair' || determiner === 'both') {
      const two = mentions
        .filter((m) => held.kinds.includes(this.things[m.thing]?.kind ?? 'Weapon'))
        .slice(0, 2);
      if (two.length === 2)
        this.add(two.map((m) => m.thing).reverse(), 'nominal', first, noun + 1, 'both', 0.55);
      return;
    }
    if (held.number === 'all' && held.kinds[0] === 'Event') {
      this.add(mentions.map((m) => m.thing).reverse(), 'nominal', first, noun + 1, 'events', 0.5);
      return;
    }
    const best = this.best(mentions, sentence.index, (m) => {
      const thing = this.things[m.thing];
      let score = 0;
      const nouns = this.descriptors[m.thing];
      if (nouns?.has(word) || nouns?.has(lemma)) score += 2;
      if (thing) score -= Math.max(0, held.kinds.indexOf(thing.kind)) * 0.8;
      // What the text calls a firm is hardly "the group".
      if (
        nouns &&
        !nouns.has(word) &&
        !nouns.has(lemma) &&
        [...nouns].some((n) => isOtherSort(n, held))
      )
        score -= 0.6;
      if (thing && !held.kinds.includes(thing.kind)) score -= 0.5;
      for (const q of qualifiers) if (nouns?.has(q)) score += 1;
      // "The firm …, and the group …": two nouns in one sentence tell two things.
      const called = this.called.get(m.thing);
      if (called && called.sentence === sentence.index && called.word !== word) score -= 2;
      return score;
    });
    if (!best) return;
    this.called.set(best.mention.thing, { sentence: sentence.index, word });
    this.add(
      [best.mention.thing],
      'nominal',
      first,
      noun + 1,
      'definite-noun',
      this.confidence(0.5 + 0.15 * held.weight, best, sentence.index),
    );
  }

  /** "killed three soldiers": members of the body last spoken of, where there is hardly another. */
  private bareNoun(i: number, sentence: Sentence): number {
    const held = anaphorNouns.get(this.tokens[i]?.lower ?? '');
    if (!held) return i + 1;
    const next = this.tokens[i + 1];
    if (
      next &&
      next.sentence === sentence.index &&
      (/^NN/.test(next.tag) || (next.lower === 'of' && this.covered[i + 2]) || next.lower === 'of')
    )
      return i + 1;
    // "American soldiers" and the like are things of their own or nobody's.
    const before = this.tokens[i - 1];
    if (
      before &&
      before.sentence === sentence.index &&
      (/^NNP/.test(before.tag) || this.covered[i - 1])
    )
      return i + 1;
    const mentions = this.candidates(sentence.index, (t) => held.kinds.includes(t.kind), 3);
    const best = this.best(
      mentions,
      sentence.index,
      (m) => -0.4 * Math.max(0, held.kinds.indexOf(this.things[m.thing]?.kind ?? 'Weapon')),
    );
    if (best) {
      this.add(
        [best.mention.thing],
        'nominal',
        i,
        i + 1,
        'bare-noun',
        this.confidence(0.4, best, sentence.index),
      );
      return i + 1;
    }
    const only = this.things
      .map((t, index) => ({ t, index }))
      .filter(({ t }) => held.kinds[0] === t.kind);
    const [single] = only;
    if (only.length === 1 && single)
      this.add([single.index], 'nominal', i, i + 1, 'bare-noun', 0.3);
    return i + 1;
  }
}
