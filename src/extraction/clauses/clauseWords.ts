/** Words that decide how clauses hang together, and what forms a verb may be besides the one it was read as. */
import { verbFormsOf } from '../text/verbForms.ts';
import { tagsOf } from '../text/wordTags.ts';
import type { Reading } from './reading.ts';
import type { VerbGroup } from './structure.ts';

/** Verbs that are put into another clause: "…, the president announced, …". */
export const REPORTED = new Set(
  'say claim report add tell announce state allege note confirm insist write believe recall explain think warn argue acknowledge admit'.split(
    ' ',
  ),
);

/** Nouns behind which "that" opens what they state, and verbs that tell somebody so. */
export const STATEMENT =
  /^(?:claim|report|fact|statement|allegation|belief|evidence|news|sign|proof|suggestion|denial|charge|accusation|hope|fear|assertion|rumou?r|idea|view|indication|admission|confession|suspicion|warning|threat|announcement|conclusion|condition|confirmation|word|way|doubt|impression|information)$/;
export const TOLD =
  /^(?:tell|inform|warn|assure|convince|remind|notify|persuade|show|satisfy|promise)$/;

/** Verbs whose next phrase begins what is said rather than being what is acted on. */
export const SAID = new Set('say think believe add insist allege reckon suppose'.split(' '));

/** Verbs whose participle may keep an object: "men given rifles", "a man named X". */
export const TWO_OBJECTS =
  /^(?:give|name|call|award|hand|sell|pay|offer|send|lend|teach|tell|show|grant|dub|nickname|allow|promise|deny|appoint|elect|issue|declare|code-name|codename|make)$/;

/** Verbs that stand before their subject behind what is put first: "among the dead was X". */
export const INVERTED = new Set('be stand come lie sit go hang follow emerge live'.split(' '));

/** Whether a bare past tense may be a participle. */
export function mayBeParticiple(reading: Reading, verb: VerbGroup): boolean {
  const token = reading.token(verb.head);
  return (
    verb.last - verb.first === 1 &&
    token.tag === 'VBD' &&
    !verb.negative &&
    verbFormsOf(token.lower).includes('VBN')
  );
}

/** Whether a bare participle may be a past tense: no agent stands behind it. */
export function mayBePast(reading: Reading, verb: VerbGroup): boolean {
  const { lower } = reading.token(verb.head);
  return (
    verb.form === 'participle' &&
    verb.last - verb.first === 1 &&
    reading.token(verb.last).lower !== 'by' &&
    (lower.endsWith('ed') || tagsOf(lower).poses.includes('VBD'))
  );
}
