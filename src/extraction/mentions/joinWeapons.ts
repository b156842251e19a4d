/**
 * When a class word speaks of a weapon that the text names more closely elsewhere: "the rifles" after "ten Galil
 * rifles", "those missiles" after "Stingers", "the Almas, an Iranian missile", a headline's "MISSILES" over "ballistic missiles".
 */
import type { Candidate } from './candidate.ts';
import type { Gathering } from './gather.ts';
import { isCapital, lowerAt, type Reading } from './reading.ts';

/** Sentences over which a definite class word points back, and a headline's forward. */
const REACH = 12;
/** Class words that others may be called by. */
const WIDER: Readonly<Record<string, RegExp>> = {
  aircraft: /^(?:drone|uav|helicopter|jet|warplane|plane|bomber|fighter|quadcopter|gunship)$/,
  munition: /^(?:missile|rocket|bomb|drone|shell|projectile|warhead)$/,
  gun: /^(?:rifle|pistol|carbine|shotgun|revolver|howitzer|cannon)$/,
  device: /^(?:ied|bomb)$/,
};
const MISSILE_CLASS = /air-defence-system|manpads|guided-missile|missile/;

export function joinWeapons(
  reading: Reading,
  gathering: Gathering,
  candidates: readonly Candidate[],
): void {
  const weapons = candidates.filter((c) => c.weapon);
  const own = new Set(
    weapons
      .filter((c) => !c.weapon?.definite && isBareClass(c) && !inTitle(reading, c))
      .map((c) => c.key),
  );
  for (let i = 0; i < weapons.length; i++) {
    const c = weapons[i];
    if (!c?.weapon) continue;
    const model = apposed(reading, weapons[i - 1], c) ?? modelBehind(reading, weapons[i - 1], c);
    if (model) {
      joinTwo(gathering, model, c);
      continue;
    }
    const family = familyOf(reading, gathering, weapons, i);
    if (family) {
      joinTwo(gathering, family, c);
      continue;
    }
    if (!isBareClass(c) || own.has(c.key)) continue;
    const title = inTitle(reading, c);
    if (!c.weapon.definite && !title) continue;
    const step = title ? 1 : -1;
    for (let k = i + step; k >= 0 && k < weapons.length; k += step) {
      const other = weapons[k];
      if (!other?.weapon || Math.abs(sentenceOf(reading, c) - sentenceOf(reading, other)) > REACH)
        break;
      if (isBareClass(other) || !calledBy(other, c.weapon.head)) continue;
      joinTwo(gathering, other, c);
      break;
    }
  }
}

function joinTwo(gathering: Gathering, one: Candidate, other: Candidate): void {
  const [a, b] = [gathering.thingOf(one), gathering.thingOf(other)];
  if (a !== undefined && b !== undefined) gathering.join(a, b, true);
}

/** The model just before ", a missile" or ", an Iranian drone". */
function apposed(
  reading: Reading,
  before: Candidate | undefined,
  c: Candidate,
): Candidate | undefined {
  if (!before?.weapon?.model || !c.weapon || c.weapon.model || c.weapon.calibre) return undefined;
  if (before.last >= c.first || c.first - before.last > 4) return undefined;
  if (lowerAt(reading, before.last) !== ',') return undefined;
  if (!/^an?$/.test(lowerAt(reading, before.last + 1))) return undefined;
  if (c.first - before.last > 2 && !c.weapon.origin) return undefined;
  return calledBy(before, c.weapon.head) || before.weapon.category === c.weapon.category
    ? before
    : undefined;
}

/** "Shaheds" after "Shahed-136", "the Mohajer" after "Mohajer-6": the one model of that name told of before. */
function familyOf(
  reading: Reading,
  gathering: Gathering,
  weapons: readonly Candidate[],
  i: number,
): Candidate | undefined {
  const c = weapons[i];
  if (!c || c.last - c.first !== 1) return undefined;
  const name = lowerAt(reading, c.first).replace(/s$/, '');
  const own = gathering.thingOf(c);
  const forms = own === undefined ? [] : (gathering.at(own)?.candidates ?? []);
  // a row that other words of the text have too says which one no longer
  if (forms.some((f) => !lowerAt(reading, f.first).startsWith(name))) return undefined;
  if (name.length < 4 || /\d/.test(name) || !isCapital(reading, c.first)) return undefined;
  const found = new Map<number, Candidate>();
  for (let k = 0; k < i; k++) {
    const other = weapons[k];
    if (!other?.weapon?.model?.toLowerCase().startsWith(`${name}-`)) continue;
    const thing = gathering.thingOf(other);
    if (thing !== undefined) found.set(thing, other);
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** In a table's cell or a list's entry: "82 mm mortar bomb, O-832DU", "assault rifle (AK-103)", "machine gun – PKM". */
function modelBehind(
  reading: Reading,
  before: Candidate | undefined,
  c: Candidate,
): Candidate | undefined {
  if (!before?.weapon || before.weapon.model || !c.weapon?.model) return undefined;
  if (c.first !== before.last + 1 || !/^[,(–—-]$/.test(lowerAt(reading, before.last)))
    return undefined;
  if (sentenceOf(reading, c) !== sentenceOf(reading, before)) return undefined;
  const block = reading.document.sentences[sentenceOf(reading, c)]?.block ?? -1;
  const listed = reading.document.document.blocks[block]?.role === 'table-row';
  const bracket = lowerAt(reading, before.last) === '(' && lowerAt(reading, c.last) === ')';
  if (!listed && !bracket) return undefined;
  // the model alone, or under the same noun: "7.62 mm rifle, SKS carbine" are two
  const same =
    before.weapon.category === undefined ||
    c.weapon.category === undefined ||
    before.weapon.category === c.weapon.category;
  return same && (c.last - c.first === 1 || calledBy(before, c.weapon.head)) ? before : undefined;
}

const sentenceOf = (reading: Reading, c: Candidate): number =>
  reading.tokens[c.first]?.sentence ?? 0;

function inTitle(reading: Reading, c: Candidate): boolean {
  const block = reading.document.sentences[sentenceOf(reading, c)]?.block ?? -1;
  const role = reading.document.document.blocks[block]?.role;
  return role === 'title' || role === 'heading';
}

/** A class word with neither model, origin, calibre nor qualifier. */
function isBareClass(c: Candidate): boolean {
  return (
    c.weapon !== undefined &&
    c.weapon.model === undefined &&
    c.weapon.origin === undefined &&
    c.weapon.calibre === undefined &&
    c.last - c.first === 1
  );
}

function calledBy(c: Candidate, head: string): boolean {
  const own = c.weapon?.head.toLowerCase() ?? '';
  if (own === head || WIDER[head]?.test(own)) return true;
  if (head === 'aircraft' && c.weapon?.category === 'drone') return true;
  const weaponClass = c.entries?.[0]?.weaponClass;
  if (weaponClass === undefined) return false;
  const last = weaponClass.split('-').at(-1) ?? '';
  return (
    last === head ||
    WIDER[head]?.test(last) === true ||
    (head === 'missile' && MISSILE_CLASS.test(weaponClass))
  );
}
