/**
 * Weapons that act while nobody is said to use them: "The post was hit with rockets", "Mines killed two", "The round was
 * a Yassin-105". Whose they are the report says elsewhere: who attacks in the same sentence, in the ones before it, or
 * claims it in the next.
 */
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** How many sentences back an attack is still the one that is told of. */
const REACH = 2;
const ACTS: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED']);
const HARM = new Set([
  'attack',
  'kill',
  'use',
  'fire-at',
  'shoot-down',
  'bombardment',
  'suffer',
  'fall-on',
  'fight',
]);
const VIOLENT = new Set(['attack', 'kill', 'fire-at', 'bombardment', 'fight']);
/** What weapons do of themselves. */
const ACTING =
  /^(?:hit|strike|kill|wound|injure|destroy|damage|land|fall|come|rain|explode|detonate|go|fly|slam|tear|blow|rip|burn|demolish|level|crash|impact|drop|shell|bomb|bombard|pound|pummel|sink|target|attack|smash|flatten|fire|open|scramble|circle|hover|buzz|strafe|rake|streak|arrive|roar|swoop|direct|follow|claim|maim|gut|set|ignite|cripple|penetrate|breach|disable|knock|stop|ambush|engage|cost|take|support|cover|whistle|sweep)$/;
const WOUNDING =
  /^(?:wound|injure|maim|hit|strike|kill|die|burn|damage|destroy|stop|ambush|wreck|lose|hurt|disable|bring|shoot|tear|blow|be|perish|martyr|attack|target|set)$/;
/** Who attacks without being named. */
const NAMELESS =
  /^(?:man|gunman|party|attacker|assailant|bomber|crew|raider|group|unit|column|fighter|militant|insurgent|guy|rebel|terrorist|militiaman|somebody|someone|rider|shooter|sniper|driver|jihadist|extremist|squad|team|ambusher|intruder|other|another|element|wave|boy|youth|defender|survivor)$/;
