/**
 * Parties that a known one names without being it: "ISIS cells", "FAMa special forces", "Taliban border brigade", which
 * are parts of it, and "RSF-aligned militias", "Iran-backed fighters", who are others.
 */
import type { Candidate } from './candidate.ts';
import { isCapital, lowerAt, type Reading, sliceOf } from './reading.ts';

export function groupCells(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const known of reading.known) {
    if (!/^(?:cells|sleeper|affiliates)$/.test(lowerAt(reading, known.last))) continue;
    const row = known.match.aliases.find((a) => !a.doubtful && a.entry.kind === 'ArmedGroup');
    if (!row) continue;
    const last =
      lowerAt(reading, known.last) === 'sleeper' && lowerAt(reading, known.last + 1) === 'cells'
        ? known.last + 2
        : known.last + 1;
    found.push({
      first: known.first,
      last,
      kind: 'ArmedGroup',
      rule: 'group-part',
      confidence: 0.8,
      form: 'name',
      names: [sliceOf(reading, known.first, last)],
      key: `part:${row.entry.id}`,
      plural: true,
    });
  }
  for (const known of reading.known) {
    const last =
      partEnd(reading, known.last) ??
      provinceEnd(reading, known.last) ??
      alignedEnd(reading, known.last);
    if (last === undefined) continue;
    const aligned = AFFILIATED.test(lowerAt(reading, known.last));
    const row = known.match.aliases.find(
      (a) =>
        !a.doubtful &&
        (a.entry.kind === 'ArmedGroup' || a.entry.kind === 'SecurityForce') &&
        a.form === 'name',
    );
    if (!row) continue;
    found.push({
      first: known.first,
      last,
      kind: aligned ? 'ArmedGroup' : row.entry.kind,
      rule: 'group-part',
      confidence: 0.75,
      form: 'name',
      names: [sliceOf(reading, known.first, last)],
      plural: true,
    });
  }
  return found;
}

const AFFILIATED =
  /^[-‑](?:backed|aligned|allied|affiliated|linked|supported|loyal|sponsored|trained|armed|funded)$/;
const OTHERS =
  /^(?:militias?|militiamen|militants|fighters|rebels|groups?|gunmen|forces|factions?|tribesmen|mercenaries|insurgents|brigades?|paramilitaries|gangs?|troops)$/;
const ARM =
  /^(?:border|naval|missile|rocket|air|special|elite|assault|drone|artillery|engineering|armou?red|security|intelligence|commando|suicide|intervention|reconnaissance|sniper|coastal|marine|rapid|counter-terrorism|anti-terrorism|riot|reserve|presidential)$/;
const BODY = /^(?:brigade|battalion|unit|units|regiment|division|guards|guard|commandos|company)$/;

/** "special forces", "border brigade" behind a name. */
function partEnd(reading: Reading, from: number): number | undefined {
  const one = lowerAt(reading, from);
  const two = lowerAt(reading, from + 1);
  if (/^(?:special|naval|elite|air|artillery)$/.test(one) && two === 'forces') return from + 2;
  return ARM.test(one) && BODY.test(two) ? from + 2 : undefined;
}

/** "-aligned militias", "-backed tribal fighters" behind a name. */
function alignedEnd(reading: Reading, from: number): number | undefined {
  if (!AFFILIATED.test(lowerAt(reading, from))) return undefined;
  for (let i = from + 1; i < from + 3; i++) if (OTHERS.test(lowerAt(reading, i))) return i + 1;
  return undefined;
}

/** "Islamic State's Central Africa Province": a group's province is a part of it. */
function provinceEnd(reading: Reading, from: number): number | undefined {
  if (!/^['’]s$/.test(lowerAt(reading, from))) return undefined;
  for (let i = from + 1; i < from + 5 && isCapital(reading, i); i++)
    if (/^(?:province|wilayat|wilaya)$/.test(lowerAt(reading, i)))
      return i > from + 1 ? i + 1 : undefined;
  return undefined;
}
