/**
 * Bylines: who writes, films or edits for an outlet belongs to it. The outlet is the one of the dateline ("KABUL, May 3
 * (Reuters) -"), the publisher that the page tells, or the body in the document's head.
 */
import type { Reference, Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';

const VERBED =
  /(?:\b(?:reporting|reported|writing|written|edited|editing|compiled|filmed|translated|translation|photographs?|photos?|video|text|words|produced|analysis|interview(?:ed)?|prepared)\s+(?:and\s+\p{L}+\s+)?by\b|(?:^|[|·—–(>*]\s*|\n\s*)by\s+\p{Lu})/iu;
const LABELLED =
  /(?:^|[|·;(\n]\s*)(?:authors?|researchers?|reporters?|editors?|writers?|correspondents?|analysts?|interview(?:er)?|reader|presenter|words|text|photo(?:graph)?s?|photographer|translation|translator|contact|press contact|media contact|desk|investigators?|field team|compiled|prepared)\s*:/iu;
const BODIES = new Set(['Organization', 'ArmedGroup', 'SecurityForce']);
/** Sentences of the head in which the outlet may stand. */
const HEAD = 6;

const fold = (s: string): string => s.toLowerCase().replace(/^the /, '').trim();

export function bylineCandidates(reading: Reading): Candidate[] {
  const { analysed } = reading;
  const out: Candidate[] = [];
  const bySentence = new Map<number, { reference: Reference; index: number }[]>();
  analysed.references.forEach((reference, index) => {
    if (reference.form !== 'name') return;
    const list = bySentence.get(reference.sentence);
    if (list) list.push({ reference, index });
    else bySentence.set(reference.sentence, [{ reference, index }]);
  });
  let outlet: { thing: number; index: number } | undefined;
  for (const sentence of analysed.sentences) {
    const names = bySentence.get(sentence.index) ?? [];
    if (!names.some((n) => reading.kindOf(n.index) === 'Person')) continue;
    const text = analysed.document.text.slice(sentence.start, sentence.end);
    const labelled = LABELLED.exec(text);
    const byline = VERBED.exec(text) ?? labelled;
    if (!byline || sentence.last - sentence.first > 60) continue;
    // "written by" within a full sentence is a statement of its own
    if (
      !labelled &&
      hasFinite(reading, sentence) &&
      !/^\W*(?:by|reporting|additional)\b/i.test(text)
    )
      continue;
    const from = sentence.start + byline.index;
    const persons = names.filter(
      (n) => n.reference.start >= from && reading.kindOf(n.index) === 'Person',
    );
    if (persons.length === 0) continue;
    outlet ??= outletOf(reading, bySentence);
    for (const person of persons) {
      const own = ownBody(reading, person, names) ?? outlet;
      const thing = person.reference.things[0];
      if (!own || thing === undefined || own.thing === thing) continue;
      out.push({
        type: 'MEMBER_OF',
        source: thing,
        target: own.thing,
        sourceReference: person.index,
        targetReference: own.index,
        rule: 'role.byline',
        sentence: sentence.index,
        trigger: person.reference.first,
      });
    }
  }
  return out;
}

/** "By Rina Tulawie, Sulu Sun", "A. Sabri/Dijla Post": the body named right behind the person. */
function ownBody(
  reading: Reading,
  person: { reference: Reference },
  names: readonly { reference: Reference; index: number }[],
): { thing: number; index: number } | undefined {
  for (const n of names) {
    const kind = reading.kindOf(n.index);
    const thing = n.reference.things[0];
    if (thing === undefined || !kind || !BODIES.has(kind)) continue;
    const gap = reading.analysed.document.text.slice(person.reference.end, n.reference.start);
    if (
      n.reference.start > person.reference.end &&
      /^\s*[,/(|]\s*(?:for\s+)?(?:the\s+)?$/i.test(gap)
    )
      return { thing, index: n.index };
  }
  return undefined;
}

function outletOf(
  reading: Reading,
  bySentence: ReadonlyMap<number, readonly { reference: Reference; index: number }[]>,
): { thing: number; index: number } | undefined {
  const { analysed } = reading;
  const { text, metadata } = analysed.document;
  const publisher = metadata.publisher && fold(metadata.publisher);
  let published: { thing: number; index: number } | undefined;
  let first: { thing: number; index: number } | undefined;
  for (let s = 0; s < analysed.sentences.length; s++) {
    const sentence = analysed.sentences[s];
    if (!sentence) continue;
    for (const { reference, index } of bySentence.get(s) ?? []) {
      if (reading.kindOf(index) !== 'Organization') continue;
      const thing = reference.things[0];
      if (thing === undefined) continue;
      const after = text.slice(reference.end, reference.end + 6);
      if (
        s < 12 &&
        /\(\s*(?:The\s)?$/.test(text.slice(0, reference.start)) &&
        /^\)\s*[-–—:]/.test(after)
      )
        return { thing, index };
      if (publisher && reading.thing(thing)?.names.some((n) => fold(n) === publisher))
        published ??= { thing, index };
      // a letterhead or a line of the head has no verb
      if (s < HEAD && !hasFinite(reading, sentence)) first ??= { thing, index };
    }
  }
  return published ?? first;
}

function hasFinite(reading: Reading, sentence: Sentence): boolean {
  for (let t = sentence.first; t < sentence.last; t++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(reading.token(t).tag) && reading.nameAt(t) < 0) return true;
  return false;
}
