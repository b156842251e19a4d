/**
 * Gathers candidates into things: one thing has every form that the document gives it. Forms are joined by lexicon
 * row, by equal folded name, by an acronym in brackets or of the same initials, by alias, surname and short form.
 */

import type { Kind } from '../../model/kinds.ts';
import { fold } from '../../model/names.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import { acronymFits, isAcronym } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import type { AliasLink } from './persons.ts';
import type { Reading } from './reading.ts';

/** A thing while its forms are being collected. */
export interface Gathered {
  readonly candidates: Candidate[];
  /** In the order found; folded names may repeat. */
  readonly names: Set<string>;
  readonly entries: Set<LexiconEntry>;
  readonly keys: Set<string>;
  readonly votes: Map<Kind, number>;
  /** By what stands around it only: heard where no form tells its kind. */
  readonly guesses: Map<Kind, number>;
}

export type Group = 'person' | 'actor' | 'place' | 'weapon' | 'event';

const GROUPS: Readonly<Record<Kind, Group>> = {
  Person: 'person',
  ArmedGroup: 'actor',
  SecurityForce: 'actor',
  Organization: 'actor',
  Country: 'place',
  Region: 'place',
  Province: 'place',
  Settlement: 'place',
  Facility: 'place',
  NaturalFeature: 'place',
  Weapon: 'weapon',
  Event: 'event',
};

export const groupOf = (kind: Kind): Group => GROUPS[kind];

function addVotes(into: Map<Kind, number>, more: ReadonlyMap<Kind, number>): void {
  for (const [kind, vote] of more) into.set(kind, (into.get(kind) ?? 0) + vote);
}

