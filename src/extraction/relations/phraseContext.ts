/** What the rules over phrases share: the chunks of one sentence, and how to propose a claim from two fillers. */
import type { RelationType } from '../../model/relationTypes.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Chunk, NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import type { Filler } from './fillers.ts';

export class PhraseContext {
  readonly reading: Reading;
  readonly chunks: readonly Chunk[];
  readonly sentence: number;
  readonly out: Candidate[] = [];
  private readonly verbs: readonly Predication[];

  constructor(
    reading: Reading,
    chunks: readonly Chunk[],
    sentence: number,
    verbs: readonly Predication[],
  ) {
    this.reading = reading;
    this.chunks = chunks;
    this.sentence = sentence;
    this.verbs = verbs;
  }

  np(i: number): NounPhrase | undefined {
    const chunk = this.chunks[i];
    return chunk?.kind === 'np' ? chunk : undefined;
  }
  word(i: number): string {
    const chunk = this.chunks[i];
    return chunk && 'word' in chunk ? chunk.word : '';
  }
  isPrep(i: number, word?: string): boolean {
    const chunk = this.chunks[i];
    return chunk?.kind === 'prep' && (word === undefined || chunk.word === word);
  }
  kind(i: number): Chunk['kind'] | undefined {
    return this.chunks[i]?.kind;
  }

  propose(
    type: RelationType,
    source: Filler,
    target: Filler,
    rule: string,
    trigger: number,
    more: Partial<Pick<Candidate, 'role' | 'hedged' | 'denied'>> = {},
  ): void {
    const a = this.reading.thing(source.thing)?.kind;
    const b = this.reading.thing(target.thing)?.kind;
    // nobody is a member or a part of a person
    if (b === 'Person' && (type === 'MEMBER_OF' || type === 'PART_OF' || type === 'LEADS')) return;
    if (a === 'Person' && type === 'PART_OF') return;
    const { sentence } = this;
    this.out.push(
      ...claimBetween(this.reading, type, source, target, { rule, sentence, trigger, ...more }),
    );
  }

  /** Pairs of phrases of which the second says what the first is: "X, the leader of Y,", "X (a unit of Y)", "X is a Y of Z". */
  *appositions(): Generator<{
    first: NounPhrase;
    second: NounPhrase;
    at: number;
    copula: boolean;
  }> {
    for (let i = 0; i < this.chunks.length; i++) {
      const first = this.np(i);
      if (!first) continue;
      let k = i + 1;
      while (this.isPrep(k, 'of') && this.np(k + 1)) k += 2;
      // "the emir of X in Y, Z"
      if (
        first.heads.length === 0 &&
        k > i + 1 &&
        (isNoun(first.headLemma, 'leader') || isNoun(first.headLemma, 'role')) &&
        this.kind(k) === 'prep' &&
        /^(?:in|for|at|around|near)$/.test(this.word(k)) &&
        this.np(k + 1)
      )
        k += 2;
      // brackets with an acronym between are stepped over
      if (this.kind(k) === 'open') {
        let close = k;
        while (close < this.chunks.length && this.kind(close) !== 'close') close += 1;
        const inner = this.np(k + 1);
        if (inner && close === k + 2 && inner.heads.length > 0) k = close + 1;
        else if (inner) {
          yield { first, second: inner, at: k + 1, copula: false };
          k = close + 1;
        }
      }
      if (this.kind(k) === 'comma' || this.namesBehindColon(first, k)) {
        let n = k + 1;
        while (
          this.kind(n) === 'adverb' ||
          (this.kind(n) === 'sub' && /^(?:once|then|though|although|as)$/.test(this.word(n)))
        )
          n += 1;
        const second = this.np(n);
        if (second && !second.temporal) yield { first, second, at: n, copula: false };
        continue;
      }
      const vg = this.chunks[k];
      if (
        vg?.kind === 'vg' &&
        !vg.negative &&
        (/^(?:be|become|remain)$/.test(vg.lemma) ||
          (vg.passive &&
            /^(?:name|appoint|elect|describe|know|identify|make|call)$/.test(vg.lemma)))
      ) {
        let n = k + 1;
        while (this.kind(n) === 'adverb' || this.isPrep(n, 'as')) n += 1;
        const second = this.np(n);
        if (second && this.governorless(i)) yield { first, second, at: n, copula: true };
      }
    }
    yield* this.copulasBehind();
  }

  /** "X fought there and is a part of Y", "X, whom … , is the leader of Y": the subject stands farther off. */
  private *copulasBehind(): ReturnType<PhraseContext['appositions']> {
    for (const verb of this.verbs) {
      if (verb.negative || verb.irrealis || !/^(?:be|become|remain)$/.test(verb.lemma)) continue;
      const [second] = verb.object;
      const at = second ? this.chunks.indexOf(second) : -1;
      if (!second || at < 0) continue;
      for (const first of verb.subject)
        if (first !== second && !this.isBeside(first, verb.first))
          yield { first, second, at, copula: true };
    }
  }

  /** "three officers of X: Y and Z" */
  private namesBehindColon(first: NounPhrase, k: number): boolean {
    const mark = this.chunks[k];
    return (
      mark?.kind === 'stop' &&
      this.reading.token(mark.first).text === ':' &&
      first.heads.length === 0 &&
      (isNoun(first.headLemma, 'member') || isNoun(first.headLemma, 'leader'))
    );
  }

  /** Whether nothing but what belongs to the phrase stands between it and a verb. */
  private isBeside(np: NounPhrase, verb: number): boolean {
    const [last] = np.of.slice(-1);
    return (last ?? np).last >= verb - 1;
  }

  private governorless(i: number): boolean {
    return this.kind(i - 1) !== 'prep';
  }
}
