/**
 * Harm of which a sentence tells only half: "two soldiers died", "four suspects were arrested", "the post was overrun".
 * Whoever is missing is whom the sentences before show fighting the other; and who claims or is blamed for it next did it.
 * What was said of who harmed whom is kept sentence by sentence, so nothing is drawn from what stands far away.
 */
import type { Kind } from '../../model/kinds.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { suits } from '../coreference/characters.ts';
import type { Candidate } from './candidate.ts';
import { casualtyCounts } from './casualtyCounts.ts';
import { claimBetween } from './claimBetween.ts';
import { opensEntry } from './entries.ts';
import { type Filler, parties } from './fillers.ts';
import { answerable, isActor, isDeed, placesHit } from './harmAnswered.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** How many sentences back a reader still has the fight in mind. */
const REACH = 3;

type Harm = 'KILLED' | 'CAPTURED' | 'ATTACKED';
const HARM_TYPES: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED', 'CAPTURED']);
const BY_FRAME: ReadonlyMap<string, Harm> = new Map<string, Harm>([
  ['kill', 'KILLED'],
  ['capture-person', 'CAPTURED'],
  ['attack', 'ATTACKED'],
  ['bombardment', 'ATTACKED'],
  ['suffer', 'ATTACKED'],
  ['fire-at', 'ATTACKED'],
]);
const DEATH = new Set('die perish succumb fall'.split(' '));
const STATE =
  /^(?:soldier|policeman|policemen|police|officer|trooper|troop|serviceman|servicemen|guard|marine|conscript|peacekeeper|gendarme|sailor|reservist|ranger|personnel|commando|infantryman|recruit|constable|airman|airmen|crewman|crew)$/;
const GROUP =
  /^(?:militant|terrorist|fighter|insurgent|gunman|gunmen|assailant|attacker|rebel|jihadist|jihadi|bandit|guerrilla|militiaman|militiamen|extremist|element|raider|cadre|maoist|separatist|gangster|sniper|bomber|infiltrator|kidnapper|pirate|outlaw|dissident)$/;
const SUSPECT =
  /^(?:suspect|prisoner|captive|detainee|person|people|man|men|individual|other|one)$/;

interface Pair {
  readonly type: RelationType;
  readonly sentence: number;
  readonly source: Filler;
  readonly target: Filler;
}

interface Open {
  readonly type: Harm;
  readonly sentence: number;
  readonly trigger: number;
  readonly target: Filler;
}

export function harmInContext(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  earlier: readonly Candidate[],
): Candidate[] {
  const story = new Story(reading, sentences, earlier);
  for (const s of sentences) if (s) story.read(s);
  return story.out;
}

class Story {
  readonly out: Candidate[] = [];
  private readonly reading: Reading;
  private readonly pairs: Pair[] = [];
  private readonly more = new Map<number, Candidate[]>();
  /** Harm of the sentence before for which nobody was named. */
  private open: Open[] = [];
  /** Where the entry of a digest that is being read began. */
  private since = 0;
  /** Whose each person is. */
  private readonly bodyOf = new Map<number, number>();
  private readonly strikers: { sentence: number; by: Filler }[] = [];
  private readonly fights = new Map<number, number>();
  private readonly between = new Map<string, number>();
  private readonly bySentence = new Map<number, number[]>();

  constructor(
    reading: Reading,
    sentences: readonly (SentenceReading | undefined)[],
    earlier: readonly Candidate[],
  ) {
    this.reading = reading;
    reading.analysed.references.forEach((r, index) => {
      if (!/^(?:name|nominal)$/.test(r.form)) return;
      const list = this.bySentence.get(r.sentence);
      if (list) list.push(index);
      else this.bySentence.set(r.sentence, [index]);
    });
    for (const s of sentences)
      for (const c of s?.candidates ?? []) {
        if ((c.type === 'LEADS' || c.type === 'MEMBER_OF') && !this.bodyOf.has(c.source))
          this.bodyOf.set(c.source, c.target);
        if (c.denied || !(HARM_TYPES.has(c.type) || c.type === 'OPPOSES')) continue;
        for (const end of [c.source, c.target])
          this.fights.set(end, (this.fights.get(end) ?? 0) + 1);
        const key = pairOf(c.source, c.target);
        this.between.set(key, (this.between.get(key) ?? 0) + 1);
      }
    for (const c of earlier) this.more.set(c.sentence, [...(this.more.get(c.sentence) ?? []), c]);
  }

