/** What is asked for, made into entries of the log: one maker for each kind that can be asked for. */
import { z } from 'zod';
import type { DecisionRequest } from '../../model/decisionContracts.ts';
import {
  CREDIBILITY_LABELS,
  type Decision,
  type MentionRef,
  RELIABILITY_LABELS,
  reliabilitySchema,
  type Saying,
  type TextRef,
} from '../../model/decisions.ts';
import { kindOf } from '../../model/kinds.ts';
import { endsFit, relationTypeOf } from '../../model/relationTypes.ts';
import type { Transaction } from '../connection.ts';
import type { MentionContent } from '../documentContent.ts';
import { quoteAround } from './quoteAround.ts';
import {
  claimRefOf,
  claimToDecide,
  DecisionRefusedError,
  documentToDecide,
  mentionRefOf,
  mentionsToDecide,
  wordsOfSubject,
} from './subjects.ts';
import { textRefOf } from './textPlaces.ts';
import { wordsOfClaim } from './words.ts';

/** An entry without who decides it and when. */
export type Draft = Decision extends infer D
  ? D extends Decision
    ? Omit<D, 'id' | 'by' | 'at' | 'note'>
    : never
  : never;

/** What it is about, as far as it is in the graph already. */
export interface Drafted {
  readonly draft: Draft;
  readonly claims?: readonly string[];
  readonly mentions?: readonly string[];
}

type RequestOf<K extends DecisionRequest['kind']> = Extract<DecisionRequest, { kind: K }>;
type Maker = (tx: Transaction, request: DecisionRequest) => Promise<Drafted>;

function maker<K extends DecisionRequest['kind']>(
  kind: K,
  make: (tx: Transaction, request: RequestOf<K>) => Promise<Drafted>,
): readonly [K, Maker] {
  const isOwn = (request: DecisionRequest): request is RequestOf<K> => request.kind === kind;
  return [
    kind,
    (tx, request) => {
      if (!isOwn(request)) throw new Error(`A ${request.kind} was asked of the maker of ${kind}.`);
      return make(tx, request);
    },
  ];
}

const credibilityWords = (n: number | undefined): string =>
  n === undefined ? 'not judged' : `${n}, ${CREDIBILITY_LABELS[n]?.toLowerCase() ?? ''}`;

const reliabilityWords = (letter: string): string => {
  const known = reliabilitySchema.safeParse(letter);
  return known.success ? `${letter}, ${RELIABILITY_LABELS[known.data].toLowerCase()}` : letter;
};

const sourceRows = z.array(
  z.object({
    id: z.string(),
    name: z.string().nullable(),
    reliability: z.string(),
    document: z.string().nullable(),
  }),
);

const MAKERS = new Map<DecisionRequest['kind'], Maker>([
  maker('review', async (tx, { claim, verdict }) => {
    const subject = await claimToDecide(tx, claim);
    const draft = {
      kind: 'review' as const,
      what: wordsOfSubject(subject),
      before: subject.claim.review ?? 'unreviewed',
      after: verdict,
      body: { claim: claimRefOf(subject), verdict },
    };
    return { draft, claims: [claim] };
  }),
  maker('credibility', async (tx, { claim, credibility }) => {
    const subject = await claimToDecide(tx, claim);
    const draft = {
      kind: 'credibility' as const,
      what: wordsOfSubject(subject),
      before: credibilityWords(subject.claim.credibility),
      after: credibilityWords(credibility),
      body: { claim: claimRefOf(subject), credibility },
    };
    return { draft, claims: [claim] };
  }),
  maker('reliability', async (tx, { source: id, reliability }) => {
    const [source] = sourceRows.parse(await tx.run('sourceToDecide', { id }));
    if (!source)
      throw new DecisionRefusedError('not-found', `There is no source "${id}" in this graph.`);
    const { name } = source;
    return {
      draft: {
        kind: 'reliability' as const,
        what: name ?? `the unnamed source of ${source.document ?? id}`,
        before: reliabilityWords(source.reliability),
        after: reliabilityWords(reliability),
        body: { source: { id, ...(name !== null && { name }) }, reliability },
      },
    };
  }),
  maker('correct', correction),
  maker('mention', mentionByHand),
  maker('claim', claimByHand),
]);

export function draftOf(tx: Transaction, request: DecisionRequest): Promise<Drafted> {
  const make = MAKERS.get(request.kind);
  if (!make) throw new Error(`Nothing makes decisions of kind "${request.kind}".`);
  return make(tx, request);
}

function requireFit(type: Saying['type'], subject: MentionContent, object: MentionContent): void {
  if (subject.id === object.id)
    throw new DecisionRefusedError('not-possible', 'Both ends are the same mention; choose two.');
  if (!endsFit(type, subject.kind, object.kind))
    throw new DecisionRefusedError(
      'not-possible',
      `${kindOf(subject.kind).label} “${subject.name}” cannot stand with “${relationTypeOf(type).label}” to ${kindOf(object.kind).label} “${object.name}”. Choose another relation or other ends.`,
    );
}

/** `change` where it is given: null takes away, absent keeps. */
const changed = <T>(change: T | null | undefined, kept: T | undefined): T | undefined =>
  change === undefined ? kept : (change ?? undefined);

