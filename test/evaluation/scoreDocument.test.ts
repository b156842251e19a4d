import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreCorpus } from '../../src/evaluation/scoreCorpus.ts';
import { type Annotations, scoreDocument } from '../../src/evaluation/scoreDocument.ts';
import { claimsFileSchema } from '../../src/model/claimsFile.ts';
import { packageRoot } from '../../src/packageRoot.ts';

const annotations = (value: {
  entities: readonly object[];
  relations?: readonly object[];
}): Annotations => claimsFileSchema.parse({ document: 'd', relations: [], ...value });

const score = (gold: Annotations, predicted: Annotations) =>
  scoreCorpus([{ name: 'd', score: scoreDocument(gold, predicted) }]);

const GOLD = annotations({
  entities: [
    { key: 'isis', kind: 'ArmedGroup', names: ['ISIS', 'Islamic State'] },
    { key: 'sdf', kind: 'ArmedGroup', names: ['Syrian Democratic Forces', 'SDF'] },
    { key: 'iraq', kind: 'Country', names: ['Iraq'] },
    { key: 'rifle', kind: 'Weapon', names: ['assault rifles'] },
    { key: 'raid', kind: 'Event', names: ['drone strike of January 2020'] },
    { key: 'maybe', kind: 'Person', names: ['Abu Omar'], optional: true },
  ],
  relations: [
    { source: 'isis', type: 'USED', target: 'rifle', certainty: 'claimed' },
    { source: 'isis', type: 'OPERATES_IN', target: 'iraq' },
    { source: 'sdf', type: 'COOPERATES_WITH', target: 'iraq' },
    { source: 'sdf', type: 'ATTACKED', target: 'isis' },
    { source: 'maybe', type: 'MEMBER_OF', target: 'isis' },
    { source: 'iraq', type: 'OPPOSES', target: 'isis', optional: true },
  ],
});

const relations = (...all: readonly object[]): Annotations =>
  annotations({ entities: GOLD.entities.filter((e) => !e.optional), relations: all });

describe('entities', () => {
  it('meet by any folded name within one family', () => {
    const found = score(
      GOLD,
      annotations({
        entities: [
          { key: 'a', kind: 'SecurityForce', names: ['the Islamic State'] },
          { key: 'b', kind: 'Region', names: ['IRAQ'] },
          { key: 'c', kind: 'Weapon', names: ['Assault rifle'] },
          { key: 'd', kind: 'Settlement', names: ['SDF'] },
        ],
      }),
    );
    expect(found.entities).toMatchObject({ hit: 3, predicted: 4, gold: 5 });
    expect(found.entities).toMatchObject({ precision: 0.75, recall: 0.6 });
    expect(found.kindAccuracy).toBeCloseTo(1 / 3);
  });

  it('found twice are one hit and one false alarm', () => {
    const twice = annotations({
      entities: [
        { key: 'a', kind: 'ArmedGroup', names: ['ISIS'] },
        { key: 'b', kind: 'ArmedGroup', names: ['Islamic State'] },
      ],
    });
    expect(score(GOLD, twice).entities).toMatchObject({ hit: 1, predicted: 2 });
  });

  it('that are optional are neither missed nor wrong', () => {
    const optional = annotations({ entities: [{ key: 'a', kind: 'Person', names: ['Abu Omar'] }] });
    expect(score(GOLD, optional).entities).toMatchObject({ hit: 0, predicted: 0, gold: 5 });
  });

  it('of events meet when half of their words do', () => {
    const event = (name: string) =>
      score(GOLD, annotations({ entities: [{ key: 'a', kind: 'Event', names: [name] }] })).entities
        .hit;
    expect(event('the January drone strikes')).toBe(1);
    expect(event('arrest of January')).toBe(0);
  });
});

