/**
 * What the layout lets a sentence inherit without a word: an item of a list is about what the line before the list is
 * about; the lines of a register entry are about its name; a byline belongs to the outlet.
 */
import type { Block } from '../../model/document.ts';
import type { Sentence, Token } from '../analysis.ts';

const ITEM: ReadonlySet<Block['role']> = new Set<Block['role']>(['list-item', 'table-row']);
const FIELD = /^[\p{Lu}][\p{L}./ ]{1,24}:/u;
const NAME_FIELD =
  /^(?:Name|Entity|Subject|Listed party|Designated (?:person|entity))\b[^:]{0,12}:/i;
const BYLINE =
  /^(?:\(?(?:Reporting|Additional reporting|Written|Editing|Edited|Compiled|Photo)s?\b|By\s+\p{Lu})/u;

export interface Layout {
  /** Sentence that introduces the list which a sentence is an item of. */
  readonly leadIn: ReadonlyMap<number, number>;
  /** Sentence that names the entry which a sentence is a field of. */
  readonly entry: ReadonlyMap<number, number>;
  readonly bylines: ReadonlySet<number>;
}

export function layoutOf(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  blocks: readonly Block[],
): Layout {
  const leadIn = new Map<number, number>();
  const entry = new Map<number, number>();
  const bylines = new Set<number>();
  let opening: number | undefined;
  let nested: number | undefined;
  let named: number | undefined;
  for (const sentence of sentences) {
    const written = text.slice(sentence.start, sentence.end);
    if (BYLINE.test(written) && sentence.last - sentence.first < 40) bylines.add(sentence.index);
    const role = blocks[sentence.block]?.role;
    const first = sentences[sentence.index - 1]?.block !== sentence.block;
    const opens = written.trimEnd().endsWith(':');
    if (role !== undefined && ITEM.has(role)) {
      const verb = hasVerb(tokens, sentence);
      if (opens) nested = sentence.index;
      else {
        const lead = nested !== undefined && !verb ? nested : opening;
        if (lead !== undefined) leadIn.set(sentence.index, lead);
        if (verb && first) nested = undefined;
      }
    } else {
      opening = sentence.index;
      nested = undefined;
    }
    if (NAME_FIELD.test(written)) named = sentence.index;
    else if (role === 'heading' && !FIELD.test(written)) named = undefined;
    else if (named !== undefined) entry.set(sentence.index, named);
  }
  return { leadIn, entry, bylines };
}

function hasVerb(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i]?.tag ?? '')) return true;
  return false;
}
