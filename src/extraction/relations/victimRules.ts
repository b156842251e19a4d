/** Who killed the dead of a sentence that names no killer: the attacker it names, the doer of the event that killed them, or the attacker of the sentence before. */
import { endsFit } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import type { Candidate } from './candidate.ts';
import { events, type Filler, parties, personBehind } from './fillers.ts';
import { personsListed } from './harmedPersons.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** Verbs of dying, with the victim as subject. */
const DIE = new Set('die perish succumb'.split(' '));
/** Frames that tell of an attack with an attacker. */
const ATTACKING = new Set(['attack', 'fire-at', 'suffer', 'take-place', 'bombardment', 'fall-on']);
const PLANT = new Set(['plant', 'lay', 'emplace', 'bury', 'rig', 'detonate', 'place']);
const BOMB = /^(?:bomb|ied|mine|device|explosive|charge|landmine|trap|booby-trap)$/;
/** "the raid led to the arrest of X", "an operation that resulted in the death of X". */
const OUTCOME = new Set(['lead', 'result', 'end', 'culminate']);
/** Nouns of bare victims that tell the side they were on. */
const OF_THE_STATE =
  /^(?:soldier|policeman|policemen|police|officer|trooper|troop|serviceman|servicemen|guard|marine|conscript|peacekeeper|gendarme|sailor|reservist|ranger)$/;
const OF_THE_GROUP =
  /^(?:militant|terrorist|fighter|insurgent|gunman|gunmen|assailant|attacker|rebel|jihadist|bandit|guerrilla|militiaman|militiamen|extremist|element|raider)$/;
const PEOPLE =
  /^(?:man|men|people|person|other|dead|one|two|three|four|five|six|seven|eight|nine|ten|dozen|dozens|several|more|some|life|lives|them)$/;
/** "Among the dead was X", "the dead included X". */
const DEAD_AHEAD =
  /(?:\b(?:among|of|one of) (?:the|its|their|those|his) (?:\w+ )?(?:dead|killed|victims|slain|fatalities)\b|\b(?:dead|killed|slain|victims|fatalities) (?:included?|were|was|are)\b|\balso killed\b|\bthe (?:dead|slain|fallen) (?:man|officer|commander|soldier|colonel|captain|major|general|lieutenant|policeman|fighter|leader)\b|\bthe (?:officer|commander|colonel|captain|major|general|lieutenant|dead man|victim) was (?:identified|named) (?:by [^,.]{3,40} )?as\b)/i;
/** "X was among the dead". */
const DEAD_BEHIND =
  /\b(?:was|were|is|are) (?:also )?(?:among|one of|counted among) (?:the|its|their|those) (?:\w+ )?(?:dead|killed|victims|slain|fatalities)\b/i;

interface Attack {
  readonly agents: readonly Filler[];
  readonly patients: readonly Filler[];
  readonly sentence: number;
}

/** Fillers of all phrases, each thing once. */
class Sides {
  readonly list: Filler[] = [];
  add(found: readonly Filler[]): void {
    for (const f of found) if (!this.list.some((o) => o.thing === f.thing)) this.list.push(f);
  }
}

export function victimCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  const doers = conductors(sentences);
  let last: Attack | undefined;
  let lately: Attack | undefined;
  for (const s of sentences) {
    if (!s) continue;
    const attack = attackOf(reading, s, doers);
    for (const framed of s.predications) victims(reading, s, framed, attack, last, doers, out);
    if (lately && s.sentence.index - lately.sentence > LIST_REACH) lately = undefined;
    listed(reading, s, attack, last ?? lately, out);
    lately = attack ?? killersOf(reading, s) ?? lately;
    if (attack) last = attack;
    else if (last && s.sentence.index - last.sentence > 1) last = undefined;
  }
  return out;
}

/** How many sentences behind the attack its dead are still named. */
const LIST_REACH = 3;

/** Who killed in a sentence that tells of no attack. */
function killersOf(reading: Reading, s: SentenceReading): Attack | undefined {
  const agents = new Sides();
  for (const { predication: p, frames } of s.predications) {
    const frame = frames.find((f) => f.id === 'kill');
    if (frame && !p.negative && !p.irrealis)
      agents.add(fillSlot(reading, p, frame, 'agent', 'Actor'));
  }
  return agents.list.length === 1
    ? { agents: agents.list, patients: [], sentence: s.sentence.index }
    : undefined;
}

/** Who conducted each event, wherever the document says so. */
function conductors(sentences: readonly (SentenceReading | undefined)[]): Map<number, Filler[]> {
  const out = new Map<number, Filler[]>();
  for (const s of sentences)
    for (const c of s?.candidates ?? []) {
      if (c.type !== 'CONDUCTED' || c.denied) continue;
      const list = out.get(c.target) ?? [];
      if (!list.some((f) => f.thing === c.source))
        list.push({ thing: c.source, reference: c.sourceReference, via: 'head' });
      out.set(c.target, list);
    }
  return out;
}

