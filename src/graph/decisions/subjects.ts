/** What is to be decided about, read from the graph and described so that it is found again. */
import { z } from 'zod';
import type { ClaimRef, DocumentRef, MentionRef } from '../../model/decisions.ts';
import type { Transaction } from '../connection.ts';
import type { ClaimContent, MentionContent } from '../documentContent.ts';
import { present } from '../reads/records.ts';
import { claimContentSchema, mentionContentSchema } from '../storedContent.ts';
import { textRefOf } from './textPlaces.ts';
import { wordsOfClaim } from './words.ts';

/** What is asked cannot be decided: it is not there, or cannot be. */
export class DecisionRefusedError extends Error {
  override readonly name = 'DecisionRefusedError';
  readonly code: 'not-found' | 'not-possible';
  constructor(code: 'not-found' | 'not-possible', message: string) {
    super(message);
    this.code = code;
  }
}

export interface SubjectClaim {
  readonly document: DocumentRef;
  readonly claim: Omit<ClaimContent, 'subject' | 'object' | 'attributedTo' | 'weapons'>;
  readonly subject: MentionContent;
  readonly object: MentionContent;
  readonly attributedTo: MentionContent | null;
  readonly weapons: readonly MentionContent[];
}

const documentSchema = z.object({ id: z.string(), name: z.string() });
const mentionRow = present(mentionContentSchema);
const claimRows = z.array(
  z.object({
    claim: present(
      claimContentSchema.omit({ subject: true, object: true, attributedTo: true, weapons: true }),
    ),
    document: documentSchema,
    subject: mentionRow,
    object: mentionRow,
    attributedTo: mentionRow.nullable(),
    weapons: z.array(mentionRow),
  }),
);

export async function claimToDecide(tx: Transaction, id: string): Promise<SubjectClaim> {
  const [found] = claimRows.parse(await tx.run('claimToDecide', { id }));
  if (found) return found;
  throw new DecisionRefusedError(
    'not-found',
    `There is no claim "${id}" in this graph. Its document may have been imported anew; look it up again.`,
  );
}

/** @returns in the order asked for */
export async function mentionsToDecide(
  tx: Transaction,
  document: string,
  ids: readonly string[],
): Promise<MentionContent[]> {
  const rows = z
    .array(z.object({ mention: mentionRow }))
    .parse(await tx.run('mentionsToDecide', { document, ids: [...new Set(ids)] }));
  const byId = new Map(rows.map(({ mention }) => [mention.id, mention]));
  return ids.map((id) => {
    const mention = byId.get(id);
    if (mention) return mention;
    throw new DecisionRefusedError(
      'not-found',
      `The document names no mention "${id}". Both ends of a claim are mentions of its document.`,
    );
  });
}

const textSchema = documentSchema.extend({ text: z.string() });

export async function documentToDecide(
  tx: Transaction,
  id: string,
): Promise<z.infer<typeof textSchema>> {
  const [found] = z.array(textSchema).parse(await tx.run('documentToDecide', { id }));
  if (found) return found;
  throw new DecisionRefusedError('not-found', `There is no document "${id}" in this graph.`);
}

export const claimRefOf = ({ document, claim, subject, object }: SubjectClaim): ClaimRef => ({
  id: claim.id,
  document,
  type: claim.type,
  subject: { kind: subject.kind, name: subject.name },
  object: { kind: object.kind, name: object.name },
  certainty: claim.certainty,
  quote: claim.quote,
  start: claim.start,
  ...(claim.decision !== undefined && { decision: claim.decision }),
});

/** Places that are kept of a mention. */
const MOST_PLACES = 5;

/** @param near where the claim is that needs it */
export function mentionRefOf(m: MentionContent, text: string, near: number): MentionRef {
  const { name, names, starts, ends, optional: _, ...rest } = m;
  const places = starts
    .map((start, i) => ({ start, end: ends[i] ?? start }))
    .sort((x, y) => Math.abs(x.start - near) - Math.abs(y.start - near) || x.start - y.start)
    .slice(0, MOST_PLACES);
  return {
    ...rest,
    names: [...new Set([name, ...names])],
    places: places.map((place) => textRefOf(text, place)),
  };
}

export const wordsOfSubject = ({ claim, subject, object, document }: SubjectClaim): string =>
  wordsOfClaim(
    { ...claim, subject: subject.name, object: object.name },
    claim.quote,
    document.name,
  );
