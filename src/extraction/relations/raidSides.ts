/**
 * Who took and who lost in a report of a raid, which says it once and then counts up what was found: those whom the
 * sentences before tell of, nearest first. What they tell is noted sentence by sentence, so a look back sees only
 * what has been read.
 */
import type { Kind } from '../../model/kinds.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';

/** How many sentences back a reader looks for who took and who lost. */
const REACH = 3;
const ACTS: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED', 'CAPTURED', 'SEIZED']);

const TAKING = /^(?:capture|seize|take|overrun|storm|loot|conquer|rout|plunder|sack)$/;

const BOUND =
  /\b(?:bound|destined|intended|meant|headed|heading|making|earmarked|en route|way|delivery|shipment|consigned)\s+(?:for|to|towards?)\s+(?:the\s+)?$/i;

/** Whether a phrase speaks of a search: it finds things, and whoever searches takes them. */
export const isSearch = (np: NounPhrase): boolean =>
  np.heads.length === 0 && /^(?:search|raid|sweep|inspection|check|operation)$/.test(np.headLemma);

interface Act {
  readonly type: RelationType;
  readonly sentence: number;
  readonly source: Filler;
  readonly target?: Filler;
  /** Something was captured in it: what is counted up next fell to whoever did it. */
  readonly taken: boolean;
}

export class RaidSides {
  private readonly reading: Reading;
  private readonly sentences: readonly (SentenceReading | undefined)[];
  private readonly acts: Act[] = [];
  private whyLoser = '';
  private readonly bySentence = new Map<number, number[]>();

  constructor(reading: Reading, sentences: readonly (SentenceReading | undefined)[]) {
    this.reading = reading;
    this.sentences = sentences;
    reading.analysed.references.forEach((reference, index) => {
      const list = this.bySentence.get(reference.sentence);
      if (list) list.push(index);
      else this.bySentence.set(reference.sentence, [index]);
    });
  }

  /** How the last loser was found. */
  get why(): string {
    return this.whyLoser;
  }

  /** Keeps what a sentence says that parties did to one another. */
  noteActs(s: SentenceReading): void {
    for (const c of s.candidates) {
      if (c.denied || !ACTS.has(c.type)) continue;
      const target = this.isParty(c.target)
        ? ({ thing: c.target, reference: c.targetReference, via: 'head' } as const)
        : undefined;
      // who raids a place is who takes what is found there
      if (!target && c.type !== 'SEIZED' && c.type !== 'ATTACKED') continue;
      this.acts.push({
        type: c.type,
        sentence: s.sentence.index,
        source: { thing: c.source, reference: c.sourceReference, via: 'head' },
        target,
        taken: TAKING.test(this.reading.token(c.trigger).lemma),
      });
    }
  }

  isParty(thing: number): boolean {
    const kind = this.reading.thing(thing)?.kind;
    return kind === 'ArmedGroup' || kind === 'SecurityForce' || kind === 'Person';
  }

  /** Who took things when nobody is said to: who acted last, the force rather than those it met. */
  taker(s: SentenceReading | Sentence): Filler | undefined {
    const index = 'index' in s ? s.index : s.sentence.index;
    const last = this.lastAct(index, () => true);
    if (last) {
      const { source, target } = last;
      if (
        target &&
        !last.taken &&
        this.kindOf(target) === 'SecurityForce' &&
        this.kindOf(source) !== 'SecurityForce'
      )
        return target;
      return source;
    }
    return this.protagonist(index);
  }

  /** Who did what the sentences before tell of last. */
  actor(index: number): Filler | undefined {
    const last = this.lastAct(index, () => true);
    if (last) return last.source;
    for (let i = index; i >= Math.max(0, index - REACH); i--)
      for (const f of this.named(i)) if (this.isParty(f.thing)) return f;
    return undefined;
  }

  /** "found in a Hezbollah depot", "in a camp of X": whose place it was, whoever found it. */
  whoseStore(p: Predication): Filler | undefined {
    for (const q of p.phrases)
      if (/^(?:in|inside|at|on|with|under|beneath|aboard)$/.test(q.word))
        for (const np of q.group)
          for (const f of parties(this.reading, np))
            if (this.isParty(f.thing) && f.via !== 'head') return f;
    // "searches of X's home yielded": whose home it was
    if (p.trigger === 'verb' && !p.passive)
      for (const np of p.subject)
        if (isSearch(np))
          for (const of of np.of)
            for (const f of parties(this.reading, of))
              if (this.isParty(f.thing) && f.via !== 'head') return f;
    return undefined;
  }

