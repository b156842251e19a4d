/**
 * Cuts text into tokens. Kept whole: `7.62 × 39 mm`, `.50`, `122mm`, `9M133-1`, `5th`, `Sina'a`, `al-X`, `al - Ghanmi`,
 * `U.S.`, `Lt.`, `@handle`, web addresses. Cut: the genitive `'s`, contractions, the tail of a compound that a
 * name heads (`Iran` + `-backed`) and the head of one that it ends (`anti-` + `ISIS`).
 * Every token is an exact slice; tokens do not overlap and are in order.
 */

/** Words whose full stop belongs to them and ends no sentence by itself. */
const ABBREVIATIONS =
  "Lt|Gen|Maj|Col|Brig|Capt|Cpt|Sgt|Cpl|Pvt|Pte|Adm|Cdr|Cmdr|Cmd|Dr|Mr|Mrs|Ms|Prof|St|Sen|Rep|Gov|Sr|Jr|Hon|Rev|Ft|Mt|No|Nos|no|nos|vs|approx|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ltd|Sdn|Bhd|Pty|Inc|Corp|Co|Bros|cf|para|paras|pp|Art|Fig|Dept|Gov't|Asst|Supt|Insp|Pres|Amb|Pfc|md|Ret|ret|incl|est";

const TOKEN = new RegExp(
  [
    // web addresses and handles
    String.raw`(?:https?:\/\/|www\.)[^\s)\]>]*[^\s)\]>.,;:!?'"”]`,
    String.raw`[\w.+-]+@[\w-]+\.[\w.-]*\w`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    // calibres: 7.62 × 39 mm, 5.56x45mm, 12.7×108
    String.raw`\d+(?:[.,]\d+)?\s?(?:mm)?\s?[x×]\s?\d+(?:[.,]\d+)?(?:\s?-?mm\b(?:R\b)?|R\b)?`,
    // calibres that begin with a point: .50-calibre, .223
    String.raw`(?<![\p{L}\p{N}])\.\d{2,3}(?![\p{L}\p{N}.])(?:[-‑]cal(?:ib(?:re|er))?\b)?`,
    // U.S., U.N., D.C.
    String.raw`(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}\p{N}]))?`,
    String.raw`(?:[afnd]\/[kb]\/a\b|i\.e\.|e\.g\.|a\.k\.a\.|A\.k\.a\.|p\.m\.|a\.m\.|n\.k\.a\.|f\.k\.a\.)`,
    String.raw`(?:${ABBREVIATIONS})\.(?=\s|$)`,
    // numbers with their parts: 1,140  7.62  2009–10  3/13  22:30
    String.raw`\d+(?:[.,:/]\d+)*(?:%|(?=[^\p{L}\p{N}\-‑]|$))`,
    // words, with inner apostrophes, hyphens and slashes between digits and letters
    String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_]|['’‘ʿʾ\u0060](?=[\p{L}])|[-‑](?=[\p{L}\p{N}])|(?<=\d)[./](?=\d))*`,
    // al - Ghanmi is joined afterwards; any other sign stands alone
    String.raw`\.{3}|--+|\S`,
  ].join('|'),
  'uy',
);

const GENITIVE = /^(.+)(['’]s)$/u;
const CONTRACTION = /^(.+)(n['’]t)$|^(.+)(['’](?:re|ve|ll|d|m))$/iu;
const COMPOUND_TAIL =
  /^(\p{Lu}.*|\d.*)([-‑](?:backed|led|made|held|based|aligned|supplied|controlled|linked|affiliated|funded|trained|built|born|type|style|era|origin|run|occupied|manned|allied|designed|produced|armed|sponsored|mounted|dominated|supported|manufactured|directed|loyal|flagged|inspired|equipped|owned|registered|ruled|administered|brokered|operated|assembled|donated|issued|financed|appointed|speaking|majority|related|claimed|level|pattern|standard|caliber|calibre|turned|wide|friendly|marked|licensed|launched|sanctioned|installed|imposed|trained-and-equipped))$/u;
const COMPOUND_HEAD =
  /^((?:[Aa]nti|[Pp]ro|[Ee]x|counter|non|post|pre|then|mid|former)[-‑])(\p{Lu}.*)$/u;
const ARTICLE = /^(?:al|el|as|ad|an|ar|at|az|ash)$/i;

/** A token's place. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
}

function pushWord(word: string, start: number, out: RawToken[]): void {
  const end = start + word.length;
  if (word.length > 2) {
    const cut = GENITIVE.exec(word);
    if (cut?.[1]) {
      pushWord(cut[1], start, out);
      out.push({ start: start + cut[1].length, end });
      return;
    }
    if (word.includes("'") || word.includes('’')) {
      const short = CONTRACTION.exec(word);
      const stem = short?.[1] ?? short?.[3];
      if (stem) {
        out.push({ start, end: start + stem.length }, { start: start + stem.length, end });
        return;
      }
    }
    if (word.includes('-') || word.includes('‑')) {
      const tail = COMPOUND_TAIL.exec(word);
      if (tail?.[1]) {
        out.push({ start, end: start + tail[1].length }, { start: start + tail[1].length, end });
        return;
      }
      const head = COMPOUND_HEAD.exec(word);
      if (head?.[1]) {
        out.push({ start, end: start + head[1].length }, { start: start + head[1].length, end });
        return;
      }
    }
  }
  out.push({ start, end });
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code > 191;

/** Tokens of `text` between two offsets. */
export function scanTokens(
  text: string,
  from: number,
  to: number,
  out: RawToken[] = [],
): RawToken[] {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 160 || code === 0x200b || code === 0xfeff) {
      at += 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      at += 1;
      continue;
    }
    const end = Math.min(to, at + match[0].length);
    const word = text.slice(at, end);
    const before = out.at(-1);
    const dash =
      before && before.end - before.start === 1 && /[-–]/.test(text.charAt(before.start));
    const article = dash ? out.at(-2) : undefined;
    if (
      article &&
      before &&
      article.end < before.start &&
      /\p{Lu}/u.test(word.charAt(0)) &&
      ARTICLE.test(text.slice(article.start, article.end))
    ) {
      out.length -= 2;
      out.push({ start: article.start, end });
    } else if (isLetterOrDigit(code)) pushWord(word, at, out);
    else out.push({ start: at, end });
    at = end;
  }
  return out;
}
