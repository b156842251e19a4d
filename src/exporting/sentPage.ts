/** The content of a page that is sent, piece by piece: what `src/model/sentPage.ts` describes, as one JSON text. */
import type { Evidence } from '../model/contracts.ts';
import type { SentDocument, SentEvidence } from '../model/sentPage.ts';
import type { ExportSource } from './exportFormat.ts';

/** More marks than a page that opens by itself draws well. */
const MOST_ENTITIES = 3_000;
/** Characters of documents that are held whole. */
const MOST_TEXT = 20_000_000;

/** JSON that may stand in an element of HTML: nothing in it ends the element or begins a comment. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

async function* listed(items: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  let first = true;
  for await (const item of items) {
    yield `${first ? '\n' : ',\n'}${json(item)}`;
    first = false;
  }
}

/** What is kept of a claim. Who reviewed it and what they noted is for those who keep the archive. */
function sentEvidence(
  relationship: string,
  { document, source: _, context, reviewedBy: _by, note: _note, ...claim }: Evidence,
  isWhole: boolean,
): SentEvidence {
  const { start, text } = context;
  return {
    ...claim,
    relationship,
    document: document.id,
    context: isWhole ? { start, end: start + text.length } : context,
  };
}

const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export async function* sentPageJson(given: ExportSource): AsyncGenerator<string> {
  const archive = await given.archive();
  const source = await given.atMost(MOST_ENTITIES);
  const entities = new Set<string>();
  const places: [string, number, number][] = [];

  const { madeAt, version } = source;
  yield `{"made":${json(madeAt)},"by":${json(version)},"archive":${json({
    documents: archive.documents,
    entities: archive.entities,
    relationships: archive.relationships,
    claims: archive.claims,
  })},"entities":[`;
  async function* nodes() {
    for await (const { position, ...node } of source.nodes()) {
      entities.add(node.id);
      if (position) places.push([node.id, position.x, position.y]);
      yield node;
    }
  }
  yield* listed(nodes());

  // Documents come before the sentences, which point into their texts.
  const relationships = new Map<string, { readonly words: string }>();
  const edges = [];
  for await (const { evidence: _, ...edge } of source.edges()) {
    relationships.set(edge.id, { words: '' });
    edges.push(edge);
  }
  let characters = 0;
  let shortened = 0;
  let held = 0;
  const whole = new Set<string>();
  async function* documents(): AsyncGenerator<SentDocument> {
    for await (const { text, mentions, claims, ...rest } of source.readings()) {
      held += 1;
      characters += text.length;
      const isWhole = characters <= MOST_TEXT;
      if (isWhole) whole.add(rest.document.id);
      else shortened += 1;
      const kept = mentions.filter((m) => entities.has(m.entity));
      const ids = new Set(kept.map((m) => m.id));
      yield {
        ...rest,
        ...(isWhole && { text }),
        mentions: kept,
        claims: claims.filter(
          (c) =>
            ids.has(c.subject) &&
            ids.has(c.object) &&
            (c.relationship === undefined || relationships.has(c.relationship)),
        ),
      };
    }
  }
  yield '],"documents":[';
  yield* listed(documents());

  yield '],"evidence":[';
  async function* claims() {
    for await (const { relationship, words, evidence } of source.relationshipReadings()) {
      relationships.set(relationship, { words });
      for (const claim of evidence)
        yield sentEvidence(relationship, claim, whole.has(claim.document.id));
    }
  }
  yield* listed(claims());
  yield '],"relationships":[';
  yield* listed(edges.map((edge) => ({ ...edge, words: relationships.get(edge.id)?.words })));

  const leftOut = [
    ...(entities.size < archive.entities
      ? [
          `${counted(archive.entities - entities.size, 'entity', 'entities')} of the archive and ${counted(archive.relationships - edges.length, 'relation')}`,
        ]
      : []),
    ...(held < archive.documents
      ? [
          `${counted(archive.documents - held, 'document')}, on which no relation in this page rests`,
        ]
      : []),
    ...(shortened > 0
      ? [`the whole text of ${counted(shortened, 'document')}; their sentences are here`]
      : []),
    'the names and notes of those who reviewed it',
    'questions in English, paths, Cypher and everything that changes the graph, which need Sightline itself',
  ];
  yield `],"places":${json(places)},"leftOut":${json(leftOut)}}`;
}
