/** Claims as lines of text, `hedged: A USED B`, so that a test reads like what it says. */
import { resolveReferences } from '../../../src/extraction/coreference/resolveReferences.ts';
import { findClaims } from '../../../src/extraction/relations/findClaims.ts';
import { readMarked } from './markedText.ts';

/** What the rules alone read out of marked text. `stated` goes without saying; denied claims are no claims here. */
export function claimLines(marked: string): string[] {
  return findClaims(readMarked(marked), { scorer: null, threshold: 0 })
    .filter((c) => c.certainty !== 'denied')
    .map((c) => `${c.subject} ${c.type} ${c.object}`);
}

/** The same with certainty. */
export function judgedLines(marked: string): string[] {
  return findClaims(readMarked(marked), { scorer: null, threshold: 0 }).map(
    (c) => `${c.certainty}: ${c.subject} ${c.type} ${c.object}`,
  );
}

/** The same once nouns and pronouns are resolved, without certainty. */
export function resolvedLines(marked: string): string[] {
  const read = readMarked(marked);
  const { tokens, sentences, things, references, document } = read;
  const resolved = resolveReferences(tokens, sentences, things, references, document);
  return findClaims({ ...read, references: resolved }, { scorer: null, threshold: 0 }).map(
    (c) => `${c.subject} ${c.type} ${c.object}`,
  );
}
