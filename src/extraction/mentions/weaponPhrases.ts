/**
 * Weapon phrases: quantity, origin, model, calibre and class in whatever order reports put them, as in
 * "eighteen North Korean-made Type 68 7.62 × 39 mm assault rifles", "122mm Grads", "sniper rifle Istiglal".
 * A phrase is a run of weapon words around a head; quantity and origin stand outside its name.
 */
import type { WeaponCategory } from '../../model/kinds.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import { singularOf } from '../lexicon/words.ts';
import type { Candidate } from './candidate.ts';
import { lowerSet, table } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';
import { namesOf, singularPhrase } from './weaponNames.ts';
import { type Head, headOf, Part, partAt, TYPE_WORD } from './weaponParts.ts';

const notWeapons = lowerSet('notWeapons.txt');
const titles = lowerSet('titles.txt');
const bareBodies = table('bareBodies.csv');
const notNames = lowerSet('notNames.txt');
const unmarked = lowerSet('unmarkedWeapons.txt');
const MADE =
  /^[-‑](?:made|built|manufactured|produced|designed|supplied|assembled|origin|type|pattern|style)$/i;

interface Run {
  first: number;
  last: number;
}

/** Capital words before a weapon word that are a maker's or a model's name ("Kintex servo motors"). */
function brandBefore(reading: Reading, first: number, from: number): number {
  let at = first;
  while (at - 1 >= from) {
    const i = at - 1;
    if (!isCapital(reading, i) || (reading.knownAt[i] ?? -1) >= 0) break;
    const lower = lowerAt(reading, i);
    if (bareBodies.has(lower)) break;
    if (i === from && (reading.lowerWords.has(lower) || !/^NN/.test(tagAt(reading, i)))) break;
    if (
      /^(?:DT|IN|PRP|CC|WDT|WRB|RB|CD)/.test(tagAt(reading, i)) ||
      notNames.has(lower) ||
      titles.has(lower)
    )
      break;
    if (reading.tokens[i - 1]?.text === '@') break;
    at = i;
    if (first - at >= 3) break;
  }
  return at;
}

const QUANTITY_WORDS =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|several|some|many|hundreds|thousands|scores|twenty.*|thirty.*|forty.*|fifty.*|sixty.*|seventy.*|eighty.*|ninety.*|hundred|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|few|couple|pair|[\d,.]+)$/i;

/** All weapon phrases of the document. */
export function weaponPhrases(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const part = partAt(reading, i);
      if (part === Part.None) continue;
      const run: Run = { first: i, last: i + 1 };
      while (run.last < sentence.last && joins(reading, run.last)) run.last++;
      const candidate = readRun(reading, run, sentence.first, sentence.last);
      if (candidate) {
        found.push(candidate);
        i = Math.max(i, candidate.last - 1);
      } else i = run.last - 1;
    }
  }
  return found;
}

function joins(reading: Reading, i: number): boolean {
  return partAt(reading, i) !== Part.None;
}

