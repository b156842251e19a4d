/**
 * Lists of strikes, as commands publish them. The first sentence says who struck ("In Syria, coalition forces conducted
 * 18 strikes"), each further one only where and what: "Near X, one strike destroyed a tank". And the line at the end
 * that says whose strikes they were: "Nations which have conducted strikes in X include A, B and C".
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { isLocative, phrasesAt } from './slots.ts';

const STRIKE = /^(?:strike|airstrike|air-strike|sortie|raid|attack|engagement|bombardment)$/;
const CONDUCT =
  /^(?:conduct|carry|launch|fly|make|execute|perform|deliver|undertake|stage|mount|run)$/;
/** Sentences without a strike of their own over which the list goes on. */
const PAUSE = 3;

export function strikeListCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  const add = (
    type: RelationType,
    source: Filler,
    target: Filler,
    rule: string,
    p: Predication,
    sentence: number,
  ): void => {
    out.push(
      ...claimBetween(reading, type, source, target, {
        rule,
        sentence,
        trigger: p.head,
        hedged: p.hedged,
      }),
    );
  };
  let strikers: readonly Filler[] = [];
  let last = -1;
  for (const s of sentences) {
    if (!s) continue;
    const { index } = s.sentence;
    for (const { predication: p } of s.predications) {
      if (p.trigger !== 'verb' || p.negative || p.irrealis) continue;
      const conducted = CONDUCT.test(p.lemma) && (p.passive ? p.subject : p.object).some(isSeries);
      if (conducted) {
        const who = [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')].flatMap((np) => [
          ...parties(reading, np),
        ]);
        if (who.length > 0) {
          strikers = who;
          last = index;
        }
        continue;
      }
      if (p.lemma === 'include' || p.lemma === 'comprise') {
        members(reading, s, p, add);
        continue;
      }
      if (strikers.length === 0 || index - last > PAUSE) continue;
      if (p.passive || !p.subject.some((np) => isSeries(np) && parties(reading, np).length === 0))
        continue;
      last = index;
      for (const phrase of p.phrases) {
        if (!isLocative(phrase.word)) continue;
        for (const np of phrase.group)
          for (const place of places(reading, np))
            for (const who of strikers)
              add('OPERATES_IN', who, place, 'presence.strike-list', p, index);
      }
      for (const np of p.object)
        for (const struck of parties(reading, np))
          for (const who of strikers) add('ATTACKED', who, struck, 'strike-list.struck', p, index);
    }
  }
  return out;
}

/** "one strike", "15 strikes", "two air strikes" */
const isSeries = (np: NounPhrase): boolean =>
  STRIKE.test(np.headLemma) && np.heads.length === 0 && !np.possessor;

type Add = (
  type: RelationType,
  source: Filler,
  target: Filler,
  rule: string,
  p: Predication,
  sentence: number,
) => void;

/** Those that a line lists as acting somewhere: "countries which have conducted strikes in X include A, B and C". */
function members(reading: Reading, s: SentenceReading, p: Predication, add: Add): void {
  const [subject] = p.subject;
  if (!subject) return;
  const listed = p.object.flatMap((np) => parties(reading, np).filter((f) => f.via === 'head'));
  if (listed.length === 0) return;
  const body = subject.modifiers
    .filter((m) => reading.isFamily(m, 'Actor') && reading.kindOf(m) !== 'Country')
    .flatMap((m) =>
      (reading.reference(m)?.things ?? []).map(
        (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
      ),
    );
  for (const { predication: q } of s.predications) {
    if (q === p || q.trigger !== 'verb' || q.passive || q.head > p.head) continue;
    if (q.negative || q.irrealis || !q.subject.includes(subject)) continue;
    for (const phrase of q.phrases) {
      if (!isLocative(phrase.word)) continue;
      for (const np of phrase.group)
        for (const place of places(reading, np))
          for (const who of listed)
            add('OPERATES_IN', who, place, 'presence.listed-member', p, s.sentence.index);
    }
    for (const whole of body)
      for (const who of listed)
        add('PART_OF', who, whole, 'structure.listed-member', p, s.sentence.index);
  }
}