describe('relations', () => {
  it('are right with both ends, type and direction, and symmetric ones in either direction', () => {
    const found = score(
      GOLD,
      relations(
        { source: 'isis', type: 'USED', target: 'rifle', certainty: 'stated' },
        { source: 'iraq', type: 'OPERATES_IN', target: 'isis' },
        { source: 'iraq', type: 'COOPERATES_WITH', target: 'sdf' },
      ),
    );
    expect(found.relations).toMatchObject({ hit: 2, predicted: 3, gold: 4 });
    expect(found.certaintyAccuracy).toBe(0.5);
  });

  it('are right leniently with another type of their group, in any direction', () => {
    const found = score(
      GOLD,
      relations(
        { source: 'isis', type: 'POSSESSED', target: 'rifle' },
        { source: 'isis', type: 'OPPOSES', target: 'sdf' },
        { source: 'isis', type: 'KILLED', target: 'sdf' },
      ),
    );
    expect(found.relations.hit).toBe(0);
    expect(found.relationsLenient).toMatchObject({ hit: 2, predicted: 3, gold: 4 });
  });

  it('are not counted when denied, said again, optional, or at an optional end', () => {
    const found = scoreDocument(
      GOLD,
      annotations({
        entities: GOLD.entities.map(({ optional: _, ...e }) => e),
        relations: [
          { source: 'isis', type: 'USED', target: 'rifle', certainty: 'denied' },
          { source: 'isis', type: 'OPERATES_IN', target: 'iraq', confidence: 0.4 },
          { source: 'isis', type: 'OPERATES_IN', target: 'iraq', confidence: 0.7 },
          { source: 'iraq', type: 'OPPOSES', target: 'isis' },
          { source: 'maybe', type: 'LEADS', target: 'sdf' },
        ],
      }),
    );
    expect(found.predictedRelations).toHaveLength(1);
    expect(found.predictedRelations[0]?.confidence).toBe(0.7);
  });

  it('between things that were not annotated are false alarms', () => {
    const found = score(
      GOLD,
      annotations({
        entities: [
          { key: 'x', kind: 'Person', names: ['Nobody'] },
          { key: 'isis', kind: 'ArmedGroup', names: ['ISIS'] },
        ],
        relations: [{ source: 'x', type: 'MEMBER_OF', target: 'isis' }],
      }),
    );
    expect(found.relations).toMatchObject({ hit: 0, predicted: 1 });
  });

  it('of events are also counted apart', () => {
    const gold = annotations({
      entities: GOLD.entities,
      relations: [
        { source: 'isis', type: 'CONDUCTED', target: 'raid' },
        { source: 'isis', type: 'USED', target: 'rifle' },
      ],
    });
    const found = score(gold, relations({ source: 'isis', type: 'CONDUCTED', target: 'raid' }));
    expect(found.relationsOfEvents).toMatchObject({ hit: 1, gold: 1, f1: 1 });
    expect(found.relationsCore).toMatchObject({ hit: 0, predicted: 0, gold: 1, precision: 0 });
    expect(found.types.map((t) => t.type)).toEqual(['USED', 'CONDUCTED']);
  });
});

describe('scoring', () => {
  const folder = join(packageRoot, 'corpus', 'devset');
  const corpus = readdirSync(folder)
    .filter((f) => f.endsWith('.gold.json'))
    .map((f) => claimsFileSchema.parse(JSON.parse(readFileSync(join(folder, f), 'utf8'))));

  it('gives an annotation full marks against itself', () => {
    const full = scoreCorpus(corpus.map((g) => ({ name: g.document, score: scoreDocument(g, g) })));
    expect([full.entities.f1, full.relations.f1, full.relationsLenient.f1]).toEqual([1, 1, 1]);
    expect([full.kindAccuracy, full.certaintyAccuracy]).toEqual([1, 1]);
  });

  it('never counts more hits than there are on either side, whatever is left out or mixed up', () => {
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.infiniteStream(fc.nat(9)), (gold, dice) => {
        const roll = (): number => dice.next().value ?? 0;
        const types = gold.relations.map((r) => r.type);
        const predicted: Annotations = {
          entities: gold.entities.filter(() => roll() > 2),
          relations: gold.relations.flatMap((r) => {
            const type = roll() > 6 ? (types[roll()] ?? r.type) : r.type;
            const turned = { ...r, type, source: r.target, target: r.source };
            return roll() > 7 ? [turned] : roll() > 1 ? [{ ...r, type }] : [];
          }),
        };
        const d = scoreDocument(gold, predicted);
        const s = scoreCorpus([{ name: gold.document, score: d }]);
        for (const f of [s.entities, s.relations, s.relationsLenient]) {
          expect(f.hit).toBeLessThanOrEqual(Math.min(f.predicted, f.gold));
          expect(f.f1).toBeLessThanOrEqual(1);
        }
        expect(s.relationsLenient.hit).toBeGreaterThanOrEqual(s.relations.hit);
        expect(d.missedRelations.length).toBe(s.relations.gold - s.relations.hit);
      }),
      { numRuns: 60 },
    );
  });
});