function readRun(reading: Reading, run: Run, from: number, to: number): Candidate | undefined {
  let { first, last } = run;
  // A phrase ends with a head, a known weapon, a code or a calibre, never with a qualifier.
  while (last > first && partAt(reading, last - 1) === Part.Modifier) last--;
  if (last === first) return undefined;
  const entries: LexiconEntry[] = [];
  const models: { first: number; last: number; entry: LexiconEntry | undefined }[] = [];
  let anchor = false;
  let classEntry: LexiconEntry | undefined;
  let classFirst = -1;
  let calibre: string | undefined;
  for (let i = first; i < last; i++) {
    const at = reading.knownAt[i] ?? -1;
    const known = at >= 0 ? reading.known[at] : undefined;
    const rows = known?.match.aliases.filter((a) => a.entry.kind === 'Weapon') ?? [];
    if (known && rows.length && known.first === i) {
      if (
        rows.every((a) => a.doubtful) &&
        last - first === known.last - known.first &&
        !doubtfulHolds(reading, known.first, known.last)
      ) {
        i = known.last - 1;
        continue;
      }
      const row = rows[0]?.entry;
      if (row?.model) {
        models.push({ first: known.first, last: known.last, entry: row });
        entries.push(row);
      } else if (row) {
        classEntry = row;
        classFirst = known.first;
      }
      anchor = true;
      i = known.last - 1;
      continue;
    }
    const part = partAt(reading, i);
    if (part === Part.Code) {
      const last = TYPE_WORD.test(textAt(reading, i)) ? i + 2 : i + 1;
      models.push({ first: i, last, entry: undefined });
      i = last - 1;
    } else if (part === Part.Calibre) {
      const end = lowerAt(reading, i + 1) === 'mm' && i + 1 < last ? i + 2 : i + 1;
      calibre ??= sliceOf(reading, i, end);
      i = end - 1;
    } else if (part === Part.Head) anchor = true;
  }
  const lastPart = partAt(reading, last - 1);
  const headWord = lowerAt(reading, last - 1);
  const plain = headOf(headWord);
  if (!anchor && !(calibre && lastPart === Part.Calibre && ofAmmunition(reading, first)))
    return undefined;
  // Lower-case words that are verbs here: "to bomb", "they mine".
  if (
    last - first === 1 &&
    reading.shapes[first] === SHAPE.lower &&
    /^(?:VB|PRP)/.test(tagAt(reading, first)) &&
    !/s$/.test(headWord)
  )
    return undefined;
  // "Turkey bombs PKK": the verb of a headline
  if (
    last - first === 1 &&
    tagAt(reading, first) === 'VBZ' &&
    /^(?:DT|CD|NNP|JJ|PRP)/.test(tagAt(reading, last)) &&
    reading.tokens[first - 1]?.sentence === reading.tokens[first]?.sentence &&
    reading.tokens[last]?.sentence === reading.tokens[first]?.sentence &&
    isCapital(reading, first - 1)
  )
    return undefined;
  if (isVerbHere(reading, last) || isLegalReference(reading, first)) return undefined;
  if (
    notWeapons.has(`${lowerAt(reading, first - 1)} ${lowerAt(reading, first)}`) ||
    notWeapons.has(`${headWord} ${lowerAt(reading, last)}`)
  )
    return undefined;
  if (titles.has(headWord)) return undefined;
  const heading =
    reading.titleCase[reading.tokens[first]?.sentence ?? 0] ||
    reading.capitals[reading.tokens[first]?.sentence ?? 0] ||
    false;
  // "Anti-Terror Units", "Copper State Arms": a class word with a capital belongs to another name.
  if (
    !models.length &&
    !heading &&
    last - 1 > from &&
    reading.shapes[last - 1] === SHAPE.capital &&
    reading.shapes[first] !== SHAPE.lower &&
    (first > from || last - first > 1)
  )
    return undefined;
  const bareHead = sliceOf(reading, first, last).toLowerCase();
  const countedBullets = /^bullets?$/.test(bareHead) && /^\d/.test(textAt(reading, first - 1));
  if (
    !models.length &&
    !countedBullets &&
    (unmarked.has(bareHead) || unmarked.has(singularOf(bareHead) ?? bareHead))
  )
    return undefined;
  if (
    !models.length &&
    !countedBullets &&
    unmarked.has(singularOf(headWord) ?? headWord) &&
    last - first <= 2 &&
    plainShip(headWord)
  )
    return undefined;
  const branded = heading ? first : brandBefore(reading, first, from);
  const brand = branded < first ? branded : undefined;
  first = branded;
  const before = first - 1;
  const origin = originBefore(reading, before, from);
  const determiner = lowerAt(reading, origin ? origin.first - 1 : before);
  if (!models.length && !origin && isNone(reading, before)) return undefined;
  const quantity =
    QUANTITY_WORDS.test(determiner) ||
    /^CD/.test(tagAt(reading, origin ? origin.first - 1 : before));
  const modified = last - first > 1;
  const plural = singularOf(headWord) !== undefined && headWord.endsWith('s');
  const isClass = classEntry !== undefined && classFirst >= 0;
  if (!models.length && !(isClass && last - classFirst > 1)) {
    // Heads that count only with something beside them.
    const use = plain?.use ?? (isClass ? 'bare' : 'never');
    const enough = {
      bare: true,
      plural: modified || plural || origin !== undefined,
      counted: modified || quantity,
      modified: modified || origin !== undefined,
      modifiedOrPlural:
        modified || plural || origin !== undefined || determiner === 'a' || determiner === 'the',
      model: modified || quantity,
      never: modified,
    }[use];
    if (enough === false) return undefined;
    if (
      (headWord === 'round' || headWord === 'rounds') &&
      lowerAt(reading, last) === 'of' &&
      !ammunitionAfter(reading, last + 1)
    )
      return undefined;
  }
  // "rounds of 7.62 × 39 mm", "mortars of 60 mm", "rifle of 9 mm"
  let end = last;
  if (lowerAt(reading, last) === 'of' && last + 1 < to && partAt(reading, last + 1) !== Part.None) {
    let stop = last + 1;
    while (stop < to && partAt(reading, stop) !== Part.None) stop++;
    if (
      stop > last + 1 &&
      (partAt(reading, last + 1) === Part.Calibre || headWord.startsWith('round'))
    ) {
      if (partAt(reading, last + 1) === Part.Calibre)
        calibre ??= sliceOf(
          reading,
          last + 1,
          lowerAt(reading, last + 2) === 'mm' ? last + 3 : last + 2,
        );
      end = stop;
    }
  }
  // A name after the class: "sniper rifle Istiglal", "multiple rocket launcher Pinaka".
  if (
    end === last &&
    end < to &&
    isCapital(reading, end) &&
    (reading.knownAt[end] ?? -1) < 0 &&
    !plural &&
    !models.length &&
    plain?.category !== 'vehicle' &&
    classEntry?.category !== 'vehicle' &&
    (anchor || plain) &&
    !/^(?:IN|DT|CC)/.test(tagAt(reading, end)) &&
    !titles.has(lowerAt(reading, end)) &&
    reading.shapes[last - 1] === SHAPE.lower
  ) {
    models.push({ first: end, last: end + 1, entry: undefined });
    end++;
  }
  const category = categoryOf(plain, classEntry, models, headWord);
  const names = namesOf(reading, first, last, end, brand, models, origin?.first);
  const model = models[0];
  const modelName = model
    ? (model.entry?.name ??
      sliceOf(reading, brand !== undefined && !model.entry ? brand : model.first, model.last))
    : undefined;
  const head = singularOf(headWord) ?? headWord;
  const phrase = sliceOf(reading, first, last);
  const classOnly = isClass && classFirst === first && !model;
  const key = model
    ? `model:${model.entry ? model.entry.id : foldKey(modelName ?? '')}${lastPart === Part.Head || (isClass && classFirst > model.last - 1) ? partOf(category, head) : ''}`
    : classOnly && classEntry
      ? `${origin ? `${origin.code}:` : ''}${classEntry.id}`
      : `phrase:${origin ? `${origin.code}:` : ''}${foldKey(singularPhrase(phrase))}`;
  return {
    first,
    last: end,
    kind: 'Weapon',
    rule: model ? 'weapon-model' : 'weapon-class',
    confidence: model || modified ? 0.9 : 0.8,
    form: 'name',
    names,
    entries: model?.entry ? [model.entry] : classOnly && classEntry ? [classEntry] : [],
    key,
    plural,
    weapon: {
      category: category,
      model: modelName,
      calibre: calibre ?? (model?.entry?.calibre || undefined),
      head,
      origin: origin?.code,
      definite: isDefinite(reading, origin ? origin.first - 1 : before),
    },
  };
}

