/** Accounts on social platforms that a document names: "@SyriaMilMap". They are sources, and stand as organizations. */
import type { Candidate } from './candidate.ts';
import { type Reading, textAt } from './reading.ts';

export function handles(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const text = textAt(reading, i);
    if (text.length < 3 || !text.startsWith('@')) continue;
    // "www.example.org | @handle" is the page's own
    if (textAt(reading, i - 1) === '|') continue;
    found.push({
      first: i,
      last: i + 1,
      kind: 'Organization',
      rule: 'handle',
      confidence: 0.7,
      form: 'name',
      names: [text, text.slice(1)],
    });
  }
  return found;
}
