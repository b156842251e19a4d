/**
 * An analysed document whose things come from an annotation file instead of from our own mention finding,
 * so that the finding of claims can be measured alone.
 * Names are located in the text longest first, at word boundaries; what no token begins with is left out.
 */
import type { ClaimsFileEntity } from '../model/claimsFile.ts';
import type { AnalysedDocument, Reference, Thing, TokenizedDocument } from './analysis.ts';

interface Found {
  readonly thing: number;
  readonly start: number;
  readonly end: number;
}

const isWordCharacter = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = at > 0 ? text.charAt(at - 1) : '';
    const after = text.charAt(at + name.length);
    if (isWordCharacter(before) && isWordCharacter(name.charAt(0))) continue;
    if (isWordCharacter(after)) continue;
    found.push(at);
  }
  return found;
}

/** Puts the annotated entities in the place of mention finding. Only names refer; see coreference for the rest. */
export function fromAnnotations(
  tokenized: TokenizedDocument,
  entities: readonly ClaimsFileEntity[],
): AnalysedDocument {
  const { text } = tokenized.document;
  const found: Found[] = [];
  for (let thing = 0; thing < entities.length; thing++)
    for (const name of new Set(entities[thing]?.names))
      for (const start of occurrences(text, name))
        found.push({ thing, start, end: start + name.length });
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const kept: Found[] = [];
  for (const f of found) {
    if (taken[f.start] || taken[f.end - 1]) continue;
    taken.fill(1, f.start, f.end);
    kept.push(f);
  }
  kept.sort((a, b) => a.start - b.start);
  const references: Reference[] = [];
  let token = 0;
  for (const f of kept) {
    while (token < tokenized.tokens.length && (tokenized.tokens[token]?.end ?? 0) <= f.start)
      token++;
    let last = token;
    while (last < tokenized.tokens.length && (tokenized.tokens[last]?.start ?? f.end) < f.end)
      last++;
    const first = tokenized.tokens[token];
    if (!first || last === token) continue;
    references.push({
      things: [f.thing],
      form: 'name',
      start: f.start,
      end: f.end,
      first: token,
      last,
      sentence: first.sentence,
      rule: 'annotation',
      confidence: 1,
    });
  }
  const things: Thing[] = entities.map((e) => ({
    key: e.key,
    kind: e.kind,
    name: e.names[0] ?? e.key,
    names: [...e.names],
    category: e.category,
    optional: e.optional,
  }));
  return { ...tokenized, things, references };
}