/** "the Grand Jury charges that", "the officer arms the", "he mines the": the last word of a phrase is a verb. */
function isVerbHere(reading: Reading, last: number): boolean {
  return (
    /^VB[ZDP]$/.test(tagAt(reading, last - 1)) &&
    /^(?:that|the|a|an|him|her|them|it|its|his|their|how|whether)$/.test(lowerAt(reading, last))
  );
}

/** "Section 2339B", "Article 5", "Count 3", "Title 18": a place in a law or a charge sheet. */
function isLegalReference(reading: Reading, first: number): boolean {
  const legal =
    /^(?:section|sections|article|articles|title|count|counts|paragraph|annex|exhibit|resolution|clause|chapter|rule|order|docket|case)$/;
  return (
    (legal.test(lowerAt(reading, first)) && /^\d/.test(textAt(reading, first + 1))) ||
    (legal.test(lowerAt(reading, first - 1)) && /^\d/.test(textAt(reading, first)))
  );
}

/** "the", "those", "such", "both", and "the two". */
function isDefinite(reading: Reading, at: number): boolean {
  const determiner = lowerAt(reading, at);
  if (/^(?:the|these|those|this|that|its|their|his|such|both)$/.test(determiner)) return true;
  return (
    QUANTITY_WORDS.test(determiner) && /^(?:the|these|those|both)$/.test(lowerAt(reading, at - 1))
  );
}

