/** How often a rule is right, as measured on the annotated documents by `scripts/trainScorer.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RelationType } from '../../model/relationTypes.ts';
import { packageRoot } from '../../packageRoot.ts';

const fileSchema = z.record(z.string(), z.number().min(0).max(1));
export const confidencePath = join(packageRoot, 'src/extraction/relations/data/confidence.json');
const measured: Readonly<Record<string, number>> = existsSync(confidencePath)
  ? fileSchema.parse(JSON.parse(readFileSync(confidencePath, 'utf8')))
  : {};

/** What a rule that was never measured is taken for. */
const UNMEASURED = 0.55;

export function confidenceOf(rule: string, type: RelationType): number {
  return measured[`${rule}:${type}`] ?? UNMEASURED;
}
