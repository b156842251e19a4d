/** Reads a text as a plain-text document and analyses it, for the tests of names and reference. */
import { readBytes } from '../../../src/documents/readDocuments.ts';
import { analyse } from '../../../src/extraction/analyse.ts';
import type { AnalysedDocument, Reference, Thing } from '../../../src/extraction/analysis.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';

export async function analysed(text: string): Promise<AnalysedDocument> {
  return analyse(tokenize(await readBytes(Buffer.from(text), 'report.txt')));
}

/** The thing that has a name, as written. */
export function named(document: AnalysedDocument, name: string): Thing | undefined {
  return document.things.find((t) => t.names.includes(name));
}

/** `kind name` of every thing, in order, for comparing at a glance. */
export async function kindsOf(text: string, ...names: string[]): Promise<string[]> {
  const document = await analysed(text);
  return names.map((name) => `${named(document, name)?.kind ?? 'nothing'} ${name}`);
}

/** The names of the things that the stretch `text` refers to, the n-th time that it stands in the document. */
export function referents(document: AnalysedDocument, stretch: string, nth = 1): string[] {
  let at = -1;
  for (let n = 0; n < nth; n++) at = document.document.text.indexOf(stretch, at + 1);
  if (at < 0) throw new Error(`"${stretch}" does not stand in the text`);
  const inside = (r: Reference): boolean =>
    r.form !== 'implicit' && r.start >= at && r.end <= at + stretch.length;
  const found = document.references.filter(inside);
  const widest = found.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return (widest?.things ?? []).map((i) => document.things[i]?.name ?? '?');
}
