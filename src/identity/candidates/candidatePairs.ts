/**
 * The pairs that may be one thing, kept in step with a graph that changes: only what came, went or changed is looked at
 * again. What a change of one thing does to the weight of a pair of others is left as it was until one of these changes.
 */

import type { IdentityReason } from '../../model/identityContracts.ts';
import type { Kind } from '../../model/kinds.ts';
import { byCodeUnit } from '../nameKeys.ts';
import { CandidateIndex, type Like } from './candidateIndex.ts';
import type { CandidateItem, Weighing } from './evidence.ts';
import type { KnownNames } from './nameFeatures.ts';

export interface CandidatePair {
  /** Entities, the smaller id first. */
  readonly a: string;
  readonly b: string;
  readonly kinds: readonly [Kind, Kind];
  readonly score: number;
  readonly reasons: readonly IdentityReason[];
}

/** Candidates kept of each thing, and how likely they must be at least. */
const EACH = 5;
const LEAST_SCORE = 0.2;
/** Things looked at before others get their turn. */
const AT_ONCE = 20;

export const pairKey = (x: string, y: string): string => (x < y ? `${x} ${y}` : `${y} ${x}`);

/** What of a thing its candidates depend on, as text. */
const stateOf = (item: CandidateItem): string =>
  JSON.stringify([
    item.kind,
    item.names,
    item.calibre ?? null,
    [...item.documents],
    [...item.neighbours],
    [...item.beside],
  ]);

export class CandidatePairs {
  readonly #index: CandidateIndex;
  readonly #states = new Map<string, string>();
  readonly #pairs = new Map<string, CandidatePair>();
  readonly #of = new Map<string, Set<string>>();
  #sorted: readonly CandidatePair[] | undefined;

  constructor(known: KnownNames) {
    this.#index = new CandidateIndex(known);
  }

  /**
   * Brings the pairs in step with all things as they are now.
   * @param pause awaited between steps, so that others get their turn; told for how many the likes were looked for
   */
  async refresh(
    items: readonly CandidateItem[],
    pause: (done: number, of: number) => Promise<void>,
  ): Promise<void> {
    const now = new Set(items.map((item) => item.id));
    for (const id of [...this.#states.keys()]) if (!now.has(id)) this.#forget(id);
    const changed = items.filter((item) => this.#states.get(item.id) !== stateOf(item));
    for (const [i, item] of changed.entries()) {
      this.#forgetPairs(item.id);
      this.#states.set(item.id, stateOf(item));
      this.#index.put(item);
      if (i % 500 === 499) await pause(0, changed.length);
    }
    for (const [i, item] of changed.entries()) {
      for (const like of this.#index.likesOf(item.id, EACH, LEAST_SCORE)) this.#keep(item.id, like);
      if (i % AT_ONCE === AT_ONCE - 1) {
        this.#sorted = undefined;
        await pause(i + 1, changed.length);
      }
    }
    this.#sorted = undefined;
  }

  /** The likeliest first. */
  all(): readonly CandidatePair[] {
    this.#sorted ??= [...this.#pairs.values()].sort(
      (x, y) => y.score - x.score || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b),
    );
    return this.#sorted;
  }

  /** How likely two things are one, whether or not they are candidates of each other. */
  between(x: string, y: string): CandidatePair | undefined {
    const known = this.#pairs.get(pairKey(x, y));
    if (known) return known;
    const weighing = this.#index.weigh(x, y);
    return weighing && this.#pairOf(x, y, weighing);
  }

  #keep(id: string, like: Like): void {
    const key = pairKey(id, like.item.id);
    const old = this.#pairs.get(key);
    if (old && old.score >= like.score) return;
    const pair = this.#pairOf(id, like.item.id, like);
    if (pair) this.#pairs.set(key, pair);
    for (const end of [id, like.item.id]) {
      const own = this.#of.get(end);
      if (own) own.add(key);
      else this.#of.set(end, new Set([key]));
    }
  }

  #pairOf(x: string, y: string, { score, reasons }: Weighing): CandidatePair | undefined {
    const [a, b] = x < y ? [x, y] : [y, x];
    const kinds = [this.#index.kindOf(a), this.#index.kindOf(b)] as const;
    return kinds[0] && kinds[1] && { a, b, kinds: [kinds[0], kinds[1]], score, reasons };
  }

  #forget(id: string): void {
    this.#forgetPairs(id);
    this.#states.delete(id);
    this.#index.delete(id);
  }

  #forgetPairs(id: string): void {
    for (const key of this.#of.get(id) ?? []) {
      const pair = this.#pairs.get(key);
      this.#pairs.delete(key);
      if (pair) for (const end of [pair.a, pair.b]) if (end !== id) this.#of.get(end)?.delete(key);
    }
    this.#of.delete(id);
  }
}
