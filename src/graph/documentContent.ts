/**
 * A document with all that was read out of it, ready to be written: ids given, order fixed, contract checked.
 * The same document and extraction give the same content to the byte; whatever order they were listed in.
 */
import {
  claimId,
  documentId,
  mentionId,
  sha256,
  sourceId,
  unknownSourceId,
} from '../identity/ids.ts';
import { byCodeUnit } from '../identity/nameKeys.ts';
import type { Claim, Extraction, Mention } from '../model/claims.ts';
import { type Decision, type DocumentRef, LONGEST_BY, LONGEST_NOTE } from '../model/decisions.ts';
import type { Block, DocumentMetadata, ReadDocument } from '../model/document.ts';
import type { Kind } from '../model/kinds.ts';
import { endsFit } from '../model/relationTypes.ts';
import { wellFormed } from '../model/wellFormed.ts';
import { entryOf } from './decisions/log.ts';
import { wordsOfClaim } from './decisions/words.ts';

export interface MentionContent extends Omit<Mention, 'key' | 'spans'> {
  readonly id: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The decision that it comes from, where a person made it. */
  readonly decision?: string;
}

/** Ends are mention ids. */
export interface ClaimContent extends Omit<Claim, 'subjectSpan' | 'objectSpan' | 'start' | 'end'> {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly subjectStart?: number;
  readonly subjectEnd?: number;
  readonly objectStart?: number;
  readonly objectEnd?: number;
  /** The decision that it comes from, where a person made it. */
  readonly decision?: string;
}

export interface DocumentContent {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  /** Tells whether the same file, read in the same way, is there already. */
  readonly fingerprint: string;
  readonly text: string;
  readonly mediaType: string;
  /** What its text is made of, for reading it again; absent where that is not known. */
  readonly blocks?: readonly Block[];
  /** Where the pages of its file begin. */
  readonly pages?: readonly number[];
  readonly metadata: DocumentMetadata;
  readonly notices: readonly string[];
  readonly source: { readonly id: string; readonly name?: string };
  readonly mentions: readonly MentionContent[];
  readonly claims: readonly ClaimContent[];
  /** Decisions that its file brings; they go into the log. */
  readonly decisions?: readonly Decision[];
}

/** An extraction that breaks the contract: an offset, an end or a kind that cannot be. */
export class InvalidExtractionError extends Error {
  override readonly name = 'InvalidExtractionError';
  constructor(document: string, what: string) {
    super(
      `${document}: ${what}. This is a fault of the extractor or of the claims file; the document was left out.`,
    );
  }
}

/** Longer than any name; also what an index can hold. */
const LONGEST_NAME = 500;

/** What one file, read in one way, amounts to. @param readBy the extractor with its version, or the hash of the claims file */
export function fingerprintOf(document: ReadDocument, readBy: string): string {
  const metadata = Object.entries(document.metadata)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b));
  const { text, mediaType, pages } = document;
  return sha256(
    JSON.stringify([sha256(text), mediaType, metadata, readBy, ...(pages ? [pages] : [])]),
  );
}

/** @param brought decisions that came with the extraction */
export function contentOf(
  document: ReadDocument,
  extraction: Extraction,
  readBy: string,
  brought: readonly Decision[] = [],
): DocumentContent {
  const text = wellFormed(document.text);
  const hash = sha256(text);
  const id = documentId(hash);
  const { ids, mentions } = mentionsOf(document.name, id, text, extraction.mentions);
  const { publisher } = document.metadata;
  const name = publisher?.normalize('NFC').replace(/\s+/g, ' ').trim();
  const claims = claimsOf(document.name, id, text, extraction.claims, ids, mentions);
  const decisions = [...brought, ...reviewsIn({ id, name: document.name }, claims, mentions)];
  return {
    id,
    sha256: hash,
    name: document.name,
    fingerprint: fingerprintOf(document, readBy),
    text,
    mediaType: document.mediaType,
    ...(document.blocks.length > 0 && { blocks: document.blocks }),
    ...(document.pages && { pages: document.pages }),
    metadata: { ...document.metadata, language: document.metadata.language ?? extraction.language },
    notices: [...(document.notices ?? []), ...extraction.notices],
    source: name ? { id: sourceId(name), name } : { id: unknownSourceId(document.name) },
    mentions,
    claims: claims.map(unreviewed),
    ...(decisions.length > 0 && { decisions }),
  };
}

const unreviewed = (claim: ClaimContent): ClaimContent => {
  const { review: _, reviewedAt: _at, reviewedBy: _by, note: _n, credibility: _c, ...rest } = claim;
  return rest;
};

const UNNAMED_REVIEWER = 'claims file';
/** Before all that anybody decides here, so that what a file says never outranks it. */
const UNDATED = '1970-01-01T00:00:00.000Z';

