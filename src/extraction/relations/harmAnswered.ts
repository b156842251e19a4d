/** Who is named as the doer of what the sentence before told: "X claimed the attack", "it was blamed on Y", "the attackers were men of Z". */
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { type Filler, parties } from './fillers.ts';

export function answerable(reading: Reading, p: Predication): Filler[] {
  const all = (nps: readonly NounPhrase[]): Filler[] =>
    nps.flatMap((np) => parties(reading, np)).filter((f) => isActor(reading, f.thing));
  if (/^(?:claim|own)$/.test(p.lemma) && p.object.some((np) => isDeed(np) || np.pronoun))
    return all(p.subject);
  if (
    /^(?:take|accept|admit)$/.test(p.lemma) &&
    p.object.some((np) => np.headLemma === 'responsibility')
  )
    return all(p.subject);
  const behind = (word: RegExp): Filler[] =>
    all(p.phrases.filter((q) => word.test(q.word)).flatMap((q) => q.group));
  if (p.lemma === 'blame' && (p.passive ? p.subject : p.object).some(isTold)) return behind(/^on$/);
  if (p.lemma === 'blame' || p.lemma === 'accuse') return all(p.passive ? p.subject : p.object);
  // "was attributed to X", "they put it down to X"
  if (
    /^(?:attribute|ascribe|credit)$/.test(p.lemma) &&
    (p.passive ? p.subject : p.object).some(isTold)
  )
    return behind(/^to$/);
  if (p.lemma !== 'be') return [];
  // "the attackers were members of X", "it was the work of X"
  const who = p.subject.some((np) => ASSAILANT.test(np.headLemma));
  const named = p.object.filter((np) =>
    who ? isNoun(np.headLemma, 'member') : np.headLemma === 'work' || np.headLemma === 'handiwork',
  );
  if (who || p.subject.some(isTold)) return all(named.flatMap((np) => (who ? [np] : np.of)));
  // "X was behind it"
  return p.phrases.some((q) => q.word === 'behind' && q.group.some(isTold)) ? all(p.subject) : [];
}

/** "it", "this attack": what the sentence before told. */
const isTold = (np: NounPhrase): boolean =>
  isDeed(np) || np.pronoun || /^(?:death|murder|loss|massacre)$/.test(np.headLemma);
const ASSAILANT =
  /^(?:attacker|assailant|raider|gunman|gunmen|perpetrator|killer|culprit|ambusher|kidnapper|bomber|shooter)$/;

export const isDeed = (np: NounPhrase): boolean =>
  /^(?:attack|raid|strike|airstrike|ambush|assault|blast|explosion|bombing|shelling|operation|clash|fire|killing|barrage|shooting|offensive|responsibility|bomb|mine|incident|kidnapping|assassination|hit)$/.test(
    np.headLemma,
  );

export const isActor = (reading: Reading, thing: number): boolean =>
  /^(?:ArmedGroup|SecurityForce|Organization|Person|Country)$/.test(
    reading.thing(thing)?.kind ?? '',
  );
