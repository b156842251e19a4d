/**
 * Arms that a sentence counts up, after a colon, in bullets below it, or of a heap ("the haul included"), with who took
 * them and who lost them: as the lead-in says, else as the nearest sentence before that tells of a taking.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';
import { type HaulCount, haulCount, isHeap } from './hauls.ts';
import { listedWeapons } from './listedWeapons.ts';
import type { RaidSides } from './raidSides.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const TAKEN =
  /\b(?:seiz\w+|recover\w*|found|confiscat\w+|captur\w+|discover\w+|intercept\w*|impound\w*|haul|uncover\w*|unearth\w*|retriev\w+|netted|collected|lifted|taken|took|booty|spoils|trophies|fell into|yielded|secured|carted|surrendered|handed in|trove|cache)\b/i;
const HELD =
  /\b(?:possess\w*|stockpil\w+|stored?|kept|holds?|arsenal|armoury|inventory|fields?)\b/i;
const MAX_ITEMS = 40;
const OURS = /\b(?:our|we|us|own troops|own forces)\b/i;
/** How many sentences on a taking is still what is counted up. */
const REACH = 2;
const SEARCH =
  /^(?:stop|board|search|inspect|raid|halt|check|comb|sweep|storm|clear|detain|intercept)$/;

/** One claim of a count. */
export interface CountedClaim {
  readonly type: RelationType;
  readonly source: Filler;
  readonly target: Filler;
  readonly rule: string;
  readonly s: SentenceReading;
  readonly trigger: number;
}

interface Taking {
  readonly taker: Filler;
  readonly loser?: Filler;
  readonly sentence: number;
}

interface Item {
  readonly s: SentenceReading;
  readonly held: readonly Filler[];
}

export class CountedArms {
  private readonly reading: Reading;
  private readonly sentences: readonly (SentenceReading | undefined)[];
  private readonly raid: RaidSides;
  private taking: Taking | undefined;

  constructor(
    reading: Reading,
    sentences: readonly (SentenceReading | undefined)[],
    raid: RaidSides,
  ) {
    this.reading = reading;
    this.sentences = sentences;
    this.raid = raid;
  }

  /** What a sentence counts up. */
  read(s: SentenceReading): CountedClaim[] {
    const listed = this.list(s);
    if (listed.length > 0) return listed;
    const count = haulCount(this.reading, s);
    return count ? this.haul(s, count) : [];
  }

