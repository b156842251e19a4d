/**
 * What is known of a pair of things that one sentence, or two neighbouring ones, refer to: the places both fill in
 * clauses and the frames of these, how their phrases hang together, what stands between, which rules fired.
 * Features are plain strings, so that a weight can be read.
 */
import type { Kind } from '../../../model/kinds.ts';
import type { Reference } from '../../analysis.ts';
import type { Reading } from '../../clauses/reading.ts';
import type { NounPhrase, Predication } from '../../clauses/structure.ts';
import { fill } from '../fillers.ts';
import type { SentenceReading } from '../sentenceReading.ts';
import { phrasesAt } from '../slots.ts';

/** A thing in a sentence: the places it fills and where it is referred to. */
export interface Presence {
  readonly thing: number;
  readonly kind: Kind;
  /** Reference indices in the sentence. */
  readonly references: number[];
  readonly roles: Role[];
  /** The phrase of its first reference, and that phrase's place in the chunk list. */
  phrase?: NounPhrase;
  chunk: number;
  /** The preposition that governs the phrase. */
  governor: string;
}

interface Role {
  readonly predication: number;
  readonly place: string;
  readonly via: string;
}

export interface Candidacy {
  readonly a: Presence;
  readonly b: Presence;
  readonly features: string[];
  /** Token that best says it, for scope and quote. */
  readonly trigger: number;
  /** The predication both take part in, if any. */
  readonly shared?: Predication;
}

const bucket = (n: number): string =>
  n <= 0 ? '0' : n <= 2 ? `${n}` : n <= 5 ? '5' : n <= 10 ? '10' : n <= 20 ? '20' : '20+';

/** Who and what a sentence refers to, with the places they fill. */
export function presencesOf(
  reading: Reading,
  s: SentenceReading,
  references: readonly number[],
): Presence[] {
  const byThing = new Map<number, Presence>();
  for (const index of references) {
    const reference = reading.reference(index);
    if (!reference) continue;
    for (const thing of reference.things) {
      const kind = reading.thing(thing)?.kind;
      if (!kind) continue;
      const known = byThing.get(thing);
      if (known) known.references.push(index);
      else
        byThing.set(thing, {
          thing,
          kind,
          references: [index],
          roles: [],
          chunk: -1,
          governor: '',
        });
    }
  }
  s.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'np') return;
    for (const p of byThing.values()) {
      if (p.phrase) continue;
      const first = reading.reference(p.references[0] ?? -1)?.first ?? -1;
      if (first < chunk.first || first >= chunk.last) continue;
      p.phrase = chunk;
      p.chunk = i;
      const before = s.chunks[i - 1];
      p.governor = before?.kind === 'prep' ? before.word : '';
    }
  });
  s.predications.forEach(({ predication }, index) => {
    for (const [place, phrases] of placesIn(predication))
      for (const np of phrases)
        for (const family of ['Actor', 'Place', 'Weapon', 'Event'] as const)
          for (const f of fill(reading, np, family)) {
            const p = byThing.get(f.thing);
            if (p && !p.roles.some((r) => r.predication === index && r.place === place))
              p.roles.push({ predication: index, place, via: f.via });
          }
    for (const m of predication.nominal?.modifiers ?? [])
      for (const thing of reading.reference(m)?.things ?? [])
        byThing.get(thing)?.roles.push({ predication: index, place: 'mod', via: 'head' });
    for (const m of predication.nominal?.heads ?? [])
      for (const thing of reading.reference(m)?.things ?? [])
        byThing.get(thing)?.roles.push({ predication: index, place: 'self', via: 'head' });
  });
  return [...byThing.values()];
}

function placesIn(p: Predication): [string, readonly NounPhrase[]][] {
  const out: [string, readonly NounPhrase[]][] = [];
  if (p.trigger === 'noun') out.push(['poss', p.subject], ['of', p.object]);
  else out.push(['subj', phrasesAt(p, 'subject')], ['obj', phrasesAt(p, 'object')]);
  for (const q of p.phrases) out.push([q.word, q.group]);
  return out;
}

