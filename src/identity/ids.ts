/**
 * Ids, all derived from content, so that the same documents give the same graph wherever and in whatever order
 * they are read. A letter tells what the id is of; 80 bits of SHA-256 follow.
 */
import { createHash } from 'node:crypto';
import type { RelationType } from '../model/relationTypes.ts';
import { relationTypeOf } from '../model/relationTypes.ts';

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Parts are encoded as JSON, so that no two lists of parts run together. */
const idOf = (letter: string, ...parts: readonly unknown[]): string =>
  letter + sha256(JSON.stringify(parts)).slice(0, 20);

/** @param textSha256 SHA-256 of the document's text, in hex */
export const documentId = (textSha256: string): string => `d${textSha256.slice(0, 20)}`;

/** @param publisher its name; of an unknown publisher, use `unknownSourceId` */
export const sourceId = (publisher: string): string => idOf('s', 'publisher', publisher);

/** A document without a publisher has a source of its own, by the document's name. */
export const unknownSourceId = (documentName: string): string =>
  idOf('s', 'document', documentName);

/** @param content what tells the mention from the others of its document */
export const mentionId = (document: string, content: readonly unknown[]): string =>
  idOf('m', document, content);

/** @param content what tells the claim from the others of its document */
export const claimId = (document: string, content: readonly unknown[]): string =>
  idOf('c', document, content);

/** @param key the smallest key of the entity's names; see `nameKeys.ts` */
export const entityId = (key: string): string => idOf('e', key);

/** Ends in the order in which the relationship is stored: as stated, or by id where the type is symmetric. */
export function orderedEnds(
  type: RelationType,
  subject: string,
  object: string,
): readonly [source: string, target: string] {
  return relationTypeOf(type).symmetric && object < subject ? [object, subject] : [subject, object];
}

/** Symmetric types give the same id in both directions. */
export function relationshipId(subject: string, type: RelationType, object: string): string {
  const [source, target] = orderedEnds(type, subject, object);
  return idOf('r', source, type, target);
}

/** @param content all that the entry says: kind, who, when, note and body */
export const decisionId = (content: readonly unknown[]): string => idOf('x', ...content);
