/** What the clauses of marked text say, as `attack | agent=A ; patient=B ; in=C` asks for it: the test of a whole construction. */

import { chunkSentence } from '../../../src/extraction/clauses/chunks.ts';
import { clausesOf } from '../../../src/extraction/clauses/clauses.ts';
import { bindMembership } from '../../../src/extraction/clauses/membership.ts';
import { nominalsOf } from '../../../src/extraction/clauses/nominals.ts';
import { Reading } from '../../../src/extraction/clauses/reading.ts';
import type { NounPhrase, Predication } from '../../../src/extraction/clauses/structure.ts';
import { isEventNoun } from '../../../src/extraction/frames/frames.ts';
import { fill } from '../../../src/extraction/relations/fillers.ts';
import { phrasesAt } from '../../../src/extraction/relations/slots.ts';
import { readMarked } from './markedText.ts';

/** The predications of a text, with the reading they stand in. */
export function predicationsOf(marked: string): { reading: Reading; all: Predication[] } {
  const analysed = readMarked(marked);
  const reading = new Reading(analysed);
  const all: Predication[] = [];
  for (const sentence of analysed.sentences) {
    const chunks = chunkSentence(reading, sentence);
    bindMembership(reading, chunks);
    const clauses = clausesOf(reading, sentence, chunks);
    all.push(...clauses.verbs, ...nominalsOf(reading, sentence, clauses, isEventNoun));
  }
  return { reading, all };
}

/** Whether some predication has the lemma that is asked for, with all the roles. */
export function says(found: ReturnType<typeof predicationsOf>, expected: string): boolean {
  const [lemma = '', roles = ''] = expected.split(' | ');
  const asked = roles.split(' ; ').map((role) => role.split('='));
  return found.all.some(
    (p) =>
      p.lemma === lemma &&
      asked.every(([role = '', value = '']) =>
        phrasesOf(p, role).some((np) => standsFor(found.reading, np, value)),
      ),
  );
}

function phrasesOf(p: Predication, role: string): readonly NounPhrase[] {
  if (role === 'agent')
    return ['subject', 'possessor', 'by'].flatMap((place) => phrasesAt(p, place));
  if (role === 'patient') return phrasesAt(p, 'object');
  return phrasesAt(p, role);
}

/** By what it names, by whom it stands for, or by the words themselves. */
function standsFor(reading: Reading, np: NounPhrase, value: string): boolean {
  if (reading.text(np.first, np.last).includes(value)) return true;
  return (['Actor', 'Place', 'Weapon'] as const).some((family) =>
    fill(reading, np, family).some((f) => reading.thing(f.thing)?.name === value),
  );
}
