/** What a question that was not understood is told. */
import type { Answer } from '../model/questionContracts.ts';
import type { NameLink } from './nameLinks.ts';
import { isPlain } from './plainWords.ts';
import type { Unclear } from './question.ts';
import { wordsOf } from './words.ts';

export function declined(text: string, question: Unclear, links: readonly NameLink[]): Answer {
  const known = links.flatMap((l) => l.entities[0]?.name ?? []);
  const strange = [
    ...new Set(
      wordsOf(question.words.join(' '))
        .filter((w) => /^\p{L}/u.test(w.text) && !isPlain(w.lower))
        .map((w) => w.text),
    ),
  ].filter((w) => !links.some((l) => l.said.includes(w)));
  const hint =
    known.length > 0
      ? ` It names ${known.join(', ')}: ask for example “What do we know about ${known[0]}?”`
      : '';
  const unread = strange.length > 0 ? ` Not understood: ${quoted(strange)}.` : '';
  return {
    question: text,
    understood: false,
    kind: 'unclear',
    rows: [],
    cypher: '',
    params: {},
    evidence: [],
    text: `${question.why}${unread}${nowhere(links)}${hint}`,
  };
}

const quoted = (words: readonly string[]): string => words.map((w) => `“${w}”`).join(', ');

/** Names that the graph does not hold are said so. */
export function nowhere(links: readonly NameLink[]): string {
  const unknown = links.filter((l) => l.entities.length === 0).map((l) => l.said);
  return unknown.length > 0 ? ` The graph has no ${quoted(unknown)}.` : '';
}