  read(s: SentenceReading): void {
    // an entry of its own under a place's name tells another story
    if (opensEntry(this.reading, s.sentence)) {
      this.pairs.length = 0;
      this.strikers.length = 0;
      this.open = [];
      this.since = s.sentence.index;
    }
    const here = [...s.candidates, ...(this.more.get(s.sentence.index) ?? [])].filter(
      (c) => (HARM_TYPES.has(c.type) || c.type === 'OPPOSES') && !c.denied,
    );
    this.answered(s);
    const open: Open[] = [];
    for (const p of s.predications) this.complete(s, p, here, open);
    this.counted(s, here, open);
    for (const { predication: p, frames } of s.predications)
      for (const target of placesHit(
        this.reading,
        p,
        frames.some((f) => BY_FRAME.get(f.id) === 'ATTACKED'),
      ))
        if (!here.some((c) => c.type === 'ATTACKED' && c.target === target.thing))
          open.push({ type: 'ATTACKED', sentence: s.sentence.index, trigger: p.head, target });
    for (const c of here) this.note(c);
    this.struck(s, here);
    this.open = open;
  }

  /** "A drone of X struck a car": who struck, though nobody is named whom it was meant for. */
  private struck(s: SentenceReading, here: readonly Candidate[]): void {
    if (here.some((c) => c.type === 'ATTACKED' || c.type === 'KILLED')) return;
    for (const { predication: p, frames } of s.predications) {
      const frame = frames.find((f) => f.id === 'attack' || f.id === 'fire-at');
      if (!frame || p.trigger !== 'verb' || p.negative || p.irrealis) continue;
      if (!p.passive && p.object.length === 0) continue;
      for (const by of fillSlot(this.reading, p, frame, 'agent', 'Actor'))
        if (this.kindOf(by) !== 'Person') this.strikers.push({ sentence: s.sentence.index, by });
    }
  }

  private note(c: Candidate): void {
    if (c.type !== 'OPPOSES' && c.type !== 'CAPTURED' && this.kindOf(sideOf(c)) !== 'Person')
      this.strikers.push({ sentence: c.sentence, by: sideOf(c) });
    if (!isActor(this.reading, c.target)) return;
    this.pairs.push({
      type: c.type,
      sentence: c.sentence,
      source: { thing: c.source, reference: c.sourceReference, via: 'head' },
      target: { thing: c.target, reference: c.targetReference, via: 'head' },
    });
  }

  /** "11 X KIA", "X lost four": by whom, as far as the fight that was told of tells. */
  private counted(s: SentenceReading, here: readonly Candidate[], open: Open[]): void {
    for (const { target, at, body } of casualtyCounts(this.reading, s)) {
      if (body !== undefined && !this.bodyOf.has(target.thing)) this.bodyOf.set(target.thing, body);
      const told = [...here, ...this.out].some(
        (c) => c.type === 'KILLED' && c.target === target.thing && c.sentence === s.sentence.index,
      );
      if (told) continue;
      // "ambush by A on B, 4 killed incl. X"
      const attack =
        body === undefined && this.kindOf(target) === 'Person'
          ? here.find(
              (c) => c.type === 'ATTACKED' && c.trigger < at && isActor(this.reading, c.target),
            )
          : undefined;
      if (attack) {
        const whose = {
          thing: attack.target,
          reference: attack.targetReference,
          via: 'head',
        } as const;
        for (const whom of [target, whose])
          this.add('KILLED', sideOf(attack), whom, 'counted', s, { head: at, hedged: false });
        if (!this.bodyOf.has(target.thing)) this.bodyOf.set(target.thing, attack.target);
        continue;
      }
      const side = body ?? target.thing;
      const pair = this.lastWith(s.sentence.index, side);
      const by = pair
        ? pair.target.thing === side
          ? pair.source
          : pair.target
        : this.onlyOther(s.sentence, side);
      const p = { head: at, hedged: false };
      if (by) this.add('KILLED', by, target, 'counted', s, p);
      else open.push({ type: 'KILLED', sentence: s.sentence.index, trigger: at, target });
    }
  }