/** Features of an ordered pair within one sentence. */
export function pairFeatures(
  reading: Reading,
  s: SentenceReading,
  a: Presence,
  b: Presence,
): Candidacy {
  const f: string[] = [`K:${a.kind}>${b.kind}`];
  let shared: Predication | undefined;
  let trigger = -1;
  const framesOf = (index: number): readonly string[] =>
    s.predications[index]?.frames.map((x) => x.id) ?? [];
  for (const x of a.roles)
    for (const y of b.roles) {
      const p = s.predications[x.predication];
      const q = s.predications[y.predication];
      if (!p || !q) continue;
      if (x.predication === y.predication) {
        const places = `${x.place}~${y.place}`;
        f.push(`P:${places}`, `V:${x.via}~${y.via}`);
        for (const frame of framesOf(x.predication)) f.push(`PF:${places}~${frame}`);
        if (p.predication.negative || p.predication.irrealis) f.push('PN');
        if (!shared || p.predication.trigger === 'verb') {
          shared = p.predication;
          trigger = p.predication.head;
        }
      } else if (q.parent === x.predication || p.parent === y.predication) {
        const way = q.parent === x.predication ? 'C' : 'c';
        f.push(`${way}:${x.place}~${y.place}`);
        for (const u of framesOf(x.predication))
          for (const v of framesOf(y.predication))
            f.push(`${way}F:${x.place}.${u}~${y.place}.${v}`);
        if (trigger < 0) trigger = q.predication.head;
      }
    }
  for (const x of a.roles) {
    f.push(`a:${x.place}`);
    for (const u of framesOf(x.predication)) f.push(`aF:${x.place}.${u}`);
  }
  for (const y of b.roles) {
    f.push(`b:${y.place}`);
    for (const v of framesOf(y.predication)) f.push(`bF:${y.place}.${v}`);
  }
  if (a.roles.length === 0) f.push('a:none');
  if (b.roles.length === 0) f.push('b:none');
  phraseFeatures(reading, s, a, b, f);
  const between = betweenFeatures(reading, s, a, b, f);
  for (const c of s.candidates) {
    if (c.source === a.thing && c.target === b.thing) {
      f.push(`R:${c.rule}:${c.type}`, `R:${c.type}`);
      if (c.denied) f.push(`RD:${c.type}`);
      if (trigger < 0 || !shared) trigger = c.trigger;
    } else if (c.source === b.thing && c.target === a.thing) f.push(`r:${c.type}`);
    else if (c.source === a.thing) f.push(`Ra:${c.type}`);
    else if (c.target === b.thing) f.push(`Rb:${c.type}`);
  }
  const role = reading.analysed.document.blocks[s.sentence.block]?.role ?? 'paragraph';
  if (role !== 'paragraph') f.push(`BR:${role}`);
  return { a, b, features: [...new Set(f)], trigger: trigger >= 0 ? trigger : between, shared };
}

function phraseFeatures(
  reading: Reading,
  s: SentenceReading,
  a: Presence,
  b: Presence,
  f: string[],
): void {
  const x = a.phrase;
  const y = b.phrase;
  f.push(`ga:${a.governor}`, `gb:${b.governor}`);
  const firstA = reading.reference(a.references[0] ?? -1);
  const firstB = reading.reference(b.references[0] ?? -1);
  if (firstA && firstA.form !== 'name') f.push(`fa:${firstA.form}`);
  if (firstB && firstB.form !== 'name') f.push(`fb:${firstB.form}`);
  if (x && !x.heads.some((h) => a.references.includes(h))) f.push(`ha:${x.headLemma}`);
  if (y && !y.heads.some((h) => b.references.includes(h))) f.push(`hb:${y.headLemma}`);
  if (!x || !y) return;
  if (x === y) {
    f.push(
      `N:same:${x.heads.some((h) => a.references.includes(h)) ? 'a-head' : x.heads.some((h) => b.references.includes(h)) ? 'b-head' : 'none'}`,
      `Nh:${x.headLemma}`,
    );
    for (const { reference, tail } of x.compounds)
      if (a.references.includes(reference) || b.references.includes(reference))
        f.push(`Nc:${tail}:${a.references.includes(reference) ? 'a' : 'b'}`);
  }
  if (x.of.includes(y)) f.push('N:a-of-b', `No:${x.headLemma}`);
  if (y.of.includes(x)) f.push('N:b-of-a', `no:${y.headLemma}`);
  if (b.chunk - a.chunk === 2) f.push(`N:link:${linkOf(s, a.chunk + 1)}`);
  if (a.chunk - b.chunk === 2) f.push(`N:knil:${linkOf(s, b.chunk + 1)}`);
}