/** "no drone", "not one rocket": there was none. */
function isNone(reading: Reading, at: number): boolean {
  const determiner = lowerAt(reading, at);
  return (
    /^(?:no|any|neither)$/.test(determiner) ||
    (/^(?:a|one|single)$/.test(determiner) && lowerAt(reading, at - 1) === 'not')
  );
}

const plainShip = (head: string): boolean =>
  /^(?:dhow|skiff|vessel|ship|cruiser|carrier|bulldozer|unit|arms|optic)s?$/.test(head);

/** Parts and ammunition of a model are things of their own: "AK-47 magazine" is no AK-47. */
function partOf(category: WeaponCategory | undefined, head: string): string {
  if (category === 'component' && head !== 'warhead') return `:${head}`;
  if (/^(?:round|cartridge|ammunition|magazine|shell)$/.test(head)) return `:${head}`;
  return '';
}

/** What a text that speaks of digging calls a mine is none. */
const DIGGING = [
  'mining',
  'miner',
  'miners',
  'mineral',
  'minerals',
  'ore',
  'gold',
  'coltan',
  'coal',
  'cobalt',
];

function doubtfulHolds(reading: Reading, first: number, last: number): boolean {
  if (/^mines?$/.test(lowerAt(reading, first)) && /^NNS?$/.test(tagAt(reading, first)))
    return !DIGGING.some((word) => reading.lowerWords.has(word));
  if (/s$/.test(textAt(reading, last - 1)) && QUANTITY_WORDS.test(textAt(reading, first - 1)))
    return true;
  for (let i = first - 8; i < last + 8; i++) {
    if (i >= first && i < last) continue;
    const at = reading.knownAt[i] ?? -1;
    if (
      at >= 0 &&
      reading.known[at]?.match.aliases.some((a) => a.entry.kind === 'Weapon' && !a.doubtful) &&
      reading.tokens[i]?.sentence === reading.tokens[first]?.sentence
    )
      return true;
  }
  return false;
}

function ofAmmunition(reading: Reading, first: number): boolean {
  const before = lowerAt(reading, first - 1);
  return (
    before === 'in' ||
    before === 'of' ||
    before === 'calibre' ||
    before === 'caliber' ||
    before === 'for'
  );
}

function ammunitionAfter(reading: Reading, i: number): boolean {
  const part = partAt(reading, i);
  return (
    part === Part.Calibre ||
    part === Part.Known ||
    part === Part.Head ||
    part === Part.Code ||
    part === Part.Modifier
  );
}

/** The adjective of origin just before a phrase: "Iranian", "North Korean" + "-made", "US". */
function originBefore(
  reading: Reading,
  before: number,
  from: number,
): { code: string; first: number } | undefined {
  let at = before;
  if (at >= from && MADE.test(textAt(reading, at))) at--;
  else if (at >= from && /^(?:made|built)$/.test(lowerAt(reading, at))) at--;
  const country = at >= from ? countryAt(reading, at) : undefined;
  if (!country) return undefined;
  if (
    !country.demonym &&
    at === before &&
    !/^[A-Z.]+$/.test(sliceOf(reading, country.first, country.last))
  )
    return undefined;
  return { code: country.code, first: country.first };
}

function categoryOf(
  plain: Head | undefined,
  classEntry: LexiconEntry | undefined,
  models: readonly { entry: LexiconEntry | undefined }[],
  headWord: string,
): WeaponCategory | undefined {
  const own = plain?.category;
  if (own === 'component' || (own === 'ammunition' && headWord !== 'missile')) return own;
  return models.find((m) => m.entry)?.entry?.category ?? classEntry?.category ?? own;
}

const foldKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
