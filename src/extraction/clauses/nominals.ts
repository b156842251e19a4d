/**
 * Event nouns as clauses: "the raid by A on B", "A's seizure of W from B", "an attack on B that killed …".
 * What a light verb adds ("A launched an attack on B") is joined in.
 */
import type { Sentence } from '../analysis.ts';
import type { ClauseSet } from './clauses.ts';
import type { Reading } from './reading.ts';
import type { NounPhrase, Predication, PrepositionalPhrase } from './structure.ts';

/** Verbs that only carry the noun: their subject does what the noun says. */
const LIGHT = new Set(
  'launch carry conduct stage mount execute make wage deliver perform lead undertake perpetrate commit begin start open continue order direct claim stage run unleash renew resume announce complete finish hold repeat join attempt deal inflict own'.split(
    ' ',
  ),
);
/** Verbs whose object is what their subject underwent. */
const SUFFERED = new Set(
  'suffer repel repulse survive face withstand sustain foil thwart beat endure escape fight condemn'.split(
    ' ',
  ),
);
const CLAIM = new Set(['claim', 'own']);
const FIGHTING = /^(?:fighting|fight|battle|clash|firefight|gunfight|combat|gunbattle|skirmish)$/;
/** Verbs that lay the deed at someone's door: "blamed on X", "attributed to X". */
const CREDITED = new Set(['blame', 'attribute', 'ascribe', 'pin', 'credit']);

/** Verbs by which one deed brings about another, with the word before what it brings. */
const BRINGING: ReadonlyMap<string, RegExp> = new Map([
  ['lead', /^to$/],
  ['result', /^in$/],
  ['culminate', /^(?:in|with)$/],
  ['end', /^(?:in|with)$/],
  ['conclude', /^with$/],
]);
/** Verbs of a deed that "with" names. */
const STRIKING_BACK =
  /^(?:answer|reply|respond|retaliate|react|counter|hit|strike|fight|follow|proceed|push|help|assist)(?: back| up| out)?$/;
const SAYING = new Set('say tell report announce add state declare confirm claim note'.split(' '));
const DEEDS =
  /^(?:operation|effort|mission|sweep|search|patrol|work|intervention|action|activity|deployment|manoeuvre|maneuver|procedure|checkpoint)$/;

/** Event nouns of a sentence as predications. `isTrigger` tells which lemmas are event nouns. */
export function nominalsOf(
  reading: Reading,
  sentence: Sentence,
  clauses: ClauseSet,
  isTrigger: (lemma: string) => boolean,
): Predication[] {
  const { chunks } = clauses;
  const found: Predication[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const np = chunks[i];
    if (np?.kind !== 'np' || np.pronoun) continue;
    const named = np.heads.some((h) => reading.kindOf(h) === 'Event');
    const lemma = reading.token(np.head).lemma;
    if (!isTrigger(lemma)) {
      if (!named) continue;
    } else if (np.heads.length > 0 && !named) continue;
    const phrases: PrepositionalPhrase[] = [];
    let k = i + 1;
    // the chain of prepositional phrases behind the noun, over brackets and commas before a preposition
    for (; k < chunks.length; ) {
      const chunk = chunks[k];
      if (chunk?.kind === 'prep' && chunk.word !== 'of') {
        const phrase = chunks[k + 1];
        if (phrase?.kind !== 'np') break;
        const group = groupAt(clauses, k + 1);
        if (!phrase.temporal) phrases.push({ word: chunk.word, group, at: chunk.first });
        k += 2;
        while (
          chunks[k]?.kind === 'and' &&
          chunks[k + 1]?.kind === 'np' &&
          chunks[k + 2]?.kind !== 'vg'
        )
          k += 2;
      } else if (chunk?.kind === 'prep' && chunks[k + 1]?.kind === 'np') k += 2;
      else if (chunk?.kind === 'np' && chunk.temporal) k += 1;
      else if (chunk?.kind === 'comma' && chunks[k + 1]?.kind === 'prep') k += 1;
      else if (chunk?.kind === 'open') {
        while (k < chunks.length && chunks[k]?.kind !== 'close') k += 1;
        k += 1;
      } else break;
    }
    const subject: NounPhrase[] = [];
    const object: NounPhrase[] = [...np.of];
    if (np.possessor) subject.push(np.possessor);
    let negative = np.negative;
    let hedged = false;
    let irrealis = false;
    let particle: string | undefined;
    // the verb that carries it
    for (let v = 0; v < clauses.verbs.length; v++) {
      const verb = clauses.verbs[v];
      if (!verb) continue;
      const asObject = verb.object.includes(np);
      const asSubject = verb.subject.includes(np);
      const inPhrase = verb.phrases.some((p) => p.group.includes(np));
      if (!asObject && !asSubject && !inPhrase) continue;
      const light = LIGHT.has(verb.lemma);
      if ((asObject && !verb.passive) || (asSubject && verb.passive) || inPhrase) {
        negative ||= verb.negative && (light || !inPhrase);
        irrealis ||= verb.irrealis;
        hedged ||= verb.hedged;
      }
      if (asObject && light && !verb.passive) {
        subject.push(...verb.subject);
        if (CLAIM.has(verb.lemma)) particle = 'claimed';
        mergePhrases(phrases, verb.phrases);
      } else if (
        asObject &&
        SUFFERED.has(verb.lemma) &&
        !verb.passive &&
        verb.lemma !== 'condemn'
      ) {
        phrases.push({ word: 'on', group: verb.subject, at: verb.first });
        mergePhrases(phrases, verb.phrases);
      } else if (
        inPhrase &&
        subject.length === 0 &&
        FIGHTING.test(lemma) &&
        !verb.passive &&
        phrases.some((p) => /^(?:with|against)$/.test(p.word)) &&
        verb.phrases.some(
          (p) => /^(?:after|following|amid|during)$/.test(p.word) && p.group.includes(np),
        )
      ) {
        // "took the town after fighting with Y"
        subject.push(...verb.subject);
      } else if (inPhrase && !verb.negative && answersFor(reading, verb, np)) {
        subject.push(...verb.subject);
        if (
          /^(?:claim|take|accept|admit)$/.test(verb.lemma) &&
          verb.object[0]?.headLemma !== 'part'
        )
          particle = 'claimed';
      } else if (inPhrase && subject.length === 0 && brings(verb, np)) {
        const causes = causesOf(reading, clauses, verb, found);
        if (!hasBy(phrases)) subject.push(...causes);
        mergePhrases(
          phrases,
          verb.phrases.filter((p) => p.word === 'by' && !hasBy(phrases)),
        );
      } else if (asSubject && verb.passive && CREDITED.has(verb.lemma)) {
        for (const p of verb.phrases) if (/^(?:on|to)$/.test(p.word)) subject.push(...p.group);
        particle = 'claimed';
        mergePhrases(
          phrases,
          verb.phrases.filter((p) => !/^(?:on|to|by)$/.test(p.word)),
        );
      } else if (inPhrase && verb.lemma === 'blame' && !verb.negative) {
        subject.push(...(verb.passive ? verb.subject : verb.object));
        particle = 'claimed';
      } else if (asSubject && verb.passive && light) mergePhrases(phrases, verb.phrases);
      else if (asSubject)
        mergePhrases(
          phrases,
          verb.phrases.filter((p) => p.word !== 'by' && p.word !== 'with'),
        );
    }
    found.push({
      trigger: 'noun',
      lemma,
      particle,
      head: np.head,
      first: np.first,
      last: np.last,
      sentence: sentence.index,
      passive: false,
      negative,
      hedged,
      irrealis,
      subject,
      object,
      phrases,
      nominal: np,
      parent: undefined,
    });
  }
  return found;
}

