import { describe, expect, it } from '@jest/globals';
import { baselineOf, baselineSchema, changesSince } from '../../src/evaluation/baseline.ts';
import { calibrationOf, rulePrecisions } from '../../src/evaluation/calibration.ts';
import { errorGroups } from '../../src/evaluation/errorGroups.ts';
import { scoreDocument } from '../../src/evaluation/scoreDocument.ts';
import { claimsFileSchema } from '../../src/model/claimsFile.ts';

const entities = [
  { key: 'isis', kind: 'ArmedGroup', names: ['ISIS'] },
  { key: 'sdf', kind: 'ArmedGroup', names: ['SDF'] },
  { key: 'ypg', kind: 'ArmedGroup', names: ['YPG'] },
  { key: 'rifle', kind: 'Weapon', names: ['rifle'] },
];
const gold = claimsFileSchema.parse({
  document: 'd',
  entities,
  relations: [
    { source: 'isis', type: 'USED', target: 'rifle' },
    { source: 'sdf', type: 'ATTACKED', target: 'isis' },
    { source: 'ypg', type: 'PART_OF', target: 'sdf' },
    { source: 'isis', type: 'OPPOSES', target: 'ypg' },
  ],
});
const scored = (predicted: object) => [
  {
    name: 'd',
    score: scoreDocument(gold, claimsFileSchema.parse({ document: 'd', entities, ...predicted })),
  },
];
const claims = [
  { source: 'isis', type: 'POSSESSED', target: 'rifle', rule: 'a', confidence: 0.95 },
  { source: 'isis', type: 'ATTACKED', target: 'sdf', rule: 'a', confidence: 0.85 },
  { source: 'ypg', type: 'PART_OF', target: 'sdf', rule: 'b', confidence: 1 },
  { source: 'sdf', type: 'USED', target: 'rifle', confidence: 0.81 },
];

describe('errors', () => {
  it('are grouped by what went wrong', () => {
    const causes = errorGroups(scored({ relations: claims })).map((g) => `${g.kind}: ${g.cause}`);
    expect(causes.sort()).toEqual([
      'false relation: POSSESSED: annotated otherwise',
      'false relation: USED: the pair is not related',
      'false relation: in the other direction',
      'missed relation: OPPOSES: nothing was claimed of the pair',
      'missed relation: USED: the pair was related otherwise',
      'missed relation: in the other direction',
    ]);
  });

  it('tell a missed end, a wrong family and a name cut wrongly apart', () => {
    const groups = errorGroups(
      scored({
        entities: [
          { key: '1', kind: 'Settlement', names: ['ISIS'] },
          { key: '2', kind: 'ArmedGroup', names: ['the SDF command'] },
          { key: '3', kind: 'Weapon', names: ['mortar'] },
        ],
        relations: [],
      }),
    ).map((g) => `${g.kind}: ${g.cause}`);
    expect(groups).toEqual(
      expect.arrayContaining([
        'missed entity: found as another family',
        'missed entity: found with other words in its name',
        'missed entity: not found (Weapon)',
        'false entity: of another family',
        'false entity: annotated nowhere (Weapon)',
        'missed relation: an end was not found',
      ]),
    );
  });
});

describe('calibration', () => {
  it('counts claims by tenths of confidence, and rules by how often they are right', () => {
    const documents = scored({ relations: claims });
    expect(calibrationOf(documents)).toEqual([
      { from: 0.8, to: 0.9, claims: 2, right: 0, meanConfidence: expect.closeTo(0.83) },
      { from: 0.9, to: 1, claims: 2, right: 1, meanConfidence: expect.closeTo(0.975) },
    ]);
    expect(rulePrecisions(documents)).toEqual([
      { rule: 'a', claims: 2, right: 0 },
      { rule: 'b', claims: 1, right: 1 },
      { rule: 'no rule named', claims: 1, right: 0 },
    ]);
  });
});

describe('a baseline', () => {
  it('shows what came and went', () => {
    const before = baselineOf(scored({ relations: claims }));
    const now = baselineOf(
      scored({ relations: [{ source: 'isis', type: 'USED', target: 'rifle' }, claims[3]] }),
    );
    expect(changesSince(baselineSchema.parse(JSON.parse(JSON.stringify(before))), now)).toEqual({
      newHits: [{ document: 'd', item: 'isis USED rifle' }],
      lostHits: [{ document: 'd', item: 'ypg PART_OF sdf' }],
      newFalseAlarms: [],
      goneFalseAlarms: [
        { document: 'd', item: 'isis ATTACKED sdf' },
        { document: 'd', item: 'isis POSSESSED rifle' },
      ],
    });
    expect(changesSince(before, before).newHits).toEqual([]);
  });
});