  /** The one other armed body that this sentence and the two before it name. */
  private onlyOther(sentence: Sentence, not: number): Filler | undefined {
    let only: Filler | undefined;
    for (let i = sentence.index; i >= Math.max(0, sentence.index - 2); i--) {
      if (this.reading.analysed.sentences[i]?.block !== sentence.block) break;
      for (const reference of this.bySentence.get(i) ?? [])
        for (const thing of this.reading.reference(reference)?.things ?? []) {
          if (thing === not || !/^(?:ArmedGroup|SecurityForce)$/.test(this.kindAt(thing))) continue;
          if (only && only.thing !== thing) return undefined;
          only = { thing, reference, via: 'head' };
        }
    }
    return only;
  }

  private kindAt(thing: number): string {
    return this.reading.thing(thing)?.kind ?? '';
  }

  /** Finds whoever one predication of harm leaves out. */
  private complete(
    s: SentenceReading,
    { predication: p, frames }: FramedPredication,
    here: readonly Candidate[],
    open: Open[],
  ): void {
    if (p.negative || p.irrealis) return;
    const dies = p.trigger === 'verb' && (DEATH.has(p.lemma) || isMartyred(p));
    const frame = frames.find((f) => BY_FRAME.get(f.id));
    const type = dies ? 'KILLED' : frame && BY_FRAME.get(frame.id);
    if (!type || (dies && p.lemma === 'fall')) return;
    const agents = frame && !dies ? fillSlot(this.reading, p, frame, 'agent', 'Actor') : [];
    const harmed = dies ? p.subject : p.trigger === 'noun' ? p.object : phrasesAt(p, 'object');
    const named =
      p.trigger === 'noun' && frame
        ? [...fillSlot(this.reading, p, frame, 'patient', 'Actor')]
        : harmed.flatMap((np) => parties(this.reading, np));
    const actors = named.filter((f) => isActor(this.reading, f.thing));
    if (agents.length === 0 && actors.length > 0) {
      if (p.trigger === 'noun' && type === 'ATTACKED') return;
      // an active verb whose subject is no party tells of something else
      if (
        p.trigger === 'verb' &&
        !dies &&
        !p.passive &&
        p.subject.some((np) => !isFaceless(this.reading, np))
      )
        return;
      for (const target of actors) {
        if (here.some((c) => c.target === target.thing && c.type === type)) continue;
        const pair = this.lastWith(s.sentence.index, target.thing);
        if (pair) {
          const by = pair.target.thing === target.thing ? pair.source : pair.target;
          this.add(type, by, target, 'agent', s, p);
        } else {
          const silent = agentless(p) && !/^(?:destroy|lose|wreck|hold)$/.test(p.lemma);
          const striker = silent && type === 'KILLED' ? this.strikerOf(s, target) : undefined;
          if (striker) {
            this.add(type, striker, target, 'striker', s, p);
            continue;
          }
          const by = silent ? this.opponentOf(s, target, type) : undefined;
          if (by) this.add(type, by, target, 'side', s, p);
          else open.push({ type, sentence: s.sentence.index, trigger: p.head, target });
        }
      }
    } else if (named.length === 0 && type !== 'ATTACKED') {
      for (const np of harmed) {
        if (np.negative || np.heads.length > 0 || np.modifiers.length > 0) continue;
        const side = STATE.test(np.headLemma)
          ? 'state'
          : GROUP.test(np.headLemma)
            ? 'group'
            : type === 'CAPTURED' && SUSPECT.test(np.headLemma)
              ? 'any'
              : undefined;
        if (!side) continue;
        this.bare(s, p, type, agents, side, here);
      }
    }
  }

