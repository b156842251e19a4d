import { describe, expect, it } from '@jest/globals';
import type { LexiconEntry } from '../../../src/extraction/lexicon/entry.ts';
import { buildLexicon } from '../../../src/extraction/lexicon/lexicon.ts';
import { longestMatch } from '../../../src/extraction/lexicon/matching.ts';
import { wordsOf } from '../../../src/extraction/lexicon/words.ts';

const entry = (
  id: string,
  kind: LexiconEntry['kind'],
  name: string,
  aliases: string[] = [],
): LexiconEntry => ({
  id,
  kind,
  name,
  aliases,
  demonyms: [],
  seats: [],
  countries: [],
  rank: 1,
});

const small = buildLexicon([
  entry('actor:is', 'ArmedGroup', 'Islamic State', ['=IS', 'Daesh']),
  entry('actor:iss', 'ArmedGroup', 'Islamic State in Somalia'),
  entry('actor:car', 'Organization', 'Conflict Armament Research', ['CAR']),
  entry('place:hol', 'Settlement', 'al-Hol'),
  entry('weapon:ak', 'Weapon', 'AK-47'),
  entry('class:rifle', 'Weapon', 'assault rifle'),
  entry('class:shell', 'Weapon', 'shell', ['?shell', 'shells']),
]);

/** Every match in a text, as the stretch that it covers. */
function matches(text: string, capitals = false): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const m = longestMatch(
      small,
      words,
      i,
      words.length,
      () => capitals,
      () => true,
    );
    if (!m) continue;
    found.push(text.slice(words[m.first]?.start, words[m.last - 1]?.end));
    i = m.last - 1;
  }
  return found;
}

describe('matching the lexicon', () => {
  it('doubts a name that stands among its aliases with a mark', () => {
    const doubt = (text: string) =>
      longestMatch(
        small,
        wordsOf(text),
        0,
        1,
        () => false,
        () => true,
      )?.aliases.map((a) => a.doubtful);
    expect(doubt('shell')).toEqual([true]);
    expect(doubt('shells')).toEqual([false]);
  });

  it('takes the longest name', () => {
    expect(matches('fighters of Islamic State in Somalia')).toEqual(['Islamic State in Somalia']);
    expect(matches('fighters of Islamic State in Sirte')).toEqual(['Islamic State']);
  });

  it('needs capitals where the alias has them', () => {
    expect(matches('the car is his')).toEqual([]);
    expect(matches('CAR says IS is there')).toEqual(['CAR', 'IS']);
    expect(matches('an islamic state')).toEqual([]);
  });

  it('reads a line of capitals, yet takes no short word there for an acronym', () => {
    expect(matches('ISLAMIC STATE IS BEATEN', true)).toEqual(['ISLAMIC STATE']);
  });

  it('does not mind hyphens, articles in capitals and apostrophes', () => {
    expect(matches('in Al Hol and al-Hol')).toEqual(['Al Hol', 'al-Hol']);
    expect(matches("Da'esh and Da’esh")).toEqual(["Da'esh", 'Da’esh']);
  });

  it('finds weapons in the plural', () => {
    expect(matches('twelve AK-47s and six assault rifles')).toEqual(['AK-47s', 'assault rifles']);
  });
});
