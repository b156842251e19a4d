/** Named operations: "Operation Claw-Lock", "Operation Arrows of the East". Events that only a noun names are read elsewhere. */
import type { Candidate } from './candidate.ts';
import { isCapital, lowerAt, type Reading, sliceOf, textAt } from './reading.ts';

/** 'an operation codenamed "Azm-e-Shamal"', 'the "Dawn of Freedom" operation', "operation Deterrence of Aggression". */
function quotedOperations(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let i = sentence.first; i + 2 < sentence.last; i++) {
      if (!/^["“]$/.test(textAt(reading, i)) || !isCapital(reading, i + 1)) continue;
      let close = i + 2;
      while (close < sentence.last && close - i < 8 && !/^["”]$/.test(textAt(reading, close)))
        close++;
      if (!/^["”]$/.test(textAt(reading, close))) continue;
      let before = i - 1;
      if (/^(?:codenamed|code-named|dubbed|named|called|titled)$/.test(lowerAt(reading, before)))
        before--;
      else if (lowerAt(reading, before) === '.') before--;
      const led = UNDERTAKING.test(lowerAt(reading, before)) && before >= sentence.first;
      if (!led && !UNDERTAKING.test(lowerAt(reading, close + 1))) continue;
      const name = sliceOf(reading, i + 1, close);
      const beside = before === i - 1 && led;
      found.push({
        first: beside ? before : i + 1,
        last: beside ? close + 1 : close,
        kind: 'Event',
        rule: 'operation',
        confidence: 0.9,
        form: 'name',
        names: [name, ...(beside ? [`${textAt(reading, before)} ${name}`] : [])],
      });
      i = close;
    }
  return found;
}
const UNDERTAKING = /^(?:operation|operations|op|offensive|campaign)$/;

export function operations(reading: Reading): Candidate[] {
  const found: Candidate[] = quotedOperations(reading);
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (!isCapital(reading, i) || !/^op(?:eration|ération|eración)$/.test(lowerAt(reading, i)))
        continue;
      // "the Operation Room of X" is a command
      if (/^(?:room|rooms|centre|center|command)$/.test(lowerAt(reading, i + 1))) continue;
      let last = i + 1;
      if (/^["“]$/.test(textAt(reading, last))) last++;
      const start = last;
      while (last < sentence.last) {
        if (isCapital(reading, last) || /^\d{1,2}$/.test(textAt(reading, last))) {
          last++;
          continue;
        }
        if (
          last > start &&
          /^(?:of|the|and|for|in|de|la)$/.test(lowerAt(reading, last)) &&
          (isCapital(reading, last + 1) ||
            (lowerAt(reading, last + 1) === 'the' && isCapital(reading, last + 2)))
        ) {
          // "Operation X in Syria", "Operation X and the SDF" end before the preposition when a known name follows.
          const next = lowerAt(reading, last + 1) === 'the' ? last + 2 : last + 1;
          if ((reading.knownAt[next] ?? -1) >= 0 || lowerAt(reading, last) === 'in') break;
          last++;
          continue;
        }
        break;
      }
      if (last === start) continue;
      const name = sliceOf(reading, i, last).replace(/["“”]/g, '');
      found.push({
        first: i,
        last,
        kind: 'Event',
        rule: 'operation',
        confidence: 0.9,
        form: 'name',
        names: [name, sliceOf(reading, start, last)],
      });
    }
  }
  return found;
}