function linkOf(s: SentenceReading, i: number): string {
  const chunk = s.chunks[i];
  if (!chunk) return '';
  if (chunk.kind === 'vg') return chunk.lemma;
  return 'word' in chunk ? chunk.word : chunk.kind;
}

/** Distance, order and the words between the nearest references; gives the token of the later one. */
function betweenFeatures(
  reading: Reading,
  s: SentenceReading,
  a: Presence,
  b: Presence,
  f: string[],
): number {
  let nearest: [Reference, Reference] | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const i of a.references)
    for (const k of b.references) {
      const x = reading.reference(i);
      const y = reading.reference(k);
      if (!x || !y) continue;
      const gap = x.first < y.first ? y.first - x.last : x.first - y.last;
      if (gap < distance) {
        distance = gap;
        nearest = [x, y];
      }
    }
  if (!nearest) return s.sentence.first;
  const [x, y] = nearest;
  const forward = x.first < y.first;
  const order = forward ? '>' : '<';
  const from = forward ? x.last : y.last;
  const to = forward ? y.first : x.first;
  f.push(`D:${order}${bucket(distance)}`);
  let names = 0;
  let verbs = 0;
  let commas = 0;
  for (let t = from; t < to; t++) {
    const token = reading.token(t);
    const name = reading.nameAt(t);
    if (name >= 0) {
      names += 1;
      t = Math.max(t, (reading.reference(name)?.last ?? t + 1) - 1);
      continue;
    }
    if (token.tag.startsWith('V')) verbs += 1;
    if (token.lower === ',' || token.lower === ';') commas += 1;
    if (to - from <= 14 && /^[VNJI]/.test(token.tag)) f.push(`w${order}${token.lemma}`);
  }
  f.push(`nb:${bucket(names)}`, `vb:${bucket(verbs)}`, `cb:${bucket(commas)}`);
  return Math.min(x.last, y.last);
}

/** Features of a pair whose ends stand in a lead-in and an item of its list. */
export function neighbourFeatures(
  reading: Reading,
  first: SentenceReading,
  second: SentenceReading,
  a: Presence,
  b: Presence,
  aFirst: boolean,
  rivals: number,
): Candidacy {
  const way = aFirst ? '1' : '2';
  const f: string[] = [`J:${way}`, `JK:${way}${a.kind}>${b.kind}`, `Jr:${bucket(rivals)}`];
  const sa = aFirst ? first : second;
  const sb = aFirst ? second : first;
  for (const x of a.roles) {
    f.push(`Ja:${way}${x.place}`);
    for (const u of sa.predications[x.predication]?.frames ?? [])
      f.push(`JaF:${way}${x.place}.${u.id}`);
  }
  for (const y of b.roles) {
    f.push(`Jb:${way}${y.place}`);
    for (const v of sb.predications[y.predication]?.frames ?? [])
      f.push(`JbF:${way}${y.place}.${v.id}`);
    const lemma = sb.predications[y.predication]?.predication.lemma;
    if (lemma) f.push(`JbL:${way}${y.place}.${lemma}`);
  }
  for (const u of new Set(first.predications.flatMap((p) => p.frames.map((x) => x.id))))
    f.push(`JS1:${u}`);
  for (const u of new Set(second.predications.flatMap((p) => p.frames.map((x) => x.id))))
    f.push(`JS2:${u}`);
  f.push(`Jga:${a.governor}`, `Jgb:${b.governor}`);
  const last = reading.token(first.sentence.last - 1).lower;
  if (last === ':') f.push('J:colon');
  const role = reading.analysed.document.blocks[second.sentence.block]?.role ?? 'paragraph';
  const lead = reading.analysed.document.blocks[first.sentence.block]?.role ?? 'paragraph';
  f.push(`JB:${lead}>${role}`);
  if (second.sentence.block === first.sentence.block) f.push('J:block');
  for (const c of first.candidates)
    if (c.source === a.thing || c.target === a.thing)
      f.push(`JR1:${c.type}${c.source === a.thing ? 's' : 't'}`);
  for (const c of second.candidates)
    if (c.target === b.thing || c.source === b.thing)
      f.push(`JR2:${c.type}${c.source === b.thing ? 's' : 't'}`);
  const inSecond = (aFirst ? b : a).references[0] ?? -1;
  return {
    a,
    b,
    features: [...new Set(f)],
    trigger: reading.reference(inSecond)?.first ?? second.sentence.first,
  };
}
