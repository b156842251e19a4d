/** Enmity and attack that no single verb says: "X and its rival Y", "a mine laid by X", "X and Y exchanged fire". */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Frame } from '../frames/schema.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween, saidBy } from './claimBetween.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

const ENEMY = /^(?:rival|enemy|foe|adversary|opponent|nemesis|archenemy|arch-enemy|arch-rival)$/;
const PLANTING = new Set(
  'plant lay place leave rig detonate set fire launch bury emplace drop throw lob trigger hide attach send'.split(
    ' ',
  ),
);
const STRUCK = new Set('strike hit detonate trigger drive step run activate'.split(' '));

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

const CUSTODY = /^(?:custody|captivity|detention|arrest|jail|prison|cell|dungeon|hand|hands)$/;

/** "X is in the custody of Y", "now under arrest by Y", "in the hands of Y". */
function custody(p: Predication, reading: Reading, add: Add): void {
  if (!/^(?:be|remain|stay|sit|languish|die|end|fall|rot|keep|hold)$/.test(p.lemma)) return;
  for (const q of p.phrases) {
    if (q.word === 'in the hands of') held(p, reading, q.group, add);
    if (!/^(?:in|under|into)$/.test(q.word)) continue;
    for (const np of q.group) {
      if (!CUSTODY.test(np.headLemma) || np.heads.length > 0) continue;
      const bare = /^hands?$/.test(np.headLemma);
      const by = p.phrases.filter((x) => x.word === 'by' && x.at > q.at).flatMap((x) => x.group);
      const holders = [
        ...(np.possessor ? [np.possessor] : []),
        ...np.of,
        ...(bare ? [] : by),
      ].flatMap((x) => parties(reading, x));
      for (const m of np.modifiers)
        if (/^(?:ArmedGroup|SecurityForce|Organization|Country)$/.test(reading.kindOf(m) ?? ''))
          for (const thing of reading.reference(m)?.things ?? [])
            holders.push({ thing, reference: m, via: 'modifier' });
      for (const held of p.passive ? phrasesAt(p, 'object') : p.subject)
        for (const b of parties(reading, held)) {
          if (bare && reading.thing(b.thing)?.kind !== 'Person' && b.via !== 'member') continue;
          for (const a of holders) add('CAPTURED', a, b, 'hostility.custody', p);
        }
    }
  }
  // "are prisoners of X", "are X's hostages"
  if (p.lemma === 'be' || p.lemma === 'remain')
    for (const np of p.object)
      if (CAPTIVE.test(np.headLemma))
        held(p, reading, [...(np.possessor ? [np.possessor] : []), ...np.of], add);
}

const CAPTIVE = /^(?:prisoner|captive|hostage|detainee)$/;

/** People of a party, or a person, in the hands of others. */
function held(p: Predication, reading: Reading, holders: readonly NounPhrase[], add: Add): void {
  for (const np of p.passive ? phrasesAt(p, 'object') : p.subject)
    for (const b of parties(reading, np))
      if (b.via === 'member' || reading.thing(b.thing)?.kind === 'Person')
        for (const x of holders)
          for (const a of parties(reading, x)) add('CAPTURED', a, b, 'hostility.custody', p);
}

type Add = (type: RelationType, a: Filler, b: Filler, rule: string, p: Predication) => void;

const STRIVING =
  /^(?:effort|efforts|campaign|fight|mission|operation|battle|coalition|war|struggle|drive|commitment|push|work|bid)$/;

const FLEEING: ReadonlySet<string> = new Set(
  'flee withdraw retreat disperse scatter abandon evacuate run leave pull'.split(' '),
);

