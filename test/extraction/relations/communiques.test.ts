/** How communiqués and headlines speak: heroes of a command, what an operation led to, the enemy, headline verbs. */
import { describe, expect, it } from '@jest/globals';
import { readBytes } from '../../../src/documents/readDocuments.ts';
import { analyse } from '../../../src/extraction/analyse.ts';
import { findEvents } from '../../../src/extraction/events/findEvents.ts';
import { findClaims } from '../../../src/extraction/relations/findClaims.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';

async function claimsIn(text: string): Promise<string[]> {
  const read = findEvents(analyse(tokenize(await readBytes(Buffer.from(text), 'report.txt'))));
  const names = new Map(read.things.map((t) => [t.key, t.names]));
  return findClaims(read, { scorer: null, threshold: 0 })
    .filter((c) => c.certainty !== 'denied')
    .flatMap((c) =>
      (names.get(c.subject) ?? []).flatMap((a) =>
        (names.get(c.object) ?? []).map((b) => `${a} ${c.type} ${b}`),
      ),
    );
}

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'The lions of the 5th Division were able to arrest Abu Bilal in Hawija.',
    ['5th Division CAPTURED Abu Bilal'],
    [],
  ],
  [
    'In continuation of the duties, and based on accurate information, our heroes in the 7th Division, represented by the 29th Brigade, were able to find two mortars in Rutba.',
    ['7th Division SEIZED mortars', '29th Brigade PART_OF 7th Division'],
    [],
  ],
  [
    'The Sudanese army raided Nyala, which led to the arrest of three RSF members.',
    ['Sudanese army CAPTURED RSF'],
    [],
  ],
  [
    'The FARDC conducted an offensive against the ADF in Irumu that resulted in the death of six ADF fighters.',
    ['FARDC KILLED ADF'],
    [],
  ],
  [
    'The Directorate General of Intelligence and Security at the Ministry of Defence arrested a Daesh courier in Mosul.',
    ['Directorate General of Intelligence and Security PART_OF Ministry of Defence'],
    ['Ministry of Defence OPERATES_IN Mosul'],
  ],
  [
    'Operational information on the Russian invasion. The occupiers shelled Berdychi, Orlivka and Tonenke (Donetsk oblast).',
    ['Russia ATTACKED Berdychi', 'Berdychi LOCATED_IN Donetsk', 'Orlivka LOCATED_IN Donetsk'],
    ['Russia OPERATES_IN Berdychi'],
  ],
  ['SPLM-N shells Kadugli', ['SPLM-N ATTACKED Kadugli'], []],
  [
    'Israel strikes Beirut suburb, kills Hezbollah commander Ali Karaki',
    ['Israel ATTACKED Beirut', 'Israel KILLED Ali Karaki'],
    [],
  ],
  [
    'Al-Shabaab, allied to the Houthis since 2020, has besieged Baidoa.',
    ['Al-Shabaab COOPERATES_WITH Houthis'],
    [],
  ],
  [
    'JNIM fighters took the camp, captured five soldiers of the Malian army and made off with two machine guns.',
    ['JNIM CAPTURED Malian army', 'JNIM SEIZED machine guns'],
    ['JNIM USED machine guns'],
  ],
  [
    'Artillery strikes were carried out by the Turkish army on PKK positions in Gara.',
    ['Turkish army ATTACKED PKK'],
    ['Turkish army SEIZED Artillery', 'Turkish army SEIZED artillery'],
  ],
  [
    'The 52nd Brigade thwarted an attempt by ISIS elements to infiltrate the village of Bastamli.',
    ['ISIS ATTACKED Bastamli'],
    [],
  ],
  [
    'ISWAP gunmen ambush convoy of the Nigerian Army near Mafa',
    ['ISWAP ATTACKED Nigerian Army'],
    [],
  ],
  [
    'The National Army attacked the EMC, under the command of alias Mordisco, in Cauca.',
    ['National Army ATTACKED EMC'],
    ['EMC PART_OF National Army'],
  ],
];

describe('communiqués and headlines', () => {
  it.each(CASES)('reads %j', async (text, stated, unsaid) => {
    const found = await claimsIn(text);
    expect(found).toEqual(expect.arrayContaining([...stated]));
    for (const line of unsaid) expect(found).not.toContain(line);
  });
});
