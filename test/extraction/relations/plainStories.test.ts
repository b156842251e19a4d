/** Sentences of war reports as they are told: who supplies whom, what a search turned up, who is held, who is named. */
import { describe, expect, it } from '@jest/globals';
import { holds, linesOf } from '../support/plainClaims.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // arms that are told of beside what is done with them
  [
    'The Houthis fired missiles supplied by Iran at a tanker.',
    ['Houthis USED missiles', 'Iran SUPPLIED Houthis'],
    [],
  ],
  ["Mali's army flies drones bought from Turkey.", ["Turkey SUPPLIED Mali's army"], []],
  [
    "Mali's army flies drones bought from Turkey, and JNIM gunmen armed with PKMs attacked a convoy of the army at Bamba.",
    ["Turkey SUPPLIED Mali's army"],
    ["JNIM SUPPLIED Mali's army"],
  ],
  [
    'Arms for the Rapid Support Forces were flown in from the UAE.',
    ['UAE SUPPLIED Rapid Support Forces'],
    [],
  ],
  ['The M23 rebels paraded captured tanks in Goma.', ['M23 SEIZED tanks'], ['M23 POSSESSED tanks']],
  [
    'Hezbollah targeted Kiryat Shmona with a salvo of Falaq rockets.',
    ['Hezbollah USED Falaq rockets'],
    [],
  ],
  [
    'A T-72 of the Sudanese Armed Forces was captured by the Rapid Support Forces at Babanusa.',
    ['Rapid Support Forces SEIZED T-72'],
    [],
  ],
  [
    'Investigators of the OSCE saw a convoy of the Luhansk People’s Republic with two D-30 howitzers.',
    [],
    ['OSCE SEIZED D-30'],
  ],
  // verbs that look like nouns
  [
    'The group verified a clip in which men of the Rapid Support Forces fire a Kornet at a truck.',
    ['Rapid Support Forces USED Kornet'],
    [],
  ],
  [
    "Rwanda's army trains M23 recruits at Tchanzu, the Panel says.",
    ["Rwanda's army SUPPORTS M23"],
    [],
  ],
  [
    'North Korean soldiers cleared mines in Kursk, and Pyongyang ships shells to Moscow.',
    ['Pyongyang SUPPLIED Moscow'],
    [],
  ],
  // who a picture shows
  [
    'A clip of Wagner Group men firing a mortar was shot at Popasna.',
    ['Wagner Group USED mortar'],
    [],
  ],
  // searches, custody
  [
    'Police arrested Karim Hadi in Basra. A raid on his house turned up two sniper rifles.',
    ['Police SEIZED sniper rifles'],
    [],
  ],
  [
    'Three officers of the Sudanese army are in the hands of the Rapid Support Forces.',
    ['Rapid Support Forces CAPTURED Sudanese army'],
    [],
  ],
  // who is named
  [
    'ISKP gunmen killed the Taliban governor of Balkh, Daud Muzamil, in his office.',
    ['ISKP KILLED Daud Muzamil'],
    ['ISKP KILLED Taliban'],
  ],
  ['Under Gen. Sultani Makenga the M23 took Goma.', ['Sultani Makenga LEADS M23'], []],
  [
    "Boko Haram's JAS faction under Bakura Doro fought ISWAP on the islands of Lake Chad.",
    ['Bakura Doro LEADS JAS faction'],
    ['Bakura Doro MEMBER_OF ISWAP'],
  ],
  // who acts with whom
  [
    'The UN Group of Experts saw RDF soldiers in Rutshuru alongside the M23.',
    ['RDF COOPERATES_WITH M23'],
    ['UN Group of Experts COOPERATES_WITH M23'],
  ],
  [
    "Pakistan's air force had struck camps of the TTP, an officer in Islamabad said.",
    [],
    ['TTP OPERATES_IN Islamabad'],
  ],
  // what "which" stands for
  [
    'A cargo plane unloaded crates at Nyala airport, which jets of the Sudanese Armed Forces bombed that night.',
    ['Sudanese Armed Forces ATTACKED Nyala airport'],
    [],
  ],
  [
    'Petrov Arms sold rifles to Zambesi Freight, a company which Leonard Kasonde registered in Harare.',
    ['Petrov Arms SUPPLIED Zambesi Freight'],
    ['Leonard Kasonde DOCUMENTED Zambesi Freight'],
  ],
  [
    'According to the indictment Petrov Arms of Burgas sold 3,000 AKMs to Zambesi Freight.',
    ['Petrov Arms SUPPLIED Zambesi Freight'],
    [],
  ],
  [
    'Hezbollah fired rockets at Safed from Khiam.',
    ['Hezbollah ATTACKED Safed'],
    ['Hezbollah OPERATES_IN Safed'],
  ],
  [
    "M16 rifles left behind by US forces in Afghanistan were found at Bannu, Pakistan, the army's spokesman said.",
    [],
    ['army POSSESSED M16'],
  ],
  // whom people call what
  [
    'The army killed Alias Ramón, second in command of the Jorge Suárez Briceño Bloc, on Sunday.',
    ['army KILLED Ramón'],
    [],
  ],
  [
    'Walid Shuaib, whom the coastguard describes as a Houthi officer, was arrested.',
    ['Walid Shuaib MEMBER_OF Houthi'],
    [],
  ],
  [
    'Bilal Kara guarded prisoners of Jabhat al-Nusra at Tabqa.',
    [],
    ['Bilal Kara SUPPORTS Jabhat al-Nusra'],
  ],
];

describe('stories of war', () => {
  it.each(CASES)('%s', async (text, said, never) => {
    const lines = await linesOf(text);
    for (const claim of said)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, true, lines]);
    for (const claim of never)
      expect([claim, holds(lines, claim), lines]).toEqual([claim, false, lines]);
  });
});