/** Reviews that a file gives with its claims, as entries of the log: what is reviewed follows from the log alone. */
function reviewsIn(
  document: DocumentRef,
  claims: readonly ClaimContent[],
  mentions: readonly MentionContent[],
): Decision[] {
  const ends = new Map(mentions.map(({ id, kind, name }) => [id, { kind, name }]));
  return claims.flatMap((claim) => {
    const { id, type, certainty, quote, start, review = 'unreviewed', note, credibility } = claim;
    const subject = ends.get(claim.subject);
    const object = ends.get(claim.object);
    if (!subject || !object) return [];
    const time = Date.parse(claim.reviewedAt ?? '');
    const said = { type, certainty, subject: subject.name, object: object.name };
    const entry = {
      by: claim.reviewedBy?.trim().slice(0, LONGEST_BY) || UNNAMED_REVIEWER,
      at: Number.isNaN(time) ? UNDATED : new Date(time).toISOString(),
      what: wordsOfClaim(said, quote, document.name),
    };
    const ref = { id, document, type, subject, object, certainty, quote, start };
    const reviewed = review !== 'unreviewed' || note !== undefined;
    return [
      ...(reviewed
        ? [
            entryOf({
              kind: 'review',
              ...entry,
              ...(note !== undefined && { note: note.slice(0, LONGEST_NOTE) }),
              before: 'unreviewed',
              after: review,
              body: { claim: ref, verdict: review },
            }),
          ]
        : []),
      ...(credibility === undefined
        ? []
        : [
            entryOf({
              kind: 'credibility',
              ...entry,
              before: 'not judged',
              after: String(credibility),
              body: { claim: ref, credibility },
            }),
          ]),
    ];
  });
}

function mentionsOf(
  documentName: string,
  document: string,
  text: string,
  all: readonly Mention[],
): { ids: Map<string, string>; mentions: MentionContent[] } {
  const described = all.map(({ key, spans, names, ...rest }) => {
    for (const { start, end } of spans)
      if (start >= end || end > text.length)
        throw new InvalidExtractionError(
          documentName,
          `the span ${start}–${end} of "${rest.name}" lies outside the text (0–${text.length})`,
        );
    const [name, ...others] = [...new Set([rest.name, ...names].map((n) => wellFormed(n)))].filter(
      (n) => n.length <= LONGEST_NAME,
    );
    if (name === undefined)
      throw new InvalidExtractionError(
        documentName,
        `the name of "${key}" is longer than ${LONGEST_NAME} characters`,
      );
    const sorted = [...spans].sort((x, y) => x.start - y.start || x.end - y.end);
    const mention = {
      ...rest,
      name,
      names: [name, ...others.sort(byCodeUnit)],
      starts: sorted.map((s) => s.start),
      ends: sorted.map((s) => s.end),
    };
    const identity = [mention.kind, mention.lexiconId ?? null, mention.names];
    return { key, mention, identity, order: JSON.stringify([identity, mention]) };
  });
  described.sort((x, y) => byCodeUnit(x.order, y.order));
  const ids = new Map<string, string>();
  const nths = new Map<string, number>();
  const mentions = described.map(({ key, mention, identity }) => {
    if (ids.has(key))
      throw new InvalidExtractionError(documentName, `two mentions have the key "${key}"`);
    const same = JSON.stringify(identity);
    const nth = nths.get(same) ?? 0;
    nths.set(same, nth + 1);
    const id = mentionId(document, [...identity, nth]);
    ids.set(key, id);
    return { id, ...mention };
  });
  return { ids, mentions };
}

function claimsOf(
  documentName: string,
  document: string,
  text: string,
  all: readonly Claim[],
  ids: ReadonlyMap<string, string>,
  mentions: readonly MentionContent[],
): ClaimContent[] {
  const kinds = new Map<string, Kind>(mentions.map((m) => [m.id, m.kind]));
  const end = (claim: Claim, key: string): string => {
    const id = ids.get(key);
    if (id === undefined)
      throw new InvalidExtractionError(
        documentName,
        `the ${claim.type} claim at ${claim.start} names "${key}", which is no mention`,
      );
    return id;
  };
  const byId = new Map<string, ClaimContent>();
  for (const claim of all) {
    const { subjectSpan, objectSpan, attributedTo, weapons, ...rest } = claim;
    const quote = wellFormed(claim.quote);
    if (quote === '' || text.slice(claim.start, claim.end) !== quote)
      throw new InvalidExtractionError(
        documentName,
        `the ${claim.type} claim at ${claim.start}–${claim.end} quotes what does not stand there`,
      );
    const subject = end(claim, claim.subject);
    const object = end(claim, claim.object);
    const subjectKind = kinds.get(subject);
    const objectKind = kinds.get(object);
    if (subjectKind && objectKind && !endsFit(claim.type, subjectKind, objectKind))
      throw new InvalidExtractionError(
        documentName,
        `the claim at ${claim.start} says ${subjectKind} ${claim.type} ${objectKind}, which the ontology does not allow`,
      );
    const content: ClaimContent = {
      id: claimId(document, [claim.type, subject, object, claim.start, claim.end, claim.certainty]),
      ...rest,
      quote,
      subject,
      object,
      ...(subjectSpan && { subjectStart: subjectSpan.start, subjectEnd: subjectSpan.end }),
      ...(objectSpan && { objectStart: objectSpan.start, objectEnd: objectSpan.end }),
      ...(attributedTo !== undefined && { attributedTo: end(claim, attributedTo) }),
      ...(weapons?.length && { weapons: weapons.map((key) => end(claim, key)).sort(byCodeUnit) }),
    };
    const same = byId.get(content.id);
    if (!same || isBetter(content, same)) byId.set(content.id, content);
  }
  return [...byId.values()].sort((x, y) => byCodeUnit(x.id, y.id));
}

/** Of two readings of one claim, the surer one stays. */
const isBetter = (x: ClaimContent, y: ClaimContent): boolean =>
  x.confidence > y.confidence ||
  (x.confidence === y.confidence && JSON.stringify(x) < JSON.stringify(y));
