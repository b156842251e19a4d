/** Claims from wordings: what a sentence says of the names in it in fixed words, however its clauses were read. */
import { endsFit } from '../../../model/relationTypes.ts';
import type { Sentence } from '../../analysis.ts';
import type { Reading } from '../../clauses/reading.ts';
import type { Chunk } from '../../clauses/structure.ts';
import type { Candidate } from '../candidate.ts';
import type { FramedPredication } from '../sentenceReading.ts';
import { matchWording, voiceFits } from './matchWording.ts';
import { sentenceWords } from './sentenceWords.ts';
import { letterBits, type Wording, wordingsAt } from './wording.ts';

const SPEAKS = /^(?:say|tell|report|announce|add|state|claim|confirm|declare)$/;
/** How sure a reference must be for a claim of command. */
const SURE = 0.5;

export function wordingCandidates(
  reading: Reading,
  sentence: Sentence,
  chunks: readonly Chunk[],
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  if (!holdsTwo(reading, sentence)) return out;
  const entries = sentenceWords(reading, sentence, chunks);
  let names = 0;
  let kinds = 0;
  for (const e of entries)
    if (e.reference >= 0) {
      names += 1;
      kinds |= letterBits(e.letter);
    }
  if (names < 2) return out;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (!entry || entry.reference >= 0) continue;
    const hung = wordingsAt(entry.text);
    if (!hung) continue;
    for (const { wording, rest } of hung) {
      if (!voiceFits(wording.voice, entry.voice)) continue;
      if (!meetsAll(wording, kinds)) continue;
      if (rest.length > 0 && rest.some((word, n) => entries[i + 1 + n]?.text !== word)) continue;
      const match = matchWording(entries, wording, i, i + 1 + rest.length);
      if (!match) continue;
      for (const s of match.sources)
        for (const t of match.targets) {
          propose(reading, wording, s, t, entry.token, predications, out);
          if (wording.mutual) propose(reading, wording, t, s, entry.token, predications, out);
        }
    }
  }
  return out;
}

/** Whether a sentence with names of these kinds has one for each end of a wording. */
function meetsAll({ ends }: Wording, kinds: number): boolean {
  for (const end of ends) if ((end & kinds) === 0) return false;
  return true;
}

/** Whether two references stand in a sentence: with fewer no wording names both its ends. */
function holdsTwo(reading: Reading, sentence: Sentence): boolean {
  let first = -1;
  for (let t = sentence.first; t < sentence.last; t++) {
    const name = reading.nameAt(t);
    const r = name >= 0 ? name : reading.otherAt(t);
    // a name within another reference stands for itself
    if (name >= 0 && reading.otherAt(t) >= 0) return true;
    if (r < 0 || r === first) continue;
    if (first >= 0) return true;
    first = r;
  }
  return false;
}

function propose(
  reading: Reading,
  wording: Wording,
  sourceReference: number,
  targetReference: number,
  trigger: number,
  predications: readonly FramedPredication[],
  out: Candidate[],
): void {
  const { type } = wording;
  // "the factions", "it": what only points back is seldom said here to belong to another
  if (type === 'PART_OF' && reading.reference(sourceReference)?.form !== 'name') return;
  // "soldiers of X, Y's security service said": who speaks is no whole of X
  if (type === 'PART_OF' && SPEAKS.test(reading.token(trigger + 1).lemma)) return;
  // "his guards": a body that is only guessed at is not shown to be led
  if (type === 'LEADS' && (reading.reference(targetReference)?.confidence ?? 1) < SURE) return;
  const at = predications.find(({ predication: p }) => p.head === trigger)?.predication;
  for (const source of reading.reference(sourceReference)?.things ?? [])
    for (const target of reading.reference(targetReference)?.things ?? []) {
      const a = reading.thing(source)?.kind;
      const b = reading.thing(target)?.kind;
      if (!a || !b || source === target || !endsFit(type, a, b)) continue;
      // nobody is a member or a part of a person, and no person a part
      if (b === 'Person' && /^(?:MEMBER_OF|PART_OF|LEADS)$/.test(type)) continue;
      if (a === 'Person' && type === 'PART_OF') continue;
      out.push({
        type,
        source,
        target,
        sourceReference,
        targetReference,
        rule: wording.rule,
        sentence: reading.token(trigger).sentence,
        trigger,
        hedged: at?.hedged,
        claimed: wording.claimed,
        denied: at ? at.negative || at.irrealis : undefined,
      });
    }
}
