/** Document contents as the graph holds them: rows for writing, and the way back. Both sides of one contract. */
import { z } from 'zod';
import { factsOf } from '../identity/entityFacts.ts';
import type { IndexedMention } from '../identity/nameIndex.ts';
import { byCodeUnit, nameKeysOf } from '../identity/nameKeys.ts';
import { claimSchema, mentionSchema } from '../model/claims.ts';
import { blockSchema, documentMetadataSchema, pagesSchema } from '../model/document.ts';
import type { Transaction } from './connection.ts';
import type { ClaimContent, DocumentContent, MentionContent } from './documentContent.ts';
import { searchText } from './searchText.ts';
import { chunks, int, ints } from './values.ts';

/** A document's content without its text, which stands in the graph once. */
export type StoredContent = Omit<DocumentContent, 'text' | 'decisions'>;

/** Content as it was indexed, with the entities and relationships that it had when it was read back. */
export interface IndexedContent {
  readonly content: StoredContent;
  readonly mentions: readonly (MentionContent & {
    readonly key: string;
    readonly keys: string[];
  })[];
  readonly entities: ReadonlyMap<string, string>;
}

/** A document whose mentions stand in the graph, but refer to nothing yet. */
export interface FreshContent {
  readonly content: StoredContent;
  readonly keys: ReturnType<typeof keysOf>;
}

const integers = z.array(z.number().int());
export const mentionContentSchema = mentionSchema.omit({ key: true, spans: true }).extend({
  id: z.string(),
  starts: integers,
  ends: integers,
  decision: z.string().optional(),
});
const span = z.number().int().optional();
export const claimContentSchema = claimSchema.omit({ subjectSpan: true, objectSpan: true }).extend({
  id: z.string(),
  subjectStart: span,
  subjectEnd: span,
  objectStart: span,
  objectEnd: span,
  decision: z.string().optional(),
});
export const storedContentSchema = z.object({
  id: z.string(),
  sha256: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  mediaType: z.string(),
  blocks: z.array(blockSchema).optional(),
  pages: pagesSchema.optional(),
  metadata: documentMetadataSchema,
  notices: z.array(z.string()),
  source: z.object({ id: z.string(), name: z.string().optional() }),
  mentions: z.array(mentionContentSchema),
  claims: z.array(claimContentSchema),
});

const nullsGone = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

const bag = z.record(z.string(), z.unknown()).transform(nullsGone);
const rowSchema = z.object({
  properties: bag,
  source: bag,
  mentions: z.array(z.object({ properties: bag, entity: z.string().nullable() })),
  claims: z.array(
    z.object({
      properties: bag,
      subject: z.string().nullable(),
      object: z.string().nullable(),
      attributedTo: z.string().nullable(),
      weapons: z.array(z.string()),
    }),
  ),
});

const indexedSchema = mentionContentSchema.extend({
  // Absent while the graph is being rebuilt.
  key: z.string().default(''),
  keys: z.array(z.string()).default([]),
});

/** Reads contents back. @returns by document id */
export async function readContents(
  tx: Pick<Transaction, 'run'>,
  documents: readonly string[],
): Promise<Map<string, IndexedContent>> {
  const contents = new Map<string, IndexedContent>();
  for (const some of chunks(documents, 50))
    for (const row of await tx.run('documentContents', { documents: some })) {
      const { properties, source, mentions, claims } = rowSchema.parse(row);
      const indexed = mentions.map((m) => indexedSchema.parse(m.properties));
      const content = storedContentSchema.parse({
        ...properties,
        fingerprint: '',
        metadata: properties,
        notices: properties.notices ?? [],
        blocks: typeof properties.blocks === 'string' ? JSON.parse(properties.blocks) : undefined,
        source,
        mentions: indexed,
        claims: claims.map((c) => ({
          ...c.properties,
          subject: c.subject ?? '',
          object: c.object ?? '',
          ...(c.attributedTo !== null && { attributedTo: c.attributedTo }),
          ...(c.weapons.length > 0 && { weapons: [...c.weapons].sort(byCodeUnit) }),
        })),
      });
      const entities = new Map<string, string>();
      for (const [i, m] of mentions.entries()) {
        const id = indexed[i]?.id;
        if (id !== undefined && m.entity !== null) entities.set(id, m.entity);
      }
      contents.set(content.id, { content, mentions: indexed, entities });
    }
  return contents;
}

