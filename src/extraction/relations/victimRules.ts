/** Who killed the dead of a sentence that names no killer: the attacker it names, or that of the sentence before. */
import { endsFit } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties } from './fillers.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** Verbs of dying, with the victim as subject. */
const DIE = new Set('die perish succumb fall'.split(' '));
/** Nouns of bare victims that tell the side they were on. */
const OF_THE_STATE =
  /^(?:soldier|policeman|policemen|police|officer|trooper|troop|serviceman|servicemen|guard|marine|conscript|peacekeeper|gendarme|sailor|reservist|ranger)$/;
const OF_THE_GROUP =
  /^(?:militant|terrorist|fighter|insurgent|gunman|gunmen|assailant|attacker|rebel|jihadist|bandit|guerrilla|militiaman|militiamen|extremist|element|raider)$/;
const PEOPLE =
  /^(?:man|men|people|person|other|dead|one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|several|more|some|life|lives)$/;

interface Attack {
  readonly agents: readonly Filler[];
  readonly patients: readonly Filler[];
  readonly sentence: number;
  readonly block: number;
}

export function victimCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  let last: Attack | undefined;
  for (const s of sentences) {
    if (!s) continue;
    const attack = attackOf(reading, s);
    for (const framed of s.predications) victims(reading, s, framed, attack, last, out);
    if (attack) last = attack;
    else if (last && s.sentence.index - last.sentence > 1) last = undefined;
  }
  return out;
}

/** The attack that a sentence tells of, from its candidates. */
function attackOf(reading: Reading, s: SentenceReading): Attack | undefined {
  const agents: Filler[] = [];
  const patients: Filler[] = [];
  const put = (list: Filler[], thing: number, reference: number): void => {
    if (!list.some((f) => f.thing === thing)) list.push({ thing, reference, via: 'head' });
  };
  for (const c of s.candidates) {
    if (c.denied || c.type !== 'ATTACKED') continue;
    put(agents, c.source, c.sourceReference);
    if (endsKilled(reading, c.source, c.target)) put(patients, c.target, c.targetReference);
  }
  // who strikes both ways clashes: nobody can be told from the other
  if (agents.length === 0 || agents.some((a) => patients.some((b) => a.thing === b.thing)))
    return undefined;
  return { agents, patients, sentence: s.sentence.index, block: s.sentence.block };
}

function endsKilled(reading: Reading, a: number, b: number): boolean {
  const x = reading.thing(a)?.kind;
  const y = reading.thing(b)?.kind;
  return x !== undefined && y !== undefined && y !== 'Country' && endsFit('KILLED', x, y);
}

function victims(
  reading: Reading,
  s: SentenceReading,
  { predication: p, frames }: FramedPredication,
  attack: Attack | undefined,
  last: Attack | undefined,
  out: Candidate[],
): void {
  const kill = frames.find((f) => f.id === 'kill');
  const dies = p.trigger === 'verb' && DIE.has(p.lemma) && !p.passive;
  if (!kill && !dies) return;
  if (kill && fillSlot(reading, p, kill, 'agent', 'Actor').length > 0) {
    // "X killed three": the dead of the attack's target
    if (p.trigger !== 'verb') return;
    const by = fillSlot(reading, p, kill, 'agent', 'Actor');
    for (const np of phrasesAt(p, 'object')) {
      if (!isBare(reading, np)) continue;
      for (const one of [attack, last])
        if (one && by.some((f) => one.agents.some((a) => a.thing === f.thing))) {
          for (const a of by)
            for (const b of matching(reading, np, one.patients))
              push(reading, out, a, b, 'victim.bare', s, p);
          break;
        }
    }
    return;
  }
  const dead = dies ? p.subject : p.trigger === 'noun' ? p.object : phrasesAt(p, 'object');
  if (dead.length === 0) return;
  const one = attack ?? (last && s.sentence.index - last.sentence === 1 ? last : undefined);
  if (!one) return;
  const how = attack ? 'here' : 'before';
  for (const np of dead) {
    if (np.negative) continue;
    const named = dies && !isPerson(reading, np) ? parties(reading, np) : parties(reading, np);
    if (named.length > 0) {
      for (const b of named) {
        if (one.agents.some((a) => a.thing === b.thing)) {
          // the attackers' own dead
          if (one.patients.length === 1)
            for (const a of one.patients) push(reading, out, a, b, `victim.${how}.attacker`, s, p);
          continue;
        }
        for (const a of one.agents) push(reading, out, a, b, `victim.${how}.named`, s, p);
      }
    } else if (isBare(reading, np)) {
      for (const b of matching(reading, np, one.patients))
        for (const a of one.agents) push(reading, out, a, b, `victim.${how}.bare`, s, p);
    }
  }
}

function isPerson(reading: Reading, np: NounPhrase): boolean {
  return np.heads.some((h) => reading.kindOf(h) === 'Person');
}

/** "13 policemen", "three others": people of whom the phrase does not say whose they are. */
function isBare(reading: Reading, np: NounPhrase): boolean {
  if (np.heads.length > 0 || np.modifiers.length > 0 || np.possessor || np.of.length > 0)
    return false;
  return (
    OF_THE_STATE.test(np.headLemma) ||
    OF_THE_GROUP.test(np.headLemma) ||
    PEOPLE.test(np.headLemma) ||
    reading.token(np.head).tag === 'CD'
  );
}

function matching(reading: Reading, np: NounPhrase, patients: readonly Filler[]): Filler[] {
  const state = OF_THE_STATE.test(np.headLemma);
  const group = OF_THE_GROUP.test(np.headLemma);
  return patients.filter((f) => {
    const kind = reading.thing(f.thing)?.kind;
    if (kind === 'Person') return false;
    if (state) return kind !== 'ArmedGroup';
    if (group) return kind === 'ArmedGroup';
    return true;
  });
}

function push(
  reading: Reading,
  out: Candidate[],
  a: Filler,
  b: Filler,
  rule: string,
  s: SentenceReading,
  p: Predication,
): void {
  if (a.thing === b.thing || !endsKilled(reading, a.thing, b.thing)) return;
  out.push({
    type: 'KILLED',
    source: a.thing,
    target: b.thing,
    sourceReference: a.reference,
    targetReference: b.reference,
    rule,
    sentence: s.sentence.index,
    trigger: p.head,
    hedged: p.hedged,
    denied: p.negative || p.irrealis,
  });
}