async function correction(tx: Transaction, request: RequestOf<'correct'>): Promise<Drafted> {
  const subject = await claimToDecide(tx, request.claim);
  const { claim, document } = subject;
  const [from, to] = await mentionsToDecide(tx, document.id, [
    request.subject ?? subject.subject.id,
    request.object ?? subject.object.id,
  ]);
  if (!from || !to) throw new DecisionRefusedError('not-found', 'An end of the claim is missing.');
  const type = request.type ?? claim.type;
  requireFit(type, from, to);
  const { text } = await documentToDecide(tx, document.id);
  const ref = (m: MentionContent): MentionRef => mentionRefOf(m, text, claim.start);
  const { attributedTo, weapons } = subject;
  const firstDate = changed(request.firstDate, claim.firstDate);
  const lastDate = changed(request.lastDate, claim.lastDate);
  requireOrder(firstDate, lastDate);
  const dated = firstDate !== undefined || lastDate !== undefined;
  const datePrecision = dated ? changed(request.datePrecision, claim.datePrecision) : undefined;
  const role = changed(request.role, claim.role);
  const saying: Saying = {
    document,
    type,
    subject: ref(from),
    object: ref(to),
    quote: textRefOf(text, claim),
    certainty: request.certainty ?? claim.certainty,
    ...(firstDate !== undefined && { firstDate }),
    ...(lastDate !== undefined && { lastDate }),
    ...(datePrecision !== undefined && { datePrecision }),
    ...(role !== undefined && { role }),
    ...(attributedTo && { attributedTo: ref(attributedTo) }),
    ...(type === claim.type && weapons.length > 0 && { weapons: weapons.map(ref) }),
  };
  const before = describe({ ...claim, subject: subject.subject, object: subject.object });
  const after = describe({ ...saying, subject: from, object: to });
  if (before === after)
    throw new DecisionRefusedError('not-possible', 'The correction says what the claim says.');
  const draft = {
    kind: 'correct' as const,
    what: wordsOfSubject(subject),
    before,
    after,
    body: { claim: claimRefOf(subject), to: saying },
  };
  return { draft, claims: [claim.id] };
}

function requireOrder(firstDate: string | undefined, lastDate: string | undefined): void {
  if (
    firstDate !== undefined &&
    lastDate !== undefined &&
    lastDate.slice(0, firstDate.length) < firstDate.slice(0, lastDate.length)
  )
    throw new DecisionRefusedError(
      'not-possible',
      `The last date, ${lastDate}, lies before the first, ${firstDate}.`,
    );
}

/** All that can be corrected of a claim, in words. */
function describe(claim: {
  readonly type: Saying['type'];
  readonly subject: Pick<MentionContent, 'id' | 'name'>;
  readonly object: Pick<MentionContent, 'id' | 'name'>;
  readonly certainty: Saying['certainty'];
  readonly firstDate?: string;
  readonly lastDate?: string;
  readonly role?: string;
}): string {
  const { firstDate, lastDate, role } = claim;
  const dates = [...new Set([firstDate, lastDate])].filter((d) => d !== undefined).join(' to ');
  const said = wordsOfClaim({ ...claim, subject: claim.subject.name, object: claim.object.name });
  return [said, role === undefined ? '' : `as ${role}`, dates].filter(Boolean).join(', ');
}

async function mentionByHand(
  tx: Transaction,
  { document: id, mentionKind: kind, name: called, spans }: RequestOf<'mention'>,
): Promise<Drafted> {
  const { text, ...document } = await documentToDecide(tx, id);
  const sorted = [...spans].sort((x, y) => x.start - y.start || x.end - y.end);
  const places = sorted.map((span) => placeOf(text, span));
  const name = called ?? places[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new DecisionRefusedError('not-possible', 'A mention has a name with letters or digits.');
  return {
    draft: {
      kind: 'mention' as const,
      what: `“${name}”, in ${document.name}`,
      before: 'not marked',
      after: `${kindOf(kind).label}, ${places.length === 1 ? 'one place' : `${places.length} places`}`,
      body: { document, kind, name, places },
    },
  };
}

const LONGEST_MARKED = 500;

function placeOf(text: string, { start, end }: { start: number; end: number }): TextRef {
  const words = text.slice(start, end);
  if (end > text.length || words.trim() === '')
    throw new DecisionRefusedError(
      'not-possible',
      `Nothing stands at ${start}–${end} of the text.`,
    );
  if (words.length > LONGEST_MARKED)
    throw new DecisionRefusedError(
      'not-possible',
      `What is marked is ${words.length} characters long; a name has at most ${LONGEST_MARKED}.`,
    );
  const lead = words.length - words.trimStart().length;
  const from = start + lead;
  return textRefOf(text, { start: from, end: from + words.trim().length });
}

async function claimByHand(tx: Transaction, request: RequestOf<'claim'>): Promise<Drafted> {
  const { text, ...document } = await documentToDecide(tx, request.document);
  const [subject, object] = await mentionsToDecide(tx, document.id, [
    request.subject,
    request.object,
  ]);
  if (!subject || !object)
    throw new DecisionRefusedError('not-found', 'An end of the claim is missing.');
  const { type, certainty, firstDate, lastDate, datePrecision, role } = request;
  requireFit(type, subject, object);
  requireOrder(firstDate, lastDate);
  const place = request.quote ?? quoteAround(text, subject, object);
  if (!place || place.start >= place.end || place.end > text.length)
    throw new DecisionRefusedError(
      'not-possible',
      'Mark the words that state the claim: none were given, or they lie outside the text.',
    );
  const quote = textRefOf(text, place);
  const saying: Saying = {
    document,
    type,
    subject: mentionRefOf(subject, text, place.start),
    object: mentionRefOf(object, text, place.start),
    quote,
    certainty,
    ...(firstDate !== undefined && { firstDate }),
    ...(lastDate !== undefined && { lastDate }),
    ...(datePrecision !== undefined && { datePrecision }),
    ...(role !== undefined && { role }),
  };
  const said = describe({ ...saying, subject, object });
  const draft = {
    kind: 'claim' as const,
    what: wordsOfClaim(
      { type, certainty, subject: subject.name, object: object.name },
      quote.text,
      document.name,
    ),
    before: 'not claimed',
    after: said,
    body: { saying },
  };
  return { draft };
}
