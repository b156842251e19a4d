/** Units and their parents: "the 3rd Brigade of X", "X's Y", "Y, a wing of X", "Y (X)". */
import type { Kind } from '../../model/kinds.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';

const BODY: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization']);

function bodies(context: PhraseContext, np: NounPhrase): Filler[] {
  return parties(context.reading, np).filter((f) => {
    const kind = context.reading.thing(f.thing)?.kind;
    return f.via === 'head' && kind !== undefined && BODY.has(kind);
  });
}

const isName = (context: PhraseContext, f: Filler): boolean => {
  const form = context.reading.reference(f.reference)?.form;
  return form === 'name' || form === 'demonym';
};

/** A body that holds others: "the agency in the Ministry of Interior". */
const isMinistry = (context: PhraseContext, f: Filler): boolean =>
  context.reading.thing(f.thing)?.names.some((n) => MINISTRY.test(n)) === true;
const AT = /^(?:at|in|within|under|inside)$/;
const MINISTRY =
  /\b(?:Ministry|Ministries|ministry|Department of (?:Defen[cs]e|Justice|State|Homeland|the Treasury)|Secretariat|Presidency|Prime Minister['’]s Office|General Staff|Headquarters)\b/;

export function structureRules(context: PhraseContext): void {
  const { reading } = context;
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    const here = bodies(context, np);
    for (const unit of here) {
      if (!isName(context, unit)) continue;
      for (const of of np.of) {
        // "the faction of Minni Minnawi and the Justice Movement": whose it is, and another body
        if (of.heads.some((h) => reading.kindOf(h) === 'Person')) break;
        for (const whole of bodies(context, of))
          context.propose('PART_OF', unit, whole, 'structure.of', np.head);
      }
      if (np.possessor)
        for (const whole of parties(reading, np.possessor)) {
          const kind = reading.thing(whole.thing)?.kind;
          if (kind && BODY.has(kind))
            context.propose('PART_OF', unit, whole, 'structure.genitive', np.head);
        }
      for (const m of np.modifiers) {
        const kind = reading.kindOf(m);
        if (!kind || !BODY.has(kind)) continue;
        // "PKK/YPG" puts two names beside each other
        if (reading.token(reading.reference(m)?.last ?? -1).text === '/') continue;
        for (const thing of reading.reference(m)?.things ?? [])
          context.propose(
            'PART_OF',
            unit,
            { thing, reference: m, via: 'modifier' },
            'structure.modifier',
            np.head,
          );
      }
      if (context.kind(i + 1) === 'open') {
        const inner = context.np(i + 2);
        if (inner)
          for (const whole of bodies(context, inner))
            if (context.kind(i + 3) === 'close')
              context.propose('PART_OF', unit, whole, 'structure.brackets', np.head);
        for (const member of bracketed(context, i + 1))
          context.propose('PART_OF', member, unit, 'structure.members', np.head);
      }
      // "the intelligence directorate at the Ministry of Defence"
      if (AT.test(context.word(i + 1))) {
        const next = context.np(i + 2);
        if (next)
          for (const whole of bodies(context, next))
            if (isMinistry(context, whole) && !isMinistry(context, unit))
              context.propose('PART_OF', unit, whole, 'structure.at', np.head);
      }
      if (context.kind(i + 1) === 'comma' && context.isPrep(i + 2, 'of')) {
        const next = context.np(i + 3);
        if (next)
          for (const whole of bodies(context, next))
            context.propose('PART_OF', unit, whole, 'structure.comma-of', np.head);
      }
    }
  }
  for (const { first, second, copula } of context.appositions()) {
    // "the attackers were members of X": that tells who they were
    const here = bodies(context, first);
    if (copula && isNoun(first.headLemma, 'member') && !here.some((f) => isName(context, f)))
      continue;
    if (here.length === 0 || second.heads.length > 0) continue;
    const many = oneOfMany(second);
    const told = many ?? second;
    if (!/^(?:part|wing|arm|branch)$/.test(told.headLemma) && !isNoun(told.headLemma, 'unit'))
      continue;
    if (isFront(reading, told)) continue;
    const rule = copula ? 'structure.copula' : 'structure.apposition';
    const wholes: Filler[] = many ? [...parties(reading, many)] : [];
    for (const of of told.of) wholes.push(...parties(reading, of));
    if (told.possessor) wholes.push(...parties(reading, told.possessor));
    if (wholes.length === 0)
      for (const m of told.modifiers)
        if (reading.isFamily(m, 'Actor'))
          for (const thing of reading.reference(m)?.things ?? [])
            wholes.push({ thing, reference: m, via: 'modifier' });
    for (const unit of here)
      for (const whole of wholes) {
        const kind = reading.thing(whole.thing)?.kind;
        if (kind && BODY.has(kind)) context.propose('PART_OF', unit, whole, rule, second.head);
      }
  }
}

/** "one of the Y factions", "one of several brigades of Y": what the first is, told of many. */
function oneOfMany(np: NounPhrase): NounPhrase | undefined {
  return np.headLemma === 'one' ? np.of[0] : undefined;
}

/** "a front company of X", "a shell company for X" works for X and is no part of it. */
function isFront(reading: Reading, np: NounPhrase): boolean {
  if (!/^(?:company|firm|business|charity|entity)$/.test(np.headLemma)) return false;
  for (let t = np.first; t < np.head; t++)
    if (/^(?:front|shell|cover|proxy)$/.test(reading.token(t).lower)) return true;
  return false;
}

/** "the Brotherhood Alliance (MNDAA, TNLA, AA)": two or more bodies and nothing else in brackets are its members. */
function bracketed(context: PhraseContext, open: number): Filler[] {
  const members: Filler[] = [];
  for (let k = open + 1; ; k++) {
    const kind = context.kind(k);
    if (kind === 'close') return members.length > 1 ? members : [];
    if (kind === 'comma' || kind === 'and') continue;
    const np = context.np(k);
    const here = np?.heads.length ? bodies(context, np) : [];
    if (here.length === 0) return [];
    members.push(...here);
  }
}
