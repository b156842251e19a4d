/** Sentences for tests with their things written in: `[Al-Shabaab|ArmedGroup] attacked [Merca|Settlement].` */
import type { AnalysedDocument } from '../../../src/extraction/analysis.ts';
import { fromAnnotations } from '../../../src/extraction/fromAnnotations.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';
import type { ClaimsFileEntity } from '../../../src/model/claimsFile.ts';
import { kindSchema } from '../../../src/model/kinds.ts';

/** Reads marked text into a document whose things are the marked ones; one name written twice is one thing. */
export function readMarked(marked: string): AnalysedDocument {
  const entities = new Map<string, ClaimsFileEntity>();
  const text = marked.replace(/\[([^|\]]+)\|(\w+)\]/g, (_, name: string, kind: string) => {
    if (!entities.has(name))
      entities.set(name, { key: name, kind: kindSchema.parse(kind), names: [name] });
    return name;
  });
  const document = { name: 'example', mediaType: 'text/plain', text, metadata: {}, blocks: [] };
  return fromAnnotations(tokenize(document), [...entities.values()]);
}
