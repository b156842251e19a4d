/** Who is named as the doer of what the sentence before told: "X claimed the attack", "it was blamed on Y", "the attackers were men of Z". */
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { type Filler, parties, places } from './fillers.ts';

export function answerable(reading: Reading, p: Predication): Filler[] {
  const all = (nps: readonly NounPhrase[]): Filler[] =>
    nps.flatMap((np) => parties(reading, np)).filter((f) => isActor(reading, f.thing));
  if (/^(?:claim|own)$/.test(p.lemma) && p.object.some((np) => isDeed(np) || np.pronoun))
    return all(p.subject);
  // "published a video of the firing"
  if (
    /^(?:publish|release|post|circulate|share|broadcast|air)$/.test(p.lemma) &&
    p.object.some(
      (np) =>
        /^(?:video|footage|clip|film|photo|photograph|image|picture|recording)$/.test(
          np.headLemma,
        ) && np.of.some(isDeed),
    )
  )
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

/** What falls on a place without telling whose it is. */
const FALLING =
  /^(?:rocket|missile|shell|bomb|mortar|drone|projectile|munition|round|grenade|artillery|fire|strike|airstrike|barrage|salvo|shelling|gunfire|mortars|shrapnel)$/;
const FALLS = /^(?:fall|land|hit|strike|rain|slam|crash|pound|explode|impact|target|come)$/;

/** "Mortar bombs fell on the camp", "the base was shelled": places that somebody attacked, though nobody is named. */
export function placesHit(reading: Reading, p: Predication, isAttack: boolean): Filler[] {
  if (p.trigger !== 'verb' || p.negative || p.irrealis) return [];
  const unnamed = (np: NounPhrase): boolean => parties(reading, np).length === 0;
  const behind = (word: RegExp): NounPhrase[] =>
    p.phrases.filter((q) => word.test(q.word)).flatMap((q) => [...q.group]);
  const falls =
    !p.passive &&
    FALLS.test(p.lemma) &&
    p.subject.length > 0 &&
    p.subject.every((np) => FALLING.test(np.headLemma) && unnamed(np));
  const struck = p.passive && isAttack && behind(/^by$/).every(unnamed);
  const hit = falls
    ? [...p.object, ...behind(/^(?:on|onto|into|inside|at)$/)]
    : struck
      ? [...p.subject]
      : [];
  return hit
    .flatMap((np) => [...places(reading, np)])
    .filter((f) => /^(?:Facility|Settlement)$/.test(reading.thing(f.thing)?.kind ?? ''));
}

/** "it", "this attack": what the sentence before told. */
const isTold = (np: NounPhrase): boolean =>
  isDeed(np) || np.pronoun || /^(?:death|murder|loss|massacre)$/.test(np.headLemma);
const ASSAILANT =
  /^(?:attacker|assailant|raider|gunman|gunmen|perpetrator|killer|culprit|ambusher|kidnapper|bomber|shooter)$/;

export const isDeed = (np: NounPhrase): boolean =>
  /^(?:attack|raid|strike|airstrike|ambush|assault|blast|explosion|bombing|shelling|operation|clash|fire|killing|barrage|shooting|offensive|responsibility|bomb|mine|incident|kidnapping|assassination|hit|firing|launch)$/.test(
    np.headLemma,
  );

export const isActor = (reading: Reading, thing: number): boolean =>
  /^(?:ArmedGroup|SecurityForce|Organization|Person|Country)$/.test(
    reading.thing(thing)?.kind ?? '',
  );
