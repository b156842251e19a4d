/**
 * Reads data/passages.txt: passages with their names marked and the right antecedent of each anaphor, and tells
 * which anaphors are resolved as marked. The notation is explained at the head of that file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../../../src/documents/readDocuments.ts';
import { resolveReferences } from '../../../src/extraction/coreference/resolveReferences.ts';
import { fromAnnotations } from '../../../src/extraction/fromAnnotations.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';
import { type ClaimsFileEntity, claimsFileSchema } from '../../../src/model/claimsFile.ts';
import { packageRoot } from '../../../src/packageRoot.ts';

const FILE = join(packageRoot, 'test/extraction/coreference/data/passages.txt');

const KINDS: Readonly<Record<string, string>> = {
  G: 'ArmedGroup',
  F: 'SecurityForce',
  O: 'Organization',
  P: 'Person',
  C: 'Country',
  R: 'Region',
  V: 'Province',
  S: 'Settlement',
  A: 'Facility',
  N: 'NaturalFeature',
  W: 'Weapon',
  E: 'Event',
};

interface Anaphor {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Names of what it stands for; none when it stands for nothing named. */
  readonly stands: readonly string[];
}

interface Passage {
  readonly text: string;
  readonly entities: readonly ClaimsFileEntity[];
  readonly anaphors: readonly Anaphor[];
}

export interface Outcome {
  readonly words: string;
  readonly stands: readonly string[];
  readonly got: readonly string[];
  readonly rule: string;
  readonly right: boolean;
  readonly passage: string;
}

const MARK = /\[([A-Z])(?::([a-z-]+))? ([^\]=]+?)(?: = ([^\]]+))?\]|\{([^}=]+?) = ([^}]+)\}/gu;

function parse(marked: string): Passage {
  let text = '';
  let from = 0;
  const anaphors: Anaphor[] = [];
  const things: { kind: string; category?: string; names: string[] }[] = [];
  for (const m of marked.matchAll(MARK)) {
    text += marked.slice(from, m.index);
    from = m.index + m[0].length;
    const [, code, category, name, main, words, stands] = m;
    const start = text.length;
    text += words ?? name ?? '';
    if (words !== undefined)
      anaphors.push({
        words,
        start,
        end: text.length,
        stands: stands === '-' ? [] : (stands ?? '').split(' + '),
      });
    else if (name !== undefined) {
      const known = things.find((t) => t.names.includes(main ?? name));
      if (known) known.names.push(name);
      else
        things.push({
          kind: KINDS[code ?? ''] ?? code ?? '',
          names: [name],
          ...(category && { category }),
        });
    }
  }
  text += marked.slice(from);
  const { entities } = claimsFileSchema.parse({
    document: 'passage',
    entities: things.map((t, i) => ({ key: `e${i}`, ...t })),
    relations: [],
  });
  return { text, entities, anaphors };
}

/** The passages of a part of the file: `open` for tuning, `held back` for measuring only. */
export function passages(part: 'open' | 'held back'): Passage[] {
  const body = readFileSync(FILE, 'utf8').split(/^== .*$/mu)[part === 'open' ? 1 : 2] ?? '';
  const blocks = body.split(/\n\s*\n/u).filter((b) => b.trim() !== '');
  const joined: string[] = [];
  // A heading goes with the paragraph under it.
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before !== undefined && !/[.”"]\s*$/u.test(before))
      joined[joined.length - 1] = `${before.trim()}\n\n${block.trim()}`;
    else joined.push(block.trim());
  }
  return joined.map(parse);
}

/** How each anaphor of a passage is resolved. */
export async function outcomes(passage: Passage): Promise<Outcome[]> {
  const tokenized = tokenize(await readBytes(Buffer.from(passage.text), 'passage.txt'));
  const given = fromAnnotations(tokenized, passage.entities);
  const references = resolveReferences(
    given.tokens,
    given.sentences,
    given.things,
    given.references,
    tokenized.document,
  );
  return passage.anaphors.map((a) => {
    const inside = references
      .filter((r) => r.form !== 'implicit' && r.start >= a.start && r.end <= a.end)
      .sort((x, y) => y.last - x.last || y.end - y.start - (x.end - x.start));
    const got = (inside[0]?.things ?? []).map((t) => given.things[t]?.name ?? '?');
    const right = got.length === a.stands.length && a.stands.every((s) => got.includes(s));
    return {
      words: a.words,
      stands: a.stands,
      got,
      rule: inside[0]?.rule ?? '',
      right,
      passage: passage.text,
    };
  });
}
