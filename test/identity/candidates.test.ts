import { describe, expect, it } from '@jest/globals';
import { CandidateIndex } from '../../src/identity/candidates/candidateIndex.ts';
import { CandidatePairs } from '../../src/identity/candidates/candidatePairs.ts';
import type { CandidateItem } from '../../src/identity/candidates/evidence.ts';
import { givenAsNames } from '../../src/identity/candidates/givenNames.ts';
import type { KnownNames } from '../../src/identity/candidates/nameFeatures.ts';
import { isMadeOf, metaphone, skeleton } from '../../src/identity/candidates/spelling.ts';
import type { Kind } from '../../src/model/kinds.ts';

const known: KnownNames = {
  things: (name) => (['daesh', 'islamic state'].includes(name) ? ['actor:isis'] : []),
  country: (word) =>
    new Map([
      ['iraqi', 'Iraq'],
      ['syrian', 'Syria'],
    ]).get(word),
};
const item = (kind: Kind, name: string, more: Partial<CandidateItem> = {}): CandidateItem => ({
  id: name,
  kind,
  names: [name],
  neighbours: new Set(),
  documents: new Set(),
  beside: new Set(),
  near: new Set(),
  ...more,
});
const likes = (items: CandidateItem[], of: string) => {
  const index = new CandidateIndex(known);
  for (const i of items) index.put(i);
  return index.likesOf(of, 5);
};
const actors = (...names: string[]) => names.map((name) => item('ArmedGroup', name));
const score = (a: CandidateItem, b: CandidateItem): number => {
  const index = new CandidateIndex(known);
  index.put(a);
  index.put(b);
  return index.weigh(a.id, b.id)?.score ?? 0;
};

describe('spellings of one name', () => {
  it.each([
    ['hamrin', 'hamreen'],
    ['hamrin', 'himrin'],
    ['haftar', 'hifter'],
    ['qassem', 'kassim'],
    ['azim', 'udhaim'],
    ['jolani', 'golani'],
    ['daesh', 'daech'],
    ['shabaab', 'shabab'],
    ['هفتر', 'haftar'],
    ['шахед', 'shahed'],
  ])('%s and %s are heard alike', (a, b) => {
    const plain = (s: string): string => skeleton(s).replace(/^a/, '');
    expect(plain(a)).toBe(plain(b));
  });

  it('are heard as English hears them too', () => {
    expect(metaphone('smith')).toBe(metaphone('smythe'));
    expect(metaphone('philip')).toBe(metaphone('filip'));
    expect(metaphone('knight')).toBe(metaphone('night'));
  });

  it('may be short for one another', () => {
    expect(isMadeOf('centcom', ['central', 'command'])).toBe(true);
    expect(isMadeOf('mnjtf', ['multinational', 'joint', 'task', 'force'])).toBe(true);
    expect(isMadeOf('hts', ['national', 'liberation', 'army'])).toBe(false);
  });
});

describe('names that a text gives side by side', () => {
  const given = (text: string, ...names: string[]) =>
    givenAsNames(
      text,
      names.map((id) => ({ id, start: text.indexOf(id), end: text.indexOf(id) + id.length })),
    );

  it('are taken for names of one thing', () => {
    expect(given('The Shield Front (SF) said', 'Shield Front', 'SF')).toHaveLength(1);
    expect(given('Omar Deeb, also known as Abu Nur, fled', 'Omar Deeb', 'Abu Nur')).toHaveLength(1);
    expect(
      given(
        'Name: SHIELD FRONT\nA.k.a.: SF; “Army of Shields”; 9th Brigade\nBasis',
        'SHIELD FRONT',
        'SF',
        'Army of Shields',
        '9th Brigade',
      ),
    ).toHaveLength(3);
  });

  it('are not where the text only lists or relates them', () => {
    expect(given('Omar Deeb and Abu Nur fled', 'Omar Deeb', 'Abu Nur')).toEqual([]);
    expect(given('The Shield Front attacked SF units', 'Shield Front', 'SF')).toEqual([]);
  });
});

