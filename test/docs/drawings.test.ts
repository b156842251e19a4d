import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dataModelDrawing, familiesOf, typesBetween } from '../../scripts/drawings/dataModel.ts';
import { FAMILIES, KINDS } from '../../src/model/kinds.ts';
import { RELATION_TYPES, relationTypeOf } from '../../src/model/relationTypes.ts';
import { packageRoot } from '../../src/packageRoot.ts';

describe('the drawing of the data model', () => {
  const drawing = dataModelDrawing();

  it('is the one in the documentation; `npm run drawings` renews it', () => {
    expect(readFileSync(join(packageRoot, 'docs', 'data-model.svg'), 'utf8')).toBe(drawing);
  });

  it('shows every kind, and every relation type at each pair of families that it may join', () => {
    for (const { label } of KINDS) expect(drawing).toContain(`>${label}`);
    for (const { type, source, target } of RELATION_TYPES) {
      const pairs = familiesOf(source).length * familiesOf(target).length;
      const shown = drawing.match(new RegExp(`\\b${type}\\b`, 'g')) ?? [];
      expect([type, shown.length]).toEqual([type, pairs]);
    }
  });

  it('counts a country among actors as an actor, and among places as a place', () => {
    expect(familiesOf(relationTypeOf('USED').source)).toEqual(['Actor']);
    expect(familiesOf(relationTypeOf('MANUFACTURED_IN').target)).toEqual(['Place']);
    expect(familiesOf(relationTypeOf('ATTACKED').target)).toEqual(['Actor', 'Place']);
    expect(typesBetween('Weapon', 'Weapon')).toEqual(['FIRES']);
    expect(FAMILIES).toHaveLength(4);
  });
});