/** The attack that a sentence tells of. Who strikes both ways clashes: nobody can be told from the other. */
function attackOf(
  reading: Reading,
  s: SentenceReading,
  doers: ReadonlyMap<number, readonly Filler[]>,
): Attack | undefined {
  const agents = new Sides();
  const patients = new Sides();
  if (s.predications.some(({ frames }) => frames.some((f) => f.id === 'fight' || f.id === 'pit')))
    return undefined;
  for (const { predication: p, frames } of s.predications) {
    const frame = frames.find((f) => ATTACKING.has(f.id));
    if (p.trigger === 'verb' && PLANT.has(p.lemma) && !p.negative && !p.irrealis) {
      const thing = p.passive ? p.subject : p.object;
      if (
        thing.some(
          (np) => BOMB.test(np.headLemma) || np.heads.some((h) => reading.isFamily(h, 'Weapon')),
        )
      )
        for (const np of p.passive ? phrasesAt(p, 'by') : p.subject)
          agents.add(parties(reading, np));
    }
    if (!frame || p.negative || p.irrealis) continue;
    // "his brother has taken over", "took part": nothing is taken
    if (frame.id === 'take-place' && p.trigger === 'verb' && !p.passive && p.object.length === 0)
      continue;
    agents.add(fillSlot(reading, p, frame, 'agent', 'Actor'));
    agents.add(deedAgents(reading, s, p, p.subject, doers));
    patients.add(
      fillSlot(reading, p, frame, 'patient', 'Actor').filter(
        (f) => reading.thing(f.thing)?.kind !== 'Country',
      ),
    );
  }
  for (const c of s.candidates)
    if (c.type === 'ATTACKED' && !c.denied) {
      agents.add([{ thing: c.source, reference: c.sourceReference, via: 'head' }]);
      if (endsKilled(reading, c.source, c.target))
        patients.add([{ thing: c.target, reference: c.targetReference, via: 'head' }]);
    }
  if (agents.list.length === 0) return undefined;
  if (agents.list.some((a) => patients.list.some((b) => a.thing === b.thing))) return undefined;
  return { agents: agents.list, patients: patients.list, sentence: s.sentence.index };
}

/** Agents of the deeds that phrases name: "the ambush by X", "X's raid", "a drone strike of X". */
function deedAgents(
  reading: Reading,
  s: SentenceReading,
  p: Predication,
  phrases: readonly NounPhrase[],
  doers: ReadonlyMap<number, readonly Filler[]>,
): Filler[] {
  const out = new Sides();
  for (const np of phrases) {
    if (!EVENT_NOUNS.has(np.headLemma) && events(reading, np).length === 0) continue;
    for (const { predication: n, frames } of s.predications)
      if (n.nominal === np)
        for (const f of frames.slice(0, 1)) out.add(fillSlot(reading, n, f, 'agent', 'Actor'));
    out.add(parties(reading, np));
    if (p.subject.includes(np) && !p.passive)
      for (const q of p.phrases)
        if (q.word === 'by' && q.at < p.first)
          for (const by of q.group) out.add(parties(reading, by));
    if (out.list.length === 0)
      for (const e of events(reading, np)) out.add(doers.get(e.thing) ?? []);
  }
  return out.list;
}

/** Patients of the deeds that phrases name: "the attack on X". */
function deedPatients(
  reading: Reading,
  s: SentenceReading,
  phrases: readonly NounPhrase[],
): Filler[] {
  const out = new Sides();
  for (const np of phrases)
    for (const { predication: n, frames } of s.predications)
      if (n.nominal === np)
        for (const f of frames.slice(0, 1)) out.add(fillSlot(reading, n, f, 'patient', 'Actor'));
  return out.list;
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
  doers: ReadonlyMap<number, readonly Filler[]>,
  out: Candidate[],
): void {
  outcome(reading, s, p, frames, doers, out);
  const kill = frames.find((f) => f.id === 'kill');
  const dies = p.trigger === 'verb' && DIE.has(p.lemma);
  if (!kill && !dies) return;
  const own = kill ? fillSlot(reading, p, kill, 'agent', 'Actor') : [];
  const deeds = [
    ...(p.trigger === 'verb' && !p.passive && !dies ? p.subject : []),
    ...p.phrases
      .filter((q) => /^(?:in|during|by|after|with|as a result of)$/.test(q.word))
      .flatMap((q) => q.group),
  ];
  const byDeed = own.length > 0 ? [] : deedAgents(reading, s, p, deeds, doers);
  const dead = dies
    ? p.subject
    : [
        ...(p.trigger === 'noun' ? p.object : phrasesAt(p, 'object')),
        ...(/^(?:cost|leave)$/.test(p.lemma) ? phrasesAt(p, 'to') : []),
      ];
  const before = last && s.sentence.index - last.sentence <= 1 ? last : undefined;
  const known = [...own, ...byDeed];
  const one = known.length > 0 ? undefined : (attack ?? before);
  const how = own.length > 0 ? 'own' : byDeed.length > 0 ? 'deed' : attack ? 'here' : 'before';
  const agents = known.length > 0 ? known : (one?.agents ?? []);
  const others = new Sides();
  others.add(deedPatients(reading, s, deeds));
  for (const a of [attack, before])
    if (
      a &&
      others.list.length === 0 &&
      a.agents.some((x) => agents.some((y) => x.thing === y.thing))
    )
      others.add(a.patients);
  // "the strikes killed 35 fighters, including the commander X"
  if (kill && how !== 'own' && p.trigger === 'verb')
    for (const b of personsListed(reading, p.last, s.sentence.last))
      for (const a of agents)
        push(reading, out, a, { ...b, via: 'head' }, `victim.${how}.listed`, s, p);
  for (const np of dead) {
    if (np.negative) continue;
    const named = inPerson(reading, np);
    if (named.length > 0) {
      if (how === 'own') continue;
      for (const b of named) {
        if (agents.some((a) => a.thing === b.thing)) {
          // the attackers' own dead
          if (others.list.length === 1)
            for (const a of others.list) push(reading, out, a, b, `victim.${how}.attacker`, s, p);
          continue;
        }
        // an attacker of the sentence before is the killer only of those he is said to have attacked
        if (how === 'before' && !before?.patients.some((f) => f.thing === b.thing)) continue;
        for (const a of agents) push(reading, out, a, b, `victim.${how}.named`, s, p);
      }
    } else if (isBare(reading, np))
      for (const b of matching(reading, np, others.list))
        for (const a of agents) push(reading, out, a, b, `victim.${how}.bare`, s, p);
  }
}

