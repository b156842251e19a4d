/** What each token can be in a weapon phrase: a known weapon, a head noun, a qualifier, a calibre, a code. */
import type { WeaponCategory } from '../../model/kinds.ts';
import { rememberText } from '../../model/rememberText.ts';
import { singularOf } from '../lexicon/words.ts';
import { isWeaponCategory, lowerSet, table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, textAt } from './reading.ts';

export interface Head {
  readonly category: WeaponCategory;
  /** What it needs to count: see the data file. */
  readonly use: string;
}

const heads = new Map<string, Head>();
for (const [word, [category, use = 'bare']] of table('weaponHeads.csv'))
  if (isWeaponCategory(category)) heads.set(word, { category, use });
const modifiers = lowerSet('weaponModifiers.txt');

const CALIBRE =
  /^(?:\d{1,3}(?:[.,]\d{1,2})?[-‑]?mm|\d+(?:[.,]\d+)?\s?(?:mm)?\s?[x×]\s?\d+(?:[.,]\d+)?(?:\s?-?mmR?|R)?|\.\d{2,3}(?:[-‑]cal(?:ib(?:re|er))?)?|\d{1,2}[-‑](?:gauge|inch|pound(?:er)?|pdr)|\d{2,4}[-‑](?:kg|kilo|pound|lb))$/i;
const CALIBRE_WORD = /^cal(?:ib(?:re|er))?$/;
const CODE = /^(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d][\p{L}\d]*(?:[-‑./][\p{L}\d]+)*$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const MODIFIER_TAIL =
  /[-‑](?:mounted|fired|launched|guided|laden|range|propelled|pattern|type|style|barrel|barrelled|powered|controlled|borne|borne|dropped|based|made|built|calibre|caliber|packed|rigged|loaded|personnel|tank|aircraft|ship|missile|drone|armour|armor|grade|defence|defense|carrying|seeking)$/i;
export const TYPE_WORD = /^(?:Type|Model|Mark|Mk|Mod)\.?$/;

export enum Part {
  None,
  Known,
  Head,
  Modifier,
  Calibre,
  Code,
}

const memo = new WeakMap<Reading, Int8Array>();

/** What a token can be in a weapon phrase. */
export function partAt(reading: Reading, i: number): Part {
  let parts = memo.get(reading);
  if (!parts) {
    parts = new Int8Array(reading.tokens.length).fill(-1);
    memo.set(reading, parts);
  }
  const held = parts[i];
  if (held !== undefined && held >= 0) return held;
  const part = readPart(reading, i);
  if (i >= 0) parts[i] = part;
  return part;
}

function readPart(reading: Reading, i: number): Part {
  const at = reading.knownAt[i];
  if (at !== undefined && at >= 0) {
    const aliases = reading.known[at]?.match.aliases;
    if (aliases?.some((a) => a.entry.kind === 'Weapon')) return Part.Known;
    if (aliases?.some((a) => !a.doubtful)) return Part.None;
  }
  const text = textAt(reading, i);
  const alone = wordAlone(text);
  if (alone.tail) return tailPart(reading, i, text);
  if (alone.part === Part.Calibre) return Part.Calibre;
  const lower = lowerAt(reading, i);
  if (lower === 'mm' && /^[\d.,]+$/.test(textAt(reading, i - 1))) return Part.Calibre;
  if (alone.number && lowerAt(reading, i + 1) === 'mm') return Part.Calibre;
  // ".50 caliber"
  if (alone.calibreWord && CALIBRE.test(textAt(reading, i - 1))) return Part.Calibre;
  if (alone.part !== Part.None) return alone.part;
  // "Type 358", "Mk 82"
  if (alone.typeWord && /^\d/.test(textAt(reading, i + 1))) return Part.Code;
  if (alone.number && /^\d+$/.test(text) && TYPE_WORD.test(textAt(reading, i - 1)))
    return Part.Code;
  return Part.None;
}

/** What a word's text tells whatever stands beside it. */
interface WordAlone {
  readonly part: Part;
  /** Begins with a hyphen: cut from the word before. */
  readonly tail: boolean;
  readonly number: boolean;
  readonly calibreWord: boolean;
  readonly typeWord: boolean;
}

const wordAlone = rememberText(50_000, (text): WordAlone => {
  const lower = text.toLowerCase();
  return {
    part: partAlone(text, lower),
    tail: /^[-‑]/.test(text),
    number: /^\d+(?:[.,]\d+)?$/.test(text),
    calibreWord: CALIBRE_WORD.test(lower),
    typeWord: TYPE_WORD.test(text),
  };
});

function partAlone(text: string, lower: string): Part {
  if (CALIBRE.test(text)) return Part.Calibre;
  if (heads.has(lower) || heads.has(singularOf(lower) ?? lower)) return Part.Head;
  if (modifiers.has(lower) || MODIFIER_TAIL.test(lower)) return Part.Modifier;
  return CODE.test(text) && !ORDINAL.test(text) ? Part.Code : Part.None;
}

/** "-pattern", "-calibre": cut from a model or calibre that they belong to. */
function tailPart(reading: Reading, i: number, text: string): Part {
  if (i === 0 || reading.tokens[i - 1]?.end !== reading.tokens[i]?.start) return Part.None;
  if (/^[-‑](?:cal(?:ib(?:re|er))?|gauge|mm)$/i.test(text)) return Part.Calibre;
  if (!/^[-‑](?:pattern|type|style|standard)$/i.test(text)) return Part.None;
  return partAt(reading, i - 1) === Part.None ? Part.None : Part.Modifier;
}

export const headOf = (lower: string): Head | undefined =>
  heads.get(lower) ?? heads.get(singularOf(lower) ?? lower);

/** Whether a weapon word stands at token `i`, or just after the words that lead to one. */
export function partOfWeapon(reading: Reading, i: number): boolean {
  const sentence = reading.tokens[i]?.sentence;
  for (let n = 0; n < 4; n++) {
    if (reading.tokens[i + n]?.sentence !== sentence) return false;
    const part = partAt(reading, i + n);
    if (part === Part.Known || part === Part.Head) return true;
    if (part === Part.None && !isCapital(reading, i + n)) return false;
  }
  return false;
}
