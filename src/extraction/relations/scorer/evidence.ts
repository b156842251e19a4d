/**
 * What speaks for or against a proposed claim: which rules agree on it, how its ends are referred to, how far they
 * stand apart and what stands between, who else could fill its places, what else is said of the pair. Each kind of
 * evidence has one plain value (the rules several), so that weights can be read and looked up without building strings.
 */
import { RELATION_TYPE_NAMES, relationTypeOf } from '../../../model/relationTypes.ts';
import type { ReferenceForm } from '../../analysis.ts';
import { type Judged, judge } from '../../certainty/certainty.ts';
import type { Reading } from '../../clauses/reading.ts';
import type { Candidate } from '../candidate.ts';
import type { Proposals } from '../proposeClaims.ts';
import type { SentenceReading } from '../sentenceReading.ts';
import { betweenOf, endOf, few, orderOf, step } from './ends.ts';

/** The kinds of evidence, in the order of `Evidence.values`. */
export const EVIDENCE_KINDS = [
  'family',
  'trigger',
  'lemma',
  'agreeing',
  'families',
  'subject kind',
  'object kind',
  'subject form',
  'object form',
  'subject by',
  'object by',
  'subject sure',
  'object sure',
  'subject known',
  'object known',
  'subject named',
  'object named',
  'subject in phrase',
  'object in phrase',
  'subject head',
  'object head',
  'ends in',
  'order',
  'apart',
  'subject to trigger',
  'object to trigger',
  'names between',
  'verbs between',
  'commas between',
  'subjects here',
  'objects here',
  'same subject',
  'same object',
  'reversed',
  'repeated',
  'said elsewhere of pair',
  'certainty',
  'length',
  'block',
  'form pair',
  'kinds',
  'family and kinds',
  'family and order',
] as const;

export interface Evidence {
  readonly candidate: Candidate;
  readonly sentence: SentenceReading;
  readonly verdict: Judged;
  /** All rules that propose the same in this sentence. */
  readonly rules: readonly string[];
  /** What else is proposed of the pair in this sentence: types, and those the other way round after `<`. */
  readonly also: readonly string[];
  /** One value for each of `EVIDENCE_KINDS`. */
  readonly values: readonly string[];
}

/** What a phrase takes for granted ("X, the head of Y", "a town in Z") stands, whoever is credited for the sentence. */
export const PRESUPPOSED = /^(?:place|structure|role|compound|presence\.phrase)\./;

const TYPE_INDEX = new Map(RELATION_TYPE_NAMES.map((type, i) => [type, i]));
const BACKWARDS = new Map(RELATION_TYPE_NAMES.map((type) => [type, `<${type}`]));

interface Group {
  readonly candidates: Candidate[];
  readonly sentence: SentenceReading;
}

/** All that the rules propose, once a sentence, pair and type, with its evidence. */
export function weighEvidence(proposals: Proposals): Evidence[] {
  const { reading, sentences } = proposals;
  const things = reading.analysed.things.length;
  const mentions = new Uint16Array(things);
  for (const r of reading.analysed.references)
    if (r.form === 'name') for (const t of r.things) mentions[t] = (mentions[t] ?? 0) + 1;
  const groups: Group[][] = [];
  const inDocument = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const s of sentences) {
    if (!s || s.candidates.length === 0) continue;
    const here = groupsOf(reading, s, things);
    groups.push(here);
    for (const g of here) {
      const c = g.candidates[0];
      if (!c) continue;
      const pair = Math.min(c.source, c.target) * things + Math.max(c.source, c.target);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      const whole = statement(c, things);
      inDocument.set(whole, (inDocument.get(whole) ?? 0) + 1);
    }
  }
  const context = { reading, things, mentions, inDocument, pairs };
  return groups.flatMap((here) => {
    const around = surroundings(here);
    return here.flatMap((g) => evidenceOf(context, g, around));
  });
}