  /** Keeps what the sentence tells of a taking, for the counts that follow. */
  note(s: SentenceReading, claims: readonly CountedClaim[]): void {
    const seized = claims.find((c) => c.type === 'SEIZED');
    const stated = s.candidates.find((c) => c.type === 'SEIZED' && !c.denied);
    const thing = seized?.target.thing ?? stated?.target;
    const taker: Filler | undefined =
      seized?.source ??
      (stated && { thing: stated.source, reference: stated.sourceReference, via: 'head' });
    if (taker) {
      const lost =
        claims.find((c) => c.type === 'POSSESSED' && c.target.thing === thing)?.source ??
        this.loserStated(s, thing, taker);
      this.taking = { taker, loser: lost, sentence: s.sentence.index };
      return;
    }
    for (const { predication: p, frames } of s.predications) {
      if (p.negative || p.irrealis) continue;
      const frame = frames.find((f) => f.id === 'seize-weapon');
      const heaps = p.trigger === 'verb' ? phrasesAt(p, 'object') : p.object;
      const heap =
        frame !== undefined &&
        heaps.some(
          (np) => isHeap(this.reading, np) || np.of.some((of) => isHeap(this.reading, of)),
        );
      if (!heap && !(p.trigger === 'verb' && SEARCH.test(p.lemma))) continue;
      const named = [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')]
        .flatMap((np) => parties(this.reading, np))
        .filter((f) => this.raid.isParty(f.thing));
      const first = named[0] ?? (heap ? this.raid.taker(s) : undefined);
      if (!first) continue;
      const from = frame ? fillSlot(this.reading, p, frame, 'source', 'Actor')[0] : undefined;
      const loser = from ?? this.ownerOf(p, first) ?? this.raid.loserOf(s.sentence, p, first);
      this.taking = {
        taker: first,
        loser: loser?.thing === first.thing ? undefined : loser,
        sentence: s.sentence.index,
      };
      return;
    }
  }

  /** Whose house or hoard a phrase of the clause is: "a house of X", "an X depot". */
  private ownerOf(p: Predication, taker: Filler): Filler | undefined {
    for (const np of [...phrasesAt(p, 'object'), ...p.phrases.flatMap((q) => q.group)])
      for (const f of parties(this.reading, np))
        if (f.via !== 'head' && f.thing !== taker.thing && this.raid.isParty(f.thing)) return f;
    return undefined;
  }

  private loserStated(
    s: SentenceReading,
    thing: number | undefined,
    taker: Filler,
  ): Filler | undefined {
    const c = s.candidates.find(
      (x) => x.type === 'POSSESSED' && !x.denied && x.target === thing && x.source !== taker.thing,
    );
    return c && { thing: c.source, reference: c.sourceReference, via: 'head' };
  }

  /** "The haul included …": of the taking that the sentence itself tells of, or the last one before. */
  private haul(s: SentenceReading, count: HaulCount): CountedClaim[] {
    const { reading } = this;
    const lead = reading.text(s.sentence.first, count.until);
    const before = s.predications.filter((p) => p.predication.head < count.until);
    const own = before.find((f) => f.frames.some((x) => x.id === 'seize-weapon'))?.predication;
    if (own?.negative || own?.irrealis) return [];
    const last =
      this.taking && s.sentence.index - this.taking.sentence <= REACH ? this.taking : undefined;
    const took = count.heap === 'taken' || own !== undefined || TAKEN.test(lead);
    const owner = count.container
      ? parties(reading, count.container).filter((f) => f.via !== 'head')[0]
      : undefined;
    if (!took && (count.heap === 'held' || owner))
      return owner ? this.claims([{ s, held: count.items }], undefined, owner, 'haul-held') : [];
    if (!took && !last) return [];
    const [taker, loser] = own
      ? this.sides(s, before, own, count.until, true, false)
      : last
        ? [last.taker, last.loser]
        : took
          ? this.sides(s, before, undefined, count.until, true, false)
          : [undefined, undefined];
    return this.claims([{ s, held: count.items }], taker, owner ?? loser, 'haul');
  }

  private claims(
    items: readonly Item[],
    taker: Filler | undefined,
    loser: Filler | undefined,
    rule: string,
  ): CountedClaim[] {
    const out: CountedClaim[] = [];
    for (const { s, held } of items)
      for (const target of held) {
        const trigger = this.reading.reference(target.reference)?.first ?? s.sentence.first;
        if (taker)
          out.push({
            type: 'SEIZED',
            source: taker,
            target,
            rule: `inventory.${rule}-taker`,
            s,
            trigger,
          });
        if (loser && loser.thing !== taker?.thing)
          out.push({
            type: 'POSSESSED',
            source: loser,
            target,
            rule: `inventory.${rule}-loser`,
            s,
            trigger,
          });
      }
    return out;
  }

  /** "The following were recovered: …", "Found in it were:" with bullets below. */
  private list(s: SentenceReading): CountedClaim[] {
    const colon = s.chunks.findIndex((c) => c.kind === 'stop' && c.word === ':');
    const { first, last } = s.sentence;
    const closes = this.reading.token(last - 1).text === ':';
    if (colon < 0 && !closes) return [];
    const until = colon < 0 ? last : (s.chunks[colon]?.first ?? last);
    const lead = this.reading.text(first, until);
    const took = TAKEN.test(lead);
    const holds = !took && HELD.test(lead);
    if (!took && !holds) return [];
    const before = s.predications.filter((p) => p.predication.head < until);
    const telling = before.filter((f) =>
      f.frames.some((x) => /^(?:seize-weapon|possess)$/.test(x.id)),
    );
    if (
      (telling.length > 0 ? telling : before).some(
        (f) => f.predication.negative || f.predication.irrealis,
      )
    )
      return [];
    const items: Item[] = [];
    const here = colon < 0 ? [] : listedWeapons(this.reading, s.chunks, colon + 1);
    if (here.length > 0) items.push({ s, held: here });
    if (colon < 0 || colon >= s.chunks.length - 1) this.itemsBelow(s, items);
    if (items.length === 0) return [];
    const at = before.find((f) => f.frames.some((x) => x.id === 'seize-weapon'))?.predication;
    const [taker, loser] = this.sides(s, before, at, until, took, here.length === 0);
    return this.claims(items, took ? taker : undefined, loser, 'list');
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
  private itemsBelow(s: SentenceReading, into: Item[]): void {
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
}

const isPredicated = (s: SentenceReading, p: FramedPredication): boolean =>
  s.chunks.some((c) => c.kind === 'vg' && c.head === p.predication.head && c.form === 'finite');