/** "X claimed responsibility for the attack", "X was behind it", "X is responsible for it", "X replied with an attack". */
function answersFor(reading: Reading, verb: Predication, np: NounPhrase): boolean {
  const phrase = verb.phrases.find((p) => p.group.includes(np));
  if (!phrase || verb.passive) return false;
  if (phrase.word === 'in')
    return (
      /^(?:participate|join|engage)$/.test(verb.lemma) ||
      (verb.lemma === 'take' && verb.object.some((o) => o.headLemma === 'part'))
    );
  // "answered with mortar fire on Y"
  if (phrase.word === 'with') return STRIKING_BACK.test(verb.lemma);
  if (verb.lemma === 'be')
    return (
      phrase.word === 'behind' ||
      (phrase.word === 'at' && np.headLemma === 'war') ||
      (phrase.word === 'for' && reading.token(phrase.at - 1).lower === 'responsible')
    );
  return (
    phrase.word === 'for' &&
    verb.object.some((o) => /^(?:responsibility|credit)$/.test(o.headLemma))
  );
}

const hasBy = (phrases: readonly PrepositionalPhrase[]): boolean =>
  phrases.some((p) => p.word === 'by');

/** "led to the arrest of X", "resulted in the death of X", "culminated in", "ended with". */
function brings(verb: Predication, np: NounPhrase): boolean {
  const word = BRINGING.get(verb.lemma);
  if (!word || verb.passive || verb.negative || verb.irrealis) return false;
  return verb.phrases.some((p) => word.test(p.word) && p.group.includes(np));
}

/** Who did what brought it about: of the deed that the subject names, else of the clause that "which" takes up. */
function causesOf(
  reading: Reading,
  clauses: ClauseSet,
  verb: Predication,
  nominals: readonly Predication[],
): NounPhrase[] {
  const before = reading.token(verb.first - 1).lower;
  const resumes = /^(?:which|that|,)$/.test(before) || verb.subject.length === 0;
  if (resumes) {
    let main: Predication | undefined;
    for (const v of clauses.verbs)
      if (v.head < verb.head && v.subject.length > 0 && !SAYING.has(v.lemma)) main = v;
    if (main?.subject.some((np) => !verb.subject.includes(np) || before === ','))
      return main.passive
        ? main.phrases.filter((p) => p.word === 'by').flatMap((p) => [...p.group])
        : [...main.subject];
  }
  return verb.subject.flatMap((np) => {
    const deed = nominals.find((n) => n.nominal === np);
    const by = deed?.phrases.filter((p) => p.word === 'by').flatMap((p) => [...p.group]) ?? [];
    if (deed && deed.subject.length + by.length > 0) return [...deed.subject, ...by];
    if (np.possessor) return [np.possessor];
    if (DEEDS.test(np.headLemma)) return [...np.of];
    return np.heads.length > 0 ? [np] : [];
  });
}

function mergePhrases(into: PrepositionalPhrase[], more: readonly PrepositionalPhrase[]): void {
  for (const p of more) if (!into.some((q) => q.at === p.at)) into.push(p);
}

function groupAt(clauses: ClauseSet, i: number): NounPhrase[] {
  const group: NounPhrase[] = [];
  for (let k = i; k < clauses.chunks.length; k += 2) {
    const np = clauses.chunks[k];
    if (np?.kind !== 'np') break;
    group.push(np);
    const before = clauses.chunks[i - 1];
    const between = before?.kind === 'prep' && before.word === 'between';
    if (clauses.chunks[k + 1]?.kind !== 'and' || (clauses.chunks[k + 3]?.kind === 'vg' && !between))
      break;
  }
  return group;
}
