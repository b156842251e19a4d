/**
 * Where a weapon was made, as it is told beside its name: "rifles, made in China", "rounds, Russian", "the Almas, an
 * Iranian missile", "of Belgian manufacture", "U.S.-made rifles", "the pistol was Czech".
 */
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import { weapons } from './fillers.ts';
import type { FramedPredication } from './sentenceReading.ts';

const MADE = 'made|manufactured|produced|built|assembled|designed|cast|forged';
const OF = 'manufacture|make|origin|production|design|provenance|fabrication|pattern|construction';
const THING =
  'missiles?|rockets?|rifles?|pistols?|guns?|drones?|weapons?|launchers?|copy|copies|product|piece|model|design|mines?|bombs?|grenades?|mortars?|system|version|variant|type|aircraft|tank|shell|projectile|UAV|munition|machine|vehicle|clone|engine|product';
/** Between the weapon's name and the country's. */
const BEFORE_IN = new RegExp(
  `^(?:\\s*,)?\\s*(?:\\([^)]*\\)\\s*)?(?:[^.;:]{0,40}?,\\s*)?(?:(?:all|most|some|both) of (?:them|which)\\s*)?(?:i\\.e\\.\\s*)?(?:(?:that|which)\\s+)?(?:(?:is|are|was|were|had been|have been)\\s+)?(?:${MADE})\\s+(?:\\w+\\s+)?(?:in|by)\\s+(?:the\\s+)?$`,
  'i',
);
const BEFORE_BARE =
  /^\s*(?:,|\(|–|—| - )\s*(?:[^.;:()]{0,30},\s*)?(?:(?:which|that)\s+(?:is|are|was|were)\s+(?:all\s+|both\s+|mostly\s+)?)?(?:(?:all|most|both|some) of (?:them|which)\s+|(?:of|an?|the|from|also|likewise)\s+)*(?:(?:old|new|former|modern)\s+)?$/i;
const BEFORE_OF = /^(?:\s*,)?\s*(?:\([^)]*\)\s*)?of\s+(?:the\s+)?$/i;
const AFTER_MADE = new RegExp(`^(?:-|\\s)(?:${MADE})\\b`, 'i');
const AFTER_OF = new RegExp(`^(?:\\s+\\w+)?\\s+(?:${OF})\\b`, 'i');
const AFTER_THING = new RegExp(`^(?:-\\w+)?\\s+(?:[\\w-]+\\s+)?(?:${THING})\\b`, 'i');
const AFTER_END = /^\s*(?:$|[,;.)]|and\b)/;
/** Between the country's name and the weapon's. */
const PREFIX = new RegExp(
  `^-\\s?(?:${MADE})\\b(?!.*\\b(?:for|of|and|with|by|to|in)\\b)[\\w\\s.×-]{0,24}$`,
  'i',
);

/** "came from Sudanese and Russian factories", "left an Iranian plant", "produced in a Chinese arsenal". */
const FROM_MAKER =
  /\b(?:came|come|comes|coming|originat\w+|left|leave|leaving|made|produced|manufactured|assembled|rolled|emerged|stem\w*|built|cast|loaded|stamped|traced|bought|sourced)\s+(?:\w+\s+)?(?:(?:from|in|by|at|out of|off|to)\s+)?(?:(?:an?|the|one|two|three|several|various|some|former)\s+)?(?:[\w-]+(?:,|\s+and|\s+or)\s+)?$/i;
const MAKER =
  /^(?:(?:\s*,|\s+and|\s+or)\s+[\w-]+)*\s+(?:(?:state|military|ordnance|ammunition|arms|munitions|defence|small-arms|cartridge|government)\s+){0,2}(?:factor(?:y|ies)|plants?|arsenals?|foundr(?:y|ies)|makers?|manufacturers?|works|mills?|production lines?|assembly lines?)\b/i;

export function originCandidates(
  reading: Reading,
  sentence: Sentence,
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  const { document, references } = reading.analysed;
  const here: number[] = [];
  for (let i = firstFrom(reading, sentence.start); i < references.length; i++) {
    const start = references[i]?.start ?? sentence.end;
    if (start >= sentence.end) break;
    here.push(i);
  }
  if (!here.some((i) => reading.kindOf(i) === 'Country')) return out;
  const add = (weapon: number, country: number, rule: string): void => {
    const w = references[weapon];
    const c = references[country];
    for (const source of w?.things ?? [])
      for (const target of c?.things ?? [])
        if (w && c)
          out.push({
            type: 'MANUFACTURED_IN',
            source,
            target,
            sourceReference: weapon,
            targetReference: country,
            rule,
            sentence: sentence.index,
            trigger: c.first,
          });
  };
  for (const w of here) {
    const weapon = references[w];
    if (!weapon || reading.kindOf(w) !== 'Weapon') continue;
    for (const c of here) {
      const country = references[c];
      if (!country || reading.kindOf(c) !== 'Country') continue;
      if (country.end <= weapon.start) {
        if (PREFIX.test(document.text.slice(country.end, weapon.start))) add(w, c, 'origin.prefix');
        continue;
      }
      if (country.start < weapon.end || country.start - weapon.end > 90) continue;
      const between = document.text.slice(weapon.end, country.start);
      if (here.some((x) => stands(reading, x, weapon.end, country.start))) continue;
      const after = document.text.slice(country.end, Math.min(sentence.end, country.end + 40));
      const adjective =
        country.form === 'demonym' ||
        /(?:an?|ish|ese|i|ic|ean|ian|av)$/i.test(document.text.slice(country.start, country.end));
      if (BEFORE_IN.test(between)) add(w, c, 'origin.made-in');
      else if (adjective && MAKER.test(after) && FROM_MAKER.test(between))
        add(w, c, 'origin.maker');
      else if (BEFORE_OF.test(between) && AFTER_OF.test(after)) add(w, c, 'origin.of-make');
      else if (BEFORE_BARE.test(between)) {
        if (AFTER_MADE.test(after)) add(w, c, 'origin.suffix');
        else if (AFTER_OF.test(after)) add(w, c, 'origin.of-make');
        else if (adjective && AFTER_THING.test(after)) add(w, c, 'origin.apposition');
        else if (adjective && /[,(]/.test(between) && AFTER_END.test(after))
          add(w, c, 'origin.trailing');
      }
    }
  }
  // "the rifles are new and American"
  for (const { predication: p } of predications) {
    if (p.trigger !== 'verb' || p.lemma !== 'be' || p.negative || p.irrealis) continue;
    for (const np of p.object)
      for (const head of np.heads) {
        if (reading.kindOf(head) !== 'Country' || reading.reference(head)?.form !== 'demonym')
          continue;
        for (const s of p.subject)
          for (const f of weapons(reading, s)) add(f.reference, head, 'origin.copula');
      }
  }
  return out;
}

/** Index of the first reference that starts at or after an offset. */
function firstFrom(reading: Reading, offset: number): number {
  const { references } = reading.analysed;
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether another weapon stands between: it would be the one whose origin is told. */
function stands(reading: Reading, x: number, from: number, to: number): boolean {
  const r = reading.reference(x);
  return r !== undefined && reading.kindOf(x) === 'Weapon' && r.start >= from && r.end <= to;
}