describe('candidates of a name', () => {
  it('are other spellings, acronyms, longer names and known aliases', () => {
    const all = actors(
      'Haftar Brigade',
      'Hifter Brigade',
      'Jaysh al-Izza',
      'HTS',
      "Hay'at Tahrir al-Sham",
      'Daesh',
      'Islamic State',
      '17th Division',
      '17th Infantry Division',
    );
    const first = (of: string) => likes(all, of)[0]?.item.id;
    expect(first('Haftar Brigade')).toBe('Hifter Brigade');
    expect(first('HTS')).toBe("Hay'at Tahrir al-Sham");
    expect(first('Daesh')).toBe('Islamic State');
    expect(first('17th Division')).toBe('17th Infantry Division');
  });

  it('weigh less where numbers, countries, kinds or calibres contradict', () => {
    const like = score(
      item('SecurityForce', 'Eastern Brigade'),
      item('SecurityForce', 'East Brigade'),
    );
    expect(like).toBeGreaterThan(0.2);
    expect(
      score(item('SecurityForce', '3rd Brigade'), item('SecurityForce', '4th Brigade')),
    ).toBeLessThan(0.1);
    expect(
      score(item('SecurityForce', 'Iraqi Army'), item('SecurityForce', 'Syrian Army')),
    ).toBeLessThan(0.1);
    const mortar = (id: string, calibre: string) => item('Weapon', 'mortar', { id, calibre });
    expect(score(mortar('a', '60 mm'), mortar('b', '82 mm'))).toBeLessThan(
      score(mortar('a', '60 mm'), mortar('b', '60 mm')),
    );
    expect(score(item('Province', 'Kirkuk province'), item('Settlement', 'Kirkuk'))).toBeLessThan(
      score(item('Province', 'Kirkuk province'), item('Province', 'Kirkuk')),
    );
  });

  it('weigh more where both have relations to the same things, and less where one document names both', () => {
    const a = item('ArmedGroup', 'Haftar Brigade');
    const b = item('ArmedGroup', 'Hifter Front');
    const same = { neighbours: new Set(['ATTACKED>x']) };
    const together = { documents: new Set(['d']) };
    expect(score({ ...a, ...same }, { ...b, ...same })).toBeGreaterThan(score(a, b));
    expect(score({ ...a, ...together }, { ...b, ...together })).toBeLessThan(score(a, b));
  });

  it('of a person with a family name alone are unsure', () => {
    const person = (name: string) => item('Person', name);
    expect(score(person('Haftar'), person('Khalifa Haftar'))).toBeLessThan(0.6);
    expect(score(person('Masoud Barzani'), person('Nechirvan Barzani'))).toBeLessThan(0.1);
  });

  it('do not count that a weapon is also called by its class', () => {
    const orlan = item('Weapon', 'Orlan-10', { names: ['Orlan-10', 'reconnaissance drone'] });
    expect(score(orlan, item('Weapon', 'reconnaissance drone'))).toBeLessThan(0.5);
    expect(score(orlan, item('Weapon', 'Orlan 10', { id: 'other' }))).toBeGreaterThan(0.8);
  });

  it('say in words why', () => {
    const [like] = likes(actors('HTS', "Hay'at Tahrir al-Sham"), 'HTS');
    expect(like?.reasons[0]?.text).toBe("“HTS” are the first letters of “Hay'at Tahrir al-Sham”");
  });
});

describe('pairs of candidates', () => {
  const pause = async (): Promise<void> => {};

  it('are the same after changes as found anew', async () => {
    const all = actors(
      'Haftar Brigade',
      'Hifter Brigade',
      'Hafter Brigade',
      'Jaysh al-Izza',
      'Jaish al-Izza',
    );
    const kept = new CandidatePairs(known);
    await kept.refresh(all.slice(0, 4), pause);
    await kept.refresh(all.slice(1), pause);
    const anew = new CandidatePairs(known);
    await anew.refresh(all.slice(1), pause);
    const ends = (pairs: CandidatePairs): string[] =>
      pairs
        .all()
        .map((p) => `${p.a} ${p.b}`)
        .sort();
    expect(ends(kept)).toEqual(ends(anew));
    expect(ends(kept).length).toBeGreaterThan(1);
    await kept.refresh([], pause);
    expect(kept.all()).toEqual([]);
  });

  it('are listed while others are still looked for, with how far that is', async () => {
    const all = Array.from({ length: 30 }, (_, i) => [
      `Ura${'nkl'.repeat(i)}s`,
      `Uraa${'nkl'.repeat(i)}s`,
    ])
      .flat()
      .map((name) => item('ArmedGroup', `${name} Brigade`));
    const pairs = new CandidatePairs(known);
    const seen: [number, number, number][] = [];
    await pairs.refresh(all, async (done, of) => {
      seen.push([done, of, pairs.all().length]);
    });
    expect(seen.map(([done, of]) => [done, of])).toEqual([
      [20, 60],
      [40, 60],
      [60, 60],
    ]);
    const found = seen.map(([, , count]) => count);
    expect(found[0]).toBeGreaterThan(0);
    expect(found[0]).toBeLessThan(found[2] ?? 0);
    expect(pairs.all().length).toBe(found[2]);
  });
});
