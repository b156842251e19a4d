/** Proves that documents and sources show what was decided about them, and that the log is whole. */
import { z } from 'zod';
import { byCodeUnit } from '../../identity/nameKeys.ts';
import type { Database, Transaction } from '../connection.ts';
import { applyDecisions, withoutDecisions } from '../decisions/applyDecisions.ts';
import { type LoggedDecision, STATE_FIELDS } from '../decisions/claimState.ts';
import { keysOfDocument, sourceKey } from '../decisions/concerns.ts';
import { decisionsConcerning, hasItsId, loggedDecisions } from '../decisions/log.ts';
import { reliabilityOf } from '../decisions/settleSources.ts';
import { pages } from '../pages.ts';
import type { StoredContent } from '../storedContent.ts';
import type { StoredDocument } from './checkDocument.ts';
import type { Report } from './violation.ts';

const PAGE = 500;

/** The decisions that concern documents, and what the graph links them to. */
export interface DecidedLinks {
  readonly decisions: (keys: readonly string[]) => LoggedDecision[];
  /** By document, one line a link. */
  readonly links: ReadonlyMap<string, readonly string[]>;
}

const linkSchema = z.object({
  document: z.string(),
  about: z.array(z.object({ decision: z.string(), to: z.string() })),
  corrects: z.array(z.object({ claim: z.string(), corrected: z.string() })),
});

const aboutLine = (decision: string, to: string): string => `${decision} is about ${to}`;
const correctsLine = (claim: string, corrected: string): string => `${claim} corrects ${corrected}`;

export async function decidedLinks(
  tx: Transaction,
  documents: readonly { readonly id: string; readonly names: readonly string[] }[],
): Promise<DecidedLinks> {
  const decisions = await decisionsConcerning(tx, documents.flatMap(keysOfDocument));
  const rows = await tx.run('decisionLinks', { documents: documents.map((d) => d.id) });
  const links = rows.map((row) => {
    const { document, about, corrects } = linkSchema.parse(row);
    const lines = [
      ...about.map((a) => aboutLine(a.decision, a.to)),
      ...corrects.map((c) => correctsLine(c.claim, c.corrected)),
    ];
    return [document, lines.sort(byCodeUnit)] as const;
  });
  return { decisions, links: new Map(links) };
}

/** Everything of a document again from what was read out of it and what was decided about it. */
export function checkDecided(
  { id, text, names }: Pick<StoredDocument, 'id' | 'text' | 'names'>,
  stored: StoredContent,
  { decisions, links }: DecidedLinks,
  report: Report,
): void {
  const right = applyDecisions(
    withoutDecisions(stored),
    decisions(keysOfDocument({ id, names })),
    text,
  );
  compare(stored.mentions, right.content.mentions, (m) => canonical(m), 'mention', report);
  compare(stored.claims, right.content.claims, (c) => canonical(c), 'claim', report);
  const implied = [
    ...right.about.map((a) => aboutLine(a.decision, a.claim ?? a.mention ?? '')),
    ...right.corrects.map((c) => correctsLine(c.claim, c.corrected)),
  ].sort(byCodeUnit);
  const there = links.get(id) ?? [];
  for (const line of there.filter((l) => !implied.includes(l)))
    report('decisions', `document ${id}`, `${line}, which does not follow from the log`);
  for (const line of implied.filter((l) => !there.includes(l)))
    report('decisions', `document ${id}`, `${line}, but no link says so`);
}

function compare<T extends { readonly id: string }>(
  stored: readonly T[],
  right: readonly T[],
  textOf: (item: T) => string,
  what: string,
  report: Report,
): void {
  const implied = new Map(right.map((item) => [item.id, item]));
  for (const item of stored) {
    const other = implied.get(item.id);
    if (!other) report('decisions', `${what} ${item.id}`, 'no decision that counts makes it');
    else if (textOf(other) !== textOf(item))
      report('decisions', `${what} ${item.id}`, 'does not show what was decided about it');
    implied.delete(item.id);
  }
  for (const id of implied.keys())
    report('decisions', `${what} ${id}`, 'is not there, though a decision makes it');
}

const canonical = (item: object): string => {
  const whole: Record<string, unknown> = { ...item };
  // A claim that nobody decided about says so, or says nothing.
  for (const field of STATE_FIELDS) if (whole[field] === 'unreviewed') delete whole[field];
  return JSON.stringify(
    Object.entries(whole)
      .filter(([, value]) => value !== undefined)
      .sort(([x], [y]) => byCodeUnit(x, y)),
  );
};

const logSchema = z.object({
  id: z.string(),
  undoes: z.string().nullable(),
  undone: z.boolean(),
  linked: z.boolean(),
  known: z.boolean(),
});
const sourceSchema = z.object({ id: z.string(), reliability: z.string() });

/** @returns how many decisions there are */
export async function checkLog(database: Database, report: Report): Promise<number> {
  let decisions = 0;
  for await (const rows of pages(database, 'decisionPage', PAGE))
    for (const row of rows) {
      decisions += 1;
      const { id, undone, linked, known } = logSchema.parse(row);
      const where = `decision ${id}`;
      const [logged] = loggedDecisions([row]);
      if (!logged || !hasItsId(logged.decision))
        report('ids', where, 'its id does not follow from its content');
      if (logged?.active === undone)
        report(
          'decisions',
          where,
          undone ? 'counts though it is undone' : 'does not count though nothing undoes it',
        );
      if (known && !linked) report('decisions', where, 'is not linked to what it undoes');
    }
  for await (const rows of pages(database, 'sourcePage', PAGE)) {
    const sources = rows.map((row) => sourceSchema.parse(row));
    const about = await database.readTransaction((tx) =>
      decisionsConcerning(
        tx,
        sources.map((s) => sourceKey(s.id)),
      ),
    );
    for (const { id, reliability } of sources) {
      const right = reliabilityOf(about([sourceKey(id)]));
      if (right !== reliability)
        report('decisions', `source ${id}`, `has reliability ${reliability}, was judged ${right}`);
    }
  }
  return decisions;
}
