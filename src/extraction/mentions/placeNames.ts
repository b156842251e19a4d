/** How far a capitalised place name goes, to the right and to the left. */
import { lowerSet } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, tagAt, textAt } from './reading.ts';

const titles = lowerSet('titles.txt');
const PARTICLE = /^(?:al|el|de|del|la|le|du|des|of|ibn|bin|d|ez|es|ash|ar|az|ad)$/;
/** Words of a heading in capitals that stand between names and are no part of one. */
const BETWEEN = /^(?:AND|OR|THE|OF|IN|ON|AT|FROM|TO|FOR|BY|WITH|OVER|AFTER|AS)$/;
/** What ends an outlet's or a body's name: "Gulf of Aden Press" is no gulf. */
const OTHER_NAME =
  /^(?:Press|Agency|News|Times|Post|Wire|Radio|Television|TV|Monitor|Observer|Command|Brigade|Battalion|Division|Institute|University|Company|Police|Force|Forces|Army|Navy|Airlines|Airways|Shipping|Bank)$/;
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Whether a name that runs from `i` to `last` is an outlet's or a body's. */
export function isOtherName(reading: Reading, i: number, last: number): boolean {
  return last - i > 1 && OTHER_NAME.test(textAt(reading, last - 1));
}

/** Where a capitalised place name that begins at `i` ends. */
export function placeNameEnd(reading: Reading, i: number, to: number): number {
  let last = i;
  while (last < to) {
    if (
      isCapital(reading, last) &&
      !BETWEEN.test(textAt(reading, last)) &&
      !months.test(lowerAt(reading, last)) &&
      !/^[@#]/.test(textAt(reading, last))
    ) {
      const k = reading.knownAt[last] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      last = known && known.first >= i && known.last > last ? known.last : last + 1;
      // "USS Lewis B. Puller"
      if (
        /^\p{Lu}$/u.test(textAt(reading, last - 1)) &&
        textAt(reading, last) === '.' &&
        isCapital(reading, last + 1) &&
        last + 1 < to
      )
        last++;
      continue;
    }
    // "GSG 9"
    if (
      last === i + 1 &&
      /^\p{Lu}{2,5}$/u.test(textAt(reading, i)) &&
      /^\d{1,2}$/.test(textAt(reading, last)) &&
      !/^NN/.test(tagAt(reading, last + 1))
    ) {
      last++;
      break;
    }
    const lower = lowerAt(reading, last);
    if (
      last > i &&
      last + 1 < to &&
      PARTICLE.test(lower) &&
      lower !== 'of' &&
      isCapital(reading, last + 1)
    ) {
      last++;
      continue;
    }
    break;
  }
  return last;
}

/** Where a name that ends before `end` begins. */
export function placeNameStart(reading: Reading, end: number, from: number): number {
  let first = end;
  while (first - 1 >= from) {
    const i = first - 1;
    const lower = lowerAt(reading, i);
    if (isCapital(reading, i)) {
      if (
        i === from &&
        (/^(?:DT|IN|CC|PRP|WDT|WRB|WP|RB|VB|MD|EX)/.test(tagAt(reading, i)) ||
          reading.lowerWords.has(lower)) &&
        (reading.knownAt[i] ?? -1) < 0
      )
        break;
      if (
        months.test(lower) ||
        titles.has(lower) ||
        BETWEEN.test(textAt(reading, i)) ||
        /^[@#]/.test(textAt(reading, i)) ||
        /^(?:The|In|At|Near|From|Its|A|An|On)$/.test(textAt(reading, i))
      )
        break;
      const k = reading.knownAt[i] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      first = known && known.first < i && known.first >= from ? known.first : i;
      continue;
    }
    if (PARTICLE.test(lower) && lower !== 'of' && i - 1 >= from && isCapital(reading, i - 1)) {
      first = i - 1;
      continue;
    }
    break;
  }
  return first;
}
