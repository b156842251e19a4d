/** Who says so: "according to X", taken out of the question. */
import type { Thing } from '../question.ts';
import { namedThing } from './things.ts';
import type { Tokens } from './tokens.ts';

const LEADS = [
  'according to',
  'as reported by',
  'as claimed by',
  'as stated by',
  'as said by',
  'as documented by',
  'as told by',
  'in the words of',
  'in the view of',
  'on the word of',
  'as per',
  'per',
];

export interface Sourced {
  readonly tokens: Tokens;
  readonly source?: Thing;
}

export function takeSource(given: Tokens): Sourced {
  for (const lead of LEADS)
    for (let i = 0; i < given.length; i++) {
      if (!given.says(i, lead)) continue;
      let at = i + lead.split(' ').length;
      if (given.lower(at) === 'the') at += 1;
      const link = given.link(at);
      if (!link) continue;
      const to = given.lower(at + 1) === ',' ? at + 2 : at + 1;
      const from = given.lower(i - 1) === ',' ? i - 1 : i;
      return { tokens: given.without(from, to), source: namedThing(given, at, link) };
    }
  return { tokens: given };
}
