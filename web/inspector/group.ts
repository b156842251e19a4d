/** The relationships of one entity, by relation and direction, in the order of the ontology. */
import type { EntityDetail } from '../../src/model/contracts.ts';
import { RELATION_TYPES } from '../../src/model/relationTypes.ts';

type Row = EntityDetail['relationships'][number];

export interface RelationshipGroup {
  readonly key: string;
  /** As it reads from the entity: `Used`, `Was attacked by`. */
  readonly label: string;
  readonly rows: readonly Row[];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function groupRelationships(entity: string, rows: readonly Row[]): RelationshipGroup[] {
  return RELATION_TYPES.flatMap((type) => {
    const ofType = rows.filter((r) => r.type === type.type);
    const directions = type.symmetric
      ? [{ key: type.type, label: type.forward, rows: ofType }]
      : [
          {
            key: `${type.type} out`,
            label: type.forward,
            rows: ofType.filter((r) => r.source === entity),
          },
          {
            key: `${type.type} in`,
            label: type.backward,
            rows: ofType.filter((r) => r.source !== entity),
          },
        ];
    return directions
      .filter((d) => d.rows.length > 0)
      .map((d) => ({ ...d, label: capital(d.label) }));
  });
}