  /** "Four militants were killed": those whom the fight that was told of last leaves for it. */
  private bare(
    s: SentenceReading,
    p: Predication,
    type: Harm,
    agents: readonly Filler[],
    side: 'state' | 'group' | 'any',
    here: readonly Candidate[],
  ): void {
    for (let i = this.pairs.length - 1; i >= 0; i--) {
      const pair = this.pairs[i];
      if (!pair || s.sentence.index - pair.sentence > REACH) break;
      if (this.kindOf(pair.source) === 'Person') continue;
      for (const [by, whom] of [
        [pair.source, pair.target],
        [pair.target, pair.source],
      ] as const) {
        if (agents.length > 0 && !agents.some((a) => a.thing === by.thing)) continue;
        if (!this.fitsSide(whom, side) || this.kindOf(whom) === 'Person') continue;
        if (here.some((c) => c.type === type && c.target === whom.thing)) return;
        this.add(type, by, whom, 'bare', s, p);
        return;
      }
    }
    if (side === 'any') return;
    const whom = this.nearest(
      s.sentence.index,
      side === 'state' ? 'SecurityForce' : 'ArmedGroup',
      -1,
    );
    const by =
      agents[0] ??
      this.nearest(s.sentence.index, side === 'state' ? 'ArmedGroup' : 'SecurityForce', -1);
    if (whom && by) this.add(type, by, whom, 'bare-side', s, p);
  }

  /** "A strike by X hit a car in T. Z was killed": whoever struck in this sentence or the one before. */
  private strikerOf(s: SentenceReading, target: Filler): Filler | undefined {
    for (let i = this.strikers.length - 1; i >= 0; i--) {
      const last = this.strikers[i];
      if (!last || s.sentence.index - last.sentence > 1) return undefined;
      const { by } = last;
      if (by.thing !== target.thing && this.bodyOf.get(target.thing) !== by.thing) return by;
    }
    return undefined;
  }

  /** Of a group the nearest force, of a force the nearest group: who is named on the other side. */
  private opponentOf(s: SentenceReading, target: Filler, type: Harm): Filler | undefined {
    const body = this.bodyOf.get(target.thing);
    const kind = body === undefined ? this.kindOf(target) : this.reading.thing(body)?.kind;
    if (type === 'CAPTURED' && kind === 'SecurityForce') return undefined;
    const wanted =
      kind === 'ArmedGroup' ? 'SecurityForce' : kind === 'SecurityForce' ? 'ArmedGroup' : undefined;
    return wanted && this.nearest(s.sentence.index, wanted, body ?? target.thing);
  }

  /** How often a party fights in this document, and above all with another. */
  private enmity(thing: number, other: number): number {
    return (this.fights.get(thing) ?? 0) + 5 * (this.between.get(pairOf(thing, other)) ?? 0);
  }

  private nearest(sentence: number, kind: string, not: number): Filler | undefined {
    let best: Filler | undefined;
    let most = -1;
    for (let i = sentence; i >= Math.max(this.since, sentence - REACH); i--)
      for (const reference of this.bySentence.get(i) ?? [])
        for (const thing of this.reading.reference(reference)?.things ?? []) {
          const found = this.reading.thing(thing);
          if (thing === not || found?.kind !== kind) continue;
          // those who fight on the state's side are no enemies of its forces
          if (kind === 'ArmedGroup' && suits('state side', found)) continue;
          const score = this.enmity(thing, not);
          if (score <= most) continue;
          most = score;
          best = { thing, reference, via: 'head' };
        }
    if (best) return best;
    // "killed forty soldiers at X. The army said …"
    for (const reference of this.bySentence.get(sentence + 1) ?? [])
      for (const thing of this.reading.reference(reference)?.things ?? [])
        if (thing !== not && this.reading.thing(thing)?.kind === kind)
          return { thing, reference, via: 'head' };
    return undefined;
  }

