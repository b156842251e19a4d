import { describe, expect, it } from '@jest/globals';
import { claimLines } from '../support/claimLines.ts';

const cases: readonly (readonly [string, string, string])[] = [
  [
    'the dead of an event fall to who conducted it',
    'An attack by [M23|ArmedGroup] left nine soldiers of the [FARDC|SecurityForce] dead.',
    'M23 KILLED FARDC',
  ],
  [
    'bare victims are those of the attacked',
    '[JNIM|ArmedGroup] attacked the [FAMa|SecurityForce] post, killing 13 soldiers.',
    'JNIM KILLED FAMa',
  ],
  [
    'who planted a bomb killed whom it killed',
    'Two [Kenyan army|SecurityForce] soldiers died when their vehicle hit an IED planted by [Al-Shabaab|ArmedGroup].',
    'Al-Shabaab KILLED Kenyan army',
  ],
  [
    'whose rockets hit a place attacked it',
    'Rockets fired by [Kataib Hezbollah|ArmedGroup] hit [Ain al-Asad|Facility].',
    'Kataib Hezbollah ATTACKED Ain al-Asad',
  ],
  [
    'men are of the party they are believed to belong to',
    'Gunmen believed to belong to [ISWAP|ArmedGroup] stormed [Gujba|Settlement].',
    'ISWAP ATTACKED Gujba',
  ],
  [
    'a claimed responsibility is the deed',
    '[Hezbollah|ArmedGroup] claimed responsibility for the attack on the [Golani Brigade|SecurityForce].',
    'Hezbollah ATTACKED Golani Brigade',
  ],
  [
    'a vow is enmity',
    'The [RSF|ArmedGroup] vowed to crush the [Sudanese army|SecurityForce].',
    'RSF OPPOSES Sudanese army',
  ],
  [
    'fire that two exchanged went both ways',
    'The [RSF|ArmedGroup] and the [Sudanese army|SecurityForce] exchanged fire in [Omdurman|Settlement].',
    'Sudanese army ATTACKED RSF',
  ],
  [
    'who holds someone in custody captured him',
    '[Musa Idris|Person] is in the custody of the [NDLEA|SecurityForce].',
    'NDLEA CAPTURED Musa Idris',
  ],
  [
    'a verb behind an inserted participle keeps its subject',
    '[Boko Haram|ArmedGroup] gunmen, riding motorcycles, attacked [Gamboru|Settlement].',
    'Boko Haram ATTACKED Gamboru',
  ],
];

describe('violence in a clause', () => {
  for (const [name, text, line] of cases) it(name, () => expect(claimLines(text)).toContain(line));

  it('does not make an attack of a vow', () => {
    expect(
      claimLines('The [RSF|ArmedGroup] vowed to crush the [Sudanese army|SecurityForce].'),
    ).not.toContain('RSF ATTACKED Sudanese army');
  });
});