/** Attacks whose sides stand in two predications, or both in the subject. */
export function hostilityCandidates(
  reading: Reading,
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  const add: Add = (type, a, b, rule, p) => {
    out.push(...claimBetween(reading, type, a, b, saidBy(p, rule)));
  };
  const collect = (nps: readonly NounPhrase[]): Filler[] =>
    nps.flatMap((np) => parties(reading, np));
  for (const { predication: p, frames } of predications) {
    const clash = frames.find((f) => f.id === 'fight');
    if (clash) oneAnother(reading, p, clash, add);
    // "support the government in the fight against Y": the supported fights Y
    const oppose = frames.find((f) => f.id === 'oppose');
    if (p.nominal && oppose && /^(?:fight|war|battle|struggle|campaign)$/.test(p.lemma)) {
      const np = p.nominal;
      for (const { predication: q } of predications)
        if (
          /^(?:support|help|assist|back|aid|join|lead|train|equip)$/.test(q.lemma) &&
          q.phrases.some((x) => x.word === 'in' && x.group.includes(np))
        )
          for (const a of collect(q.object))
            for (const b of fillSlot(reading, p, oppose, 'patient', 'Actor'))
              add('OPPOSES', a, b, 'hostility.helped', p);
    }
    if (p.trigger !== 'verb') continue;
    custody(p, reading, add);
    // "forced the battalion to flee", "making X retreat": whoever drives the other off
    if (FLEEING.has(p.lemma) && p.parent !== undefined && !p.irrealis) {
      const driven = predications[p.parent]?.predication;
      if (driven && /^(?:force|compel|oblige|cause|make)$/.test(driven.lemma) && !driven.negative)
        for (const a of driven.passive ? [] : collect(driven.subject))
          for (const b of collect(driven.object))
            if (p.subject.some((np) => driven.object.includes(np)))
              add('ATTACKED', a, b, 'hostility.driven-off', driven);
    }
    // "the coalition's efforts to defeat Y"
    const against = frames.find((f) => f.id === 'oppose' || f.id === 'attack');
    if (against && reading.token(p.head - 1).lower === 'to')
      for (const np of p.subject)
        if (STRIVING.test(np.headLemma) && np.heads.length === 0) {
          const whose: Filler[] = [
            ...(np.possessor ? parties(reading, np.possessor) : []),
            ...np.of.flatMap((x) => parties(reading, x)),
          ];
          for (const m of np.modifiers)
            if (reading.isFamily(m, 'Actor'))
              for (const thing of reading.reference(m)?.things ?? [])
                whose.push({ thing, reference: m, via: 'modifier' });
          for (const a of whose)
            for (const b of fillSlot(reading, p, against, 'patient', 'Actor'))
              add('OPPOSES', a, b, 'hostility.striving', p);
        }
    const ids = new Set(frames.map((f) => f.id));
    // "X and Y exchanged fire"
    const fight = frames.find((f) => f.id === 'fight');
    if (
      fight &&
      p.subject.length >= 2 &&
      fillSlot(reading, p, fight, 'patient', 'Actor').length === 0 &&
      !p.phrases.some((q) =>
        /^(?:alongside|on the side of|for|together with|side by side)$/.test(q.word),
      )
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
    // "rockets fired by X hit Y"
    if (!p.passive && (ids.has('attack') || ids.has('fall-on')))
      for (const { predication: q } of predications) {
        if (q === p || q.trigger !== 'verb' || !q.passive || !PLANTING.has(q.lemma)) continue;
        if (!q.subject.some((np) => p.subject.some((m) => m.head === np.head))) continue;
        const hit = [
          ...p.object,
          ...p.phrases.filter((x) => /^(?:on|at|in|into)$/.test(x.word)).flatMap((x) => x.group),
        ];
        for (const a of collect(q.phrases.filter((x) => x.word === 'by').flatMap((x) => x.group))) {
          for (const b of collect(hit)) add('ATTACKED', a, b, 'hostility.fired', p);
          for (const np of hit.slice(0, 1))
            for (const b of places(reading, np)) add('ATTACKED', a, b, 'hostility.fired', p);
        }
      }
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

const CLASHES = /^(?:fight|clash|battle|skirmish|duel)$/;

/** "The two fought in Tripoli": those whom one word means fight one another where nobody else is named. */
function oneAnother(reading: Reading, p: Predication, fight: Frame, add: Add): void {
  if (p.trigger !== 'verb' || p.passive || !CLASHES.test(p.lemma)) return;
  if (p.phrases.some((q) => /^(?:with|against|alongside|for|beside|on the side of)$/.test(q.word)))
    return;
  const each = p.object.some((np) => /^(?:other|another)$/.test(np.headLemma));
  if (p.object.length > 0 && !each) return;
  const [subject, ...more] = p.subject;
  if (!subject || more.length > 0) return;
  const sides = fillSlot(reading, p, fight, 'agent', 'Actor').filter((f) => isParty(reading, f));
  if (sides.length !== 2) return;
  for (const a of sides)
    for (const b of sides) if (a.thing !== b.thing) add('ATTACKED', a, b, 'hostility.mutual', p);
}
