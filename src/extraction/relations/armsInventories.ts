/**
 * Materiel across clauses and sentences: who took what a list counts up, who recovered what "was recovered", and whose
 * it was. Reports of a raid tell first who met whom, and then, often without naming either, what was found.
 */
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import { listedWeapons } from './listedWeapons.ts';
import { RaidSides } from './raidSides.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const TAKEN =
  /\b(?:seiz\w+|recover\w*|found|confiscat\w+|captur\w+|discover\w+|intercept\w*|impound\w*|haul|uncover\w*|unearth\w*|retriev\w+|netted|collected|lifted|taken|took|booty|spoils|trophies|fell into|yielded|secured|carted|surrendered|handed in|trove|cache)\b/i;
const HELD =
  /\b(?:possess\w*|stockpil\w+|stored?|kept|holds?|arsenal|armoury|inventory|fields?)\b/i;
const MAX_ITEMS = 40;
const HOLDING = /^(?:contain|hold|house|conceal|hide|include|store)$/;
const KEPT = /^(?:be|lie|stand|sit|remain)$/;
const OURS = /\b(?:our|we|us|own troops|own forces)\b/i;

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
  private readonly raid: RaidSides;
  private readonly added = new Map<number, Found[]>();

  constructor(reading: Reading, sentences: readonly (SentenceReading | undefined)[]) {
    this.reading = reading;
    this.sentences = sentences;
    this.raid = new RaidSides(reading, sentences);
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
      this.raid.noteActs(s);
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
    const taker = named[0] ?? (hasAgent ? undefined : this.raid.taker(s));
    if (!taker) return;
    const sort = p.trigger === 'verb' ? 'clause' : 'noun';
    if (!said)
      for (const w of items) this.add('SEIZED', taker, w, `inventory.taker-${sort}`, s, p.head);
    else
      for (const w of this.contents(s, p))
        this.add('SEIZED', taker, w, 'inventory.contents', s, p.head);
    for (const w of more) this.add('SEIZED', taker, w, 'inventory.rest', s, p.head);
    const loser = this.raid.loserOf(s.sentence, p, taker);
    if (loser && !named.some((n) => n.thing === loser.thing))
      for (const w of [...items, ...more])
        this.add('POSSESSED', loser, w, `inventory.loser-${this.raid.why}`, s, p.head);
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
    return from < 0
      ? []
      : listedWeapons(this.reading, s.chunks.slice(0, end < 0 ? undefined : end), from);
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
            if (f.via !== 'head' && this.raid.isParty(f.thing))
              for (const w of arms) this.add('POSSESSED', f, w, 'inventory.kept', s, p.head);
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
    const here = colon < 0 ? [] : listedWeapons(this.reading, s.chunks, colon + 1);
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
      .filter((f) => this.raid.isParty(f.thing));
    const ours = OURS.test(reading.text(s.sentence.first, until));
    const taker =
      agents.find((f) => f.via !== 'asset' && !from.some((x) => x.thing === f.thing)) ??
      (ours ? this.raid.issuer() : undefined) ??
      this.raid.taker(s) ??
      (bulleted ? this.raid.issuer() : undefined);
    const owner = owners.find((f) => f.thing !== taker?.thing && this.raid.isParty(f.thing));
    const loser =
      from[0] ?? owner ?? (taker ? this.raid.loserOf(s.sentence, at, taker) : undefined);
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
      const held = listedWeapons(this.reading, item.chunks, 0);
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
