/**
 * Materiel across clauses and sentences: who took what a list counts up, who recovered what "was recovered", and whose
 * it was. Reports of a raid tell first who met whom, and then, often without naming either, what was found.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { HALTED } from './armsInUse.ts';
import { type Candidate, filledIn } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import { CountedArms } from './countedArms.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import { itemised } from './hauls.ts';
import { listedWeapons } from './listedWeapons.ts';
import { isSearch, RaidSides } from './raidSides.ts';
import { type FramedPredication, type SentenceReading, withCandidates } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const HOLDING = /^(?:contain|hold|house|conceal|hide|include|store)$/;
/** "was found with two pistols": a person, with what he had. */
const CAUGHT = /^(?:find|catch|intercept|stop|spot|see|photograph|film|show|picture)$/;
/** Who sees or films somebody's arms takes none. */
const SEEN = /^(?:spot|see|photograph|film|show|picture)$/;
const KEPT = /^(?:be|lie|stand|sit|remain)$/;

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
  private readonly counts: CountedArms;
  private readonly added = new Map<number, Found[]>();

  constructor(reading: Reading, sentences: readonly (SentenceReading | undefined)[]) {
    this.reading = reading;
    this.sentences = sentences;
    this.raid = new RaidSides(reading, sentences);
    this.counts = new CountedArms(reading, sentences, this.raid);
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
      const counted = this.counts.read(s);
      for (const c of counted) this.add(c.type, c.source, c.target, c.rule, c.s, c.trigger);
      this.counts.note(s, counted);
    }
    return this.sentences.map((s) => {
      const more = s && this.added.get(s.sentence.index);
      return more ? withCandidates(s, [...s.candidates, ...more.map(filledIn)]) : s;
    });
  }

  private isLoser(p: FramedPredication['predication'], party: Filler): boolean {
    return p.phrases.some(
      (q) =>
        /^(?:from|off)$/.test(q.word) &&
        q.group.some((np) => parties(this.reading, np).some((f) => f.thing === party.thing)),
    );
  }

  /** "Rifles were recovered", "the army seized rifles": the taker, and the loser when the clause names none. */
  private seizure(s: SentenceReading, framed: FramedPredication): void {
    const frame = framed.frames.find((f) => f.id === 'seize-weapon');
    const p = framed.predication;
    if (!frame || p.negative || p.irrealis) return;
    const inside = this.contents(s, p);
    const items = [...fillSlot(this.reading, p, frame, 'patient', 'Weapon'), ...inside];
    const first = items[0];
    if (!first) return;
    // "two missiles belonging to X, one machine gun with 1,150 rounds, …": the list goes on
    const more = this.rest(s, p, first).filter((w) => !items.some((x) => x.thing === w.thing));
    const named = [...fillSlot(this.reading, p, frame, 'agent', 'Actor')];
    const said = named.length > 0;
    if (!said)
      for (const q of p.phrases)
        if (q.word === 'by') for (const np of q.group) named.push(...parties(this.reading, np));
    const hasAgent =
      p.trigger === 'verb'
        ? phrasesAt(p, 'subject').some((np) => !isSearch(np))
        : p.subject.length > 0;
    const taker = named[0] ?? (hasAgent ? undefined : this.raid.taker(s));
    // "had been taken from X in the attack": X is no taker, though the sentence names nobody else
    const owner = this.raid.whoseStore(p);
    // "were found at the abandoned camp of X": X is no finder
    const own = !said && taker !== undefined && owner?.thing === taker.thing;
    if (!taker || own || this.isLoser(p, taker)) {
      if (owner)
        for (const w of [...items, ...more])
          this.add('POSSESSED', owner, w, 'inventory.loser-where', s, p.head);
      return;
    }
    const sort = p.trigger === 'verb' ? 'clause' : 'noun';
    if (!said)
      for (const w of items) this.add('SEIZED', taker, w, `inventory.taker-${sort}`, s, p.head);
    else for (const w of inside) this.add('SEIZED', taker, w, 'inventory.contents', s, p.head);
    for (const w of more) this.add('SEIZED', taker, w, 'inventory.rest', s, p.head);
    const loser = this.raid.loserOf(s.sentence, p, taker);
    if (loser && !named.some((n) => n.thing === loser.thing))
      for (const w of [...items, ...more])
        this.add('POSSESSED', loser, w, `inventory.loser-${this.raid.why}`, s, p.head);
    // "captured light arms from X, among them carbines": the rest of the list was X's too
    for (const q of p.phrases)
      if (/^(?:from|off)$/.test(q.word))
        for (const f of q.group.flatMap((np) => [...parties(this.reading, np)]))
          if (this.raid.isParty(f.thing))
            for (const w of more) this.add('POSSESSED', f, w, 'inventory.rest-loser', s, p.head);
  }

  /** "found caves containing explosives": what was in the things found. */
  private contents(s: SentenceReading, p: Predication): Filler[] {
    const found = phrasesAt(p, 'object');
    const out: Filler[] = [];
    for (const { predication: inner } of s.predications)
      if (inner.trigger === 'verb' && HOLDING.test(inner.lemma) && !inner.negative)
        if (inner.subject.some((np) => found.includes(np)))
          for (const np of inner.object) out.push(...weapons(this.reading, np));
    for (const w of itemised(this.reading, s.chunks, p.trigger === 'verb' ? found : p.object))
      if (!out.some((o) => o.thing === w.thing)) out.push(w);
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
    const caught = CAUGHT.test(p.lemma);
    if ((!frame && !caught) || p.trigger !== 'verb' || p.negative || p.irrealis) return;
    const arms = p.phrases
      .filter((q) => /^(?:with|together with|along with|in possession of|carrying)$/.test(q.word))
      .flatMap((q) => q.group)
      .flatMap((np) => weapons(this.reading, np));
    if (arms.length === 0) return;
    // "stopped them with drones" is how, and no find
    if (p.lemma === 'stop' && p.object.some((np) => HALTED.test(np.headLemma))) return;
    const party = (nps: readonly NounPhrase[]): readonly Filler[] =>
      nps.flatMap((np) => parties(this.reading, np));
    const captors = frame
      ? fillSlot(this.reading, p, frame, 'agent', 'Actor')
      : party(p.passive ? phrasesAt(p, 'by') : p.subject);
    const captives = frame
      ? fillSlot(this.reading, p, frame, 'patient', 'Actor')
      : party(phrasesAt(p, 'object'));
    for (const w of arms) {
      if (!SEEN.test(p.lemma))
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

  private add(
    type: RelationType,
    source: Filler,
    target: Filler,
    rule: string,
    s: SentenceReading,
    trigger: number,
  ): void {
    const sentence = s.sentence.index;
    const found = claimBetween(this.reading, type, source, target, { rule, sentence, trigger });
    const list = this.added.get(sentence);
    if (list) list.push(...found);
    else if (found.length > 0) this.added.set(sentence, found);
  }
}
