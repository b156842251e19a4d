/**
 * Which 8-bit encoding a text is in that is no UTF-8: mostly Latin letters mean windows-1252; in alphabets of their own,
 * the encoding in which the commonest letters of the language come out common.
 */
import iconv from 'iconv-lite';

interface Alphabet {
  readonly encoding: string;
  /** Its commonest letters, which make more than half of any text. */
  readonly common: string;
}

const ALPHABETS: readonly Alphabet[] = [
  { encoding: 'windows-1251', common: 'оеаинтсрвлкмд' },
  { encoding: 'koi8-r', common: 'оеаинтсрвлкмд' },
  { encoding: 'ibm866', common: 'оеаинтсрвлкмд' },
  { encoding: 'windows-1256', common: 'اليمنوتربةعدأهس' },
  { encoding: 'windows-1255', common: 'יוהלאמרתבשנ' },
  { encoding: 'windows-1253', common: 'αοιετνσρηκπς' },
];

const LATIN = 'windows-1252';
const SAMPLE = 65_536;
/** Of the letters; below it, the others are accents. */
const LEAST_HIGH = 0.4;
const LEAST_COMMON = 0.5;

export function legacyEncoding(bytes: Uint8Array): string {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  let high = 0;
  let latin = 0;
  for (const byte of sample) {
    if (byte >= 0x80) high += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) latin += 1;
  }
  if (high < LEAST_HIGH * (high + latin)) return LATIN;
  let best = { encoding: LATIN, share: LEAST_COMMON };
  for (const { encoding, common } of ALPHABETS) {
    const letters = new Set(common);
    const text = iconv.decode(sample, encoding);
    let found = 0;
    for (const character of text) if (letters.has(character)) found += 1;
    const share = found / high;
    if (share > best.share) best = { encoding, share };
  }
  return best.encoding;
}
