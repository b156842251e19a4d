/**
 * The kinds of decisions. A new one is an entry here, one in src/model/decisions.ts for what it holds, and a maker of
 * such entries (requests.ts, or a call of `record` in decide.ts).
 */
import type { Decision } from '../../model/decisions.ts';
import { judgeEntries } from '../putTruth.ts';
import { settleJudgements } from '../settleJudgements.ts';
import { documentConcern, documentsIn, sourceKey } from './concerns.ts';
import { type DecisionKind, decisionKind, NO_EFFECT, type Settle } from './decisionKind.ts';
import { documentsConcerned, settleClaims, settleDocuments } from './settleDocuments.ts';
import { applyReliabilities, deriveOfSources } from './settleSources.ts';

const byDocument: Settle = async (tx, { keys, except }) => {
  const documents = await documentsConcerned(tx, documentsIn(keys));
  return settleDocuments(
    tx,
    documents.filter((d) => !except.has(d.id)),
  );
};
const byClaim: Settle = (tx, settling) =>
  settling.linked
    ? settleClaims(
        tx,
        settling.decisions.map((d) => d.decision.id),
      )
    : byDocument(tx, settling);
const bySource: Settle = async (tx, { decisions }) => {
  const sources = decisions.flatMap(({ decision: d }) =>
    d.kind === 'reliability' ? [d.body.source.id] : [],
  );
  return deriveOfSources(tx, await applyReliabilities(tx, [...new Set(sources)]));
};

const byJudgement: Settle = (tx, { decisions }) => settleJudgements(tx, judgeEntries(decisions));

export const DECISION_KINDS: readonly DecisionKind[] = [
  decisionKind('review', (d) => documentConcern(d.body.claim.document), byClaim),
  decisionKind('credibility', (d) => documentConcern(d.body.claim.document), byClaim),
  decisionKind('reliability', (d) => [sourceKey(d.body.source.id)], bySource),
  decisionKind('correct', (d) => documentConcern(d.body.to.document), byDocument),
  decisionKind('mention', (d) => documentConcern(d.body.document), byDocument),
  decisionKind('claim', (d) => documentConcern(d.body.saying.document), byDocument),
  decisionKind(
    'judge',
    (d) => d.body.groups.flat().flatMap((m) => documentConcern(m.document)),
    byJudgement,
  ),
  // What an undo does is the effect of what it undoes.
  decisionKind(
    'undo',
    () => [],
    async () => NO_EFFECT,
  ),
];

const byKind = new Map(DECISION_KINDS.map((k) => [k.kind, k]));

export function kindOfDecision({ kind }: Pick<Decision, 'kind'>): DecisionKind {
  const found = byKind.get(kind);
  if (!found) throw new Error(`No kind of decision is called "${kind}".`);
  return found;
}
