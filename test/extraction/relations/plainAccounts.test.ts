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
  // what investigators look at
  [
    'The Monitoring Group examined 11 weapons captured from al-Shabaab: six AK-103 rifles and four RPG-7 launchers.',
    [
      'Monitoring Group DOCUMENTED AK-103 rifles',
      'Monitoring Group DOCUMENTED RPG-7 launchers',
      'al-Shabaab POSSESSED AK-103 rifles',
    ],
    ['Monitoring Group SEIZED AK-103 rifles'],
  ],
  [
    'The Panel of Experts inspected a consignment on board the dhow. It consisted of 1,200 Type 56-1 rifles and 30 PKM machine guns.',
    [
      'Panel of Experts DOCUMENTED Type 56-1 rifles',
      'Panel of Experts DOCUMENTED PKM machine guns',
    ],
    [],
  ],
  [
    'Investigators of Conflict Armament Research found two M4 rifles in Kidal.',
    ['Conflict Armament Research DOCUMENTED M4 rifles'],
    ['Conflict Armament Research SEIZED M4 rifles'],
  ],
  [
    'We observed Wing Loong drones, which are Chinese-made, at the airport.',
    ['Wing Loong drones MANUFACTURED_IN Chinese'],
    [],
  ],
  [
    'The Dnipro Ordnance Lab (DOL) is in Kyiv. We recovered the tail unit of a UMPK kit and a fragment of a FAB-500 casing.',
    ['Dnipro Ordnance Lab DOCUMENTED UMPK', 'Dnipro Ordnance Lab DOCUMENTED FAB-500'],
    [],
  ],
  // what a force says of its machines
  [
    'The Israeli military said fighter jets struck a Hezbollah depot near Tyre.',
    ['Israeli military ATTACKED Hezbollah', 'Israeli military USED fighter jets'],
    [],
  ],
  [
    "Burkina Faso's army said drones had killed eleven JNIM fighters near Djibo.",
    ["Burkina Faso's army KILLED JNIM", "Burkina Faso's army USED drones"],
    [],
  ],
  // the enemy and his dead
  [
    'The Amaliqa fought the Houthis near Harib. The enemy lost eleven dead, among them the field leader Yahya al-Marrani, and left behind a 14.5 mm gun.',
    ['Amaliqa KILLED Houthis', 'Amaliqa KILLED Yahya al-Marrani', 'Houthis POSSESSED 14.5 mm gun'],
    ['Amaliqa POSSESSED 14.5 mm gun'],
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
  [
    'The ELN and the 10th Front control the river. The two clashed near Arauquita.',
    ['ELN ATTACKED 10th Front', '10th Front ATTACKED ELN', 'ELN OPERATES_IN Arauquita'],
    [],
  ],
  ['The army lost twelve soldiers to Boko Haram in Kangarwa.', ['Boko Haram KILLED army'], []],
  // a relative clause before the deed
  [
    'The 444th Combat Brigade of Mahmoud Hamza, which the Turkish military trains at al-Watiya, holds Gharyan.',
    [
      '444th Combat Brigade OPERATES_IN Gharyan',
      'Mahmoud Hamza LEADS 444th Combat Brigade',
      'Turkish military SUPPORTS 444th Combat Brigade',
    ],
    ['Turkish military OPERATES_IN Gharyan'],
  ],
  [
    'Al-Shabaab, which the army drove out of Jowhar, attacked Mahaday.',
    ['Al-Shabaab ATTACKED Mahaday'],
    [],
  ],
  // leaders and members
  [
    'Saddam Haftar, a son of the commander of the Libyan National Army, lives in Benghazi.',
    [],
    ['Saddam Haftar LEADS Libyan National Army'],
  ],
  [
    'The 28th Front, led by Antonio Medina, kidnapped three engineers of SierraCol.',
    ['Antonio Medina LEADS 28th Front', '28th Front CAPTURED SierraCol'],
    ['Antonio Medina MEMBER_OF SierraCol'],
  ],
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
  ["M23's Lawrence Kanyuka says only cows died.", ['Lawrence Kanyuka MEMBER_OF M23'], []],
  [
    'Mahad Isse Aden (alias "Laboballe"), a trafficker from Bosaso who has supplied both al-Shabaab and the Islamic State in Somalia and who owns the Red Sea Fishing Company, was arrested.',
    [
      'Mahad Isse Aden SUPPLIED al-Shabaab',
      'Mahad Isse Aden SUPPLIED Islamic State in Somalia',
      'Mahad Isse Aden LEADS Red Sea Fishing Company',
    ],
    [],
  ],
  [
    '"He is loyal to the river", said Padoh Saw Taw Nee of the Karen National Union.',
    ['Padoh Saw Taw Nee MEMBER_OF Karen National Union'],
    [],
  ],
  [
    "A drone wounded three soldiers of the 12th Infantry Brigade, the Kurdistan Region's counter-terrorism service said.",
    [],
    ['12th Infantry Brigade PART_OF Kurdistan Region'],
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
  ['Sinopec operates the Unity oil field.', ['Sinopec OPERATES_IN Unity oil field'], []],
  ['Two coys of the RDF crossed into Bunagana.', ['RDF OPERATES_IN Bunagana'], []],
  [
    "Al-Shabaab crossed into Ethiopia's Somali Region near Aato and clashed with the Liyu Police.",
    ['Al-Shabaab OPERATES_IN Aato', 'Liyu Police OPERATES_IN Aato'],
    [],
  ],
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
