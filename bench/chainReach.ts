/**
 * How many annotated relations have both ends within reach: a reference to each in the same sentence or in
 * neighbouring ones. Run: `npx tsx bench/chainReach.ts [FOLDER…]` (default: the corpus). Printed for each part of
 * the split, with annotated names (coreference alone) and with our own.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readDocument } from '../src/documents/readDocuments.ts';
import { matchEntities } from '../src/evaluation/matchEntities.ts';
import { analyse } from '../src/extraction/analyse.ts';
import type { Reference } from '../src/extraction/analysis.ts';
import { resolveReferences } from '../src/extraction/coreference/resolveReferences.ts';
import { fromAnnotations } from '../src/extraction/fromAnnotations.ts';
import { tokenize } from '../src/extraction/text/tokenize.ts';
import { type ClaimsFileEntity, claimsFileSchema } from '../src/model/claimsFile.ts';
import { packageRoot } from '../src/packageRoot.ts';

const corpus = join(packageRoot, 'corpus');
const split: { measureOnly: Record<string, string[]> } = JSON.parse(
  readFileSync(join(corpus, 'split.json'), 'utf8'),
);
const held = new Set(Object.values(split.measureOnly).flat());

/** Sentences between the nearest references to two things; infinite when one has none. */
function distance(references: readonly Reference[], a: number, b: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const x of references) {
    if (!x.things.includes(a)) continue;
    for (const y of references)
      if (y.things.includes(b)) best = Math.min(best, Math.abs(x.sentence - y.sentence));
  }
  return best;
}

interface Tally {
  relations: number;
  names: number;
  chains: number;
  chains2: number;
  found: number;
  found2: number;
}
const blank = (): Tally => ({ relations: 0, names: 0, chains: 0, chains2: 0, found: 0, found2: 0 });

async function measure(folder: string): Promise<void> {
  const parts: Record<string, Tally> = { 'look-at': blank(), 'measure-only': blank() };
  for (const file of readdirSync(folder).sort()) {
    const name = basename(file, extname(file));
    const gold = join(folder, `${name}.gold.json`);
    if (file.endsWith('.json') || !existsSync(gold)) continue;
    const tally = parts[held.has(name) ? 'measure-only' : 'look-at'];
    if (!tally) continue;
    const annotated = claimsFileSchema.parse(JSON.parse(readFileSync(gold, 'utf8')));
    const tokenized = tokenize(await readDocument(join(folder, file)));
    // Events last, so that "the raid on X" hides no mention of X.
    const given = fromAnnotations(tokenized, annotated.entities);
    const others = fromAnnotations(
      tokenized,
      annotated.entities.map((e) => (e.kind === 'Event' ? { ...e, names: ['\u0000'] } : e)),
    );
    const isEvent = (r: Reference): boolean =>
      annotated.entities[r.things[0] ?? -1]?.kind === 'Event';
    const names = [...others.references, ...given.references.filter(isEvent)].sort(
      (a, b) => a.start - b.start,
    );
    const chained = resolveReferences(
      given.tokens,
      given.sentences,
      given.things,
      names,
      tokenized.document,
    );
    const own = analyse(tokenized);
    const entities: ClaimsFileEntity[] = own.things.map((t) => ({
      key: t.key,
      kind: t.kind,
      names: [...t.names],
    }));
    const ownOf = new Map([...matchEntities(annotated.entities, entities)].map(([p, g]) => [g, p]));
    const index = new Map(annotated.entities.map((e, i) => [e.key, i]));
    for (const relation of annotated.relations) {
      if (relation.optional) continue;
      const a = index.get(relation.source);
      const b = index.get(relation.target);
      if (a === undefined || b === undefined) continue;
      tally.relations++;
      if (distance(names, a, b) <= 1) tally.names++;
      const chain = distance(chained, a, b);
      if (chain <= 1) tally.chains++;
      if (chain <= 2) tally.chains2++;
      const x = ownOf.get(a);
      const y = ownOf.get(b);
      if (x === undefined || y === undefined) continue;
      const reach = distance(own.references, x, y);
      if (reach <= 1) tally.found++;
      if (reach <= 2) tally.found2++;
    }
  }
  for (const [part, t] of Object.entries(parts)) {
    if (t.relations === 0) continue;
    const share = (n: number): string => (n / t.relations).toFixed(3);
    console.log(
      `${basename(folder).padEnd(10)} ${part.padEnd(13)} ${String(t.relations).padStart(5)} relations · ` +
        `annotated names ≤1: ${share(t.names)} · with coreference ≤1: ${share(t.chains)} ≤2: ${share(t.chains2)} · ` +
        `own names ≤1: ${share(t.found)} ≤2: ${share(t.found2)}`,
    );
  }
}

const folders = process.argv.slice(2);
for (const folder of folders.length > 0
  ? folders
  : [join(corpus, 'devset'), join(corpus, 'trainset')])
  await measure(folder);
