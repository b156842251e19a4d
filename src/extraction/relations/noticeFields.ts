/**
 * Fields of a notice or an entry of a list: "Position: (1) Founder and leader, X (2) former chief of staff, Y",
 * "Commander: Z", "Sole shareholder of W". Whom they are about is the entry's head, some lines above.
 */
import type { Kind } from '../../model/kinds.ts';
import { endsFit } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';

/** How many lines an entry's head may stand above its fields. */
const REACH = 7;
const OFFICE_LABEL =
  /^\W*(?:\d+\W+)?(?:position|function|title|role|rank|post|designation|occupation|affiliations?|capacity|job|employment|membership)s?(?:\s+held)?\s*:/i;
const REASON_LABEL =
  /^\W*(?:\d+\W+)?(?:statement of reasons|reasons?|basis|grounds|justification|other information|further information|remarks?|narrative|listing criteria)\s*:/i;
const LEADER_LABEL =
  /^\W*(?:\d+\W+)?(?:overall |current |former |founder and |acting )?(?:commander|leader|director|head|chief|owner|founder|ceo|chairman|president|emir|secretary[- ]general|general secretary|chief executive|managing director|beneficial owner|principal|boss|chairperson)s?(?:\s*\([^)]*\))?\s*:/i;
const MEMBER_LABEL =
  /^\W*(?:\d+\W+)?(?:spokes(?:man|woman|person)|deputy(?: \w+)?|members?|representative|contact|point of contact|fighters?)s?\s*:/i;
const NAME_LABEL =
  /^\W*(?:[A-Z]?\.?\d+\W+)?(?:name|individual|entity|primary name|subject|group|person|organi[sz]ation|full name|unit)s?\s*:/i;
const ANY_LABEL = /^\W*[\p{Lu}][\p{L} ./()-]{1,34}:/u;
const BODIES: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization']);

interface Named {
  readonly thing: number;
  readonly reference: number;
  readonly first: number;
  readonly kind: Kind;
}

export function noticeFieldCandidates(
  reading: Reading,
  names: ReadonlyMap<number, readonly number[]>,
): Candidate[] {
  const out: Candidate[] = [];
  const { sentences, document } = reading.analysed;
  for (const sentence of sentences) {
    if (sentence.last - sentence.first > 60) continue;
    const here = namedIn(reading, names.get(sentence.index));
    if (here.length === 0) continue;
    const text = document.text.slice(sentence.start, sentence.end);
    const office = OFFICE_LABEL.exec(text);
    const reason = office ? null : REASON_LABEL.exec(text);
    const leads = LEADER_LABEL.exec(text);
    const member = leads ? null : MEMBER_LABEL.exec(text);
    if (office || reason) {
      const from = sentence.start + (office ?? reason ?? [''])[0].length;
      if (reason && !startsWithOffice(reading, sentence, from)) continue;
      offices(reading, names, sentence, here, from, reason !== null, out);
    } else if (leads || member) people(reading, names, sentence, here, leads !== null, out);
  }
  return out;
}

function namedIn(reading: Reading, references: readonly number[] | undefined): Named[] {
  return (references ?? []).flatMap((reference) => {
    const r = reading.reference(reference);
    const thing = r?.things[0];
    const kind = thing === undefined ? undefined : reading.thing(thing)?.kind;
    return r && thing !== undefined && kind ? [{ thing, reference, first: r.first, kind }] : [];
  });
}

/** The thing that the lines above are about: a name at a line's head. */
function headOf(
  reading: Reading,
  names: ReadonlyMap<number, readonly number[]>,
  sentence: Sentence,
  fits: (kind: Kind) => boolean,
): Named | undefined {
  const { sentences, document } = reading.analysed;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - REACH); i--) {
    const line = sentences[i];
    if (!line) continue;
    const text = document.text.slice(line.start, line.end);
    const named = NAME_LABEL.test(text);
    if (!named && ANY_LABEL.test(text)) continue;
    const [first] = namedIn(reading, names.get(i));
    if (!first || !fits(first.kind)) continue;
    const lead = document.text.slice(line.start, reading.token(first.first).start);
    if (named || /^[^\p{L}]*(?:\p{L}\.?\d*[^\p{L}]*)?(?:the\s)?$/iu.test(lead)) return first;
  }
  return undefined;
}

/** Whether a reason begins with an office and no subject: "Sole shareholder of X". */
function startsWithOffice(reading: Reading, sentence: Sentence, from: number): boolean {
  let seen = 0;
  for (let t = sentence.first; t < sentence.last && seen < 5; t++) {
    const token = reading.token(t);
    if (token.start < from) continue;
    if (reading.nameAt(t) >= 0 || token.tag.startsWith('V')) return false;
    if (isNoun(token.lemma.toLowerCase(), 'leader') || isNoun(token.lemma.toLowerCase(), 'role'))
      return true;
    if (/^shareholder$/i.test(token.lemma)) return true;
    seen += 1;
  }
  return false;
}

function offices(
  reading: Reading,
  names: ReadonlyMap<number, readonly number[]>,
  sentence: Sentence,
  here: readonly Named[],
  from: number,
  onlyFirst: boolean,
  out: Candidate[],
): void {
  const person = headOf(reading, names, sentence, (k) => k === 'Person');
  if (!person) return;
  const { text } = reading.analysed.document;
  let start = from;
  const bodies = here.filter((n) => BODIES.has(n.kind) || n.kind === 'Country');
  bodies.forEach((body, i) => {
    const between = text.slice(start, reading.token(body.first).start);
    const r = reading.reference(body.reference);
    start = r?.end ?? start;
    const next = bodies[i + 1];
    // "the Main Directorate, Unit 5": the last of a row is where he serves
    if (next && /^[\s,)]*$/.test(text.slice(start, reading.token(next.first).start))) return;
    if (onlyFirst && i > 0) return;
    const words = between.toLowerCase().split(/[^\p{L}-]+/u);
    const deputy = words.some((w) => /^(?:deputy|vice|assistant)$/.test(w));
    const leader = words.some((w) => isNoun(w, 'leader') || w === 'shareholder');
    if (!leader && !words.some((w) => isNoun(w, 'role')) && i > 0) return;
    claim(leader && !deputy ? 'LEADS' : 'MEMBER_OF', reading, person, body, sentence, out);
  });
}

function people(
  reading: Reading,
  names: ReadonlyMap<number, readonly number[]>,
  sentence: Sentence,
  here: readonly Named[],
  leads: boolean,
  out: Candidate[],
): void {
  const persons = here.filter((n) => n.kind === 'Person');
  if (persons.length === 0 || here.some((n) => BODIES.has(n.kind))) return;
  const body = headOf(reading, names, sentence, (k) => BODIES.has(k));
  if (!body) return;
  for (const person of persons)
    claim(leads ? 'LEADS' : 'MEMBER_OF', reading, person, body, sentence, out);
}

function claim(
  type: 'LEADS' | 'MEMBER_OF',
  reading: Reading,
  person: Named,
  body: Named,
  sentence: Sentence,
  out: Candidate[],
): void {
  if (!endsFit(type, person.kind, body.kind)) return;
  const near = reading.reference(person.reference)?.sentence === sentence.index ? person : body;
  out.push({
    type,
    source: person.thing,
    target: body.thing,
    sourceReference: person.reference,
    targetReference: body.reference,
    rule: type === 'LEADS' ? 'role.field.lead' : 'role.field.member',
    sentence: sentence.index,
    trigger: near.first,
  });
}
