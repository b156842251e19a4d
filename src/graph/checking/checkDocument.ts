/** Proves one document of the truth layer: its text, offsets, ids and files. Pure. */

import { claimId, documentId, mentionId, sha256 } from '../../identity/ids.ts';
import { keysAfter, type SplitsOf } from '../../identity/judgements.ts';
import { fold } from '../../model/names.ts';
import { endsFit } from '../../model/relationTypes.ts';
import type { ClaimContent, MentionContent } from '../documentContent.ts';
import { type IndexedContent, keysOf } from '../storedContent.ts';
import { groupBy } from '../values.ts';
import type { Report } from './violation.ts';

export interface StoredDocument {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
  readonly characters: number;
  readonly name: string;
  readonly names: readonly string[];
  readonly files: readonly string[];
  readonly sources: readonly unknown[];
}

export function checkDocument(
  document: StoredDocument,
  { content, mentions }: IndexedContent,
  splits: SplitsOf,
  report: Report,
): void {
  checkRecord(document, report);
  for (const m of content.mentions) checkSpans(m, document.text, report);
  // Ids of what persons made follow from their decisions; see checkDecisions.
  const read = content.mentions.filter((m) => m.decision === undefined);
  checkMentionIds(document.id, read, report);
  const byId = new Map(content.mentions.map((m) => [m.id, m]));
  for (const c of content.claims) checkClaim(c, document, byId, report);
  const keys = keysOf(content);
  for (const m of mentions) {
    const own = keys.get(m.id);
    const right = own && keysAfter(own, splits.get(m.id));
    if (right?.primary !== m.key || right.others.join('\n') !== m.keys.join('\n'))
      report('identity', `mention ${m.id}`, `has the name key "${m.key}", not "${right?.primary}"`);
  }
}

function checkRecord(d: StoredDocument, report: Report): void {
  const where = `document ${d.id} "${d.name}"`;
  const hash = sha256(d.text);
  if (hash !== d.sha256) report('ids', where, 'its text does not have the SHA-256 stored with it');
  if (documentId(hash) !== d.id) report('ids', where, 'its id does not follow from its text');
  if (d.characters !== d.text.length)
    report('form', where, `says ${d.characters} characters, has ${d.text.length}`);
  const files = [...d.files].sort();
  if (files.length === 0) report('whole', where, 'no file holds it');
  if (files.join('\n') !== d.names.join('\n') || d.name !== files[0])
    report('whole', where, `is called ${d.names.join(', ')}, its files ${files.join(', ')}`);
  if (d.sources.length !== 1) report('whole', where, `has ${d.sources.length} sources, not one`);
}

function checkSpans(m: MentionContent, text: string, report: Report): void {
  const where = `mention ${m.id} "${m.name}"`;
  const names = new Set(m.names.map(fold));
  if (m.starts.length !== m.ends.length)
    report('form', where, `has ${m.starts.length} starts and ${m.ends.length} ends`);
  for (const [i, start] of m.starts.entries()) {
    const there = text.slice(start, m.ends[i]);
    if (there === '' || !names.has(fold(there)))
      report('offsets', where, `at ${start} stands "${there.slice(0, 80)}", none of its names`);
  }
}

function checkMentionIds(document: string, all: readonly MentionContent[], report: Report): void {
  const alike = groupBy(all, (m) => JSON.stringify([m.kind, m.lexiconId ?? null, m.names]));
  for (const mentions of alike.values()) {
    const right = new Set(
      mentions.map((m, nth) => mentionId(document, [m.kind, m.lexiconId ?? null, m.names, nth])),
    );
    for (const m of mentions)
      if (!right.delete(m.id))
        report('ids', `mention ${m.id} "${m.name}"`, 'its id does not follow from its content');
  }
}

function checkClaim(
  c: ClaimContent,
  { id, text }: StoredDocument,
  mentions: ReadonlyMap<string, MentionContent>,
  report: Report,
): void {
  const where = `claim ${c.id}`;
  const there = text.slice(c.start, c.end);
  if (c.quote === '' || there !== c.quote)
    report(
      'offsets',
      where,
      `quotes "${c.quote.slice(0, 80)}", but at ${c.start}–${c.end} stands "${there.slice(0, 80)}"`,
    );
  const says = [c.type, c.subject, c.object, c.start, c.end, c.certainty];
  if (c.decision === undefined && claimId(id, says) !== c.id)
    report('ids', where, 'its id does not follow from its content');
  const subject = mentions.get(c.subject);
  const object = mentions.get(c.object);
  if (!subject || !object) report('whole', where, 'an end of it is no mention of its document');
  else if (!endsFit(c.type, subject.kind, object.kind))
    report('form', where, `a ${subject.kind} cannot have ${c.type} to a ${object.kind}`);
  for (const other of [...(c.weapons ?? []), ...(c.attributedTo ? [c.attributedTo] : [])])
    if (!mentions.has(other)) report('whole', where, `${other} is no mention of its document`);
}