/** A new item of a digest opens with its place: "RAMADI, Iraq -", "DJIBO (Sat 8 Feb)". */
const DATELINE = /^\s*(?:[-*•]\s*)?\p{Lu}[\p{Lu}' -]{3,}[,(:/ ][^.]{0,40}?(?:[-–—:)]|$)/u;
/** Nouns by which a report speaks of the weapon of an attack. */
const OF_ATTACK =
  /^(?:round|munition|projectile|missile|rocket|bomb|device|weapon|shell|drone|tube|launcher|charge|explosive|warhead|aircraft|gun|mine|vehicle)$/;

interface Act {
  readonly source: Filler;
  readonly target?: Filler;
  readonly trigger: number;
  /** Its doer owns up to it. */
  readonly claimed?: boolean;
}

export function contextArms(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  return new ContextArms(reading, sentences).read();
}

class ContextArms {
  private readonly reading: Reading;
  private readonly sentences: readonly (SentenceReading | undefined)[];
  private readonly acts: readonly (readonly Act[])[];
  private readonly out: Candidate[] = [];

  constructor(reading: Reading, sentences: readonly (SentenceReading | undefined)[]) {
    this.reading = reading;
    this.sentences = sentences;
    this.acts = sentences.map((s) => (s ? this.actsOf(s) : []));
  }

  read(): Candidate[] {
    for (const s of this.sentences) {
      if (!s) continue;
      const told = new Set<number>();
      for (const c of s.candidates)
        if (c.type === 'USED' || c.type === 'POSSESSED' || c.type === 'SEIZED') told.add(c.target);
      for (const { predication: p, frames } of s.predications) {
        if (p.negative || p.irrealis) continue;
        const harm = frames.some((f) => HARM.has(f.id));
        const arms = p.trigger === 'verb' ? this.armsOf(p, harm) : this.armsOfEvent(p, harm);
        for (const w of arms.held)
          if (!told.has(w.thing)) this.attribute(s, p, w, `context.${arms.how}`);
      }
    }
    return this.out;
  }

  /** The weapons by which a clause without an agent does what it does. */
  private armsOf(p: Predication, harm: boolean): { held: readonly Filler[]; how: string } {
    const { reading } = this;
    const subject = phrasesAt(p, 'subject');
    const actors = [...subject, ...phrasesAt(p, 'by')].flatMap((np) => parties(reading, np));
    if (actors.length > 0) return NONE;
    if (!p.passive && harm && subject.some((np) => NAMELESS.test(np.headLemma)))
      return {
        held: [
          ...p.object,
          ...p.phrases.filter((q) => /^(?:with|from|using)$/.test(q.word)).flatMap((q) => q.group),
        ].flatMap((np) => this.heads(np)),
        how: 'nameless',
      };
    const acting = p.passive ? [] : subject.flatMap((np) => this.heads(np));
    if (acting.length > 0 && (harm || ACTING.test(p.lemma))) return { held: acting, how: 'acting' };
    const held: Filler[] = [];
    if (harm || WOUNDING.test(p.lemma))
      for (const q of p.phrases)
        if (/^(?:by|with|using|from|under|in)$/.test(q.word))
          for (const np of q.group)
            if (q.word !== 'in' || EVENT_NOUNS.has(np.headLemma))
              held.push(...weapons(reading, np));
    if (held.length > 0) return { held, how: 'instrument' };
    // "The round was a Yassin-105"
    if (
      p.lemma === 'be' &&
      subject.some((np) => np.opener === 'the' && OF_ATTACK.test(np.headLemma))
    )
      return { held: p.object.flatMap((np) => this.heads(np)), how: 'identified' };
    return NONE;
  }

  /** "a mortar attack on the base", "under rocket fire" */
  private armsOfEvent(p: Predication, harm: boolean): { held: readonly Filler[]; how: string } {
    const np = p.nominal;
    if (!np || !harm) return NONE;
    if (parties(this.reading, np).length > 0) return NONE;
    const by = [...p.subject, ...phrasesAt(p, 'by'), ...phrasesAt(p, 'from')];
    if (by.some((x) => parties(this.reading, x).length > 0)) return NONE;
    return { held: weapons(this.reading, np), how: 'event' };
  }

  private heads(np: NounPhrase): Filler[] {
    return np.negative ? [] : weapons(this.reading, np).filter((w) => w.via !== 'modifier');
  }

  private attribute(s: SentenceReading, p: Predication, w: Filler, rule: string): void {
    const struck = [...phrasesAt(p, 'object'), ...p.phrases.flatMap((q) => q.group)].flatMap((np) =>
      parties(this.reading, np),
    );
    const who = this.attacker(s, p, struck);
    if (!who) return;
    const a = this.reading.thing(who.thing)?.kind;
    const b = this.reading.thing(w.thing)?.kind;
    if (!a || !b || !endsFit('USED', a, b)) return;
    this.out.push({
      type: 'USED',
      source: who.thing,
      target: w.thing,
      sourceReference: who.reference,
      targetReference: w.reference,
      rule,
      sentence: s.sentence.index,
      trigger: p.head,
      hedged: p.hedged,
    });
  }

  /** Who attacks here: in this sentence, those before, or the next. */
  private attacker(
    s: SentenceReading,
    p: Predication,
    struck: readonly Filler[],
  ): Filler | undefined {
    const { index } = s.sentence;
    const hit = (f: Filler): boolean => struck.some((x) => x.thing === f.thing);
    const here = this.nearest(this.acts[index] ?? [], p.head);
    if (here) return hit(here.source) ? undefined : here.source;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const act = this.acts[i]?.at(-1);
      if (!this.sameItem(i, index)) break;
      if (!act) continue;
      if (!hit(act.source)) return act.source;
      return act.target && this.isArmed(act.target.thing) ? act.target : undefined;
    }
    const next = this.sameItem(index, index + 1)
      ? this.acts[index + 1]?.find((a) => a.claimed)
      : undefined;
    return next && !hit(next.source) ? next.source : undefined;
  }

  /** Whether two sentences stand under one heading and in one item of a digest. */
  private sameItem(from: number, to: number): boolean {
    const { document, sentences } = this.reading.analysed;
    const a = sentences[from]?.block;
    const b = sentences[to]?.block;
    if (a === undefined || b === undefined) return false;
    for (let i = a + 1; i <= b; i++) {
      const block = document.blocks[i];
      if (!block) continue;
      if (block.role === 'heading') return false;
      if (DATELINE.test(document.text.slice(block.start, Math.min(block.end, block.start + 90))))
        return false;
    }
    return true;
  }

  private nearest(acts: readonly Act[], at: number): Act | undefined {
    let best: Act | undefined;
    for (const act of acts)
      if (!best || Math.abs(act.trigger - at) < Math.abs(best.trigger - at)) best = act;
    return best;
  }

  private actsOf(s: SentenceReading): Act[] {
    const out: Act[] = [];
    for (const c of s.candidates)
      if (ACTS.has(c.type) && !c.denied && this.isArmed(c.source))
        out.push({
          source: { thing: c.source, reference: c.sourceReference, via: 'head' },
          target: { thing: c.target, reference: c.targetReference, via: 'head' },
          trigger: c.trigger,
          claimed: c.claimed,
        });
    // "ambushed a patrol": an attack on nobody that is named is one all the same
    for (const { predication: p, frames } of s.predications) {
      if (p.negative || p.irrealis || out.some((a) => a.trigger === p.head)) continue;
      const frame = frames.find((f) => VIOLENT.has(f.id));
      const agent = frame && fillSlot(this.reading, p, frame, 'agent', 'Actor')[0];
      if (agent && this.isArmed(agent.thing)) out.push({ source: agent, trigger: p.head });
    }
    return out.sort((a, b) => a.trigger - b.trigger);
  }

  private isArmed(thing: number): boolean {
    const kind = this.reading.thing(thing)?.kind;
    return kind === 'ArmedGroup' || kind === 'SecurityForce' || kind === 'Country';
  }
}

const NONE: { held: readonly Filler[]; how: string } = { held: [], how: '' };
