/** Noun phrases and lists of them. */
import type { Thing } from '../question.ts';
import type { Phrase, PhraseReader } from './phrase.ts';
import { anything, type Listed, withConditions } from './relate.ts';
import { ACTORS } from './things.ts';
import {
  BE,
  DETERMINER,
  DO,
  GENERIC,
  HAVE,
  RELATIVE,
  SOMEBODY,
  TYPE_OF,
  WHICH,
  WHO,
} from './tokens.ts';

/** Whether a noun phrase can begin here. */
export function startsNoun(p: PhraseReader, i: number): boolean {
  const t = p.tokens;
  return (
    t.link(i) !== undefined ||
    t.is(i, DETERMINER) ||
    t.is(i, WHICH) ||
    t.is(i, WHO) ||
    t.is(i, GENERIC) ||
    t.is(i, SOMEBODY) ||
    /^(?:neither|either)$/.test(t.lower(i)) ||
    p.number(i) !== undefined ||
    p.superlative(i) !== undefined ||
    t.kind(i) !== undefined ||
    t.weaponClass(i) !== undefined ||
    t.noun(i) !== undefined ||
    t.event(i) !== undefined ||
    t.itself(i) ||
    t.is(i, TYPE_OF) ||
    (p.participle(i) !== undefined &&
      (t.kind(i + 1) !== undefined || t.weaponClass(i + 1) !== undefined))
  );
}

/** A list of noun phrases: "A, B and C", "both A and B", "A or B". */
export function list(p: PhraseReader, i: number): Phrase<Listed> | undefined {
  const lead = p.tokens.lower(i);
  const first = noun(p, /^(?:both|either|neither)$/.test(lead) ? i + 1 : i);
  if (!first) return undefined;
  const things = [first.value];
  let joint: Listed['joint'] = lead === 'neither' ? 'neither' : 'all';
  let at = first.to;
  for (;;) {
    const w = p.tokens.lower(at);
    if (w !== ',' && w !== 'and' && w !== 'or' && w !== '&' && w !== 'nor') break;
    let next = at + 1;
    if (w === ',' && /^(?:and|or|nor)$/.test(p.tokens.lower(next))) next += 1;
    if (p.tokens.lower(next) === 'also') next += 1;
    if (/^(?:or|also)$/.test(p.tokens.lower(next - 1)) && joint === 'all')
      joint = p.tokens.lower(next - 1) === 'or' ? 'any' : 'all';
    // "that used drones and which attacked X" goes on with a clause
    if (p.tokens.is(next, WHICH) && p.tokens.verb(next + 1) && !p.sortAt(next + 1)) break;
    const name = p.tokens.lower(next) === 'the' ? next + 1 : next;
    if (
      p.tokens.link(name) === undefined &&
      !(things.every((t) => !t.entities) && startsNoun(p, next))
    )
      break;
    const more = noun(p, next);
    // "operates in A and B was attacked": what has a verb of its own is no member of the list
    if (!more || (!p.verbAhead && p.tokens.link(name) && finiteVerb(p, more.to))) break;
    things.push(more.value);
    at = more.to;
  }
  return { value: { things, joint }, to: at };
}

function finiteVerb(p: PhraseReader, i: number): boolean {
  return p.tokens.is(i, BE) || p.tokens.is(i, HAVE) || p.tokens.is(i, DO);
}

/** A list before its verb: "did the group attack", "were weapons made". */
export function subject(p: PhraseReader, i: number): Phrase<Listed> | undefined {
  p.verbAhead = true;
  const read = list(p, i);
  p.verbAhead = false;
  return read;
}

export function noun(p: PhraseReader, i: number): Phrase<Thing> | undefined {
  const t = p.tokens;
  let at = i;
  let asked = false;
  const number = p.number(at);
  if (number) {
    const counted = noun(p, number.to);
    const range = { ...number.range, span: t.span(at, number.to) };
    return counted && { value: { ...counted.value, number: range }, to: counted.to };
  }
  const top = p.superlative(at);
  if (top) at = top.to;
  // "the most used weapon": counted are those who used it
  const undergone = top && p.participle(at);
  if (top && undergone && p.sortAt(at + 1)) {
    const sort = p.head(at + 1);
    if (sort) {
      const by = anything();
      p.most.set(by, top.which);
      const counted = withConditions(sort.value, p.undergone(at, undergone, sort.value, by));
      return p.after(counted, sort.to);
    }
  }
  if (t.is(at, WHICH) || t.is(at, WHO)) {
    const who = t.is(at, WHO);
    asked = true;
    at += 1;
    if (who || !startsNoun(p, at) || t.is(at, WHICH)) {
      const kinds = who ? ACTORS : undefined;
      const done = p.after({ kinds, conditions: [], span: t.span(at - 1, at) }, at);
      p.asked.add(done.value);
      return done;
    }
  }
  // "who leads each group": of each, who
  const each = /^(?:each|every)$/.test(t.lower(at)) && i > 0 && p.sortAt(at + 1) !== undefined;
  // "those who …": the pronoun is the head
  const pronoun = t.is(at, GENERIC) && t.is(at + 1, RELATIVE);
  while (!pronoun && t.is(at, DETERMINER) && startsNoun(p, at + 1)) {
    at += 1;
  }
  while (t.is(at, TYPE_OF) && t.lower(at + 1) === 'of') at += 2;
  while (!pronoun && t.is(at, DETERMINER) && startsNoun(p, at + 1)) at += 1;
  const head = p.head(at);
  if (!head) return undefined;
  const done = p.after(head.value, head.to);
  if (asked || (each && !done.value.entities)) p.asked.add(done.value);
  if (top) p.most.set(done.value, top.which);
  return done;
}
