/**
 * Materiel across clauses and sentences: who took what a list counts up, who recovered what "was recovered", and whose
 * it was. Reports of a raid tell first who met whom, and then, often without naming either, what was found.
 */
import type { Kind } from '../../model/kinds.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Chunk, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** How many sentences back a reader looks for who took and who lost. */
const REACH = 3;
const ACTS: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED', 'CAPTURED', 'SEIZED']);
const TAKEN =
  /\b(?:seiz\w+|recover\w*|found|confiscat\w+|captur\w+|discover\w+|intercept\w*|impound\w*|haul|uncover\w*|unearth\w*|retriev\w+|netted|collected|lifted|taken|took|booty|spoils|trophies|fell into|yielded|secured|carted|surrendered|handed in|trove|cache)\b/i;
const HELD =
  /\b(?:possess\w*|stockpil\w+|stored?|kept|holds?|arsenal|armoury|inventory|fields?)\b/i;
const MAX_ITEMS = 40;
const HOLDING = /^(?:contain|hold|house|conceal|hide|include|store)$/;
const KEPT = /^(?:be|lie|stand|sit|remain)$/;
const OURS = /\b(?:our|we|us|own troops|own forces)\b/i;

interface Act {
  readonly type: RelationType;
  readonly sentence: number;
  readonly source: Filler;
  readonly target?: Filler;
}

type Found = { -readonly [K in keyof Candidate]: Candidate[K] };

export function armsInventories(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): (SentenceReading | undefined)[] {
  const finder = new Inventories(reading, sentences);
  return finder.read();
}

class Inventories {
  private readonly reading: Reading;
  private readonly sentences: readonly (SentenceReading | undefined)[];
  private readonly acts: Act[] = [];
  /** How the last loser was found. */
  private why = '';
  private readonly added = new Map<number, Found[]>();
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

  read(): (SentenceReading | undefined)[] {
    for (const sentence of this.reading.analysed.sentences) {
      // a lead-in may name nothing and so not have been read: "Found in it were:"
      const s = this.sentences[sentence.index] ?? {
        sentence,
        chunks: [],
        predications: [],
        scopes: [],
        candidates: [],
      };
      this.noteActs(s);
      for (const framed of s.predications) {
        this.seizure(s, framed);
        this.carried(s, framed);
        this.kept(s, framed);
      }
      this.list(s);
    }
    return this.sentences.map((s) => {
      const more = s && this.added.get(s.sentence.index);
      return more ? { ...s, candidates: [...s.candidates, ...more] } : s;
    });
  }

  private noteActs(s: SentenceReading): void {
    for (const c of s.candidates) {
      if (c.denied || !ACTS.has(c.type)) continue;
      const target = this.isParty(c.target)
        ? ({ thing: c.target, reference: c.targetReference, via: 'head' } as const)
        : undefined;
      if (!target && c.type !== 'SEIZED') continue;
      this.acts.push({
        type: c.type,
        sentence: s.sentence.index,
        source: { thing: c.source, reference: c.sourceReference, via: 'head' },
        target,
      });
    }
  }

  private isParty(thing: number): boolean {
    const kind = this.reading.thing(thing)?.kind;
    return kind === 'ArmedGroup' || kind === 'SecurityForce' || kind === 'Person';
  }