  /** From whom: whose house or hands they were in, else whom the taker met last. */
  loserOf(s: Sentence, p: Predication | undefined, taker: Filler): Filler | undefined {
    if (p) {
      const stated = p.phrases.filter((q) => /^(?:from|off)$/.test(q.word)).flatMap((q) => q.group);
      const where = this.whoseStore(p);
      if (where && where.thing !== taker.thing) return this.because('where', where);
      if (stated.some((np) => parties(this.reading, np).length > 0)) return undefined;
    }
    const act = this.lastAct(
      s.index,
      (x) =>
        s.index - x.sentence <= 1 &&
        ((x.source.thing === taker.thing && x.target !== undefined) ||
          x.target?.thing === taker.thing),
    );
    const other = act && (act.source.thing === taker.thing ? act.target : act.source);
    if (other && act?.type === 'KILLED' && this.kindOf(other) === 'Person')
      return this.bodyOf(other, act.sentence) ?? this.because('act', other);
    if (other && this.isParty(other.thing)) return this.because('act', other);
    return act || this.kindOf(taker) !== 'SecurityForce'
      ? undefined
      : this.because('opponent', this.opponent(s.index, taker));
  }

  /** The force whose statement this is: the one that the document names most. */
  issuer(): Filler | undefined {
    const counts = new Map<number, { count: number; reference: number }>();
    this.reading.analysed.references.forEach((r, reference) => {
      if (r.form !== 'name') return;
      for (const thing of r.things) {
        if (this.reading.thing(thing)?.kind !== 'SecurityForce') continue;
        const known = counts.get(thing);
        if (known) known.count += 1;
        else counts.set(thing, { count: 1, reference });
      }
    });
    let best: Filler | undefined;
    let most = 0;
    for (const [thing, { count, reference }] of counts)
      if (count > most) {
        most = count;
        best = { thing, reference, via: 'head' };
      }
    return best;
  }

  /** The force that the sentences before are about: the first they name. */
  private protagonist(index: number): Filler | undefined {
    for (let i = index; i >= Math.max(0, index - REACH); i--)
      for (const f of this.named(i)) if (this.kindOf(f) === 'SecurityForce') return f;
    return undefined;
  }

  /** The armed group that the nearest sentence to speak of one names first. */
  private opponent(index: number, taker: Filler): Filler | undefined {
    for (let i = index; i >= Math.max(0, index - REACH); i--) {
      const groups = this.named(i).filter(
        (f) =>
          this.kindOf(f) === 'ArmedGroup' &&
          f.thing !== taker.thing &&
          !this.isAwaiting(f.reference),
      );
      const first = groups[0];
      if (first) return first;
    }
    return undefined;
  }

  /** Whether a party is only whom things were bound for: it never had them. */
  private isAwaiting(reference: number): boolean {
    const r = this.reading.reference(reference);
    if (!r) return false;
    const before = this.reading.analysed.document.text.slice(Math.max(0, r.start - 36), r.start);
    return BOUND.test(before);
  }

  /** The group that a sentence puts a person in: what the dead carried was the group's. */
  private bodyOf(person: Filler, index: number): Filler | undefined {
    const c = this.sentences[index]?.candidates.find(
      (x) => x.source === person.thing && (x.type === 'LEADS' || x.type === 'MEMBER_OF'),
    );
    return c && { thing: c.target, reference: c.targetReference, via: 'member' };
  }

  private named(index: number): Filler[] {
    const out: Filler[] = [];
    for (const reference of this.bySentence.get(index) ?? [])
      for (const thing of this.namedBy(reference))
        if (this.isParty(thing)) out.push({ thing, reference, via: 'head' });
    return out;
  }

  private namedBy(index: number): readonly number[] {
    const reference = this.reading.reference(index);
    return reference && /^(?:name|nominal)$/.test(reference.form) ? reference.things : [];
  }

  private kindOf(f: Filler): Kind | undefined {
    return this.reading.thing(f.thing)?.kind;
  }

  private lastAct(index: number, fits: (a: Act) => boolean): Act | undefined {
    for (let i = this.acts.length - 1; i >= 0; i--) {
      const act = this.acts[i];
      if (!act || index - act.sentence > REACH) return undefined;
      if (fits(act)) return act;
    }
    return undefined;
  }

  private because(why: string, f: Filler | undefined): Filler | undefined {
    this.whyLoser = why;
    return f;
  }
}
