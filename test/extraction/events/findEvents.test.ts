import { describe, expect, it } from '@jest/globals';
import { readBytes } from '../../../src/documents/readDocuments.ts';
import { analyse } from '../../../src/extraction/analyse.ts';
import type { Thing } from '../../../src/extraction/analysis.ts';
import { findEvents } from '../../../src/extraction/events/findEvents.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';

const eventsIn = async (text: string): Promise<Thing[]> =>
  findEvents(analyse(tokenize(await readBytes(Buffer.from(text), 'example.txt')))).things.filter(
    (t) => t.kind === 'Event',
  );
const namesIn = async (text: string): Promise<(readonly string[])[]> =>
  (await eventsIn(text)).map((t) => t.names);

describe('events that a noun names', () => {
  it('stand with the phrase that places or dates them', async () => {
    const [bombing] = await eventsIn(
      'A suicide bombing outside the foreign ministry in Kabul on 11 January 2023 killed six people.',
    );
    expect(bombing).toMatchObject({ category: 'attack', date: '2023-01-11' });
    expect(bombing?.names).toContain('suicide bombing outside the foreign ministry in Kabul');
    expect(await namesIn('The Dapchi kidnapping of 2018 went unpunished.')).toEqual([
      expect.arrayContaining(['Dapchi kidnapping', 'Dapchi kidnapping of 2018']),
    ]);
    expect(
      await namesIn('The army foiled an infiltration attempted by the TTP at Spinwam.'),
    ).toEqual([expect.arrayContaining(['infiltration attempted by the TTP at Spinwam'])]);
  });

  it('do not begin with the verb of their clause', async () => {
    const [first] = await namesIn(
      'Troops of the 110th had repelled nine assaults near Ocheretyne.',
    );
    expect(first).toContain('nine assaults');
    expect(first).not.toContain('repelled nine assaults');
  });

  it('are dated by their own words', async () => {
    const found = await eventsIn(
      'The strike on the consulate in Damascus on 1 April 2024 came after the December 2021 interception north of Socotra.',
    );
    expect(found.map((e) => [e.category, e.date])).toEqual([
      ['strike', '2024-04-01'],
      ['seizure', '2021-12'],
    ]);
  });

  it('are placed by their clause where the phrase says nothing', async () => {
    expect(await eventsIn('In September 2024 fighting erupted in Culiacán.')).toHaveLength(1);
    const [strike] = await eventsIn(
      'A drone strike hit the market of Kabkabiya on 9 December 2024.',
    );
    expect(strike).toMatchObject({ category: 'strike', date: '2024-12-09' });
  });

  it('are placed by the sentence before, where a verb told of them', async () => {
    const [raid, ...more] = await eventsIn(
      'Soldiers stormed a compound in Buni Yadi on 3 May 2021. In the raid they seized 12 rifles.',
    );
    expect(more).toEqual([]);
    expect(raid).toMatchObject({ date: '2021-05-03' });
    expect(raid?.names).toContain('raid');
    expect(
      await eventsIn(
        'On 2 June 2022 our forces met insurgents at Fedondi. A fierce firefight ensued.',
      ),
    ).toMatchObject([{ date: '2022-06-02' }]);
  });

  it('are placed by a short line before them', async () => {
    expect(
      await namesIn('17 January 2020, Mondoro. Clashes between two militias left six dead.'),
    ).toEqual([expect.arrayContaining(['Clashes', 'Mondoro clashes'])]);
  });
});

describe('two phrases for one event', () => {
  it('join when a definite noun points back', async () => {
    expect(
      await namesIn(
        'An ambush on a convoy near Butig killed four soldiers. The attack was claimed by the Maute group.',
      ),
    ).toEqual([expect.arrayContaining(['ambush', 'attack'])]);
  });

  it('stay apart when places or dates do', async () => {
    expect(
      await eventsIn(
        'The raid on Arman in January 2024 failed. The raid on Salkhad in March 2024 did not.',
      ),
    ).toHaveLength(2);
    expect(
      await eventsIn('An attack in Kidal killed two soldiers. Another attack, in Gao, killed ten.'),
    ).toHaveLength(2);
  });

  it('join a named operation that was just told of', async () => {
    expect(
      await eventsIn(
        'Turkey launched Operation Olive Branch in Afrin in 2018. The operation lasted two months.',
      ),
    ).toHaveLength(1);
  });
});

describe('what is no event', () => {
  it.each([
    'Police are under attack in Lyon.',
    'The hunger strike in Bogota enters its third day.',
    'Officials warned of an attack in Mombasa.',
    'There has been an increase in attacks in Helmand.',
    'The army denied plans for an assault on Geidam.',
    'Further raids in Cauca are feared.',
    'Attacks continued, the spokesman said.',
    'Forces were preparing to launch an offensive in Marib.',
    'The raid in Jenin was called off.',
    'The ministry counted 556 bombardments in Idlib in July.',
  ])('%s', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });
});
