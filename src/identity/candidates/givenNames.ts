/** Where a text gives two names of one thing side by side: "A (B)", "A, also known as B". Pure. */

/** What stands between such two names. */
const BETWEEN =
  /^[”’"']?\s*(?:[,(–—[-]\s*)*(?:(?:who|which|is|was|are|he|also|better|commonly|previously|formerly|locally|widely|often|then|now|and|or|in|short|for)\s+)*(?:known|calls?|called|otherwise|take to be|nom|figures?|named|nicknamed|rebranded|renamed|referred to|abbreviated|styled|dubbed|alias|aka|a\.k\.a\.|a\/k\/a|f\.k\.a\.|i\.e\.|e\.g\.|nom de guerre|noms de guerre|real name|full name|true name|born|acronym|meaning|literally|transliterated|spelled|also|or|formerly)(?:\s+(?:locally|simply|collectively))?(?:\s+(?:as|by|is|of|for|to|the|its|his|her|initials|acronym|name|names|nom de guerre|alias))*\s*[:,]?\s*[“‘"'(«]*$/i;
const OPENING = /^[”’"']?\s*[([]\s*[“‘"'«]*$/;

interface Named {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const FARTHEST = 60;

/** Before a list of other names: "A.k.a.: X; “Y”; Z". */
const MARKER =
  /\b(?:a\.?\s?k\.?\s?a\b\.?|f\.?\s?k\.?\s?a\b\.?|alias(?:es)?|(?:also|formerly) known as|other names?)\s*:?/gi;
/** Between two names of such a list. */
const LISTED =
  /^[”’"'\s]*(?:\([^()]{0,30}\))?\s*(?:[;,/]|\b(?:and|or)\b)\s*(?:and|or)?\s*(?:[af]\.?k\.?a\.?:?)?\s*[“‘"']*$/i;
const FARTHEST_HEAD = 40;

/** @returns for each list of other names, what it is of, with each of them */
function listed(text: string, sorted: readonly Named[]): [Named, Named][] {
  const pairs: [Named, Named][] = [];
  for (const marker of text.matchAll(MARKER)) {
    const end = marker.index + marker[0].length;
    const head = sorted.findLast(
      (s) => s.end <= marker.index && marker.index - s.end <= FARTHEST_HEAD,
    );
    if (!head) continue;
    let last = { end };
    for (const span of sorted) {
      if (span.start < last.end) continue;
      const between = text.slice(last.end, span.start);
      if (last.end === end ? !/^[\s:“‘"'(]*$/.test(between) : !LISTED.test(between)) break;
      pairs.push([head, span]);
      last = span;
    }
  }
  return pairs;
}

/** @returns pairs of ids, each once, of names that the text gives as names of one thing */
export function givenAsNames(text: string, spans: readonly Named[]): [string, string][] {
  const sorted = [...spans].sort((x, y) => x.start - y.start || y.end - x.end);
  const pairs = new Map<string, [string, string]>();
  const add = (a: Named, b: Named): void => {
    if (a.id === b.id) return;
    const pair: [string, string] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
    pairs.set(pair.join('\n'), pair);
  };
  for (const [head, other] of listed(text, sorted)) add(head, other);
  for (const [i, a] of sorted.entries())
    for (const b of sorted.slice(i + 1, i + 6)) {
      if (b.start < a.end || b.start - a.end > FARTHEST || a.id === b.id) continue;
      const between = text.slice(a.end, b.start);
      const closes = /^[”’"'»]*\s*[)\],;]/.test(text.slice(b.end, b.end + 6));
      if (!BETWEEN.test(between) && !(OPENING.test(between) && closes)) continue;
      add(a, b);
    }
  return [...pairs.values()];
}

/** @returns pairs of ids of names that follow one another within so many characters */
export function closeBy(text: readonly Named[], farthest = 80): [string, string][] {
  const sorted = [...text].sort((x, y) => x.start - y.start || y.end - x.end);
  return sorted.flatMap((a, i) =>
    sorted
      .slice(i + 1, i + 4)
      .filter((b) => b.id !== a.id && b.start >= a.end && b.start - a.end <= farthest)
      .map((b): [string, string] => [a.id, b.id]),
  );
}