/** What the name index counts of one document. @param keys primary and other keys by mention id */
export function indexedMentions(
  mentions: readonly MentionContent[],
  claims: readonly ClaimContent[],
  keys: ReadonlyMap<string, { readonly primary: string; readonly others: readonly string[] }>,
): IndexedMention[] {
  const standsIn = new Map<string, number>();
  for (const c of claims)
    for (const end of new Set([c.subject, c.object]))
      standsIn.set(end, (standsIn.get(end) ?? 0) + 1);
  return mentions.map((m) => ({
    primary: keys.get(m.id)?.primary ?? '',
    others: keys.get(m.id)?.others ?? [],
    claims: standsIn.get(m.id) ?? 0,
    facts: factsOf(m),
  }));
}

/** The name keys of a document's mentions, by mention id. Does not depend on the order of the mentions. */
export function keysOf(
  content: StoredContent,
): Map<string, { primary: string; others: readonly string[] }> {
  const mentions = [...content.mentions].sort((x, y) => byCodeUnit(x.id, y.id));
  const keys = nameKeysOf(content.id, mentions);
  return new Map(mentions.map((m, i) => [m.id, keys[i] ?? { primary: '', others: [] }]));
}

/** Rows of `putDocuments`. Null takes a property away that an older version had. */
export function documentRow(content: StoredContent, text: string | undefined) {
  const { title, url, publisher, author, published, language } = content.metadata;
  return {
    id: content.id,
    source: { id: content.source.id, name: content.source.name ?? null },
    text: text ?? null,
    properties: {
      sha256: content.sha256,
      mediaType: content.mediaType,
      blocks: content.blocks ? JSON.stringify(content.blocks) : null,
      pages: content.pages ? ints(content.pages) : null,
      notices: content.notices.length > 0 ? content.notices : null,
      title: title ?? null,
      titleSearch: title === undefined ? null : searchText([title]),
      url: url ?? null,
      publisher: publisher ?? null,
      author: author ?? null,
      published: published ?? null,
      language: language ?? null,
      ...(text !== undefined && { characters: int(text.length) }),
    },
  };
}

export const documentNamesRow = (id: string, names: readonly string[]) => ({
  id,
  name: names[0] ?? null,
  names,
  search: searchText(names),
});

/** Rows of `createMentions`. */
export const mentionRows = (
  content: StoredContent,
  keys: ReadonlyMap<string, { readonly primary: string; readonly others: readonly string[] }>,
) =>
  content.mentions.map((m) => ({
    document: content.id,
    properties: {
      ...m,
      starts: ints(m.starts),
      ends: ints(m.ends),
      key: keys.get(m.id)?.primary,
      keys: keys.get(m.id)?.others,
    },
  }));

/** Rows of `createClaims`. */
export const claimRows = (
  content: StoredContent,
  relationshipOf: (claim: ClaimContent) => string | undefined,
) =>
  content.claims.map((claim) => {
    const { subject, object, attributedTo: _, weapons: __, ...rest } = claim;
    const { subjectStart, subjectEnd, objectStart, objectEnd, credibility } = claim;
    const whole = { subjectStart, subjectEnd, objectStart, objectEnd, credibility };
    return {
      document: content.id,
      subject,
      object,
      properties: {
        ...rest,
        start: int(claim.start),
        end: int(claim.end),
        review: claim.review ?? 'unreviewed',
        ...Object.fromEntries(
          Object.entries(whole).flatMap(([name, n]) => (n === undefined ? [] : [[name, int(n)]])),
        ),
        relationship: relationshipOf(claim) ?? null,
      },
    };
  });