/** Who is dead: of "a Hezbollah commander, Ali Tawil," the man and not the body. */
function inPerson(reading: Reading, np: NounPhrase): readonly Filler[] {
  const all = parties(reading, np);
  const person = all.every((f) => f.via === 'member') ? personBehind(reading, np) : undefined;
  const thing = person === undefined ? undefined : reading.reference(person)?.things[0];
  return person === undefined || thing === undefined
    ? all
    : [{ thing, reference: person, via: 'head' }];
}

/** "The raid by X led to the arrest of Y": the deed's doer did what came of it. */
function outcome(
  reading: Reading,
  s: SentenceReading,
  p: Predication,
  frames: FramedPredication['frames'],
  doers: ReadonlyMap<number, readonly Filler[]>,
  out: Candidate[],
): void {
  const { nominal } = p;
  const frame = frames.find((f) => f.id === 'kill' || f.id === 'capture-person');
  if (!nominal || !frame || fillSlot(reading, p, frame, 'agent', 'Actor').length > 0) return;
  for (const { predication: q } of s.predications) {
    if (q.trigger !== 'verb' || !OUTCOME.has(q.lemma)) continue;
    if (!q.phrases.some((x) => /^(?:to|in|with)$/.test(x.word) && x.group.includes(nominal)))
      continue;
    for (const a of deedAgents(reading, s, q, q.subject, doers))
      for (const b of fillSlot(reading, p, frame, 'patient', 'Actor'))
        push(
          reading,
          out,
          a,
          b,
          'victim.outcome',
          s,
          p,
          frame.id === 'kill' ? 'KILLED' : 'CAPTURED',
        );
  }
}

const SPEAKS = /^(?:say|tell|report|add|announce|confirm|claim|state|declare|write)$/;

/** The dead that a list names: "Among the dead was X, a commander of Y". */
function listed(
  reading: Reading,
  s: SentenceReading,
  attack: Attack | undefined,
  last: Attack | undefined,
  out: Candidate[],
): void {
  const one = attack ?? last;
  if (!one) return;
  const { text } = reading.analysed.document;
  const sentence = text.slice(s.sentence.start, s.sentence.end);
  const behind = DEAD_BEHIND.exec(sentence);
  const ahead = behind ? null : DEAD_AHEAD.exec(sentence);
  const match = behind ?? ahead;
  if (!match) return;
  const at = s.sentence.start + match.index;
  const end = at + match[0].length;
  // "He said that X was among the dead": he was not
  const speaks = new Set(
    s.predications.flatMap(({ predication: p }) =>
      p.trigger === 'verb' && SPEAKS.test(p.lemma) ? p.subject : [],
    ),
  );
  for (const chunk of s.chunks) {
    if (chunk.kind !== 'np') continue;
    const { start } = reading.token(chunk.first);
    if (behind ? start >= at : start < end) continue;
    if (speaks.has(chunk)) continue;
    for (const f of parties(reading, chunk)) {
      // "three technicians of X were among the dead"
      const men = behind !== null && f.via === 'member' && chunk.heads.length === 0;
      if (reading.thing(f.thing)?.kind !== 'Person' && !men) continue;
      for (const a of one.agents) {
        if (a.thing === f.thing) continue;
        if (!endsKilled(reading, a.thing, f.thing)) continue;
        out.push({
          type: 'KILLED',
          source: a.thing,
          target: f.thing,
          sourceReference: a.reference,
          targetReference: f.reference,
          rule: 'victim.listed',
          sentence: s.sentence.index,
          trigger: chunk.head,
        });
      }
      return;
    }
  }
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
  type: 'KILLED' | 'CAPTURED' = 'KILLED',
): void {
  if (a.thing === b.thing || !endsKilled(reading, a.thing, b.thing)) return;
  out.push({
    type,
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
