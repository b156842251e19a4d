/** What is told round about: who was named, owned or blamed behind a noun, past insertions and by the next sentence. */
import { describe, expect, it } from '@jest/globals';
import { resolvedLines } from '../support/claimLines.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // a person told by a noun and then by his name
  [
    'Soldiers of the [3rd Brigade|SecurityForce] captured a [JNIM|ArmedGroup] commander known as [Abu Talha|Person] near [Mopti|Settlement] and recovered a [PKM|Weapon] from him.',
    ['3rd Brigade CAPTURED Abu Talha', '3rd Brigade SEIZED PKM'],
    ['Abu Talha SEIZED PKM'],
  ],
  [
    'The [Marines|SecurityForce] arrested a smuggler identified as [Omar Said|Person] in [Bosaso|Settlement].',
    ['Marines CAPTURED Omar Said'],
    [],
  ],
  [
    'The [Delta Police|SecurityForce] took into custody an arms supplier of the [Los Rojos|ArmedGroup] named [Iván Peña|Person].',
    ['Delta Police CAPTURED Iván Peña', 'Iván Peña MEMBER_OF Los Rojos'],
    [],
  ],
  // who is told by an apposition goes on
  [
    'The shipment was paid for by [Luis Arboleda|Person], a dissident of the [FARC|ArmedGroup] who runs the [Sinisterra Front|ArmedGroup].',
    ['Luis Arboleda LEADS Sinisterra Front'],
    ['FARC LEADS Sinisterra Front'],
  ],
  // a craft and its owner
  [
    'A [drone|Weapon] belonging to the [Falcon Brigade|SecurityForce] struck a base of the [Red Guard|ArmedGroup] near [Sabon|Settlement].',
    ['Falcon Brigade ATTACKED Red Guard'],
    [],
  ],
  // a place between a verb and its object
  [
    'Investigators of [Sea Watch|Organization] examined, in [Djibouti City|Settlement], a [Qasef drone|Weapon].',
    ['Sea Watch DOCUMENTED Qasef drone', 'Sea Watch OPERATES_IN Djibouti City'],
    [],
  ],
  // a relative clause with a time before its verb
  [
    'The fighters of the [Tibesti Front|ArmedGroup], who since the death of the chief have lived in [Jufra|Settlement], raided [Miski|Settlement].',
    ['Tibesti Front OPERATES_IN Jufra'],
    [],
  ],
  // who did it, told by the next sentence
  [
    'A bomb killed three officers of the [Frontier Corps|SecurityForce] in [Surab|Settlement]. The attack was blamed on the [Highland Army|ArmedGroup].',
    ['Highland Army KILLED Frontier Corps'],
    [],
  ],
  [
    'A mine killed two soldiers of the [Desert Regiment|SecurityForce] near [Gao|Settlement]. Their death was attributed to [Katiba Sud|ArmedGroup].',
    ['Katiba Sud KILLED Desert Regiment'],
    [],
  ],
  // what a person was found with
  [
    '[Omar Said|Person] was found with two [pistols|Weapon] when officers stopped his car.',
    ['Omar Said POSSESSED pistols'],
    [],
  ],
  // persons of one body
  [
    'Captain [Hayk Petrosyan|Person] and Sergeant [Artur Grigoryan|Person] of the [2nd Corps|SecurityForce] were decorated.',
    ['Hayk Petrosyan MEMBER_OF 2nd Corps', 'Artur Grigoryan MEMBER_OF 2nd Corps'],
    [],
  ],
  // whom "them" cannot be
  [
    'The [Gambian police|SecurityForce] arrested six men of the [Sadio faction|ArmedGroup] and handed them over to the [Senegalese army|SecurityForce].',
    [],
    ['Senegalese army CAPTURED Gambian police'],
  ],
  // those who fight beside a force did not kill its men
  [
    'Police and fighters of the [Local Self-Defence Force|ArmedGroup] share a base. Two officers of the [Nandala Police|SecurityForce] were killed on Monday.',
    [],
    ['Local Self-Defence Force KILLED Nandala Police'],
  ],
];

describe('what is told round about', () => {
  for (const [text, wanted, unwanted] of CASES)
    it(text, () => {
      const lines = resolvedLines(text);
      for (const line of wanted) expect(lines).toContain(line);
      for (const line of unwanted) expect(lines).not.toContain(line);
    });
});