  /** "Rifles were recovered", "the army seized rifles": the taker, and the loser when the clause names none. */
  private seizure(s: SentenceReading, framed: FramedPredication): void {
    const frame = framed.frames.find((f) => f.id === 'seize-weapon');
    const p = framed.predication;
    if (!frame || p.negative || p.irrealis) return;
    const items = [
      ...fillSlot(this.reading, p, frame, 'patient', 'Weapon'),
      ...this.contents(s, p),
    ];
    const first = items[0];
    if (!first) return;
    // "two missiles belonging to X, one machine gun with 1,150 rounds, …": the list goes on
    const more = this.rest(s, p, first).filter((w) => !items.some((x) => x.thing === w.thing));
    const named = fillSlot(this.reading, p, frame, 'agent', 'Actor');
    const said = named.length > 0;
    if (!said)
      for (const q of p.phrases)
        if (q.word === 'by') for (const np of q.group) named.push(...parties(this.reading, np));
    const hasAgent =
      p.trigger === 'verb' ? phrasesAt(p, 'subject').length > 0 : p.subject.length > 0;
    const taker = named[0] ?? (hasAgent ? undefined : this.taker(s));
    if (!taker) return;
    const sort = p.trigger === 'verb' ? 'clause' : 'noun';
    if (!said)
      for (const w of items) this.add('SEIZED', taker, w, `inventory.taker-${sort}`, s, p.head);
    else
      for (const w of this.contents(s, p))
        this.add('SEIZED', taker, w, 'inventory.contents', s, p.head);
    for (const w of more) this.add('SEIZED', taker, w, 'inventory.rest', s, p.head);
    const loser = this.loserOf(s.sentence, p, taker);
    if (loser && !named.some((n) => n.thing === loser.thing))
      for (const w of [...items, ...more])
        this.add('POSSESSED', loser, w, `inventory.loser-${this.why}`, s, p.head);
  }

  /** "found caves containing explosives": what was in the things found. */
  private contents(s: SentenceReading, p: Predication): Filler[] {
    const found = phrasesAt(p, 'object');
    const out: Filler[] = [];
    for (const { predication: inner } of s.predications)
      if (inner.trigger === 'verb' && HOLDING.test(inner.lemma) && !inner.negative)
        if (inner.subject.some((np) => found.includes(np)))
          for (const np of inner.object) out.push(...weapons(this.reading, np));
    return out;
  }

  /** What the list behind a verb goes on to count up. */
  private rest(s: SentenceReading, p: Predication, first: Filler): Filler[] {
    const at = this.reading.reference(first.reference)?.first ?? -1;
    if (p.trigger !== 'verb' || at < p.head) return [];
    const from = s.chunks.findIndex((c) => c.kind === 'np' && c.first <= at && at < c.last);
    const end = s.chunks.findIndex((c, i) => i > from && c.kind === 'stop');
    return from < 0 ? [] : listed(this.reading, s.chunks.slice(0, end < 0 ? undefined : end), from);
  }

  /** "was arrested with a pistol": the captive had it, the captors have it. */
  private carried(s: SentenceReading, framed: FramedPredication): void {
    const frame = framed.frames.find((f) => f.id === 'capture-person');
    const p = framed.predication;
    if (!frame || p.trigger !== 'verb' || p.negative || p.irrealis) return;
    const arms = p.phrases
      .filter((q) => /^(?:with|together with|along with|in possession of|carrying)$/.test(q.word))
      .flatMap((q) => q.group)
      .flatMap((np) => weapons(this.reading, np));
    if (arms.length === 0) return;
    const captors = fillSlot(this.reading, p, frame, 'agent', 'Actor');
    const captives = fillSlot(this.reading, p, frame, 'patient', 'Actor');
    for (const w of arms) {
      for (const f of captors) this.add('SEIZED', f, w, 'inventory.captive-taker', s, p.head);
      for (const f of captives)
        if (!captors.some((c) => c.thing === f.thing))
          this.add('POSSESSED', f, w, 'inventory.captive', s, p.head);
    }
  }

  /** "A pistol and two vests were in his car." */
  private kept(s: SentenceReading, framed: FramedPredication): void {
    const p = framed.predication;
    if (p.trigger !== 'verb' || !KEPT.test(p.lemma) || p.negative || p.irrealis) return;
    const arms = p.subject.flatMap((np) => weapons(this.reading, np));
    if (arms.length === 0) return;
    for (const q of p.phrases)
      if (/^(?:in|inside|under|beneath|at|on|among)$/.test(q.word))
        for (const np of q.group)
          for (const f of parties(this.reading, np))
            if (f.via !== 'head' && this.isParty(f.thing))
              for (const w of arms) this.add('POSSESSED', f, w, 'inventory.kept', s, p.head);
  }