export class Gathering {
  private readonly parents: number[] = [];
  private readonly things: Gathered[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byName = new Map<string, number>();
  /** Thing of each candidate. */
  private readonly of = new Map<Candidate, number>();

  fold(name: string): string {
    return fold(name);
  }

  private root(i: number): number {
    let at = i;
    for (;;) {
      const parent = this.parents[at] ?? at;
      if (parent === at) return at;
      at = parent;
    }
  }

  /** The index that now stands for a thing after joins. */
  rootOf(index: number): number {
    return this.root(index);
  }

  thingOf(candidate: Candidate): number | undefined {
    const at = this.of.get(candidate);
    return at === undefined ? undefined : this.root(at);
  }

  at(index: number): Gathered | undefined {
    return this.things[this.root(index)];
  }

  kindAt(index: number): Kind {
    return kindOf(this.things[this.root(index)]);
  }

  /** Roots in the order of their first candidate. */
  roots(): number[] {
    return this.things.map((_, i) => i).filter((i) => this.root(i) === i);
  }

  named(group: Group, name: string): number | undefined {
    const at = this.byName.get(`${group}:${this.fold(name)}`);
    return at === undefined ? undefined : this.root(at);
  }

  keyed(key: string): number | undefined {
    const at = this.byKey.get(key);
    return at === undefined ? undefined : this.root(at);
  }

  /** Two different rows of the lexicon are two things. */
  private apart(a: number, b: number): boolean {
    const x = this.things[a];
    const y = this.things[b];
    if (!x || !y) return true;
    if (x.entries.size && y.entries.size) {
      for (const e of x.entries) if (y.entries.has(e)) return false;
      return true;
    }
    return false;
  }

  join(a: number, b: number, force = false): void {
    const x = this.root(a);
    const y = this.root(b);
    if (x === y || (!force && this.apart(x, y))) return;
    const [keep, drop] = x < y ? [x, y] : [y, x];
    const into = this.things[keep];
    const from = this.things[drop];
    if (!into || !from) return;
    this.parents[drop] = keep;
    into.candidates.push(...from.candidates);
    for (const n of from.names) into.names.add(n);
    for (const e of from.entries) into.entries.add(e);
    for (const k of from.keys) into.keys.add(k);
    addVotes(into.votes, from.votes);
    addVotes(into.guesses, from.guesses);
  }

  /** Adds a candidate as a form of `index`. */
  attach(candidate: Candidate, index: number, names: readonly string[]): void {
    const root = this.root(index);
    const thing = this.things[root];
    if (!thing) return;
    thing.candidates.push(candidate);
    for (const n of names) thing.names.add(n);
    this.of.set(candidate, root);
  }

  add(candidate: Candidate, text: string): void {
    const group = groupOf(candidate.kind);
    const entry = candidate.entries?.[0];
    const index = this.things.length;
    const guessed = candidate.rule === 'context';
    const thing: Gathered = {
      candidates: [candidate],
      names: new Set(),
      entries: new Set(),
      keys: new Set(),
      votes: new Map(guessed ? [] : [[candidate.kind, candidate.confidence]]),
      guesses: new Map(guessed ? [[candidate.kind, candidate.confidence]] : []),
    };
    this.parents.push(index);
    this.things.push(thing);
    this.of.set(candidate, index);
    const names = candidate.form === 'demonym' ? [text] : [...(candidate.names ?? [text])];
    if (candidate.form === 'name' && !names.includes(text) && candidate.kind !== 'Event')
      names.push(text);
    for (const n of names) thing.names.add(n);
    if (entry) thing.entries.add(entry);
    const keys: string[] = [];
    if (entry && candidate.kind !== 'Weapon') keys.push(`id:${entry.id}`);
    if (candidate.key) keys.push(`key:${candidate.key}`);
    for (const key of keys) {
      thing.keys.add(key);
      const held = this.byKey.get(key);
      if (held !== undefined) this.join(held, index, true);
      else this.byKey.set(key, index);
    }
    // A demonym's text is no name of its own: "Iraqi" joins by row only.
    if (candidate.form === 'demonym') return;
    if (candidate.kind === 'Weapon') {
      this.indexNames(index, 'weapon', names.slice(0, 1));
      return;
    }
    this.indexNames(index, group, names);
  }

  private indexNames(index: number, group: Group, names: readonly string[]): void {
    for (const name of names) {
      const key = `${group}:${this.fold(name)}`;
      const held = this.byName.get(key);
      if (held === undefined) {
        this.byName.set(key, index);
        continue;
      }
      this.join(held, index);
    }
  }

  addName(index: number, name: string): void {
    const root = this.root(index);
    const thing = this.things[root];
    if (!thing) return;
    thing.names.add(name);
    this.indexNames(root, groupOf(kindOf(thing)), [name]);
  }
}

/** The kind with most weight; a lexicon row's outweighs guesses. */
export function kindOf(thing: Gathered | undefined): Kind {
  if (!thing) return 'Organization';
  const [entry] = thing.entries;
  let best: Kind = thing.candidates[0]?.kind ?? 'Organization';
  let weight = -1;
  for (const [kind, votes] of thing.votes.size > 0 ? thing.votes : thing.guesses) {
    const total = votes + (entry?.kind === kind ? 5 : 0);
    if (total > weight) {
      weight = total;
      best = kind;
    }
  }
  return best;
}

/** Joins what stands in brackets beside a name: "Counter-Terrorism Service (CTS)", "MSA (Mouvement pour …)", "Hawler (Erbil)". */
export function joinBrackets(
  reading: Reading,
  gathering: Gathering,
  candidates: readonly Candidate[],
): void {
  for (let i = 0; i + 1 < candidates.length; i++) {
    const a = candidates[i];
    const b = candidates[i + 1];
    if (!a || !b) continue;
    const x = gathering.thingOf(a);
    const y = gathering.thingOf(b);
    if (x === undefined || y === undefined || x === y) continue;
    if (a.form === 'demonym' || b.form === 'demonym') continue;
    const gap = reading.tokens.slice(a.last, b.first).map((t) => t.lower);
    const open = gap[0] === '(' || gap[0] === '[';
    const lead = gap
      .slice(open || gap[0] === ',' ? 1 : 0)
      .filter((w) => w !== '"' && w !== '“')
      .join(' ');
    const marked =
      /^(?:or|also|aka|a\.k\.a\.|alias|also known as|known as|better known as|otherwise|otherwise known as|also called|commonly known as|formerly|ex-|the former|locally known as|known locally as|in full|short for)$/.test(
        lead,
      );
    if (!(open && lead === '') && !(marked && (open || gap[0] === ','))) continue;
    const nameA = textOf(reading, a);
    const nameB = textOf(reading, b);
    const groupA = groupOf(gathering.kindAt(x));
    const groupB = groupOf(gathering.kindAt(y));
    const actorish = (g: Group): boolean => g === 'actor';
    if (groupA === 'weapon' || groupB === 'weapon') {
      if (groupA === groupB && (acronymFits(nameB, nameA) || acronymFits(nameA, nameB)))
        gathering.join(x, y, true);
      continue;
    }
    // 'alias "Negro" [Byron Cagua, of ...]', "Hemedti (Mohamed Hamdan Dagalo)"
    if (open && groupA === 'person' && groupB === 'person' && lead === '') {
      if (/^[\]),]$/.test(reading.tokens[b.last]?.text ?? '')) gathering.join(x, y);
      continue;
    }
    if (
      isAcronym(nameB) &&
      (actorish(groupA) || groupA === 'event') &&
      (actorish(groupB) || groupB === 'place')
    ) {
      // Nothing but the acronym in the brackets: the same body, whatever language it abbreviates.
      const alone = open && reading.tokens[b.last]?.text === ')';
      gathering.join(x, y, alone || acronymFits(nameB, nameA));
      continue;
    }
    if (isAcronym(nameA) && actorish(groupA) && actorish(groupB)) {
      gathering.join(x, y, acronymFits(nameA, nameB));
      continue;
    }
    // The text itself says that they are one, whatever rows the lexicon keeps apart.
    if (marked && groupA === groupB)
      gathering.join(x, y, /known as|otherwise|aka|a\.k\.a/.test(lead));
    else if (
      groupA === groupB &&
      groupA === 'place' &&
      gathering.kindAt(x) === gathering.kindAt(y) &&
      reading.tokens[b.last]?.text === ')'
    ) {
      // "Hawler (Erbil)", "Palmyra (Tadmur …)"; not "Syria (Abu Kamal)", whose kinds differ.
      gathering.join(x, y);
    }
  }
}

const textOf = (reading: Reading, c: Candidate): string => {
  const a = reading.tokens[c.first];
  const b = reading.tokens[c.last - 1];
  return a && b ? reading.text.slice(a.start, b.end) : '';
};

/** Joins aliases of persons to the person. */
export function joinAliases(
  gathering: Gathering,
  links: readonly AliasLink[],
  at: ReadonlyMap<number, Candidate>,
): void {
  for (const link of links) {
    const main = at.get(link.main);
    const alias = at.get(link.alias);
    if (!main || !alias) continue;
    const x = gathering.thingOf(main);
    const y = gathering.thingOf(alias);
    if (
      x !== undefined &&
      y !== undefined &&
      groupOf(gathering.kindAt(x)) === groupOf(gathering.kindAt(y))
    )
      gathering.join(x, y);
  }
}
