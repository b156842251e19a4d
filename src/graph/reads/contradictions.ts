/** Claims that contradict each other, side by side. Each kind is one finder; which of them holds is left to the reader. */
import { z } from 'zod';
import { sha256 } from '../../identity/ids.ts';
import type {
  Contradiction,
  ContradictionKind,
  ContradictionList,
  ContradictionParams,
} from '../../model/decisionContracts.ts';
import { fold } from '../../model/names.ts';
import { relationTypeOf, relationTypeSchema } from '../../model/relationTypes.ts';
import type { Database, Transaction } from '../connection.ts';
import { groupBy, int } from '../values.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { EVIDENCE_MARGIN, evidenceOf, evidenceRows } from './evidence.ts';
import { overlap } from './overlap.ts';

const MOST_CLAIMS = 5;

const claimRow = z.object({
  relationship: z.string(),
  claim: z.string(),
  denied: z.boolean(),
  confirmed: z.boolean(),
  confidence: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  role: z.string().nullable(),
});
type StandingClaim = z.infer<typeof claimRow>;

interface Side {
  readonly words: string;
  readonly relationship: string;
  readonly claims: readonly StandingClaim[];
}
interface Found {
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly words: string;
  readonly sides: readonly Side[];
}
type Finder = (tx: Transaction, entity: string | null) => Promise<Found[]>;

const idOf = (kind: ContradictionKind, parts: readonly string[]): string =>
  `${kind}-${sha256(JSON.stringify(parts)).slice(0, 20)}`;

async function standingClaims(
  tx: Transaction,
  relationships: readonly string[],
): Promise<Map<string, StandingClaim[]>> {
  const rows = await tx.run('standingClaims', { relationships });
  return groupBy(
    rows.map((row) => claimRow.parse(row)),
    (c) => c.relationship,
  );
}

const deniedRow = z.object({
  relationship: z.string(),
  type: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
});
const denials: Finder = async (tx, entity) => {
  const rows = (await tx.run('deniedRelationships', { entity })).map((row) => deniedRow.parse(row));
  const claims = await standingClaims(
    tx,
    rows.map((r) => r.relationship),
  );
  return rows.map(({ relationship, type, subject, object }) => {
    const all = claims.get(relationship) ?? [];
    const said = `${subject} ${relationTypeOf(type).forward} ${object}`;
    const side = (words: string, denied: boolean): Side => ({
      words,
      relationship,
      claims: all.filter((c) => c.denied === denied),
    });
    return {
      id: idOf('denial', [relationship]),
      kind: 'denial',
      words: `Stated and denied: ${said}`,
      sides: [side(said, false), side(`Denied: ${said}`, true)],
    };
  });
};

const named = z.object({ relationship: z.string(), name: z.string() });
const makerRow = z.object({
  weapon: z.string(),
  name: z.string(),
  kind: z.string(),
  places: z.array(named),
});
const manufacture: Finder = async (tx, entity) => {
  const rows = (await tx.run('severalMakers', { entity })).map((row) => makerRow.parse(row));
  const claims = await standingClaims(
    tx,
    rows.flatMap((r) => r.places.map((p) => p.relationship)),
  );
  return rows.map(({ weapon, name, kind, places }) => {
    const sorted = [...places].sort((x, y) => (x.name < y.name ? -1 : 1));
    return {
      id: idOf('manufacture', [weapon, kind]),
      kind: 'manufacture',
      words: `Several places of manufacture of ${name}: ${sorted.map((p) => p.name).join(', ')}`,
      sides: sorted.map((place) => ({
        words: `Made in ${place.name}`,
        relationship: place.relationship,
        claims: (claims.get(place.relationship) ?? []).filter((c) => !c.denied),
      })),
    };
  });
};

const leaderRow = z.object({ group: z.string(), name: z.string(), leaders: z.array(named) });
/** Two claims that name two leaders of one rank for one time. Who is undated leads at no known time. */
const areRivals = (x: StandingClaim, y: StandingClaim): boolean =>
  !x.denied && !y.denied && fold(x.role ?? '') === fold(y.role ?? '') && overlap(x, y);
const leaders: Finder = async (tx, entity) => {
  const rows = (await tx.run('severalLeaders', { entity })).map((row) => leaderRow.parse(row));
  const claims = await standingClaims(
    tx,
    rows.flatMap((r) => r.leaders.map((l) => l.relationship)),
  );
  const found: Found[] = [];
  for (const { group, name, leaders: all } of rows) {
    const sorted = [...all].sort((x, y) => (x.relationship < y.relationship ? -1 : 1));
    for (const [i, a] of sorted.entries())
      for (const b of sorted.slice(i + 1)) {
        const [ofA, ofB] = [claims.get(a.relationship) ?? [], claims.get(b.relationship) ?? []];
        const rivalsA = ofA.filter((x) => ofB.some((y) => areRivals(x, y)));
        if (rivalsA.length === 0) continue;
        const rivalsB = ofB.filter((y) => ofA.some((x) => areRivals(x, y)));
        found.push({
          id: idOf('leaders', [group, a.relationship, b.relationship]),
          kind: 'leaders',
          words: `Two leaders of ${name} at one time: ${a.name} and ${b.name}`,
          sides: [
            { words: `${a.name} leads ${name}`, relationship: a.relationship, claims: rivalsA },
            { words: `${b.name} leads ${name}`, relationship: b.relationship, claims: rivalsB },
          ],
        });
      }
  }
  return found;
};

const FINDERS: readonly (readonly [ContradictionKind, Finder])[] = [
  ['denial', denials],
  ['manufacture', manufacture],
  ['leaders', leaders],
];

const bestFirst = (x: StandingClaim, y: StandingClaim): number =>
  Number(y.confirmed) - Number(x.confirmed) ||
  y.confidence - x.confidence ||
  (x.claim < y.claim ? -1 : 1);

/** Far above what a large archive takes. */
const TIMEOUT_MS = 30_000;
const placeSchema = z.tuple([z.string()]);

export function readContradictions(
  database: Pick<Database, 'readTransaction'>,
  { kind, entity, cursor, limit }: ContradictionParams,
): Promise<ContradictionList> {
  const [after] = cursor === undefined ? [''] : placeOf(cursor, placeSchema);
  return database.readTransaction(
    async (tx) => {
      const found: Found[] = [];
      for (const [name, find] of FINDERS)
        if (!kind || kind.includes(name)) found.push(...(await find(tx, entity ?? null)));
      found.sort((x, y) => (x.id < y.id ? -1 : 1));
      const rest = found.filter((f) => f.id > after);
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return {
        contradictions: await withEvidence(tx, page),
        total: found.length,
        ...(rest.length > limit && last && { next: cursorOf([last.id]) }),
      };
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

async function withEvidence(tx: Transaction, page: readonly Found[]): Promise<Contradiction[]> {
  const shown = (side: Side): string[] =>
    [...side.claims]
      .sort(bestFirst)
      .slice(0, MOST_CLAIMS)
      .map((c) => c.claim);
  const ids = [...new Set(page.flatMap((f) => f.sides.flatMap(shown)))];
  const rows = evidenceRows.parse(
    await tx.run('evidenceOfClaims', { ids, margin: int(EVIDENCE_MARGIN) }),
  );
  const evidence = new Map(rows.map((row) => [row.claim.id, evidenceOf(row)]));
  return page.map(({ sides, ...found }) => ({
    ...found,
    sides: sides.map((side) => ({
      words: side.words,
      relationship: side.relationship,
      claims: shown(side).flatMap((id) => evidence.get(id) ?? []),
      total: side.claims.length,
    })),
  }));
}
