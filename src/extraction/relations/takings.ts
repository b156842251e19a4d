/**
 * The taking of arms that a passage tells of: who took, from whom, and whether it still has to say what. Counts, lists
 * and tables that follow are of it.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';
import { isHeap } from './hauls.ts';
import type { RaidSides } from './raidSides.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** How many sentences on a raid is still the one whose takings are listed. */
export const FAR = 8;
const SEARCH =
  /^(?:stop|board|search|inspect|raid|halt|check|comb|sweep|storm|clear|detain|intercept|enter|ransack|scour|excavate|dismantle|discover|unearth)$/;

/** What a count has claimed already. */
interface Claimed {
  readonly type: RelationType;
  readonly source: Filler;
  readonly target: Filler;
}

export interface Taking {
  readonly taker: Filler;
  readonly loser?: Filler;
  readonly sentence: number;
  /** It named no type: what was taken is still to be told. */
  readonly heap?: boolean;
}

export class Takings {
  private readonly reading: Reading;
  private readonly raid: RaidSides;
  private taking: Taking | undefined;

  constructor(reading: Reading, raid: RaidSides) {
    this.reading = reading;
    this.raid = raid;
  }

  get last(): Taking | undefined {
    return this.taking;
  }

  /** Keeps what the sentence tells of a taking, for the counts that follow. */
  note(s: SentenceReading, claims: readonly Claimed[]): void {
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

  /** From whom a taking was: as it says, else whom the passage is about by now. */
  loserFrom(s: SentenceReading, last: Taking): Filler | undefined {
    const then = this.reading.analysed.sentences[last.sentence];
    return (
      last.loser ??
      this.raid.loserOf(s.sentence, undefined, last.taker) ??
      (then && this.raid.loserOf(then, undefined, last.taker))
    );
  }

  /** The last taking, where it is no more than some sentences back. */
  recent(s: SentenceReading, reach: number): Taking | undefined {
    return this.taking && s.sentence.index - this.taking.sentence <= reach
      ? this.taking
      : undefined;
  }
}
