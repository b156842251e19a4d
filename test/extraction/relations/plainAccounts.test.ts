/** Sentences of field notes, threads, communiqués and notices from many wars: who holds, supplies, leads and moves. */
import { describe, expect, it } from '@jest/globals';
import { holds, linesOf } from '../support/plainClaims.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // whose "we" a statement speaks with
  [
    'The Jaime Martínez Front of the Central General Staff, FARC-EP, addresses the communities of northern Cauca. On 17 May our units fought the troops of the Pijaos Battalion near Suárez.',
    ['Jaime Martínez Front ATTACKED Pijaos Battalion'],
    ['FARC-EP ATTACKED Pijaos Battalion'],
  ],
  [
    'The Arakan Army (AA) informs the people of Rakhine of the following. Our troops captured Paletwa on Sunday and seized two 120 mm mortars.',
    ['Arakan Army SEIZED 120 mm mortars'],
    [],
  ],
  // arms
  [
    'JNIM gunmen overran the post and carried away two PKM machine guns.',
    ['JNIM SEIZED PKM machine guns'],
    [],
  ],
  [
    'Weapons shown to us by M23 in Bunagana included two Galil rifles and an M4.',
    ['M23 POSSESSED Galil rifles', 'M23 POSSESSED M4'],
    [],
  ],
  [
    'Mi-35 helicopters are in service with the Malian air force.',
    ['Malian air force POSSESSED Mi-35'],
    [],
  ],
  [
    'The Bayraktar TB2 entered service with the Ethiopian air force in 2021.',
    ['Ethiopian air force POSSESSED Bayraktar TB2'],
    [],
  ],
  [
    'They showed us a Bulgarian RPG-7 launcher tube and a Belgian FN MAG.',
    ['RPG-7 MANUFACTURED_IN Bulgarian', 'FN MAG MANUFACTURED_IN Belgian'],
    ['Bulgarian POSSESSED RPG-7'],
  ],
  [
    'The 7.62 × 39 mm cartridges came from Sudanese and Russian factories.',
    [
      '7.62 × 39 mm cartridges MANUFACTURED_IN Sudanese',
      '7.62 × 39 mm cartridges MANUFACTURED_IN Russian',
    ],
    [],
  ],
  [
    'The mortar rounds left an Iranian plant in 2019.',
    ['mortar rounds MANUFACTURED_IN Iranian'],
    [],
  ],
  [
    'Ukrainian marines supported by American-made HIMARS rocket launchers hold Krynky.',
    ['Ukrainian marines USED HIMARS rocket launchers'],
    [],
  ],
  [
    'Rwandan troops backed by armoured vehicles and drones entered Sake.',
    ['Rwandan troops USED armoured vehicles', 'Rwandan troops USED drones'],
    [],
  ],
  [
    'Fighters of the FLEC equipped with mortars and AKM rifles ambushed Angolan soldiers.',
    ['FLEC USED mortars', 'FLEC USED AKM rifles', 'FLEC ATTACKED Angolan soldiers'],
    [],
  ],
  [
    'The army fired Emirati-supplied mortars at Bara.',
    ['Emirati SUPPLIED army', 'army USED mortars'],
    [],
  ],
  [
    'A trader from Goma sold the Nyatura thirty AK-47 rifles.',
    ['Nyatura POSSESSED AK-47 rifles'],
    [],
  ],
  [
    'Gordon Debattista brokered the sale of Panthera T6 armoured vehicles, made in the United Arab Emirates, to the 128th Brigade.',
    ['Gordon Debattista SUPPLIED 128th Brigade', '128th Brigade POSSESSED Panthera T6'],
    ['128th Brigade OPERATES_IN United Arab Emirates'],
  ],
  [
    'The Afghanistan Freedom Front claimed an IED on a Taliban Humvee in Alingar.',
    ['Afghanistan Freedom Front ATTACKED Taliban', 'Afghanistan Freedom Front USED IED'],
    [],
  ],
  [
    'The GDI raided a house in Mehtarlam and displayed three suicide vests and an RPG-7.',
    ['GDI SEIZED suicide vests', 'GDI SEIZED RPG-7'],
    ['GDI POSSESSED suicide vests'],
  ],
  // who fights whom, and who only goes on fighting
  [
    'Fano fights the Ethiopian army in Gojjam.',
    ['Fano OPPOSES Ethiopian army'],
    ['Fano ATTACKED Ethiopian army'],
  ],
  [
    'Residents blamed Rwandan shelling for the fire at Mugunga camp.',
    ['Rwandan ATTACKED Mugunga camp'],
    [],
  ],
  [
    "The MSA holds Tamalat. The group's prisoners, eleven men of the Islamic State, are kept in the gendarmerie.",
    ['MSA CAPTURED Islamic State'],
    [],
  ],
  [
    'Misseriya militiamen attacked Ngok Dinka youth in Abyei with AK-47 rifles.',
    ['Misseriya ATTACKED Ngok Dinka', 'Misseriya USED AK-47 rifles'],
    [],
  ],
  ['Toposa warriors killed four Turkana herders near Nadapal.', ['Toposa KILLED Turkana'], []],
  // leaders and members
  [
    "Noor Wali Mehsud leads the TTP. Mehsud's men attacked the Frontier Corps in Bannu.",
    ['TTP ATTACKED Frontier Corps'],
    [],
  ],
  ["The NRF (Ahmad Massoud's people) hit a checkpoint.", ['Ahmad Massoud LEADS NRF'], []],
  [
    'The 104th Division, sent to relieve worn-out units of the 18th Army, is commanded by Colonel Vladimir Vyaznikov.',
    ['Vladimir Vyaznikov LEADS 104th Division'],
    ['Vladimir Vyaznikov LEADS 18th Army', '104th Division PART_OF 18th Army'],
  ],
  [
    'Two soldiers died, a spokesman for the Congolese army said. Sylvain Ekenge said the attackers were M23.',
    ['Sylvain Ekenge MEMBER_OF Congolese army'],
    [],
  ],
  [
    'Two investigators of the Sahel Arms Project, Aminata Dembélé and Jonas Wirth, spent a week in Ménaka.',
    ['Aminata Dembélé MEMBER_OF Sahel Arms Project', 'Jonas Wirth MEMBER_OF Sahel Arms Project'],
    [],
  ],
  [
    'Nortex, a Nairobi-based company run by Ali Said, shipped rifles to M23.',
    ['Ali Said LEADS Nortex'],
    [],
  ],
  // allies
  ['M23 and Twirwaneho have joined hands in Minembwe.', ['M23 COOPERATES_WITH Twirwaneho'], []],
  [
    'The 128th Brigade fought in Sebha on the side of Sudanese mercenaries of the Gathering of Sudan Liberation Forces.',
    [
      '128th Brigade COOPERATES_WITH Gathering of Sudan Liberation Forces',
      'Gathering of Sudan Liberation Forces OPERATES_IN Sebha',
    ],
    [],
  ],
  // where somebody is
  [
    'TTP fighters were moved by the Taliban from Kunar to Ghazni.',
    ['TTP OPERATES_IN Kunar', 'TTP OPERATES_IN Ghazni'],
    ['Taliban OPERATES_IN Kunar', 'Taliban OPERATES_IN Ghazni'],
  ],
  [
    'General Thomas Cirillo, who founded NAS, declared from Addis Ababa that his men would respect it.',
    ['Thomas Cirillo OPERATES_IN Addis Ababa'],
    [],
  ],
  [
    'The Freedom of Russia Legion, made up of defectors who fight for Kyiv, said it had not been active there.',
    [],
    ['Freedom of Russia Legion OPERATES_IN Kyiv'],
  ],
];

describe('plain accounts', () => {
  it.each(CASES)('%s', async (text, said, never) => {
    const lines = await linesOf(text);
    for (const claim of said)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, true, lines]);
    for (const claim of never)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, false, lines]);
  });
});
