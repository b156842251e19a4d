/** What a dossier tells, read from the graph: one entity with its relations, every sentence behind them, and what contradicts them. */
import { type RelationshipReading, relationshipReadings } from '../exporting/readingSource.ts';
import type { Database } from '../graph/connection.ts';
import { citedDocuments } from '../graph/reads/citations.ts';
import { readContradictions } from '../graph/reads/contradictions.ts';
import { readEntity } from '../graph/reads/entity.ts';
import { readSummary } from '../graph/reads/summary.ts';
import type { CitedDocument } from '../model/citation.ts';
import type { Contradiction, EntityDetail, Summary } from '../model/contracts.ts';
import type { EntityRecord, RelationshipRecord } from '../model/records.ts';
import { packageVersion } from '../packageRoot.ts';

/** More than a reader goes through; the strongest are told, and that there are more. */
const MOST_RELATIONS = 300;
const MOST_CONTRADICTIONS = 50;

export interface DossierRelation {
  readonly relationship: RelationshipRecord;
  readonly source: EntityRecord;
  readonly target: EntityRecord;
  readonly other: EntityRecord;
  readonly reading: RelationshipReading;
}

export interface DossierContent {
  readonly entity: EntityRecord;
  readonly relations: readonly DossierRelation[];
  readonly relationsInAll: number;
  readonly contradictions: readonly Contradiction[];
  readonly contradictionsInAll: number;
  readonly documents: EntityDetail['documents'];
  /** Of every document that is cited, by id. */
  readonly cited: ReadonlyMap<string, CitedDocument>;
  readonly archive: Summary;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Of Sightline. */
  readonly version: string;
}

const strongest = (x: RelationshipRecord, y: RelationshipRecord): number =>
  y.sources - x.sources || y.confidence - x.confidence || (x.id < y.id ? -1 : 1);

/** @returns nothing when there is no such entity */
export async function readDossier(
  database: Database,
  id: string,
  madeAt = new Date().toISOString(),
): Promise<DossierContent | undefined> {
  const detail = await readEntity(database, id);
  if (!detail) return undefined;
  const { entity, relationships, documents } = detail;
  const told = [...relationships].sort(strongest).slice(0, MOST_RELATIONS);
  const readings = new Map<string, RelationshipReading>();
  for await (const reading of relationshipReadings(
    database,
    told.map((r) => r.id),
  ))
    readings.set(reading.relationship, reading);
  const { contradictions, total } = await readContradictions(database, {
    entity: id,
    limit: MOST_CONTRADICTIONS,
  });
  const ids = new Set(documents.map((d) => d.id));
  for (const { evidence } of readings.values()) for (const e of evidence) ids.add(e.document.id);
  for (const { sides } of contradictions)
    for (const side of sides) for (const e of side.claims) ids.add(e.document.id);
  return {
    entity,
    relations: told.flatMap(({ other, ...relationship }): DossierRelation[] => {
      const reading = readings.get(relationship.id);
      if (!reading) return [];
      const [source, target] = relationship.source === id ? [entity, other] : [other, entity];
      return [{ relationship, source, target, other, reading }];
    }),
    relationsInAll: relationships.length,
    contradictions,
    contradictionsInAll: total,
    documents,
    cited: await citedDocuments(database, [...ids]),
    archive: await readSummary(database),
    madeAt,
    version: packageVersion(),
  };
}
