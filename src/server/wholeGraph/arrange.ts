/** Lays out a whole graph and writes the answer that the page gets, ready compressed; runs in a worker. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Places } from '../../layout/pivotPlaces.ts';
import { wholeLayout } from '../../layout/wholeLayout.ts';
import { type ArrangedWhole, type GraphColumns, wholeGraphSchema } from '../../model/wholeGraph.ts';

export interface ArrangeOrder {
  readonly columns: GraphColumns;
  readonly entities: number;
  /** Where the answer is to stand. Answers of older states of the graph beside it are read for their places, then deleted. */
  readonly file: string;
}

export const ANSWER_ENDING = '.json.gz';

/** About the radius that the page gives a mark, and some space around it. */
const spaceOf = (degree: number): number => 8 + Math.min(15, 2 * Math.sqrt(degree));

export function arrange(
  { columns, entities, file }: ArrangeOrder,
  onProgress: (done: number) => void,
): void {
  const { nodes, edges } = columns;
  const input = {
    sizes: Float32Array.from(nodes.degree, spaceOf),
    edges: Uint32Array.from(edges.source.flatMap((source, i) => [source, edges.target[i] ?? 0])),
    known: placesFromBefore(dirname(file), nodes.id),
  };
  const steps = wholeLayout(input);
  let step = steps.next();
  while (!step.done) {
    onProgress(step.value);
    step = steps.next();
  }
  const rounded = (values: Float32Array) => Array.from(values, Math.round);
  const answer: ArrangedWhole = {
    status: 'ready',
    ...columns,
    places: { x: rounded(step.value.x), y: rounded(step.value.y) },
    entities,
  };
  const draft = `${file}.draft`;
  // Ids do not compress, and the rest does at once: the fastest level is nearly as small as the best.
  writeFileSync(draft, gzipSync(JSON.stringify(answer), { level: constants.Z_BEST_SPEED }));
  renameSync(draft, file);
  for (const other of answersIn(dirname(file))) if (other !== file) rmSync(other, { force: true });
}

const answersIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ANSWER_ENDING))
    .map((name) => join(folder, name));

function placesFromBefore(folder: string, ids: readonly string[]): Places | undefined {
  for (const file of answersIn(folder)) {
    const before = readAnswer(file);
    if (before?.status !== 'ready') continue;
    const place = new Map(before.nodes.id.map((id, i) => [id, i]));
    const of = (values: readonly number[]) =>
      Float32Array.from(ids, (id) => values[place.get(id) ?? -1] ?? Number.NaN);
    return { x: of(before.places.x), y: of(before.places.y) };
  }
  return undefined;
}

function readAnswer(file: string) {
  try {
    return wholeGraphSchema.safeParse(JSON.parse(gunzipSync(readFileSync(file)).toString())).data;
  } catch {
    // Written by another version, or damaged: the layout is then found anew.
    return undefined;
  }
}
