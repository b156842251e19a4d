/** An evaluation in lines of text. */
import type { Changes } from '../../evaluation/baseline.ts';
import type { CalibrationBin, RulePrecision } from '../../evaluation/calibration.ts';
import type { ErrorGroup } from '../../evaluation/errorGroups.ts';
import { type Figures, figuresOf } from '../../evaluation/figures.ts';
import {
  type CorpusScore,
  entityCounts,
  relationCounts,
  type ScoredDocument,
} from '../../evaluation/scoreCorpus.ts';
import { alignedTable } from '../table.ts';

const HEADING = ['precision', 'recall', 'F1', 'right', 'predicted', 'annotated'];

const three = (x: number): string => x.toFixed(3);

const row = (name: string, f: Figures): string[] => [
  name,
  three(f.precision),
  three(f.recall),
  three(f.f1),
  String(f.hit),
  String(f.predicted),
  String(f.gold),
];

const MEASURED: readonly (readonly [string, (score: CorpusScore) => Figures])[] = [
  ['entities', (s) => s.entities],
  ['relations', (s) => s.relations],
  ['relations, lenient', (s) => s.relationsLenient],
  ['relations but those of events', (s) => s.relationsCore],
  ['relations of events', (s) => s.relationsOfEvents],
];

/** Several extractions of the same documents: what is measured, then a line for each. */
export function comparisonLines(
  scores: readonly { readonly name: string; readonly score: CorpusScore }[],
): readonly string[] {
  const documents = scores[0]?.score.documents ?? 0;
  return [
    ...alignedTable(
      [`${documents} documents`, 'extractor', ...HEADING],
      MEASURED.flatMap(([what, figures]) =>
        scores.map(({ name, score }, i) => {
          const [, ...numbers] = row(what, figures(score));
          return [i === 0 ? what : '', name, ...numbers];
        }),
      ),
    ),
    '',
    ...alignedTable(
      ['of those found', 'extractor', 'right'],
      (['kindAccuracy', 'certaintyAccuracy'] as const).flatMap((figure) =>
        scores.map(({ name, score }, i) => [
          i > 0 ? '' : figure === 'kindAccuracy' ? 'kind of entity' : 'certainty of relation',
          name,
          three(score[figure]),
        ]),
      ),
    ),
  ];
}

export function figureLines(score: CorpusScore): readonly string[] {
  return [
    ...alignedTable(
      [`${score.documents} documents`, ...HEADING],
      MEASURED.map(([what, figures]) => row(what, figures(score))),
    ),
    '',
    `kind right       ${three(score.kindAccuracy)} of the entities found`,
    `certainty right  ${three(score.certaintyAccuracy)} of the relations found`,
  ];
}

export const typeLines = (score: CorpusScore): readonly string[] =>
  alignedTable(
    ['relation type', ...HEADING],
    score.types.map((t) => row(t.type, t.figures)),
  );

export const documentLines = (documents: readonly ScoredDocument[]): readonly string[] =>
  alignedTable(
    ['document', ...HEADING],
    documents.flatMap(({ name, score }) => [
      row(`${name} entities`, figuresOf(entityCounts(score))),
      row(`${name} relations`, figuresOf(relationCounts(score))),
    ]),
  );

export function errorLines(groups: readonly ErrorGroup[]): readonly string[] {
  return groups.flatMap(({ kind, cause, items }) => [
    `${kind}, ${cause}: ${items.length}`,
    ...items.map(({ document, text, quote, rule }) => {
      const shown = quote ? `  “${quote.replace(/\s+/g, ' ').slice(0, 160)}”` : '';
      return `  ${document}: ${text}${rule ? `  [${rule}]` : ''}${shown}`;
    }),
    '',
  ]);
}

export const calibrationLines = (bins: readonly CalibrationBin[]): readonly string[] =>
  alignedTable(
    ['confidence', 'claims', 'mean', 'right'],
    bins.map((b) => [
      `${b.from.toFixed(1)} to ${b.to.toFixed(1)}`,
      String(b.claims),
      three(b.meanConfidence),
      three(b.right / b.claims),
    ]),
  );

export const ruleLines = (rules: readonly RulePrecision[]): readonly string[] =>
  alignedTable(
    ['rule', 'claims', 'right', 'precision'],
    rules.map((r) => [r.rule, String(r.claims), String(r.right), three(r.right / r.claims)]),
  );

const CHANGE_LABELS: readonly (readonly [keyof Changes, string])[] = [
  ['newHits', 'hits that came'],
  ['lostHits', 'hits that went'],
  ['newFalseAlarms', 'false alarms that came'],
  ['goneFalseAlarms', 'false alarms that went'],
];

/** Counts over all documents, items only of those that may be looked at. */
export function changeLines(
  changes: Changes,
  mayShow: (document: string) => boolean,
): readonly string[] {
  return CHANGE_LABELS.flatMap(([field, label]) => [
    `${label}: ${changes[field].length}`,
    ...changes[field].filter((c) => mayShow(c.document)).map((c) => `  ${c.document}: ${c.item}`),
  ]);
}