  /** Who took things when nobody is said to: who acted last, the force rather than those it met. */
  private taker(s: SentenceReading | Sentence): Filler | undefined {
    const index = 'index' in s ? s.index : s.sentence.index;
    const last = this.lastAct(index, () => true);
    if (last) {
      const { source, target } = last;
      if (
        target &&
        this.kindOf(target) === 'SecurityForce' &&
        this.kindOf(source) !== 'SecurityForce'
      )
        return target;
      return source;
    }
    return this.protagonist(index);
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
        (f) => this.kindOf(f) === 'ArmedGroup' && f.thing !== taker.thing,
      );
      const first = groups[0];
      if (first) return first;
    }
    return undefined;
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

  /** The force whose statement this is: the one that the document names most. */
  private issuer(): Filler | undefined {
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

  /** From whom: whose house or hands they were in, else whom the taker met last. */
  private because(why: string, f: Filler | undefined): Filler | undefined {
    this.why = why;
    return f;
  }

  private loserOf(s: Sentence, p: Predication | undefined, taker: Filler): Filler | undefined {
    if (p) {
      const stated = p.phrases.filter((q) => /^(?:from|off)$/.test(q.word)).flatMap((q) => q.group);
      const inside = p.phrases
        .filter((q) => /^(?:in|inside|at|on|with|under|beneath|aboard)$/.test(q.word))
        .flatMap((q) => q.group);
      for (const np of inside)
        for (const f of parties(this.reading, np))
          if (f.thing !== taker.thing && this.isParty(f.thing) && f.via !== 'head')
            return this.because('where', f);
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

  /** "The following were recovered: …", "Found in it were:" with bullets below. */
  private list(s: SentenceReading): void {
    const colon = s.chunks.findIndex((c) => c.kind === 'stop' && c.word === ':');
    const { first, last } = s.sentence;
    const closes = this.reading.token(last - 1).text === ':';
    if (colon < 0 && !closes) return;
    const until = colon < 0 ? last : (s.chunks[colon]?.first ?? last);
    const lead = this.reading.text(first, until);
    const took = TAKEN.test(lead);
    const holds = !took && HELD.test(lead);
    if (!took && !holds) return;
    const before = s.predications.filter((p) => p.predication.head < until);
    const telling = before.filter((f) =>
      f.frames.some((x) => /^(?:seize-weapon|possess)$/.test(x.id)),
    );
    if (
      (telling.length > 0 ? telling : before).some(
        (f) => f.predication.negative || f.predication.irrealis,
      )
    )
      return;
    const items: { s: SentenceReading; held: Filler[] }[] = [];
    const here = colon < 0 ? [] : listed(this.reading, s.chunks, colon + 1);
    if (here.length > 0) items.push({ s, held: here });
    if (colon < 0 || colon >= s.chunks.length - 1) this.itemsBelow(s, items);
    if (items.length === 0) return;
    const at = before.find((f) => f.frames.some((x) => x.id === 'seize-weapon'))?.predication;
    const [taker, loser] = this.sides(s, before, at, until, took, here.length === 0);
    for (const item of items)
      for (const w of item.held) {
        const head = this.reading.reference(w.reference)?.first ?? item.s.sentence.first;
        if (took && taker) this.add('SEIZED', taker, w, 'inventory.list-taker', item.s, head);
        if (loser) this.add('POSSESSED', loser, w, 'inventory.list-loser', item.s, head);
      }
  }

  private sides(
    s: SentenceReading,
    before: readonly FramedPredication[],
    at: Predication | undefined,
    until: number,
    took: boolean,
    bulleted: boolean,
  ): [Filler | undefined, Filler | undefined] {
    const { reading } = this;
    const agents: Filler[] = [];
    for (const { predication: p } of before)
      for (const np of [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')])
        for (const f of parties(reading, np)) agents.push(f);
    if (!took) return [undefined, agents[0]];
    const owners: Filler[] = [];
    for (const chunk of s.chunks)
      if (chunk.kind === 'np' && chunk.last <= until)
        for (const f of parties(reading, chunk))
          if (f.via === 'asset' || f.via === 'owner') owners.push(f);
    // "a house of X: rifles, mines": the container's owner had them
    const from = before
      .flatMap((f) => f.predication.phrases)
      .filter((q) => /^(?:from|off)$/.test(q.word))
      .flatMap((q) => q.group)
      .flatMap((np) => parties(reading, np))
      .filter((f) => this.isParty(f.thing));
    const ours = OURS.test(reading.text(s.sentence.first, until));
    const taker =
      agents.find((f) => f.via !== 'asset' && !from.some((x) => x.thing === f.thing)) ??
      (ours ? this.issuer() : undefined) ??
      this.taker(s) ??
      (bulleted ? this.issuer() : undefined);
    const owner = owners.find((f) => f.thing !== taker?.thing && this.isParty(f.thing));
    const loser = from[0] ?? owner ?? (taker ? this.loserOf(s.sentence, at, taker) : undefined);
    return [taker, loser];
  }

  /** The list items that follow a lead-in. */
  private itemsBelow(s: SentenceReading, into: { s: SentenceReading; held: Filler[] }[]): void {
    const { document, sentences } = this.reading.analysed;
    const start = s.sentence.index + 1;
    for (let i = start; i < sentences.length && i - start < MAX_ITEMS; i++) {
      const sentence = sentences[i];
      const role = sentence && document.blocks[sentence.block]?.role;
      const sameBlock = sentence?.block === s.sentence.block;
      if (role !== 'list-item' && !sameBlock && !(i === start && role === 'paragraph')) return;
      const item = this.sentences[i];
      if (!item) continue;
      const held = listed(this.reading, item.chunks, 0);
      if (held.length === 0 && item.predications.some((p) => isPredicated(item, p))) return;
      if (held.length > 0) into.push({ s: item, held });
      if (role !== 'list-item') return;
    }
  }

  private add(
    type: RelationType,
    source: Filler,
    target: Filler,
    rule: string,
    s: SentenceReading,
    trigger: number,
  ): void {
    const a = this.reading.thing(source.thing)?.kind;
    const b = this.reading.thing(target.thing)?.kind;
    if (!a || !b || source.thing === target.thing || !endsFit(type, a, b)) return;
    const found: Found = {
      type,
      source: source.thing,
      target: target.thing,
      sourceReference: source.reference,
      targetReference: target.reference,
      rule,
      sentence: s.sentence.index,
      trigger,
    };
    const list = this.added.get(s.sentence.index);
    if (list) list.push(found);
    else this.added.set(s.sentence.index, [found]);
  }
}

const isPredicated = (s: SentenceReading, p: FramedPredication): boolean =>
  s.chunks.some((c) => c.kind === 'vg' && c.head === p.predication.head && c.form === 'finite');

/** Weapons that a list counts up from chunk `from` on: heads of its phrases, and what they come with. */
export function listed(reading: Reading, chunks: readonly Chunk[], from: number): Filler[] {
  const out: Filler[] = [];
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (!chunk) break;
    if (chunk.kind === 'wh') {
      // a relative clause runs to the next comma
      while (i + 1 < chunks.length && !/^(?:comma|stop)$/.test(chunks[i + 1]?.kind ?? '')) i += 1;
      continue;
    }
    // an item counts up before it tells anything
    if (chunk.kind === 'vg' && chunk.form === 'finite' && !chunk.passive) break;
    if (chunk.kind === 'vg' && chunk.form === 'finite' && out.length > 0) break;
    if (chunk.kind === 'stop' && /^[.:!?]$/.test(chunk.word) && out.length > 0) break;
    if (chunk.kind !== 'np') continue;
    if (governed(chunks, i)) continue;
    for (const w of weapons(reading, chunk)) if (!out.some((o) => o.thing === w.thing)) out.push(w);
  }
  return out;
}

function governed(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1];
  return (
    before?.kind === 'prep' &&
    !/^(?:with|including|plus|and|along with|such as|on|together with|as well as|among them|of)$/.test(
      before.word,
    )
  );
}
