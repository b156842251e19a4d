/**
 * Whose the one is who is named only after his office was: "…, a spokesman for the Southern Command said on Tuesday.
 * Natalia Humeniuk said that …". Wire reports tell first who spoke and then, a sentence or paragraph on, what his name is.
 */
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import { type Filler, parties } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';

const SPEAKS =
  /^(?:say|tell|add|announce|confirm|declare|claim|state|explain|report|deny|warn|put|describe|acknowledge|admit|note|stress|insist|blame|accuse)$/;
const BODIES = /^(?:ArmedGroup|SecurityForce|Organization)$/;
/** Tokens that may stand before the name: a rank. */
const RANK = 4;

export function speakersNamedNext(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  for (const s of sentences) {
    if (!s) continue;
    const next = sentences[s.sentence.index + 1];
    if (!next) continue;
    const person = speakerAtStart(reading, next);
    if (person === undefined) continue;
    const body = bodyOfUnnamed(reading, s);
    if (!body) continue;
    for (const thing of reading.reference(person)?.things ?? [])
      out.push(
        ...claimBetween(reading, 'MEMBER_OF', { thing, reference: person }, body, {
          rule: 'role.speaker-next',
          sentence: next.sentence.index,
          trigger: reading.reference(person)?.first ?? next.sentence.first,
        }),
      );
  }
  return out;
}

/** The person by whom a sentence begins, where the name comes at once and speaks, and nothing else says whose it is. */
function speakerAtStart(reading: Reading, s: SentenceReading): number | undefined {
  const { first } = s.sentence;
  for (let t = first; t <= first + RANK; t++) {
    const name = reading.nameAt(t);
    if (name < 0) {
      if (!reading.token(t).tag.startsWith('NNP')) return undefined;
      continue;
    }
    if (reading.kindOf(name) !== 'Person') return undefined;
    const r = reading.reference(name);
    const known = s.candidates.some(
      (c) => c.sourceReference === name && (c.type === 'MEMBER_OF' || c.type === 'LEADS'),
    );
    return r && !known && SPEAKS.test(reading.token(r.last).lemma) ? name : undefined;
  }
  return undefined;
}

/** The body of a nameless office that a sentence credits. */
function bodyOfUnnamed(reading: Reading, s: SentenceReading): Filler | undefined {
  for (let i = 0; i < s.chunks.length; i++) {
    const np = s.chunks[i];
    if (np?.kind !== 'np' || np.heads.length > 0 || !isNoun(np.headLemma, 'role')) continue;
    if (reading.token(np.head).tag !== 'NN' || !/^(?:a|an|the|its)?$/.test(np.opener)) continue;
    const link = s.chunks[i + 1];
    const behind = s.chunks[i + 2];
    const owners: NonNullable<NounPhrase['possessor']>[] = [
      ...np.of,
      ...(np.possessor ? [np.possessor] : []),
      ...(link?.kind === 'prep' &&
      /^(?:for|at|with|from|in)$/.test(link.word) &&
      behind?.kind === 'np'
        ? [behind]
        : []),
    ];
    const bodies = [
      ...np.modifiers.flatMap((m) =>
        (reading.reference(m)?.things ?? []).map(
          (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
        ),
      ),
      ...owners.flatMap((o) => parties(reading, o)),
    ].filter((f) => BODIES.test(reading.thing(f.thing)?.kind ?? ''));
    const [body] = bodies;
    if (!body || bodies.length > 1 || !credited(reading, s, np)) continue;
    return body;
  }
  return undefined;
}

/** Whether a verb of speech stands beside the office, before or after it. */
function credited(reading: Reading, s: SentenceReading, np: NounPhrase): boolean {
  return s.predications.some(
    ({ predication: p }) =>
      p.trigger === 'verb' &&
      !p.negative &&
      SPEAKS.test(p.lemma) &&
      (p.subject.includes(np) ||
        p.head === np.first - 1 ||
        reading.token(np.first - 1).lemma === p.lemma),
  );
}
