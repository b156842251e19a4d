/**
 * Finds what a decision is about in a document as it is now: by id; what a person made, by the decision that made it;
 * else by what it says. Pure, so that writing and checking aim alike.
 */
import type { ClaimRef, MentionRef } from '../../model/decisions.ts';
import { fold } from '../../model/names.ts';
import type { ClaimContent, MentionContent } from '../documentContent.ts';
import { groupBy } from '../values.ts';

/** By decision, the id of the mention or claim that it made in the document. */
export type Made = ReadonlyMap<string, string>;

const nearestTo =
  <T extends { readonly id: string }>(start: number, startOf: (item: T) => number) =>
  (x: T, y: T): number =>
    Math.abs(startOf(x) - start) - Math.abs(startOf(y) - start) || (x.id < y.id ? -1 : 1);

/** @param mentions all of the document, by id */
export function mentionAimedAt(
  ref: Pick<MentionRef, 'id' | 'kind' | 'names' | 'lexiconId' | 'decision'> & {
    readonly places?: MentionRef['places'];
  },
  mentions: ReadonlyMap<string, MentionContent>,
  made: Made,
): MentionContent | undefined {
  if (ref.decision !== undefined) return mentions.get(made.get(ref.decision) ?? '');
  const same = mentions.get(ref.id);
  if (same) return same;
  const [name = ''] = ref.names;
  const folded = fold(name);
  const alike = [...mentions.values()].filter((m) => m.kind === ref.kind);
  const start = ref.places?.[0]?.start ?? 0;
  const nearest = nearestTo<MentionContent>(start, (m) => m.starts[0] ?? 0);
  for (const fits of [
    (m: MentionContent) => m.lexiconId !== undefined && m.lexiconId === ref.lexiconId,
    (m: MentionContent) => fold(m.name) === folded,
    (m: MentionContent) => m.names.some((n) => fold(n) === folded),
  ]) {
    const [found] = alike.filter(fits).sort(nearest);
    if (found) return found;
  }
  return undefined;
}

const wordsOf = (quote: string): string => quote.replace(/\s+/g, ' ').trim();

/** Finds claims in one document. */
export class ClaimAim {
  readonly #byId: ReadonlyMap<string, ClaimContent>;
  readonly #read: ReadonlyMap<string, readonly ClaimContent[]>;
  readonly #mentions: ReadonlyMap<string, MentionContent>;

  constructor(claims: readonly ClaimContent[], mentions: ReadonlyMap<string, MentionContent>) {
    this.#byId = new Map(claims.map((c) => [c.id, c]));
    this.#mentions = mentions;
    this.#read = groupBy(
      claims.filter((c) => c.decision === undefined),
      (c) => `${c.type} ${wordsOf(c.quote)}`,
    );
  }

  find(ref: ClaimRef, made: Made): string | undefined {
    if (ref.decision !== undefined) return made.get(ref.decision);
    if (this.#byId.has(ref.id)) return ref.id;
    const saysSo = (this.#read.get(`${ref.type} ${wordsOf(ref.quote)}`) ?? []).filter(
      (c) => this.#isEnd(c.subject, ref.subject) && this.#isEnd(c.object, ref.object),
    );
    const surest = saysSo.filter((c) => c.certainty === ref.certainty);
    return [...(surest.length > 0 ? surest : saysSo)].sort(nearestTo(ref.start, (c) => c.start))[0]
      ?.id;
  }

  #isEnd(mention: string, { kind, name }: ClaimRef['subject']): boolean {
    const m = this.#mentions.get(mention);
    const folded = fold(name);
    return m !== undefined && m.kind === kind && m.names.some((n) => fold(n) === folded);
  }
}
