/** Sentences of notices, communiqués, field notes, threads and panels, read as plain text: what they state and what not. */
import { describe, expect, it } from '@jest/globals';
import { holds, linesOf } from '../support/plainClaims.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // names
  [
    'The Union for Renewal and Dignity in the Delta (URDD) attacked Warri. The URDD is led by Tari Ebiki.',
    ['Union for Renewal and Dignity in the Delta ATTACKED Warri', 'Tari Ebiki LEADS URDD'],
    [],
  ],
  [
    'The Justice and Equality Movement of Gibril Ibrahim took part.',
    ['Gibril Ibrahim LEADS Justice and Equality Movement'],
    [],
  ],
  ['The Israeli Air Force bombed Sidon with F-16Is.', ['Israeli Air Force USED F-16Is'], []],
  [
    'Afghan border troops fired mortars at TTP fighters in Khost.',
    ['Afghan border troops USED mortars', 'Afghan border troops ATTACKED TTP'],
    [],
  ],
  [
    'MNDAA troops overran the Northeast Command of the Myanmar army in Lashio.',
    ['Northeast Command PART_OF Myanmar army'],
    [],
  ],
  [
    "Pavel Orlov, a commander of Wagner's 13th assault detachment, died near Kidal.",
    ['Pavel Orlov LEADS 13th assault detachment', '13th assault detachment PART_OF Wagner'],
    [],
  ],
  // who acts with whom
  [
    'The army and allied Arab militias killed Musa Hamid in El Fasher.',
    ['Arab militias KILLED Musa Hamid', 'army KILLED Musa Hamid'],
    [],
  ],
  [
    "Fano fought on the side of the Ethiopian army against the Tigray People's Liberation Front.",
    ['Fano COOPERATES_WITH Ethiopian army'],
    ['Fano OPPOSES Ethiopian army', 'Fano ATTACKED Ethiopian army'],
  ],
  [
    'Burundian troops who had been fighting beside the FARDC withdrew to Uvira.',
    ['Burundian troops COOPERATES_WITH FARDC', 'Burundian troops OPERATES_IN Uvira'],
    [],
  ],
  [
    'Aqil was killed in Beirut by the Israeli army along with six of his men.',
    [],
    ['Israeli army COOPERATES_WITH Aqil'],
  ],
  // answering fire
  [
    'Israel retaliated with strikes on Hezbollah positions in Tyre.',
    ['Israel ATTACKED Hezbollah'],
    [],
  ],
  ['The army hit back with an air raid on ISIS in Hawija.', ['army ATTACKED ISIS'], []],
  // whose arms come from where
  ["The RSF's weapons come from the UAE. RSF fighters hold Nyala.", ['UAE SUPPLIED RSF'], []],
  [
    'Arms from the UAE reached Boko Haram via Chad.',
    ['UAE SUPPLIED Boko Haram'],
    ['UAE OPERATES_IN Chad'],
  ],
  [
    'Ansar Dine receives weapons and training from AQIM.',
    ['AQIM SUPPLIED Ansar Dine', 'AQIM SUPPORTS Ansar Dine'],
    [],
  ],
  [
    'The militia of Zemene Kassie receives no help from Eritrea.',
    [],
    ['Eritrea SUPPORTS Zemene Kassie'],
  ],
  [
    'Walid al-Furjani handed most of the mortars over to Islamic State.',
    ['Walid al-Furjani SUPPLIED Islamic State', 'Islamic State POSSESSED mortars'],
    [],
  ],
  ['Iran has supplied the Houthis since 2015.', ['Iran SUPPLIED Houthis'], []],
  [
    'Beijing has pressed the UWSA to stop selling ammunition to the MNDAA.',
    ['UWSA SUPPLIED MNDAA'],
    ['Beijing SUPPLIED MNDAA'],
  ],
  [
    'A Belgian company, FN Herstal, delivered 367 rifles to Libya in 2009.',
    ['FN Herstal SUPPLIED Libya'],
    ['Belgian SUPPLIED Libya'],
  ],
  [
    'Artillery shells from North Korea were used by Russia in Kursk.',
    ['Russia USED Artillery shells', 'Russia OPERATES_IN Kursk'],
    ['Russia OPERATES_IN North Korea'],
  ],
  [
    'A cargo of Egyptian anti-aircraft guns was unloaded at Mogadishu port.',
    [],
    ['Egyptian OPERATES_IN Mogadishu port', 'Egypt OPERATES_IN Mogadishu port'],
  ],
  // what is taken, and from whom
  [
    'Investigators documented engines in drones recovered in Marib by the Yemeni National Army.',
    ['Yemeni National Army SEIZED drones'],
    [],
  ],
  [
    'Two of the rifles had been taken from the Malian army in the attack on the Dioura camp.',
    ['Malian army POSSESSED rifles'],
    ['Malian army SEIZED rifles', 'Malian army ATTACKED Dioura camp'],
  ],
  [
    'The Taliban captured light arms from the Afghan National Army, among them M4 carbines.',
    ['Taliban SEIZED M4 carbines', 'Afghan National Army POSSESSED M4 carbines'],
    [],
  ],
  [
    'The Chadian army recovered grenades from FACT fighters at Wour.',
    ['Chadian army SEIZED grenades', 'FACT POSSESSED grenades'],
    ['Chadian army ATTACKED FACT'],
  ],
  [
    'The Houthis used the port to bring in Iranian missiles.',
    [],
    ['Houthis CAPTURED Iran', 'Houthis CAPTURED Iranian'],
  ],
  [
    'JAS attacked ISWAP positions at Kangarwa, capturing boats and weapons.',
    ['JAS ATTACKED ISWAP'],
    ['JAS CAPTURED ISWAP'],
  ],
  // persons and what they are
  [
    'Jama Warsame is a senior al-Shabaab financier who collected money in Bosaso.',
    ['Jama Warsame OPERATES_IN Bosaso'],
    ['al-Shabaab OPERATES_IN Bosaso'],
  ],
  [
    "Joseph Kony's deputy, Dominic Ongwen, surrendered to Ugandan troops in Obo.",
    ['Ugandan troops CAPTURED Dominic Ongwen'],
    ['Ugandan troops CAPTURED Joseph Kony'],
  ],
  [
    'Houthi spokesman Yahya Saree vowed to respond. Hours later his group fired missiles at Eilat.',
    ['Houthi ATTACKED Eilat'],
    [],
  ],
  [
    'JNIM fighters killed Ali Diallo, the mayor of Boni, in Hombori.',
    ['JNIM OPERATES_IN Hombori', 'Ali Diallo OPERATES_IN Hombori'],
    [],
  ],
  // bodies and their members
  [
    'The Brotherhood Alliance (MNDAA, TNLA, AA) launched Operation 1027.',
    ['MNDAA PART_OF Brotherhood Alliance', 'TNLA PART_OF Brotherhood Alliance'],
    [],
  ],
  ['The mayor paid the ELN and we paid the 33rd Front.', [], ['ELN SUPPORTS 33rd Front']],
  [
    'JNIM stormed the camp at Djibo. Weapons in the video: PKM machine guns, a SPG-9 and RPG-7s.',
    ['JNIM USED PKM machine guns', 'JNIM USED SPG-9'],
    ['JNIM SEIZED PKM machine guns'],
  ],
  [
    'The Raji Front is a coalition which unites the BLA and the Baloch Republican Guards.',
    ['BLA PART_OF Raji Front', 'Baloch Republican Guards PART_OF Raji Front'],
    [],
  ],
  [
    'In the tunnels under Meiss el-Jabal, soldiers of the Golani Brigade found RPG-29 launchers.',
    ['Golani Brigade SEIZED RPG-29 launchers'],
    ['Meiss el-Jabal MEMBER_OF Golani Brigade'],
  ],
  [
    'Ahmad al-Hayes has been under US sanctions since 2021 over the murder of Hevrin Khalaf.',
    [],
    ['US KILLED Hevrin Khalaf'],
  ],
  [
    'The SDF arrested five suspects in a raid on Abriha supported by Coalition helicopters.',
    [],
    ['Coalition ATTACKED Abriha'],
  ],
];

describe('plain reports', () => {
  it.each(CASES)('%s', async (text, given, never) => {
    const lines = await linesOf(text);
    expect(given.filter((claim) => !holds(lines, claim))).toEqual([]);
    expect(never.filter((claim) => holds(lines, claim))).toEqual([]);
  });
});
