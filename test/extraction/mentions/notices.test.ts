import { describe, expect, it } from '@jest/globals';
import { analysed, kindsOf, named } from './analysed.ts';

describe('names in notes, notices and indictments', () => {
  it('join an ordinal to the one unit that begins with it', async () => {
    const d = await analysed(
      'The 138th Motor Rifle Brigade held the wood. A prisoner of the 138th, and two more, spoke.',
    );
    expect(named(d, '138th')?.names).toContain('138th Motor Rifle Brigade');
  });

  it('join a body to its name with the country before it', async () => {
    const d = await analysed(
      'Officers of the Ruritanian Border Guard came. Later the Border Guard left the pier.',
    );
    expect(named(d, 'Border Guard')?.names).toContain('Ruritanian Border Guard');
  });

  it('leave a creed out of a body', async () => {
    expect(
      await kindsOf('Men of the Islamist Jund al-Marj Brigade fled.', 'Jund al-Marj Brigade'),
    ).toEqual(['ArmedGroup Jund al-Marj Brigade']);
  });

  it('read a ship behind more words, and a warship that acts as a force', async () => {
    expect(
      await kindsOf(
        'On Monday a dhow without papers, the Noor Bahar 2, was boarded by the Danish frigate Vintersen.',
        'Noor Bahar 2',
        'Vintersen',
      ),
    ).toEqual(['Facility Noor Bahar 2', 'SecurityForce Vintersen']);
  });

  it('take a calibre with its word', async () => {
    const d = await analysed('He bought 900 rounds of .50 caliber ammunition.');
    expect(d.things.filter((t) => t.kind === 'Weapon').flatMap((t) => t.names)).toContain(
      '.50 caliber ammunition',
    );
  });

  it('find no weapon in a section of a law', async () => {
    const d = await analysed(
      'All of this was in violation of Title 18, United States Code, Section 2339B.',
    );
    expect(d.things.filter((t) => t.kind === 'Weapon')).toEqual([]);
  });

  it('read an alias behind a/k/a, with the comma inside its quotes left out', async () => {
    const d = await analysed('They met Wilmer Antonio Pabon, a/k/a "Pescado," in a bar.');
    expect(named(d, 'Wilmer Antonio Pabon')?.names).toContain('Pescado');
  });

  it('join a family name of a model to the one model told of', async () => {
    const d = await analysed(
      'A Shahed-136 drone fell in the field. The Shaheds came from the south.',
    );
    expect(named(d, 'Shaheds')?.names).toContain('Shahed-136');
  });
});
