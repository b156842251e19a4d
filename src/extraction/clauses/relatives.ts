/** Relative clauses: what "who", "which" and "whose" stand for. */
import type { ChunkRow } from './chunkRow.ts';
import { isPersonOfBody } from './nounClasses.ts';
import type { Reading } from './reading.ts';
import type { NounPhrase } from './structure.ts';

/** What is done to places rather than to things. */
const OF_PLACES =
  /^(?:bomb|shell|bombard|pound|hold|control|overrun|storm|raid|attack|occupy|enter|reach|leave|besiege|defend|rule|govern|retake|recapture|capture|surround|visit|patrol)$/;

export class Relatives {
  private readonly reading: Reading;
  private readonly row: ChunkRow;

  constructor(reading: Reading, row: ChunkRow) {
    this.reading = reading;
    this.row = row;
  }

  /** "X, whose commander": the phrase behind "whose" belongs to what stands before. */
  bindWhose(): void {
    for (let i = 1; i + 1 < this.row.chunks.length; i++) {
      const mark = this.row.chunks[i];
      const owned = this.row.chunks[i + 1];
      if (mark?.kind !== 'wh' || mark.word !== 'whose' || owned?.kind !== 'np') continue;
      const owner = this.antecedent(i);
      if (owner && !owned.possessor) this.row.chunks[i + 1] = { ...owned, possessor: owner };
    }
  }

  /** The phrase that a relative word at `i` stands for. */
  antecedent(i: number): NounPhrase | undefined {
    let k = i - 1;
    const joined = this.joinedTo(i);
    if (joined >= 0) return this.antecedent(joined);
    while (k >= 0) {
      const kind = this.row.chunks[k]?.kind;
      if (kind === 'comma' || kind === 'adverb' || kind === 'prep' || kind === 'quote') k -= 1;
      else if (kind === 'close') k = this.row.openOf(k) - 1;
      else break;
    }
    const word = this.row.chunks[i];
    const nearest = this.row.np(k);
    if (!nearest) return undefined;
    const who =
      word?.kind === 'wh' && (word.word === 'who' || word.word === 'whom' || word.word === 'whose');
    const first = nearest.heads[0];
    const isPlace =
      first !== undefined &&
      this.reading.isFamily(first, 'Place') &&
      this.reading.kindOf(first) !== 'Country';
    const where = word?.kind === 'wh' && word.word === 'where';
    // "the 444th Brigade of Mahmoud Hamza, which": a man is no "which"
    const head = this.row.np(k - 2);
    if (
      word?.kind === 'wh' &&
      word.word === 'which' &&
      first !== undefined &&
      this.reading.kindOf(first) === 'Person' &&
      this.row.isOf(k - 1) &&
      head
    )
      return head;
    const one = who && first !== undefined ? this.oneOf(k) : undefined;
    if (one) return one;
    // "crates at the airport, which X bombed"
    if (isPlace && this.isHeldOrHit(i)) return nearest;
    if (
      !where &&
      ((who && first !== undefined && !this.reading.isFamily(first, 'Actor')) ||
        isPlace ||
        (who && first === undefined))
    ) {
      // climb "men in X who", "the commander of X who"
      let p = k;
      while (p >= 2 && this.row.chunks[p - 1]?.kind === 'prep' && this.row.np(p - 2)) {
        p -= 2;
        const up = this.row.np(p);
        if (
          up &&
          (!isPlace ||
            up.heads.length === 0 ||
            this.reading.isFamily(up.heads[0] ?? -1, 'Actor') ||
            this.reading.isFamily(up.heads[0] ?? -1, 'Weapon'))
        )
          return up;
      }
    }
    return this.predicated(k, nearest) ?? nearest;
  }

  /** Whether the clause that "which" opens behind a comma says who holds, strikes or reaches what it stands for. */
  private isHeldOrHit(i: number): boolean {
    const word = this.row.chunks[i];
    let next = i + 2;
    while (this.row.isOf(next) && this.row.np(next + 1)) next += 2;
    const verb = this.row.verb(next);
    return (
      word?.kind === 'wh' &&
      word.word === 'which' &&
      this.row.chunks[i - 1]?.kind === 'comma' &&
      this.row.np(i + 1) !== undefined &&
      verb !== undefined &&
      !verb.passive &&
      OF_PLACES.test(verb.lemma)
    );
  }

  /** "who armed X and who owns Y": the relative word that one behind "and" goes on from, or -1. */
  private joinedTo(i: number): number {
    const word = this.row.chunks[i];
    if (word?.kind !== 'wh' || this.row.chunks[i - 1]?.kind !== 'and') return -1;
    if (!/^(?:who|which)$/.test(word.word)) return -1;
    for (let k = i - 2; k >= 0 && this.row.chunks[k]?.kind !== 'stop'; k--) {
      const earlier = this.row.chunks[k];
      if (earlier?.kind === 'wh') return earlier.word === word.word ? k : -1;
    }
    return -1;
  }

  /** "X is a coalition which unites …": what is told of the predicate is told of X. */
  private predicated(k: number, nearest: NounPhrase): NounPhrase | undefined {
    const being = this.row.chunks[k - 1];
    const subject = this.row.np(k - 2);
    if (nearest.heads.length > 0 || nearest.of.length > 0 || being?.kind !== 'vg') return undefined;
    if (!/^(?:be|become|remain)$/.test(being.lemma) || being.negative || being.irrealis)
      return undefined;
    return /^(?:a|an|the)$/.test(nearest.opener) && subject && subject.heads.length > 0
      ? subject
      : undefined;
  }

  /** "a dissident of the FARC who": a single person of a body, whom "who" goes back to. */
  private oneOf(k: number): NounPhrase | undefined {
    if (k < 2 || !this.row.isOf(k - 1)) return undefined;
    const person = this.row.np(k - 2);
    if (!person || person.heads.length > 0 || this.reading.token(person.head).tag !== 'NN')
      return undefined;
    const { headLemma } = person;
    return isPersonOfBody(headLemma) ? person : undefined;
  }
}