  private fitsSide(f: Filler, side: 'state' | 'group' | 'any'): boolean {
    const kind = this.kindOf(f);
    if (side === 'state') return kind === 'SecurityForce' || kind === 'Country';
    return kind === 'ArmedGroup';
  }

  /** The last time that a party was shown at odds with another, nearest first. */
  private lastWith(sentence: number, thing: number): Pair | undefined {
    for (let i = this.pairs.length - 1; i >= 0; i--) {
      const pair = this.pairs[i];
      if (!pair || sentence - pair.sentence > REACH) return undefined;
      if (this.kindOf(pair.source) === 'Person') continue;
      if (pair.target.thing === thing || pair.source.thing === thing) return pair;
    }
    return undefined;
  }

  /** "X claimed the attack", "the army blamed Y": who did what the sentence before left open. */
  private answered(s: SentenceReading): void {
    if (this.open.length === 0) return;
    for (const { predication: p } of s.predications) {
      if (p.trigger !== 'verb' || p.negative || p.irrealis) continue;
      const doers = answerable(this.reading, p);
      for (const by of doers)
        for (const o of this.open) this.add(o.type, by, o.target, 'answered', s, p, true);
    }
  }

  private add(
    type: Harm,
    by: Filler,
    whom: Filler,
    part: string,
    s: SentenceReading,
    p: Pick<Predication, 'head' | 'hedged'>,
    claimed = false,
  ): void {
    const told = type === 'KILLED' ? 'killed' : type === 'CAPTURED' ? 'captured' : 'attacked';
    this.out.push(
      ...claimBetween(this.reading, type, by, whom, {
        rule: `context.${told}.${part}`,
        sentence: s.sentence.index,
        trigger: p.head,
        hedged: p.hedged,
        claimed: claimed || undefined,
      }),
    );
  }

  private kindOf(f: Filler): Kind | undefined {
    return this.reading.thing(f.thing)?.kind;
  }
}

/** "attained martyrdom", "lost their lives", "met his death" */
const isMartyred = (p: Predication): boolean =>
  p.object.length === 1 &&
  p.object.some(({ headLemma }) =>
    headLemma === 'martyrdom' || headLemma === 'martyr'
      ? /^(?:attain|embrace|achieve|receive|gain|earn|fall|become|find|reach)$/.test(p.lemma)
      : headLemma === 'life'
        ? /^(?:lose|give|lay|forfeit|sacrifice)$/.test(p.lemma)
        : /^(?:death|end)$/.test(headLemma) && /^(?:meet|find)$/.test(p.lemma),
  );

/** "was killed", "died": nobody is said to have done it. */
const agentless = (p: Predication): boolean =>
  p.trigger === 'verb' &&
  (p.passive || DEATH.has(p.lemma) || isMartyred(p)) &&
  !p.phrases.some((q) => q.word === 'by');

const sideOf = (c: Candidate): Filler => ({
  thing: c.source,
  reference: c.sourceReference,
  via: 'head',
});

const pairOf = (a: number, b: number): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** "gunmen", "a drone", "the blast": does harm without telling whose it is. */
const isFaceless = (reading: Reading, np: NounPhrase): boolean =>
  (np.heads.length === 0 || np.heads.every((h) => reading.isFamily(h, 'Weapon'))) &&
  parties(reading, np).length === 0 &&
  (isDeed(np) ||
    GROUP.test(np.headLemma) ||
    /^(?:drone|missile|rocket|shell|device|ied|sniper|aircraft|jet|warplane|helicopter|mortar|unknown|assassin|man|men|shell|projectile|munition|grenade|bombs|mine|mines|shells|rockets|missiles|drones|ieds|vbied|round|bullet|bullets)$/.test(
      np.headLemma,
    ));
