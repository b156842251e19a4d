/** Document contents for tests of the graph: from the annotated corpus, and small ones made up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/documents/readDocuments.ts';
import { contentOf, type DocumentContent } from '../../src/graph/documentContent.ts';
import { extractionOf } from '../../src/importing/claimsFileExtraction.ts';
import type { Claim, Mention } from '../../src/model/claims.ts';
import { claimsFileSchema } from '../../src/model/claimsFile.ts';
import type { DocumentMetadata } from '../../src/model/document.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { RelationType } from '../../src/model/relationTypes.ts';
import { packageRoot } from '../../src/packageRoot.ts';

/** The annotated documents of `corpus/devset`. */
export async function annotatedContents(): Promise<DocumentContent[]> {
  const folder = join(packageRoot, 'corpus', 'devset');
  const files = readdirSync(folder);
  const contents: DocumentContent[] = [];
  for (const gold of files.filter((f) => f.endsWith('.gold.json')).sort()) {
    const name = gold.replace('.gold.json', '');
    const path = files.find((f) => f.startsWith(`${name}.`) && f !== gold) ?? '';
    const document = await readDocument(join(folder, path));
    const file = claimsFileSchema.parse(JSON.parse(readFileSync(join(folder, gold), 'utf8')));
    contents.push(contentOf(document, extractionOf(file, document.text).extraction, 'annotation'));
  }
  return contents;
}

/** One thing of a made-up document: its kind and its names, the first of which stands in the text. */
export interface SmallThing {
  readonly kind: Kind;
  readonly names: readonly [string, ...string[]];
  readonly lexiconId?: string;
}
/** Ends are places in the list of things. */
export interface SmallClaim extends Partial<Omit<Claim, 'subject' | 'object' | 'weapons'>> {
  readonly subject: number;
  readonly type: RelationType;
  readonly object: number;
  readonly weapons?: readonly number[];
}
export interface SmallDocument {
  readonly name: string;
  readonly things: readonly SmallThing[];
  readonly claims?: readonly SmallClaim[];
  readonly metadata?: DocumentMetadata;
  /** Stands before the names, so that two documents of the same things differ in their text. */
  readonly heading?: string;
  readonly readBy?: string;
}

/** A text that names every thing in its order, and the claims that quote it from one end to the other. */
export function smallContent({
  name,
  things,
  claims = [],
  metadata = {},
  heading = '',
  // The same file read in the same way says the same.
  readBy = JSON.stringify([things, claims]),
}: SmallDocument): DocumentContent {
  let text = heading === '' ? '' : `${heading}. `;
  const mentions: Mention[] = things.map(({ kind, names, lexiconId }, i) => {
    const start = text.length;
    const [first] = names;
    text += `${first} ${i % 2 ? 'and' : 'with'} `;
    return {
      key: `k${i}`,
      kind,
      name: first,
      names: [...names],
      spans: [{ start, end: start + first.length }],
      lexiconId,
    };
  });
  text = `${text.trim()}.`;
  const made = claims.flatMap(({ subject, object, weapons, ...rest }): Claim[] => {
    const [a, b] = [mentions[subject], mentions[object]];
    const spans = [...(a?.spans ?? []), ...(b?.spans ?? [])];
    const start = Math.min(...spans.map((s) => s.start));
    const end = Math.max(...spans.map((s) => s.end));
    return [
      {
        certainty: 'stated',
        rule: 'small',
        confidence: 0.9,
        origin: 'extracted',
        ...rest,
        subject: `k${subject}`,
        object: `k${object}`,
        weapons: weapons?.map((w) => `k${w}`),
        start,
        end,
        quote: text.slice(start, end),
      },
    ];
  });
  return contentOf(
    { name, text, mediaType: 'text/plain', metadata, blocks: [] },
    { mentions, claims: made, language: 'en', notices: [] },
    readBy,
  );
}
