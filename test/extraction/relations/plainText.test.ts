/** Sentences of the news of many wars, read as plain text: names, reference and claims together. */
import { describe, expect, it } from '@jest/globals';
import { analysed } from '../mentions/analysed.ts';
import { holds, linesOf } from '../support/plainClaims.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // what somebody is hit with
  [
    'Soldiers of the 5th Infantry Division shot down a drone with an anti-aircraft gun.',
    ['5th Infantry Division USED anti-aircraft gun'],
    ['5th Infantry Division USED drone'],
  ],
  [
    'The Ukrainian Air Force brought down two of the drones with Gepard guns.',
    ['Ukrainian Air Force USED Gepard'],
    [],
  ],
  // gerunds
  [
    'Nigerian jets answered by bombing ISWAP camps at Kangarwa.',
    ['Nigeria ATTACKED ISWAP', 'ISWAP OPERATES_IN Kangarwa'],
    [],
  ],
  ['M23 responded by shelling the town of Sake.', ['M23 ATTACKED Sake'], []],
  // whom the phrase beside a name describes
  [
    'The training ground belonged to the Giants Brigades, a UAE-backed force that fights in Marib.',
    ['UAE SUPPORTS Giants Brigades'],
    [],
  ],
  [
    "Colonel Assan's brother, Omar Sesay, was arrested by the police.",
    [],
    ['police CAPTURED Assan'],
  ],
  ['The RSF, which is allied with the SPLM-N, holds Babanusa.', ['RSF COOPERATES_WITH SPLM-N'], []],
  [
    'Russian forces pressed deeper into the Kharkiv region.',
    ['Russian forces OPERATES_IN Kharkiv region'],
    [],
  ],
  // capitals that act
  [
    'Moscow, which receives Shahed drones from Iran, called it reckless.',
    ['Iran SUPPLIED Moscow', 'Moscow POSSESSED Shahed drones'],
    [],
  ],
  [
    'Moscow sent S-300 missiles to Damascus in 2018.',
    ['Moscow SUPPLIED Damascus'],
    ['Moscow USED S-300'],
  ],
  // what a state owns of foreign make
  [
    'Russia said a Ukrainian HIMARS launcher was destroyed.',
    ['Ukraine POSSESSED HIMARS launcher'],
    ['HIMARS launcher MANUFACTURED_IN Ukraine'],
  ],
  // the dead
  [
    'An M23 patrol was ambushed by APCLS fighters at Ngungu; six of the rebels were killed.',
    ['APCLS KILLED M23'],
    ['M23 KILLED APCLS'],
  ],
  [
    'Militants of Ansar al-Sunna killed six soldiers in Palma. Colonel Rui Matos was among those killed.',
    ['Ansar al-Sunna KILLED Rui Matos'],
    [],
  ],
  [
    'A vehicle of the Security Belt forces was hit, killing a colonel, Salem al-Fadhli.',
    [],
    ['Security Belt KILLED Salem al-Fadhli'],
  ],
  [
    'Daraa: Fighters of the Eighth Brigade attacked the 90th Brigade.\n\nDeir ez-Zor: Two SDF fighters were killed near Busayrah.',
    [],
    ['90th Brigade KILLED SDF', 'Eighth Brigade KILLED SDF'],
  ],
  // words held at arm's length
  ['Abu Hudhayfa was the ISIS "military emir" for Diyala.', ['Abu Hudhayfa LEADS ISIS'], []],
  [
    'Houthi gunmen killed a colonel in Taiz. The colonel was identified as Adnan al-Razzaz.',
    ['Houthi KILLED Adnan al-Razzaz'],
    [],
  ],
  [
    'The navy intercepted a submersible off Tumaco with nine rifles on board.',
    ['navy SEIZED rifles'],
    ['navy USED rifles'],
  ],
  [
    'Police in Bosaso arrested three Yemenis who had sold drones to al-Shabaab.',
    [],
    ['Yemenis SUPPLIED al-Shabaab'],
  ],
  [
    'Hundreds of drones were sold to al-Shabaab by the Houthis, a Puntland official said.',
    [],
    ['Houthis OPERATES_IN Puntland'],
  ],
  [
    'Iranian drones were sent by Russia against Kharkiv.',
    ['Russia ATTACKED Kharkiv'],
    ['Russia SUPPLIED Iranian'],
  ],
  // labels of dated entries
  [
    '- 12 May, Djibo (Soum, Burkina Faso): JNIM fighters attacked a base of the VDP.',
    ['JNIM OPERATES_IN Djibo', 'VDP OPERATES_IN Djibo'],
    [],
  ],
  // where the news comes from
  [
    'Islamic State Sahel killed six soldiers, according to a security source in Niamey.',
    [],
    ['Islamic State Sahel OPERATES_IN Niamey'],
  ],
  // people named behind what they are
  [
    'The SDF raided a house in al-Shuhayl and arrested an arms dealer, Hamad al-Shabti. Four rifles were confiscated.',
    ['SDF CAPTURED Hamad al-Shabti', 'SDF SEIZED rifles'],
    [],
  ],
  [
    'Police killed Omar al-Mashhadani. They arrested the financier of the same gang, Yasser Hammad, in Kirkuk.',
    ['Police CAPTURED Yasser Hammad'],
    ['Police CAPTURED Omar al-Mashhadani'],
  ],
  [
    "Turkey's proxy, the Syrian National Army, shelled the village of Dardara.",
    ['Syrian National Army ATTACKED Dardara'],
    [],
  ],
  [
    'A Hezbollah commander, Ali Tawil, was killed by Israeli fire in Bint Jbeil.',
    ['Israeli KILLED Ali Tawil'],
    ['Israeli KILLED Hezbollah'],
  ],
  ['An ADF column led by Abwakas crossed the river.', ['Abwakas LEADS ADF'], []],
  // who gets what
  [
    'Washington gave Ukraine twenty armoured vehicles.',
    ['Washington SUPPLIED Ukraine', 'Ukraine POSSESSED armoured vehicles'],
    ['armoured vehicles MANUFACTURED_IN Ukraine'],
  ],
  [
    'Iran gave the missiles to Hezbollah, which passed them to the Houthis.',
    ['Hezbollah SUPPLIED Houthis'],
    [],
  ],
  [
    'The army has sent the 4th Special Forces Battalion to Goma.',
    ['4th Special Forces Battalion OPERATES_IN Goma'],
    ['army SUPPLIED 4th Special Forces Battalion'],
  ],
  [
    'Prophane Victor created the Gran Grif gang and gave its members guns.',
    ['Prophane Victor LEADS Gran Grif'],
    [],
  ],
  // with what an advance is stopped, and a helicopter shot at
  [
    'The 90th Tank Division attacked towards Myrnohrad. The 25th Airborne Brigade stopped them with FPV drones.',
    ['90th Tank Division ATTACKED Myrnohrad', '25th Airborne Brigade USED FPV drones'],
    ['25th Airborne Brigade SEIZED FPV drones'],
  ],
  [
    'FLA rebels shot at a helicopter of the Malian air force with a 14.5 mm gun.',
    ['FLA USED 14.5 mm gun'],
    ['Malian air force USED 14.5 mm gun'],
  ],
  ['JNIM released pictures of VP11 armoured vehicles.', [], ['JNIM USED VP11']],
  // control
  ['Nyala has been under RSF control since October 2023.', ['RSF OPERATES_IN Nyala'], []],
  [
    "The Arakan Army controls 14 of Rakhine State's 17 townships.",
    ['Arakan Army OPERATES_IN Rakhine State'],
    [],
  ],
  // lists and wholes
  [
    'The Multinational Joint Task Force is a body which also counts Chad, Niger and Cameroon among its members.',
    ['Niger PART_OF Multinational Joint Task Force'],
    [],
  ],
  [
    'The Popular Mobilization Forces said the 24th Brigade of the PMF came under fire.',
    ['24th Brigade PART_OF Popular Mobilization Forces'],
    [],
  ],
  [
    'The KIA and the MNDAA hold Laukkai. Both get ammunition from the UWSA.',
    ['UWSA SUPPLIED KIA', 'UWSA SUPPLIED MNDAA'],
    [],
  ],
  [
    'Police found 14 rifles and 60 anti-personnel mines of the 33rd Front in a hide.',
    ['33rd Front POSSESSED rifles', '33rd Front POSSESSED anti-personnel mines'],
    [],
  ],
  // second participles, second copulas, one of many
  [
    'The Suqour al-Sham Brigades, led by Ahmed Issa and backed by Qatar, entered Ariha.',
    ['Ahmed Issa LEADS Suqour al-Sham Brigades', 'Qatar SUPPORTS Suqour al-Sham Brigades'],
    [],
  ],
  [
    'The 27th Brigade has fought there since August and is part of the 8th Division.',
    ['27th Brigade PART_OF 8th Division'],
    [],
  ],
  [
    'The Hamza Division is one of the SNA factions.',
    ['Hamza Division PART_OF Syrian National Army'],
    [],
  ],
  // named among the harmed
  [
    'Kenyan troops killed 12 al-Shabaab fighters, including the bomb-maker Yusuf Dahir, a cousin of Ali Hirsi.',
    ['Kenyan troops KILLED Yusuf Dahir'],
    ['Kenyan troops KILLED Ali Hirsi'],
  ],
  [
    'The Malian army lost two armoured vehicles to JNIM near Farabougou.',
    ["Jama'at Nusrat al-Islam wal-Muslimin SEIZED armoured vehicles"],
    [],
  ],
  [
    'The town of Tawila was shelled on Friday. Residents accused the Rapid Support Forces.',
    ['Rapid Support Forces ATTACKED Tawila'],
    [],
  ],
  [
    'The 105th Regiment attacked Lyman. Colonel Oleg Tsokov heads that regiment.',
    ['Oleg Tsokov LEADS 105th Regiment'],
    [],
  ],
  [
    'Soldiers detained Khalid Shammari, an ISIS facilitator.',
    ['Khalid Shammari MEMBER_OF Islamic State'],
    ['Khalid Shammari SUPPORTS Islamic State'],
  ],
  // whose store it was, whoever found it
  ['Two RPG-29s were found in a Hezbollah depot at Khiam.', ['Hezbollah POSSESSED RPG-29'], []],
  // with one against another
  [
    'The Nusra Front fought with Ahrar al-Sham against the Syrian army at Ariha.',
    ['al-Nusra Front COOPERATES_WITH Ahrar al-Sham', 'al-Nusra Front ATTACKED Syrian Arab Army'],
    ['al-Nusra Front ATTACKED Ahrar al-Sham', 'al-Nusra Front OPPOSES Ahrar al-Sham'],
  ],
  [
    'Researchers of the Small Arms Survey documented a Metis missile in Tripoli that Russia had sold to the Syrian army.',
    ['Russia SUPPLIED Syrian Arab Army'],
    [],
  ],
  [
    'Timbuktu has been under siege by JNIM since August.',
    ["Jama'at Nusrat al-Islam wal-Muslimin ATTACKED Timbuktu"],
    [],
  ],
  // a relative clause ends before the main verb
  [
    'Denys Prokopenko, who has commanded the Azov Brigade since 2014, spoke in Kyiv.',
    ['Denys Prokopenko LEADS Azov Brigade'],
    ['Azov Brigade OPERATES_IN Kyiv'],
  ],
  [
    'Fighting between the ELN and the 33rd Front has left 41 dead in Catatumbo.',
    ['National Liberation Army (Colombia) ATTACKED 33rd Front'],
    ['National Liberation Army (Colombia) COOPERATES_WITH 33rd Front'],
  ],
  [
    'U.S. Central Command conducted strikes against ISIS camps in central Syria on Monday. The strikes killed 35 ISIS operatives, including senior leader Abu Yusuf al-Shishani.',
    ['US Central Command KILLED Abu Yusuf al-Shishani'],
    [],
  ],
  [
    'Iraqi forces attacked ISIS near Hatra. Four fighters died.',
    [],
    ['Islamic State KILLED Iraqi forces'],
  ],
  // who runs a barrier leads nobody for that
  [
    'Fighters of the M23 tax every sack of coltan at a barrier run by Imani Nzenze.',
    [],
    ['Imani Nzenze LEADS March 23 Movement'],
  ],
];

describe('plain sentences', () => {
  it.each(CASES)('%s', async (text, said, never) => {
    const lines = await linesOf(text);
    for (const claim of said)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, true, lines]);
    for (const claim of never)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, false, lines]);
  });

  it('takes the name in the brackets of a dateline for an outlet', async () => {
    const { things } = await analysed(
      'N’DJAMENA (Lake Wire) - Boko Haram killed three soldiers on Monday.\n',
    );
    expect(things.find((t) => t.names.includes('Lake Wire'))?.kind).toBe('Organization');
  });

  it('takes unknown gunmen for nobody', async () => {
    const { things } = await analysed('Unknown gunmen killed Ahmed al-Jubouri in Tafas.\n');
    expect(things.map((t) => t.name)).not.toContain('Unknown');
  });
});