interface Context {
  readonly reading: Reading;
  readonly things: number;
  readonly mentions: Uint16Array;
  readonly inDocument: ReadonlyMap<number, number>;
  readonly pairs: ReadonlyMap<number, number>;
}

function statement(c: Candidate, things: number): number {
  const d = relationTypeOf(c.type);
  const swap = d.symmetric && c.source > c.target;
  const at = TYPE_INDEX.get(c.type) ?? 0;
  return (at * things + (swap ? c.target : c.source)) * things + (swap ? c.source : c.target);
}

/**
 * How sure a noun or pronoun must be of what it means before a claim may rest on it. Presence, which any placed act tells,
 * asks for more: of what rests on weaker ones, hardly one claim in six is right.
 */
const SURE = 0.45;
const SURE_OF_PRESENCE = 0.6;

/** A doer that goes on unnamed has no word to be unsure of. */
const WORDS: ReadonlySet<ReferenceForm> = new Set(['nominal', 'pronoun', 'possessive']);

function restsOnGuess(reading: Reading, c: Candidate): boolean {
  const least = c.type === 'OPERATES_IN' ? SURE_OF_PRESENCE : SURE;
  return [c.sourceReference, c.targetReference].some((at) => {
    const r = reading.reference(at);
    return r !== undefined && WORDS.has(r.form) && r.confidence < least;
  });
}

function groupsOf(reading: Reading, s: SentenceReading, things: number): Group[] {
  const byKey = new Map<number, Group>();
  for (const c of s.candidates) {
    if (restsOnGuess(reading, c)) continue;
    const key = statement(c, things);
    const known = byKey.get(key);
    if (known) known.candidates.push(c);
    else byKey.set(key, { candidates: [c], sentence: s });
  }
  return [...byKey.values()];
}

/** Who else the same sentence proposes for a place. */
interface Surroundings {
  /** By type and thing: how many others. */
  readonly ofSubject: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly ofObject: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly subjects: ReadonlyMap<string, ReadonlySet<number>>;
  readonly objects: ReadonlyMap<string, ReadonlySet<number>>;
  readonly groups: readonly Group[];
}

function surroundings(groups: readonly Group[]): Surroundings {
  const ofSubject = new Map<string, Map<number, number>>();
  const ofObject = new Map<string, Map<number, number>>();
  const subjects = new Map<string, Set<number>>();
  const objects = new Map<string, Set<number>>();
  for (const { candidates } of groups) {
    const c = candidates[0];
    if (!c) continue;
    count(ofSubject, c.type, c.source);
    count(ofObject, c.type, c.target);
    collect(subjects, c.type, c.source);
    collect(objects, c.type, c.target);
  }
  return { ofSubject, ofObject, subjects, objects, groups };
}

function count(into: Map<string, Map<number, number>>, type: string, thing: number): void {
  const counts = into.get(type) ?? new Map<number, number>();
  counts.set(thing, (counts.get(thing) ?? 0) + 1);
  into.set(type, counts);
}

function collect(into: Map<string, Set<number>>, type: string, thing: number): void {
  const known = into.get(type);
  if (known) known.add(thing);
  else into.set(type, new Set([thing]));
}

/** The candidate that stands for its group: one that is not denied, refers by name, and stays within the sentence. */
function foremost(reading: Reading, group: Group): Candidate | undefined {
  let best: Candidate | undefined;
  let most = -1;
  for (const c of group.candidates) {
    const ends = [reading.reference(c.sourceReference), reading.reference(c.targetReference)];
    let worth = c.denied ? 0 : 8;
    for (const end of ends) {
      if (end?.form === 'name') worth += 1;
      if (end?.sentence === group.sentence.sentence.index) worth += 1;
    }
    if (worth > most) {
      best = c;
      most = worth;
    }
  }
  return best;
}

