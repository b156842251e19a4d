/** Bodies named by their office or number alone: "the army", "the defence ministry", "Unit 4400", "Sector Six". */
import type { Kind } from '../../model/kinds.ts';
import { leftEdge } from './bodyEdges.ts';
import type { Candidate } from './candidate.ts';
import { isKind, table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';

const bareBodies = table('bareBodies.csv');
const bareStarts = new Set([...bareBodies.keys()].map((b) => b.split(' ')[0] ?? b));
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,5}|[IVX]{1,5})$/i;

/** "the army", "the defence ministry", "the coalition": bodies named by their office alone. */
export function bareNames(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!bareStarts.has(lowerAt(reading, i))) continue;
      let best: { length: number; kind: Kind; key: string } | undefined;
      let phrase = '';
      for (let n = 0; n < 3 && i + n < sentence.last; n++) {
        phrase = n === 0 ? lowerAt(reading, i) : `${phrase} ${lowerAt(reading, i + n)}`;
        const held = bareBodies.get(phrase);
        if (held && isKind(held[0]))
          best = { length: n + 1, kind: held[0], key: held[1] ?? phrase };
      }
      if (!best) continue;
      const before = lowerAt(reading, i - 1);
      const determined =
        /^(?:the|its|their|his|our|by|and|of|from|with|to|'s|’s|exiled|own)$/.test(before) ||
        i === sentence.first ||
        before === ':';
      const compound =
        /^(?:NN|NNS)$/.test(tagAt(reading, i + best.length)) &&
        reading.tokens[i + best.length]?.sentence === sentence.index;
      const posted =
        /^(?:coalition|gendarmerie)$/.test(phraseOf(reading, i, best.length)) && compound;
      if (!determined && !posted && best.length === 1) continue;
      if (surelyKnown(reading, i)) continue;
      // "state news agency SONNA": what it is, before its name
      if (
        phraseOf(reading, i, best.length).startsWith('state ') &&
        isCapital(reading, i + best.length)
      )
        continue;
      // "the group's military emir"
      if (compound && phraseOf(reading, i, best.length) === 'military') continue;
      found.push({
        first: i,
        last: i + best.length,
        kind: best.kind,
        rule: 'bare-body',
        confidence: compound ? 0.4 : 0.6,
        form: 'name',
        names: [sliceOf(reading, i, i + best.length)],
        key: `:${best.key}`,
      });
      i += best.length - 1;
    }
  }
  return found;
}

const phraseOf = (reading: Reading, i: number, length: number): string =>
  reading.tokens
    .slice(i, i + length)
    .map((t) => t.lower)
    .join(' ');

function surelyKnown(reading: Reading, i: number): boolean {
  const at = reading.knownAt[i] ?? -1;
  return at >= 0 && (reading.known[at]?.match.aliases.some((a) => !a.doubtful) ?? false);
}

/** "Maj. X", never; "Unit 4400", "Group 13", "Sector Six", "Department 2000". */
export function numberedUnits(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i + 1 < sentence.last; i++) {
      if (
        !isCapital(reading, i) ||
        !/^(?:unit|group|sector|department|brigade|battalion|division|regiment|lib|task force|squadron|team)$/.test(
          lowerAt(reading, i),
        )
      )
        continue;
      if (!NUMBER_WORD.test(textAt(reading, i + 1)) || reading.shapes[i + 1] === SHAPE.lower)
        continue;
      if ((reading.knownAt[i] ?? -1) >= 0) continue;
      // "KNLA Brigade 6": whose it is stays a thing of its own
      const first = actorBefore(reading, i) ? i : leftEdge(reading, i, sentence.first);
      found.push({
        first,
        last: i + 2,
        kind: 'SecurityForce',
        rule: 'numbered-unit',
        confidence: 0.75,
        form: 'name',
      });
    }
  }
  return found;
}

function actorBefore(reading: Reading, i: number): boolean {
  const known = reading.known[reading.knownAt[i - 1] ?? -1];
  return known?.match.aliases.some((a) => a.entry.kind !== 'Country' && a.entry.rank <= 1) ?? false;
}
