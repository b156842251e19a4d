/**
 * Names that many things share. They stay names of whatever bears them, but tie no two things together while a better
 * name is there: "the army" is Mali's in one report and Myanmar's in the next.
 */
import { distance } from 'fastest-levenshtein';
import { fitsFamily, type Kind } from '../model/kinds.ts';
import { fold } from '../model/names.ts';

const GENERIC_WORDS = new Set(
  (
    'army navy marine police gendarmerie military militia militiaman force troop soldier fighter gunman militant ' +
    'rebel insurgent guard border coast coastguard air ground naval armed security special intelligence operator ' +
    'operation officer commando defence defense interior foreign ministry minister government authority ' +
    'administration parliament president presidency council committee coalition alliance front movement party ' +
    'organisation organization group faction brigade battalion division regiment unit corp command commander ' +
    'staff service agency directorate department office company state regime city town village district ' +
    'subdistrict province governorate region capital camp base airport airbase port prison river mountain valley ' +
    'desert area zone north south east west northern southern eastern western central local national federal ' +
    'regional joint general high higher supreme court tribunal prosecutor junta pirate of the and for'
  ).split(' '),
);

/** A weapon is of one of these classes, whatever its make: "rifles", "the one-way attack drone". */
const WEAPON_CLASS_WORDS = new Set(
  (
    'rifle gun pistol revolver carbine shotgun handgun firearm machine submachine sniper assault launcher grenade ' +
    'mortar missile rocket shell round cartridge bullet ammunition munition projectile warhead bomb mine landmine ' +
    'explosive charge device improvised detonator fuze fuse drone uav quadcopter unmanned uncrewed aerial vehicle ' +
    'tank howitzer cannon artillery helicopter aircraft jet plane warplane gunship truck pickup boat vessel ' +
    'component part kit system weapon arm small light heavy medium anti air aircraft tank personnel ship armour ' +
    'armor surface ballistic cruise guided unguided self propelled one way attack loitering reconnaissance armed ' +
    'combat automatic semi recoilless rocket man portable short long range of'
  ).split(' '),
);

/** Whether a folded word says only what sort of thing something is. */
export const isGenericWord = (word: string): boolean => isOneOf(GENERIC_WORDS, word);

/** Words before a person's name that are no part of it. */
const TITLES = new Set(
  (
    'mr mrs ms dr sheikh shaykh sheik mullah mawlawi maulvi ayatollah sayyid general gen colonel col lieutenant lt ' +
    'major maj captain capt brigadier admiral commander cmdr sergeant sgt president minister emir amir kak heval ' +
    'alhaji malam mallam haji hajji hajj spokesman ustadz'
  ).split(' '),
);
export const isTitle = (word: string): boolean => TITLES.has(word);

/** What stands before a part of a name, and is none itself: "al-Jubouri", "Abu Ali". */
const PARTICLES = new Set('al el ul abu abou abo umm um bin ibn ben de van von der'.split(' '));

const isOneOf = (words: ReadonlySet<string>, word: string): boolean =>
  words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)));

/**
 * Whether a name says only what sort of thing it is. Of a person, a family name, an initial with it or an "Abu Ali" says
 * too little to tell one from another.
 */
export function isGeneric(kind: Kind, name: string): boolean {
  if (kind === 'Person')
    return (
      fold(name)
        .split(' ')
        .filter((word) => word.length > 1 && !isTitle(word) && !PARTICLES.has(word)).length < 2
    );
  const folded = fold(name);
  if (folded === '') return false;
  const words = folded.split(' ');
  if (fitsFamily(kind, 'Weapon')) return words.every((word) => isOneOf(WEAPON_CLASS_WORDS, word));
  return (
    (fitsFamily(kind, 'Actor') || fitsFamily(kind, 'Place')) &&
    words.every((word) => isOneOf(GENERIC_WORDS, word))
  );
}

/** The names that tell what it is; the generic ones where there are no others. */
export function tellingNames(kind: Kind, names: readonly string[]): readonly string[] {
  const told = names.filter((n) => !isGeneric(kind, n));
  return told.length > 0 ? told : names;
}

/** Spellings of one name differ in a letter or two: Qassem, Qasem. */
const SPELLING_DISTANCE = 2;

/**
 * Whether two folded names cannot be one person: one family name, and given names that are neither initials nor
 * spellings of each other.
 */
export function areDifferentPeople(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.split(' ').filter((word) => !isTitle(word)));
  if (!x || !y) return false;
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  const given = x[0] ?? '';
  const other = y[0] ?? '';
  if (given.length === 1 || other.length === 1) return given.charAt(0) !== other.charAt(0);
  return distance(given, other) > SPELLING_DISTANCE;
}
