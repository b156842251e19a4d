/**
 * Arms that a sentence counts up, after a colon, in bullets below it, or of a heap ("the haul included"), with who took
 * them and who lost them: as the lead-in says, else as the nearest sentence before that tells of a taking.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import { itemsBelow, type ListItem, opensList, textAbove } from './armsLists.ts';
import { isItemCell } from './armsTables.ts';
import { type Filler, parties } from './fillers.ts';
import { type HaulCount, haulCount } from './hauls.ts';
import { listedWeapons } from './listedWeapons.ts';
import type { RaidSides } from './raidSides.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { phrasesAt } from './slots.ts';
import { FAR, Takings } from './takings.ts';

const TAKEN =
  /\b(?:seiz\w+|recover\w*|found|find(?:s|ing)|confiscat\w+|captur\w+|discover\w+|intercept\w*|impound\w*|haul|uncover\w*|unearth\w*|retriev\w+|netted|collected|lifted|taken|took|booty|spoils|trophies|fell into|yielded|secured|carted|surrendered|handed in|trove|cache|laid out|brought (?:back|in|home)|hauled|rounded up|turned in|dug up|pulled from|spirited|rescued|salvaged|made off|carried off|gathered|taken into custody|exhibits?)\b/i;
const HELD =
  /\b(?:possess\w*|stockpil\w+|stored?|kept|holds?|arsenal|armoury|inventory|fields?)\b/i;
/** A lead-in that speaks of arms without saying that they were taken. */
/** Pictures that show arms with those who have them. */
const SHOWN = /\b(?:videos?|footage|clips?|film|photos?|photographs?|images?|pictures?)\b/i;
const SPOKEN =
  /\b(?:cargo|contents?|items?|materiel|matériel|inventory|exhibits?|weapons?|arms|armaments?|ordnance|loads?|equipment|munitions|consignment|brought (?:back|in|out|home|to)|laid out|on display|displayed|listed|as follows|following|examined|inspected|documented|photographed|recorded|seen|shown|catalogued)\b/i;
const OURS = /\b(?:our|we|us|own troops|own forces)\b/i;
/** How many sentences on a taking is still what is counted up. */
const REACH = 2;

/** One claim of a count. */
export interface CountedClaim {
  readonly type: RelationType;
  readonly source: Filler;
  readonly target: Filler;
  readonly rule: string;
  readonly s: SentenceReading;
  readonly trigger: number;
}

export class CountedArms {
  private readonly reading: Reading;
  private readonly sentences: readonly (SentenceReading | undefined)[];
  private readonly raid: RaidSides;
  private readonly takings: Takings;
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
    this.takings = new Takings(reading, raid);
  }

  /** Keeps what the sentence tells of a taking, for the counts that follow. */
  note(s: SentenceReading, claims: readonly CountedClaim[]): void {
    this.takings.note(s, claims);
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
    const last = this.takings.recent(s, REACH);
    if (!last?.heap) return [];
    const held: Filler[] = [];
    for (const c of s.candidates)
      if (c.type === 'DOCUMENTED' && !c.denied && this.reading.thing(c.target)?.kind === 'Weapon')
        held.push({ thing: c.target, reference: c.targetReference, via: 'head' });
    return held.length > 0
      ? this.claims([{ s, held }], last.taker, this.takings.loserFrom(s, last), 'inspected')
      : [];
  }

  /** "The haul included …": of the taking that the sentence itself tells of, or the last one before. */
  private haul(s: SentenceReading, count: HaulCount): CountedClaim[] {
    const { reading } = this;
    const lead = reading.text(s.sentence.first, count.until);
    const before = s.predications.filter((p) => p.predication.head < count.until);
    const own = before.find((f) => f.frames.some((x) => x.id === 'seize-weapon'))?.predication;
    if (own?.negative || own?.irrealis) return [];
    const last = this.takings.recent(s, REACH);
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
        ? [last.taker, this.takings.loserFrom(s, last)]
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
    const last = this.takings.recent(s, FAR);
    const said = TAKEN.test(lead);
    const holds = !said && HELD.test(lead);
    if (!said && SHOWN.test(lead) && colon >= 0) return this.shown(s, colon);
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
        : [last.taker, this.takings.loserFrom(s, last)];
    return this.claims(items, took ? taker : undefined, loser, 'list');
  }

  /** "Weapons in the video: …": who is seen with them acted last. */
  private shown(s: SentenceReading, colon: number): CountedClaim[] {
    const who = this.raid.actor(s.sentence.index);
    if (!who) return [];
    return listedWeapons(this.reading, s.chunks, colon + 1).map((w) =>
      this.claim('USED', who, w, 'inventory.shown', s),
    );
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
    const last = this.takings.recent(first, FAR);
    const said = TAKEN.test(above);
    if (!said && !(SPOKEN.test(above) && last)) return [];
    const items = itemsBelow(reading, this.sentences, first.sentence.index);
    if (items.length < 2) return [];
    const taker = last?.taker ?? (said ? this.raid.taker(first) : undefined);
    return this.claims(items, taker, last && this.takings.loserFrom(first, last), 'list');
  }

  /** A row of a table under words of a taking that named no type. */
  private row(s: SentenceReading): CountedClaim[] {
    const role = this.reading.analysed.document.blocks[s.sentence.block]?.role;
    if (role !== 'table-row') {
      this.tableAfter = s.sentence.index;
      return [];
    }
    const taking = this.takings.last;
    if (!taking?.heap || this.tableAfter - taking.sentence > FAR) return [];
    if (!isItemCell(this.reading, s.sentence)) return [];
    const held = listedWeapons(this.reading, s.chunks, 0).slice(0, 1);
    return this.claims([{ s, held }], taking.taker, this.takings.loserFrom(s, taking), 'table');
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
    // "inside which were:" has nobody for a subject who takes
    for (const { predication: p, frames } of before)
      for (const np of took && (p.lemma === 'be' || isStudy(frames))
        ? []
        : [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')])
        for (const f of parties(reading, np)) agents.push(f);
    if (!took) return [undefined, agents[0]];
    const owners: Filler[] = [];
    for (const chunk of s.chunks)
      if (chunk.kind === 'np' && chunk.last <= until)
        for (const f of parties(reading, chunk))
          if (f.via === 'asset' || f.via === 'owner') owners.push(f);
    // "a house of X: rifles, mines": the container's owner had them
    const from = before
      .flatMap(({ predication: p }) =>
        p.phrases.filter((q) =>
          // "a tunnel belonging to X, in which were: …"
          (p.lemma === 'belong' ? /^to$/ : /^(?:from|off)$/).test(q.word),
        ),
      )
      .flatMap((q) => q.group)
      .flatMap((np) => parties(reading, np))
      .filter((f) => this.raid.isParty(f.thing));
    const last = this.takings.recent(s, FAR);
    const ours = OURS.test(reading.text(s.sentence.first, until));
    const taker =
      agents.find((f) => f.via !== 'asset' && !from.some((x) => x.thing === f.thing)) ??
      (ours ? this.raid.issuer() : undefined) ??
      last?.taker ??
      (before.some((f) => isStudy(f.frames)) ? undefined : this.raid.taker(s)) ??
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

/** Whether a verb says that somebody looked at things: who did so took nothing. */
const isStudy = (frames: FramedPredication['frames']): boolean =>
  frames.some((f) => f.id === 'document') && !frames.some((f) => f.id === 'seize-weapon');