function evidenceOf(context: Context, group: Group, around: Surroundings): Evidence[] {
  const { reading } = context;
  const c = foremost(reading, group);
  if (!c) return [];
  const s = group.sentence;
  const rules = [...new Set(group.candidates.map((x) => x.rule))];
  const families = [...new Set(rules.map(familyOf))];
  const also = new Set<string>();
  let reversed = '';
  for (const other of around.groups) {
    const o = other.candidates[0];
    if (!o || o === group.candidates[0]) continue;
    if (o.source === c.source && o.target === c.target) also.add(o.type);
    else if (o.source === c.target && o.target === c.source) {
      also.add(BACKWARDS.get(o.type) ?? '');
      if (o.type === c.type) reversed = 'yes';
    }
  }
  const subject = endOf(reading, s, c.sourceReference, c.source, context.mentions[c.source] ?? 0);
  const object = endOf(reading, s, c.targetReference, c.target, context.mentions[c.target] ?? 0);
  const between = betweenOf(reading, subject, object);
  // What is taken for granted is only as sure as the words between its ends: "X, believed to be the head of Y".
  const scopes = rules.some((r) => PRESUPPOSED.test(r))
    ? s.scopes.filter(({ at }) => at > subject.first === at < object.first)
    : s.scopes;
  const verdict = judge(
    scopes,
    c.trigger,
    c.hedged ?? false,
    c.denied ?? false,
    c.claimed ?? false,
  );
  const low = Math.min(c.source, c.target);
  const high = Math.max(c.source, c.target);
  const whole = context.inDocument.get(statement(c, context.things)) ?? 1;
  const ofPair = context.pairs.get(low * context.things + high) ?? 1;
  const trigger = reading.token(c.trigger);
  const [family = ''] = families;
  const order = orderOf(subject.first, object.first, c.trigger);
  const kinds = `${reading.thing(c.source)?.kind ?? ''} ${reading.thing(c.target)?.kind ?? ''}`;
  const values = [
    family,
    trigger.tag.slice(0, 1),
    trigger.lemma,
    few(rules.length),
    few(families.length),
    reading.thing(c.source)?.kind ?? '',
    reading.thing(c.target)?.kind ?? '',
    subject.form,
    object.form,
    subject.by,
    object.by,
    subject.sure,
    object.sure,
    subject.known,
    object.known,
    subject.named,
    object.named,
    subject.place,
    object.place,
    subject.head,
    object.head,
    subject.here ? (object.here ? 'one sentence' : 'subject') : object.here ? 'object' : 'neither',
    order,
    step(between.tokens),
    subject.here ? step(Math.abs(c.trigger - subject.first)) : 'away',
    object.here ? step(Math.abs(c.trigger - object.first)) : 'away',
    few(between.names),
    few(between.verbs),
    few(between.commas),
    few(around.subjects.get(c.type)?.size ?? 1),
    few(around.objects.get(c.type)?.size ?? 1),
    few((around.ofSubject.get(c.type)?.get(c.source) ?? 1) - 1),
    few((around.ofObject.get(c.type)?.get(c.target) ?? 1) - 1),
    reversed,
    few(whole - 1),
    few(ofPair - whole),
    verdict.certainty,
    step(Math.round((s.sentence.last - s.sentence.first) / 3)),
    reading.analysed.document.blocks[s.sentence.block]?.role ?? '',
    subject.form === 'name' && object.form === 'name' ? 'names' : 'other',
    kinds,
    `${family} ${kinds}`,
    `${family} ${order}`,
  ];
  return [{ candidate: c, sentence: s, verdict, rules, also: [...also], values }];
}

/** Families whose rules guess from what stands around, each in its own way. */
const GUESSING: ReadonlySet<string> = new Set(['context', 'inventory', 'closure', 'inference']);

/** "frame.verb" and the like are named for what they read; what stands before the first dot is the family. */
const families = new Map<string, string>();
function familyOf(rule: string): string {
  let family = families.get(rule);
  if (family === undefined) {
    const parts = rule.split('.');
    family = parts.slice(0, GUESSING.has(parts[0] ?? '') ? 2 : 1).join('.');
    families.set(rule, family);
  }
  return family;
}
