/** Whether a word that can name a happening does so where it stands: the tagger, idioms and "was called off" tell. */
import type { Sentence } from '../analysis.ts';
import type { EventReading } from './eventReading.ts';
import { EVENT_WORDS } from './eventWords.ts';

/** Whether the word is a noun here: the tagger takes "the shelling of", "Market shelling", "Mosul offensive" for others. */
export function isNounHere(
  reading: EventReading,
  sentence: Sentence,
  t: number,
  title: boolean,
): boolean {
  const { tokens } = reading.analysed;
  const token = tokens[t];
  if (!token) return false;
  if (token.tag.startsWith('N')) return true;
  const before = t > sentence.first ? tokens[t - 1] : undefined;
  const after = t + 1 < sentence.last ? tokens[t + 1] : undefined;
  // "Fighting erupted in Tawila"
  if (!before && token.tag === 'VBG' && after && EVENT_WORDS.happens.has(after.lemma)) return true;
  const follows =
    !after ||
    /^(?:IN|CC|VBD|VBZ|VBN|MD|POS|PRP|[.,:;)]|-RRB-)/.test(after.tag) ||
    after.lower === ',';
  if (!before || !follows) return false;
  const qualified =
    /^(?:DT|PRP\$|POS|JJ|CD)$/.test(before.tag) ||
    ((/^NN/.test(before.tag) || (reading.nameAt[t - 1] ?? 0) > 0) &&
      (token.tag === 'JJ' || title)) ||
    // "the Dapchi kidnapping"
    ((reading.nameAt[t - 1] ?? 0) > 0 &&
      token.tag === 'VBG' &&
      tokens[(reading.analysed.references[(reading.nameAt[t - 1] ?? 0) - 1]?.first ?? 0) - 1]
        ?.tag === 'DT');
  if (token.tag === 'VBG' || token.tag === 'JJ') return qualified;
  if (/^(?:DT|PRP\$)$/.test(before.tag)) return true;
  // headlines: "Da'esh Attacks in Jabla"
  return (
    title &&
    /^VB[ZP]?$/.test(token.tag) &&
    qualified &&
    /^(?:in|on|at|near|kills?)$/.test(after?.lower ?? 'in')
  );
}

/** "The raid was called off", "the attack never took place". */
export function isCalledOff(reading: EventReading, sentence: Sentence, end: number): boolean {
  const { tokens } = reading.analysed;
  let k = end;
  while (k < Math.min(sentence.last, end + 8) && !/^(?:V|MD|RB|[,.:;])/.test(tokens[k]?.tag ?? ''))
    k++;
  if (tokens[k]?.lower === 'never') return true;
  if (!/^(?:was|were|is|are|been|be)$/.test(tokens[k]?.lower ?? '') || k + 1 >= sentence.last)
    return false;
  return UNDONE.test(tokens[k + 1]?.lower ?? '');
}
const UNDONE =
  /^(?:called|cancelled|canceled|postponed|abandoned|planned|denied|false|fake|suspended|feared|expected|imminent)$/;

export function isIdiom(
  reading: EventReading,
  sentence: Sentence,
  t: number,
  end: number,
): boolean {
  const { tokens } = reading.analysed;
  const word = tokens[t]?.lower ?? '';
  const before = t > sentence.first ? (tokens[t - 1]?.lower ?? '') : '';
  const after = end < sentence.last ? (tokens[end]?.lower ?? '') : '';
  if (isOutcome(reading, sentence, t)) return true;
  // "responsible for all operations in Iraq": a line of work
  if (
    word === 'operations' &&
    /^(?:all|any|other|future|external|ongoing|daily|overall|global)$/.test(before)
  )
    return true;
  return EVENT_WORDS.idioms.has(`${before} ${word}`) || EVENT_WORDS.idioms.has(`${word} ${after}`);
}

const OUTCOME =
  /^(?:killing|killings|death|deaths|arrest|arrests|capture|seizure|recovery|destruction|elimination|wounding|injury|neutralisation|neutralization|detention|apprehension|loss)$/;

/** "The raid led to the arrest of two men": what a deed came to is no happening beside it. */
function isOutcome(reading: EventReading, sentence: Sentence, t: number): boolean {
  const { tokens } = reading.analysed;
  if (!OUTCOME.test(tokens[t]?.lower ?? '')) return false;
  let k = t - 1;
  if (/^(?:DT|JJ|PRP\$)$/.test(tokens[k]?.tag ?? '')) k -= 1;
  if (k - 1 < sentence.first) return false;
  const word = tokens[k]?.lower;
  const verb = tokens[k - 1]?.lemma ?? '';
  return (
    (word === 'in' && /^(?:result|culminate|end)$/.test(verb)) ||
    (word === 'to' && verb === 'lead') ||
    (word === 'with' && /^(?:end|culminate|conclude)$/.test(verb))
  );
}
