/**
 * Weapons that a clause names in passing: what somebody acts with, what they come in, and the use of them that
 * somebody has a part in.
 */
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { phrasesAt } from './slots.ts';

/** Verbs whose "with" is no tool of their subject. */
const OTHER_WITH = new Set(
  'supply provide arm equip furnish help support load fit rig associate deal seize find capture return surrender be photograph document arrest meet compare reward catch link connect charge do agree trade flood stock fill leave detain pose identify discover intercept stop present entrust replace mark stamp fuel see have concern familiarise familiarize train assist accuse credit'.split(
    ' ',
  ),
);
/** Verbs of going somewhere or doing something from a vehicle. */
const RIDING = new Set(
  'come arrive land fly drive advance attack withdraw lower evacuate reinforce ride travel patrol move storm enter leave flee escape go raid cross descend return insert drop pursue parachute deploy strike assault reach retreat hover bring ferry carry airlift transport roll approach rush pour surge speed race overrun swarm converge ambush kill shoot loot burn abduct kidnap attack swoop charge open'.split(
    ' ',
  ),
);
const VEHICLE =
  /\b(?:helicopters?|trucks?|pick-?ups?|technicals?|motor(?:cycles?|bikes?)|boats?|speedboats?|skiffs?|vehicles?|aircraft|planes?|jets?|Humvees?|APCs?|MRAPs?|tanks?|gunships?|Mi-\d+\w*|Black Hawks?|Chinooks?|Hiluxe?s?|Land Cruisers?|Toyotas?|carriers?|Casspirs?|launch(?:es)?|dinghies|dhows?|paragliders?|bulldozers?)\b/i;
export const HALTED =
  /^(?:they|them|it|column|advance|attack|assault|offensive|enemy|troop|force|army|push|thrust|wave|tank|convoy)$/;
const FIRE =
  /^(?:fire|strike|attack|shelling|barrage|raid|bombardment|salvo|ambush|assault|blast|explosion|volley|round|shot|launch|crew|team|unit|operator|gunner|battery)$/;

export function armsInUseCandidates(
  reading: Reading,
  predications: readonly FramedPredication[],
): Candidate[] {
  const use = new Uses(reading);
  for (const { predication: p, frames } of predications) {
    if (p.trigger === 'verb') {
      use.tools(p);
      use.vehicles(p);
      if (p.lemma === 'belong') use.belongings(p);
    } else if (frames.some((f) => f.id === 'use')) use.shared(p, predications);
    if (p.nominal) use.fire(p, p.nominal);
  }
  return use.out;
}

class Uses {
  readonly out: Candidate[] = [];
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  private actors(p: Predication): Filler[] {
    const out: Filler[] = [];
    for (const np of [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')])
      if (!np.negative)
        for (const f of parties(this.reading, np))
          if (this.reading.thing(f.thing)?.kind !== 'Organization') out.push(f);
    return out;
  }

  /** "replied with a howitzer", "hacked to death with machetes by X" */
  tools(p: Predication): void {
    // "stopped them with drones": a column is stopped with arms, a man at a checkpoint is found with them
    const halts = p.lemma === 'stop' && p.object.some((np) => HALTED.test(np.headLemma));
    if ((OTHER_WITH.has(p.lemma) && !halts) || p.particle === 'off' || p.particle === 'away')
      return;
    for (const q of p.phrases) {
      if (!/^(?:with|using|by means of|employing)$/.test(q.word)) continue;
      if (q.at < p.first && this.ofAnother(q.at, p.first)) continue;
      for (const w of this.arms(q.group))
        for (const who of this.actors(p)) this.add('USED', who, w, 'use.tool', p);
    }
  }

  /** "attacked with tanks and had been thrown back by Y": a phrase behind one verb is not the next one's tool. */
  private ofAnother(at: number, to: number): boolean {
    for (let t = at + 1; t < to; t++) if (this.reading.token(t).lower === 'and') return true;
    return false;
  }

  /** "came in on gun trucks", "were landed from helicopters" */
  vehicles(p: Predication): void {
    if (!RIDING.has(p.lemma)) return;
    const riders = this.actors(p);
    if (p.passive)
      for (const np of p.subject) if (!np.negative) riders.push(...parties(this.reading, np));
    for (const q of p.phrases) {
      if (!/^(?:by|in|on|from|aboard|behind|riding|on board|out of)$/.test(q.word)) continue;
      for (const w of this.arms(q.group))
        if (VEHICLE.test(this.nameOf(w)))
          for (const who of riders) this.add('USED', who, w, 'use.vehicle', p);
    }
  }

  belongings(p: Predication): void {
    for (const q of p.phrases)
      if (q.word === 'to')
        for (const np of q.group)
          for (const who of parties(this.reading, np))
            for (const w of this.arms(p.subject)) this.add('POSSESSED', who, w, 'owner.belong', p);
  }

  /** "was involved in the use of mines" */
  shared(p: Predication, all: readonly FramedPredication[]): void {
    const np = p.nominal;
    if (!np || p.subject.length > 0 || p.phrases.some((q) => q.word === 'by')) return;
    const arms = this.arms(p.object);
    if (arms.length === 0) return;
    for (const { predication: v } of all)
      if (v.trigger === 'verb' && v.phrases.some((q) => q.word === 'in' && q.group.includes(np)))
        for (const f of [...this.actors(v), ...(v.passive ? this.subjects(v) : [])])
          for (const w of arms) this.add('USED', f, w, 'use.shared', v);
  }

  private subjects(p: Predication): Filler[] {
    return p.subject.flatMap((np) => parties(this.reading, np));
  }

  /** "mortar fire from X", "X's mortar crews", "a drone strike by X" */
  fire(p: Predication, np: NounPhrase): void {
    if (!FIRE.test(np.headLemma)) return;
    const arms: Filler[] = [];
    for (const m of np.modifiers)
      if (this.reading.kindOf(m) === 'Weapon')
        for (const thing of this.reading.reference(m)?.things ?? [])
          arms.push({ thing, reference: m, via: 'modifier' });
    if (arms.length === 0) return;
    const who: Filler[] = [];
    for (const m of np.modifiers)
      if (this.reading.isFamily(m, 'Actor'))
        for (const thing of this.reading.reference(m)?.things ?? [])
          who.push({ thing, reference: m, via: 'modifier' });
    for (const owner of [
      ...p.subject,
      ...p.phrases.filter((q) => q.word === 'by' || q.word === 'from').flatMap((q) => q.group),
    ])
      for (const f of parties(this.reading, owner)) who.push(f);
    for (const f of who) for (const w of arms) this.add('USED', f, w, 'use.fire', p);
  }

  private arms(group: readonly NounPhrase[]): Filler[] {
    return group.filter((np) => !np.negative).flatMap((np) => weapons(this.reading, np));
  }

  private nameOf(w: Filler): string {
    const r = this.reading.reference(w.reference);
    return r ? this.reading.text(r.first, r.last) : '';
  }

  private add(type: RelationType, who: Filler, w: Filler, rule: string, p: Predication): void {
    const a = this.reading.thing(who.thing)?.kind;
    const b = this.reading.thing(w.thing)?.kind;
    if (!a || !b || !endsFit(type, a, b)) return;
    this.out.push({
      type,
      source: who.thing,
      target: w.thing,
      sourceReference: who.reference,
      targetReference: w.reference,
      rule,
      sentence: p.sentence,
      trigger: p.head,
      hedged: p.hedged,
      denied: p.negative || p.irrealis,
    });
  }
}
