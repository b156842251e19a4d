/**
 * Arms that a sentence counts up, after a colon, in bullets below it, or of a heap ("the haul included"), with who took
 * them and who lost them: as the lead-in says, else as the nearest sentence before that tells of a taking.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { itemsBelow, type ListItem, opensList, textAbove } from './armsLists.ts';
import { isItemCell } from './armsTables.ts';
import { type Filler, parties } from './fillers.ts';
import { type HaulCount, haulCount, isHeap } from './hauls.ts';
import { listedWeapons } from './listedWeapons.ts';
import type { RaidSides } from './raidSides.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const TAKEN =
  /\b(?:seiz\w+|recover\w*|found|confiscat\w+|captur\w+|discover\w+|intercept\w*|impound\w*|haul|uncover\w*|unearth\w*|retriev\w+|netted|collected|lifted|taken|took|booty|spoils|trophies|fell into|yielded|secured|carted|surrendered|handed in|trove|cache|laid out|brought (?:back|in|home)|hauled|rounded up|turned in|dug up|pulled from|spirited|rescued|salvaged|made off|carried off|gathered|taken into custody|exhibits?)\b/i;
const HELD =
  /\b(?:possess\w*|stockpil\w+|stored?|kept|holds?|arsenal|armoury|inventory|fields?)\b/i;
/** A lead-in that speaks of arms without saying that they were taken. */
const SPOKEN =
  /\b(?:cargo|contents?|items?|materiel|matériel|inventory|exhibits?|weapons?|arms|armaments?|ordnance|loads?|equipment|munitions|consignment|brought (?:back|in|out|home|to)|laid out|on display|displayed|listed|as follows|following|examined|inspected|documented|photographed|recorded|seen|shown|catalogued)\b/i;
/** How many sentences on a raid is still the one whose takings are listed. */
const FAR = 8;
const OURS = /\b(?:our|we|us|own troops|own forces)\b/i;
/** How many sentences on a taking is still what is counted up. */
const REACH = 2;
const SEARCH =
  /^(?:stop|board|search|inspect|raid|halt|check|comb|sweep|storm|clear|detain|intercept|enter|ransack|scour|excavate|dismantle|discover|unearth)$/;

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
  /** It named no type: what was taken is still to be told. */
  readonly heap?: boolean;
}

