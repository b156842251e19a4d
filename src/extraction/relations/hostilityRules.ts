/** Enmity and attack that no single verb says: "X and its rival Y", "a mine laid by X", "X and Y exchanged fire". */
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const ENEMY = /^(?:rival|enemy|foe|adversary|opponent|nemesis|archenemy|arch-enemy|arch-rival)$/;
const PLANTING = new Set(
  'plant lay place leave rig detonate set fire launch bury emplace drop throw lob trigger hide attach send'.split(
    ' ',
  ),
);
const STRUCK = new Set('strike hit detonate trigger drive step run drive activate'.split(' '));

/** "X and its rival, Y", "the ELN, an enemy of Y", "rival groups X and Y": enmity by apposition. */
export function enemyRules(context: PhraseContext): void {
  const { reading, chunks } = context;
  for (let i = 0; i < chunks.length; i++) {
    const enemy = context.np(i);
    if (!enemy || !ENEMY.test(enemy.headLemma)) continue;
    const whose: Filler[] = [
      ...(enemy.possessor ? parties(reading, enemy.possessor) : []),
      ...enemy.of.flatMap((np) => parties(reading, np)),
    ];
    const who: Filler[] = [...(enemy.heads.length > 0 ? parties(reading, enemy) : [])];
    for (const step of [1, 2]) {
      const after = context.np(i + step);
      const mark = step === 2 ? context.kind(i + 1) : 'comma';
      if (!after || mark !== 'comma' || after.temporal || who.length > 0) continue;
      if (!enemy.of.includes(after)) who.push(...parties(reading, after));
    }
    if (who.length === 0 && context.kind(i - 1) === 'comma') {
      const before = context.np(i - 2);
      if (before) who.push(...parties(reading, before));
    }
    for (const a of whose)
      for (const b of who) {
        if (!isParty(reading, a) || !isParty(reading, b)) continue;
        context.propose('OPPOSES', a, b, 'enemy.apposition', enemy.head);
      }
  }
}

const isParty = (reading: Reading, f: Filler): boolean =>
  /^(?:ArmedGroup|SecurityForce|Organization|Person|Country)$/.test(
    reading.thing(f.thing)?.kind ?? '',
  );

/** Attacks whose sides stand in two predications, or both in the subject. */
export function hostilityCandidates(
  reading: Reading,
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  const add = (type: RelationType, a: Filler, b: Filler, rule: string, p: Predication): void => {
    const x = reading.thing(a.thing)?.kind;
    const y = reading.thing(b.thing)?.kind;
    if (!x || !y || a.thing === b.thing || !endsFit(type, x, y)) return;
    out.push({
      type,
      source: a.thing,
      target: b.thing,
      sourceReference: a.reference,
      targetReference: b.reference,
      rule,
      sentence: p.sentence,
      trigger: p.head,
      hedged: p.hedged,
      denied: p.negative || p.irrealis,
    });
  };
  const collect = (nps: readonly NounPhrase[]): Filler[] =>
    nps.flatMap((np) => parties(reading, np));
  for (const { predication: p, frames } of predications) {
    if (p.trigger !== 'verb') continue;
    const ids = new Set(frames.map((f) => f.id));
    // "X and Y exchanged fire"
    const fight = frames.find((f) => f.id === 'fight');
    if (
      fight &&
      p.subject.length >= 2 &&
      fillSlot(reading, p, fight, 'patient', 'Actor').length === 0 &&
      !p.phrases.some((q) => /^(?:alongside|for|together with|side by side)$/.test(q.word))
    ) {
      const sides = p.subject.map((np) => parties(reading, np));
      for (const [i, xs] of sides.entries())
        for (const [k, ys] of sides.entries())
          if (i !== k)
            for (const a of xs) for (const b of ys) add('ATTACKED', a, b, 'fight.each-other', p);
    }
    // "hit by a bomb planted by X", "struck a mine laid by X"
    const killed = ids.has('kill');
    const struck = STRUCK.has(p.lemma) && !p.passive;
    if (!killed && !struck && !(ids.has('attack') && p.passive)) continue;
    const means = [
      ...(p.passive || killed
        ? p.phrases.filter((q) => /^(?:by|in|with)$/.test(q.word)).flatMap((q) => q.group)
        : []),
      ...(struck
        ? [
            ...p.object,
            ...p.phrases.filter((q) => /^(?:on|over|into)$/.test(q.word)).flatMap((q) => q.group),
          ]
        : []),
    ];
    const victims = struck ? collect(p.subject) : collect(phrasesAt(p, 'object'));
    for (const { predication: q } of predications) {
      if (q.trigger !== 'verb' || !PLANTING.has(q.lemma) || q === p || q.negative) continue;
      const thing = q.passive ? q.subject : q.object;
      if (!thing.some((np) => means.some((m) => m.head === np.head))) continue;
      const agents = q.passive
        ? collect(q.phrases.filter((x) => x.word === 'by').flatMap((x) => x.group))
        : collect(q.subject);
      for (const a of agents)
        for (const b of victims) add(killed ? 'KILLED' : 'ATTACKED', a, b, 'hostility.planted', p);
    }
  }
  return out;
}
