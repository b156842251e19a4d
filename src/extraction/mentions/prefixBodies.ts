/** Bodies that begin with their type: "Liwa al-Sarab", "Katibat …", "Ministry of Peshmerga Affairs", "Radio Dabanga". */
import type { Kind } from '../../model/kinds.ts';
import type { Candidate } from './candidate.ts';
import { foldedSet, isKind, table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, sliceOf, textAt } from './reading.ts';
import { unitKind } from './unitKind.ts';

const prefixes = table('bodyPrefixes.csv');
const particles = foldedSet('nameParticles.txt');
const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;

/** First words of other languages, after which no English "and", "of" or "for" goes on with the name. */
const ROMANCE =
  /^(?:fundac|fundaca|observato|institut|comit|comiss|comisi|ligue|asocia|associac|societe|compagnie|banque|banco|reseau|cellule|agenc|yayasan|komnas|komisi|majelis|revista|diario|jornal|secretaria|fiscalia|procuraduria|defensoria|conseil|coordination|collectif|union des|haut|direcc|polic|guardia|forcas|armada|mouvement|front|armee|rassemblement|ministere|opera)/;

/** Names that begin with their type: "Liwa al-Sarab", "Ministry of Peshmerga Affairs", "Radio Dabanga". */
export function prefixNames(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCapital(reading, i)) continue;
      const word = reading.folded[i] ?? '';
      const two = `${word} ${reading.folded[i + 1] ?? ''}`;
      const hyphened = word.includes('-') ? word.slice(0, word.indexOf('-')) : word;
      const held =
        prefixes.get(two) ??
        prefixes.get(word) ??
        (hyphened !== word && /^(?:jama|ansar|kata|jaysh|jaish|liwa)/.test(hyphened)
          ? prefixes.get(hyphened)
          : undefined);
      if (!held) continue;
      const kindName = held[0] ?? '';
      if (kindName === 'Event') continue;
      const length = prefixes.has(two) ? 2 : 1;
      let last = i + length;
      while (last < sentence.last) {
        const text = textAt(reading, last);
        if (isCapital(reading, last) || ORDINAL.test(text)) {
          if (MONTHS.test(text) || text.startsWith('@') || text.startsWith('#')) break;
          last++;
          continue;
        }
        const lower = lowerAt(reading, last);
        // "the Comandos de la Frontera at Puerto Guzmán": an article only where a hyphen ties it to its name
        if (lower === 'at' || lower === 'as' || lower === 'an') break;
        if (
          (particles.has(lower) ||
            /^(?:et|pour|des|les|sur|aux|au|en|para|por|los|las|pela|pelo|do|da|dos|das|and|of|for|wa|fi|bil|l|d)$/.test(
              lower,
            )) &&
          last + 1 < sentence.last &&
          (isCapital(reading, last + 1) || particles.has(lowerAt(reading, last + 1)))
        ) {
          if (/^(?:and|of|for)$/.test(lower) && kindName === 'ArmedGroup') break;
          if (/^(?:and|of|for)$/.test(lower) && ROMANCE.test(word)) break;
          if (lower === 'and' && (reading.knownAt[last + 1] ?? -1) >= 0) break;
          last++;
          continue;
        }
        break;
      }
      if (last === i + length && hyphened === word) continue;
      if (last - i === 1 && hyphened === word) continue;
      const kind: Kind = isKind(kindName) ? kindName : unitKind(reading, i, i, last, kindName);
      const bare =
        length === 1 && /^(?:harakat|katiba|kataib|liwa|jaysh|los)$/.test(word)
          ? [sliceOf(reading, i + 1, last)]
          : [];
      found.push({
        first: i,
        last,
        kind,
        rule: `prefix:${prefixes.has(two) ? two : word}`,
        confidence: 0.85,
        form: 'name',
        names: [sliceOf(reading, i, last), ...bare],
      });
    }
  }
  return found;
}