export class CountedArms {
  private readonly reading: Reading;
  private readonly sentences: readonly (SentenceReading | undefined)[];
  private readonly raid: RaidSides;
  private taking: Taking | undefined;
  /** The last sentence before the table that is being read. */
  private tableAfter = 0;

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
    const below = opensList(this.reading, this.sentences, s) ? this.unled(s) : [];
    if (below.length > 0) return below;
    const row = this.row(s);
    if (row.length > 0) return row;
    const count = haulCount(this.reading, s);
    return count ? this.haul(s, count) : this.inspected(s);
  }

  /** "The panel inspected rifles": of the arms that the sentence before says were taken. */
  private inspected(s: SentenceReading): CountedClaim[] {
    const last = this.recent(s, REACH);
    if (!last?.heap) return [];
    const held: Filler[] = [];
    for (const c of s.candidates)
      if (c.type === 'DOCUMENTED' && !c.denied && this.reading.thing(c.target)?.kind === 'Weapon')
        held.push({ thing: c.target, reference: c.targetReference, via: 'head' });
    return held.length > 0
      ? this.claims([{ s, held }], last.taker, this.loserFrom(s, last), 'inspected')
      : [];
  }

  /** Keeps what the sentence tells of a taking, for the counts that follow. */
  note(s: SentenceReading, claims: readonly CountedClaim[]): void {
    const { blocks } = this.reading.analysed.document;
    if (blocks[s.sentence.block]?.role === 'table-row') return;
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
      const heap = frame !== undefined && this.takesHeap(s, p);
      if (!heap && !(p.trigger === 'verb' && SEARCH.test(p.lemma))) continue;
      const named = [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')]
        .flatMap((np) => parties(this.reading, np))
        .filter((f) => this.raid.isParty(f.thing));
      // what names nobody is of the taking that is told of already
      if (!named[0] && this.recent(s, FAR)) continue;
      const first = named[0] ?? (heap ? this.raid.taker(s) : undefined);
      if (!first) continue;
      const from = frame ? fillSlot(this.reading, p, frame, 'source', 'Actor')[0] : undefined;
      const loser = from ?? this.ownerOf(p, first);
      this.taking = {
        taker: first,
        loser: loser?.thing === first.thing ? undefined : loser,
        sentence: s.sentence.index,
        heap,
      };
      return;
    }
  }

  /** Whether a verb or noun of taking has a heap for its object: "weapons seized by X", "what it took from X". */
  private takesHeap(s: SentenceReading, p: Predication): boolean {
    const objects = p.trigger === 'verb' ? phrasesAt(p, 'object') : p.object;
    const isOne = (np: NounPhrase): boolean =>
      (!np.pronoun && isHeap(this.reading, np)) || np.of.some((of) => isHeap(this.reading, of));
    if (objects.length > 0 || p.trigger === 'noun') return objects.some(isOne);
    const first = p.subject[0]?.first ?? p.first;
    const at = s.chunks.findIndex((c) => c.kind === 'np' && c.first === first);
    for (let k = at - 1; k >= Math.max(0, at - 2); k--) {
      const chunk = s.chunks[k];
      if (chunk?.kind === 'wh' && chunk.word === 'what') return true;
      if (chunk?.kind === 'np') return isOne(chunk);
    }
    return false;
  }

  /** Whose house or hoard a phrase of the clause is: "a house of X", "an X depot". */
  private ownerOf(p: Predication, taker: Filler): Filler | undefined {
    for (const np of [...phrasesAt(p, 'object'), ...p.phrases.flatMap((q) => q.group)])
      for (const f of parties(this.reading, np))
        if (
          (f.via === 'asset' || f.via === 'owner') &&
          f.thing !== taker.thing &&
          this.raid.isParty(f.thing)
        )
          return f;
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
    const last = this.recent(s, REACH);
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
        ? [last.taker, this.loserFrom(s, last)]
        : took
          ? this.sides(s, before, undefined, count.until, true, false)
          : [undefined, undefined];
    return this.claims([{ s, held: count.items }], taker, owner ?? loser, 'haul');
  }

  private claims(
    items: readonly ListItem[],
    taker: Filler | undefined,
    loser: Filler | undefined,
    rule: string,
  ): CountedClaim[] {
    const out: CountedClaim[] = [];
    for (const { s, held, owner } of items)
      for (const target of held) {
        if (owner && owner.thing !== taker?.thing && rule === 'list') {
          out.push(this.claim('SEIZED', owner, target, 'inventory.list-own', s));
          continue;
        }
        if (taker) out.push(this.claim('SEIZED', taker, target, `inventory.${rule}-taker`, s));
        if (loser && loser.thing !== taker?.thing)
          out.push(this.claim('POSSESSED', loser, target, `inventory.${rule}-loser`, s));
      }
    return out;
  }

  private claim(
    type: RelationType,
    source: Filler,
    target: Filler,
    rule: string,
    s: SentenceReading,
  ): CountedClaim {
    const trigger = this.reading.reference(target.reference)?.first ?? s.sentence.first;
    return { type, source, target, rule, s, trigger };
  }

  /** "The following were recovered: …", "Found in it were:" with bullets below. */
  private list(s: SentenceReading): CountedClaim[] {
    const colon = s.chunks.findIndex((c) => c.kind === 'stop' && c.word === ':');
    const { first, last: end } = s.sentence;
    const closes = this.reading.token(end - 1).text === ':';
    if (colon < 0 && !closes) return [];
    const until = colon < 0 ? end : (s.chunks[colon]?.first ?? end);
    const lead = this.reading.text(first, until);
    const last = this.recent(s, FAR);
    const said = TAKEN.test(lead);
    const holds = !said && HELD.test(lead);
    const took = said || (!holds && SPOKEN.test(lead) && last !== undefined);
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
    const items: ListItem[] = [];
    const here = colon < 0 ? [] : listedWeapons(this.reading, s.chunks, colon + 1);
    if (here.length > 0) items.push({ s, held: here });
    if (colon < 0 || colon >= s.chunks.length - 1)
      items.push(
        ...itemsBelow(this.reading, this.sentences, s.sentence.index + 1, s.sentence.block),
      );
    if (items.length === 0) return [];
    const at = before.find((f) => f.frames.some((x) => x.id === 'seize-weapon'))?.predication;
    const [taker, loser] =
      said || holds || !last
        ? this.sides(s, before, at, until, took, here.length === 0)
        : [last.taker, this.loserFrom(s, last)];
    return this.claims(items, took ? taker : undefined, loser, 'list');
  }

  /** A list under a heading or a sentence that does not lead into it. */
  private unled(first: SentenceReading): CountedClaim[] {
    const { reading } = this;
    const { document } = reading.analysed;
    if (
      /[:]\s*$/.test(
        document.text.slice(Math.max(0, first.sentence.start - 8), first.sentence.start),
      )
    )
      return [];
    const above = textAbove(reading, first);
    const last = this.recent(first, FAR);
    const said = TAKEN.test(above);
    if (!said && !(SPOKEN.test(above) && last)) return [];
    const items = itemsBelow(reading, this.sentences, first.sentence.index);
    if (items.length < 2) return [];
    const taker = last?.taker ?? (said ? this.raid.taker(first) : undefined);
    return this.claims(items, taker, last && this.loserFrom(first, last), 'list');
  }

  /** A row of a table under words of a taking that named no type. */
  private row(s: SentenceReading): CountedClaim[] {
    const role = this.reading.analysed.document.blocks[s.sentence.block]?.role;
    if (role !== 'table-row') {
      this.tableAfter = s.sentence.index;
      return [];
    }
    const { taking } = this;
    if (!taking?.heap || this.tableAfter - taking.sentence > FAR) return [];
    if (!isItemCell(this.reading, s.sentence)) return [];
    const held = listedWeapons(this.reading, s.chunks, 0).slice(0, 1);
    return this.claims([{ s, held }], taking.taker, this.loserFrom(s, taking), 'table');
  }

  /** From whom a taking was: as it says, else whom the passage is about by now. */
  private loserFrom(s: SentenceReading, last: Taking): Filler | undefined {
    const then = this.reading.analysed.sentences[last.sentence];
    return (
      last.loser ??
      this.raid.loserOf(s.sentence, undefined, last.taker) ??
      (then && this.raid.loserOf(then, undefined, last.taker))
    );
  }

  /** The last taking, where it is no more than some sentences back. */
  private recent(s: SentenceReading, reach: number): Taking | undefined {
    return this.taking && s.sentence.index - this.taking.sentence <= reach
      ? this.taking
      : undefined;
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
    const last = this.recent(s, FAR);
    const ours = OURS.test(reading.text(s.sentence.first, until));
    const taker =
      agents.find((f) => f.via !== 'asset' && !from.some((x) => x.thing === f.thing)) ??
      (ours ? this.raid.issuer() : undefined) ??
      last?.taker ??
      this.raid.taker(s) ??
      (bulleted ? this.raid.issuer() : undefined);
    const owner = owners.find((f) => f.thing !== taker?.thing && this.raid.isParty(f.thing));
    const loser =
      from[0] ??
      owner ??
      (last && taker?.thing === last.taker.thing ? last.loser : undefined) ??
      (taker ? this.raid.loserOf(s.sentence, at, taker) : undefined);
    return [taker, loser];
  }
}
