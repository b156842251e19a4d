/**
 * Where a document was made: the masthead ("Courrier du Nord • Cap-Haïtien, 9 April"), a heading of a body and a place
 * ("CONTROL INSTITUTE, VILNIUS"), the dateline ("BAMAKO, March 11 (Niger Bend) -"), and whose people reported from where
 * ("Reporting by A. Cisse in Bamako"). The body that speaks is there.
 */
import type { Kind } from '../../model/kinds.ts';
import { endsFit } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import type { SentenceReading } from './sentenceReading.ts';

const BODIES: ReadonlySet<Kind> = new Set(['Organization', 'SecurityForce', 'ArmedGroup']);
const TOWNS: ReadonlySet<Kind> = new Set(['Settlement', 'Province', 'Facility']);
/** Blocks of the head. */
const HEAD = 4;
const LONGEST = 22;
/** "GOMA, Congo, May 3 (Lake Press) - " */
const DATELINE = /^[^()a-z]{0,4}\p{Lu}[^()]{1,50}\([^()]{2,50}\)\s*[-–—]/u;
const REPORTED =
  /^\W*(?:additional\s+)?(?:reporting|reported|written|writing|compiled|filmed|photographs?|edited|editing|produced|prepared)\b/iu;

interface Named {
  readonly index: number;
  readonly thing: number;
  readonly kind: Kind;
  readonly first: number;
  readonly start: number;
}

export function mastheadCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  const { document, sentences: all } = reading.analysed;
  const names = new Map<number, Named[]>();
  reading.analysed.references.forEach((r, index) => {
    const thing = r.things[0];
    const kind = thing === undefined ? undefined : reading.thing(thing)?.kind;
    if (r.form !== 'name' || thing === undefined || !kind) return;
    const list = names.get(r.sentence) ?? [];
    list.push({ index, thing, kind, first: r.first, start: r.start });
    names.set(r.sentence, list);
  });
  const add = (body: Named, place: Named, rule: string, sentence: number): void => {
    if (body.thing === place.thing || !endsFit('OPERATES_IN', body.kind, place.kind)) return;
    out.push({
      type: 'OPERATES_IN',
      source: body.thing,
      target: place.thing,
      sourceReference: body.index,
      targetReference: place.index,
      rule,
      sentence,
      trigger: place.first,
    });
  };
  let outlet: Named | undefined;
  for (const sentence of all) {
    const here = names.get(sentence.index);
    if (!here) continue;
    const text = document.text.slice(sentence.start, sentence.end);
    if (outlet && REPORTED.test(text.replace(/^\W+/, ''))) {
      for (const place of here)
        if (TOWNS.has(place.kind) && /^(?:in|from)$/.test(reading.token(place.first - 1).lower))
          add(outlet, place, 'presence.byline', sentence.index);
      continue;
    }
    const dateline = DATELINE.exec(text);
    if (dateline) {
      const from = sentence.start + dateline[0].indexOf('(');
      const to = sentence.start + dateline[0].length;
      const agency = here.find((n) => n.kind === 'Organization' && n.start > from && n.start < to);
      const city = here.find((n) => TOWNS.has(n.kind) && n.start < from);
      if (agency) outlet ??= agency;
      if (agency && city) add(agency, city, 'presence.dateline', sentence.index);
      continue;
    }
    if (sentence.block >= HEAD || sentence.last - sentence.first > LONGEST) continue;
    if (hasVerb(sentences[sentence.index])) continue;
    const bodies = here.filter((n) => BODIES.has(n.kind));
    const towns = here.filter((n) => TOWNS.has(n.kind));
    const [body] = bodies;
    const [town] = towns;
    if (!body || !town || towns.length > 1 || bodies.some((b) => b.thing !== body.thing)) continue;
    if (body.first > town.first) continue;
    if (body.kind === 'Organization') outlet ??= body;
    if (bareOf(reading, sentence.first, sentence.last, body.index, town.index))
      add(body, town, 'presence.masthead', sentence.index);
  }
  return out;
}

const hasVerb = (s: SentenceReading | undefined): boolean =>
  s?.chunks.some((c) => c.kind === 'vg') ?? false;

/** Whether only marks stand between the two: "X, Y", "X – Y", "X, no. 12, Y". */
function bareOf(
  reading: Reading,
  first: number,
  last: number,
  body: number,
  town: number,
): boolean {
  const from = reading.reference(body)?.last ?? last;
  const to = reading.reference(town)?.first ?? first;
  for (let t = from; t < to; t++)
    if (/^\p{L}{4,}$/u.test(reading.token(t).text) && !/^\p{Lu}/u.test(reading.token(t).text))
      return false;
  return to - from <= 8;
}
