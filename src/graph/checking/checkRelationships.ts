/** Proves the relationships: each is projected again from its claims. */
import { z } from 'zod';
import { relationshipId } from '../../identity/ids.ts';
import type { RelationshipRecord } from '../../model/contracts.ts';
import type { Database } from '../connection.ts';
import { projectedClaim, relationshipProperties } from '../deriveRelationships.ts';
import { pages } from '../pages.ts';
import { project } from '../projection.ts';
import { groupBy } from '../values.ts';
import { differences } from './checkNames.ts';
import type { Report } from './violation.ts';

const RELATIONSHIPS_A_PAGE = 500;

const idSchema = z.object({ id: z.string() });
const storedSchema = z.object({
  source: z.string(),
  type: z.string(),
  target: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const countSchema = z.array(z.object({ relationships: z.number() }));

/** @returns how many relationships the claims imply */
export async function checkRelationships(database: Database, report: Report): Promise<number> {
  let implied = 0;
  for await (const rows of pages(database, 'claimRelationshipPage', RELATIONSHIPS_A_PAGE)) {
    const ids = rows.map((row) => idSchema.parse(row).id);
    const claims = (await database.read('claimsBehind', { relationships: ids })).map(
      projectedClaim,
    );
    const byId = groupBy(claims, (c) => c.id);
    const records: RelationshipRecord[] = [];
    for (const id of ids) {
      const behind = byId.get(id) ?? [];
      for (const c of behind)
        if (relationshipId(c.subject, c.type, c.object) !== id)
          report(
            'derived',
            `relationship ${id}`,
            `a claim of ${c.subject} ${c.type} ${c.object} is filed under it`,
          );
      const record = project(id, behind);
      if (record) records.push(record);
    }
    implied += records.length;
    await compare(database, records, report);
  }
  const [stored] = countSchema.parse(await database.read('relationshipCount'));
  if (stored && stored.relationships !== implied)
    report(
      'derived',
      'relationships',
      `${stored.relationships} are there, ${implied} follow from the claims`,
    );
  return implied;
}

async function compare(
  database: Database,
  records: readonly RelationshipRecord[],
  report: Report,
): Promise<void> {
  const rows = records.map(({ source, type, target }) => ({ source, type, target }));
  const found = groupBy(
    (await database.read('relationshipsBetween', { rows })).map((row) => storedSchema.parse(row)),
    (r) => [r.source, r.type, r.target].join(' '),
  );
  for (const record of records) {
    const where = `relationship ${record.id}`;
    const [stored, second] = found.get([record.source, record.type, record.target].join(' ')) ?? [];
    if (!stored) {
      report('derived', where, `${record.type} is not there, though claims state it`);
      continue;
    }
    if (second) report('derived', where, 'stands twice');
    const differing = differences(stored.properties, relationshipProperties(record));
    if (differing.length > 0)
      report('derived', where, `${differing.join(', ')}: not what its claims say`);
  }
}
