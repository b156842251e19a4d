/**
 * Clauses over chunks: for each verb its subject, objects and prepositional phrases. Relative, participle and
 * infinitive clauses take their subject from what they hang on; coordination shares it out. No tree is built:
 * each verb looks left and right past insertions to the nearest phrase that can fill its place.
 */
import type { Sentence } from '../analysis.ts';
import type { Reading } from './reading.ts';
import type {
  Chunk,
  NounPhrase,
  Predication,
  PrepositionalPhrase,
  VerbGroup,
} from './structure.ts';

/** "asked X to attack", "sent X to guard": the object of the first verb does the second. */
const OBJECT_CONTROL = new Set(
  'ask order force allow help train send urge tell instruct enable let lead push permit encourage invite call persuade pay deploy dispatch assist teach equip hire'.split(
    ' ',
  ),
);
const REPORTED = new Set(
  'say claim report add tell announce state allege note confirm insist write'.split(' '),
);

export interface ClauseSet {
  readonly chunks: readonly Chunk[];
  readonly verbs: readonly Predication[];
  /** Chunk index of each verb predication. */
  readonly at: readonly number[];
}

export function clausesOf(reading: Reading, sentence: Sentence, chunks: Chunk[]): ClauseSet {
  return new ClauseBuilder(reading, sentence, chunks).build();
}

class ClauseBuilder {
  private readonly subjects = new Map<number, NounPhrase[]>();
  private readonly reading: Reading;
  private readonly sentence: Sentence;
  private readonly chunks: Chunk[];

  constructor(reading: Reading, sentence: Sentence, chunks: Chunk[]) {
    this.reading = reading;
    this.sentence = sentence;
    this.chunks = chunks;
  }

  build(): ClauseSet {
    this.bindWhose();
    const verbs: Predication[] = [];
    const at: number[] = [];
    const indexAt = new Map<number, number>();
    for (let i = 0; i < this.chunks.length; i++) {
      const chunk = this.chunks[i];
      if (chunk?.kind !== 'vg') continue;
      const parent = this.parentOf(i);
      const predication = this.predicate(
        i,
        chunk,
        parent === undefined ? undefined : indexAt.get(parent),
      );
      indexAt.set(i, verbs.length);
      verbs.push(predication);
      at.push(i);
    }
    return { chunks: this.chunks, verbs, at };
  }

  private np(i: number): NounPhrase | undefined {
    const chunk = this.chunks[i];
    return chunk?.kind === 'np' ? chunk : undefined;
  }

  /** "X, whose commander": the phrase behind "whose" belongs to what stands before. */
  private bindWhose(): void {
    for (let i = 1; i + 1 < this.chunks.length; i++) {
      const mark = this.chunks[i];
      const owned = this.chunks[i + 1];
      if (mark?.kind !== 'wh' || mark.word !== 'whose' || owned?.kind !== 'np') continue;
      const owner = this.antecedent(i);
      if (owner && !owned.possessor) this.chunks[i + 1] = { ...owned, possessor: owner };
    }
  }

  /** The phrase that a relative word at `i` stands for. */
  private antecedent(i: number): NounPhrase | undefined {
    let k = i - 1;
    while (k >= 0) {
      const kind = this.chunks[k]?.kind;
      if (kind === 'comma' || kind === 'adverb' || kind === 'prep' || kind === 'quote') k -= 1;
      else if (kind === 'close') k = this.openOf(k) - 1;
      else break;
    }
    const word = this.chunks[i];
    const nearest = this.np(k);
    if (!nearest) return undefined;
    const who =
      word?.kind === 'wh' && (word.word === 'who' || word.word === 'whom' || word.word === 'whose');
    const first = nearest.heads[0];
    const isPlace =
      first !== undefined &&
      this.reading.isFamily(first, 'Place') &&
      this.reading.kindOf(first) !== 'Country';
    const where = word?.kind === 'wh' && word.word === 'where';
    if (
      !where &&
      ((who && first !== undefined && !this.reading.isFamily(first, 'Actor')) ||
        isPlace ||
        (who && first === undefined))
    ) {
      // climb "men in X who", "the commander of X who"
      let p = k;
      while (p >= 2 && this.chunks[p - 1]?.kind === 'prep' && this.np(p - 2)) {
        p -= 2;
        const up = this.np(p);
        if (
          up &&
          (up.heads.length === 0 || this.reading.isFamily(up.heads[0] ?? -1, 'Actor') || !isPlace)
        )
          return up;
      }
    }
    return nearest;
  }

  private openOf(close: number): number {
    for (let k = close - 1; k >= 0; k--) if (this.chunks[k]?.kind === 'open') return k;
    return close;
  }

  private closeOf(open: number): number {
    for (let k = open + 1; k < this.chunks.length; k++)
      if (this.chunks[k]?.kind === 'close') return k;
    return open;
  }

  /** The preposition (chunk index) that governs a phrase, through coordination, or -1. */
  private governor(i: number): number {
    const before = this.chunks[i - 1];
    if (before?.kind === 'prep') return i - 1;
    if (before?.kind === 'and' || before?.kind === 'comma') {
      let k = i - 2;
      if (this.chunks[k]?.kind === 'comma') k -= 1;
      if (before.kind === 'and' && this.np(k)) return this.governor(k);
    }
    return -1;
  }

  /** Phrases joined with the one at `i` by commas and "and", to the right; gives the index behind the last too. */
  group(i: number): { group: NounPhrase[]; end: number } {
    const first = this.np(i);
    if (!first) return { group: [], end: i };
    const group = [first];
    let end = this.afterOf(i);
    const pending: NounPhrase[] = [];
    let k = end;
    for (;;) {
      const a = this.chunks[k];
      // "one SPG-9 with six rounds, and …": what a weapon comes with is of the list
      const extra = this.np(k + 1);
      if (
        a?.kind === 'prep' &&
        /^(?:with|without|including|plus|along with|such as)$/.test(a.word) &&
        extra &&
        this.familyOf(group[group.length - 1] ?? first) === 'Weapon' &&
        pending.length === 0
      ) {
        const after = this.afterOf(k + 1);
        const mark = this.chunks[after]?.kind;
        if (mark === 'comma' || mark === 'and' || mark === 'stop' || mark === undefined) {
          if (this.familyOf(extra) === 'Weapon') group.push(extra);
          k = after;
          if (this.familyOf(extra) === 'Weapon' || mark !== 'stop') end = k;
          continue;
        }
      }
      if (a?.kind === 'open') {
        const close = this.closeOf(k);
        if (close === k) break;
        k = close + 1;
        if (pending.length === 0) end = k;
        continue;
      }
      let joined = false;
      let n = k;
      if (a?.kind === 'comma') n += 1;
      if (this.chunks[n]?.kind === 'and') {
        joined = true;
        n += 1;
      }
      if (n === k) break;
      while (this.chunks[n]?.kind === 'adverb') n += 1;
      const next = this.np(n);
      if (!next || next.temporal) break;
      const after = this.afterOf(n);
      if (this.startsClause(after) && !(joined && this.chunkWord(i - 1) === 'between')) break;
      if (!joined && !this.alike(group[group.length - 1] ?? first, next) && !this.listAhead(after))
        break;
      pending.push(next);
      k = after;
      if (joined || this.alike(first, next)) {
        group.push(...pending.splice(0));
        end = k;
      }
    }
    return { group, end };
  }

  /** Whether a comma list goes on to an "and". */
  private listAhead(k: number): boolean {
    for (let i = k; i < this.chunks.length; i++) {
      const chunk = this.chunks[i];
      if (chunk?.kind === 'and')
        return this.np(i + 1) !== undefined && !this.startsClause(this.afterOf(i + 1));
      if (chunk?.kind === 'np' || chunk?.kind === 'comma') continue;
      if (chunk?.kind === 'prep' && chunk.word === 'of') continue;
      return false;
    }
    return false;
  }

  private startsClause(at: number): boolean {
    let k = at;
    while (this.chunks[k]?.kind === 'open') {
      const close = this.closeOf(k);
      if (close === k) break;
      k = close + 1;
    }
    while (this.chunks[k]?.kind === 'adverb') k += 1;
    const chunk = this.chunks[k];
    return chunk?.kind === 'vg' && chunk.form === 'finite';
  }

  /** Both weapons (or with a number), or both places, or both persons or both bodies. */
  private alike(a: NounPhrase, b: NounPhrase): boolean {
    const x = this.familyOf(a);
    return x !== '' && x === this.familyOf(b) && x !== 'Place' && x !== 'Actor';
  }

  private familyOf(np: NounPhrase): string {
    const head = np.heads[0];
    if (head !== undefined) {
      if (this.reading.isFamily(head, 'Weapon')) return 'Weapon';
      if (this.reading.isFamily(head, 'Actor')) return 'Actor';
      if (this.reading.isFamily(head, 'Place')) return 'Place';
    }
    for (const of of np.of) {
      const inner = this.familyOf(of);
      if (inner === 'Weapon') return inner;
    }
    return '';
  }

  /** Index behind a phrase and its "of" chain. */
  afterOf(i: number): number {
    let k = i + 1;
    while (this.chunks[k]?.kind === 'prep' && this.isOf(k) && this.np(k + 1)) k += 2;
    return k;
  }

  private isOf(k: number): boolean {
    const chunk = this.chunks[k];
    return chunk?.kind === 'prep' && chunk.word === 'of';
  }

  private verb(i: number): VerbGroup | undefined {
    const chunk = this.chunks[i];
    return chunk?.kind === 'vg' ? chunk : undefined;
  }

  /** Start of the stretch between clause marks that `i` stands in. */
  private segmentStart(i: number): number {
    for (let k = i - 1; k >= 0; k--) {
      const kind = this.chunks[k]?.kind;
      if (kind === 'sub' || kind === 'stop') return k + 1;
    }
    return 0;
  }

  private subjectOf(v: number): NounPhrase[] {
    const known = this.subjects.get(v);
    if (known) return known;
    this.subjects.set(v, []);
    const found = this.findSubject(v);
    this.subjects.set(v, found);
    return found;
  }

  private findSubject(v: number): NounPhrase[] {
    const verb = this.verb(v);
    if (!verb) return [];
    if (verb.form === 'infinitive') return this.infinitiveSubject(v);
    if (verb.form === 'ing' || verb.form === 'participle') return this.participleSubject(v, verb);
    let group: NounPhrase[] = [];
    let closed = false;
    let i = v - 1;
    for (let steps = 0; i >= 0 && steps < 80; steps++) {
      const chunk = this.chunks[i];
      if (!chunk) break;
      if (chunk.kind === 'np') {
        const governor = this.governor(i);
        if (governor >= 0) {
          i = governor - 1;
          continue;
        }
        if (chunk.temporal && group.length === 0) {
          i -= 1;
          continue;
        }
        // "X, riding motorcycles, attacked Y": what an insertion's participle takes is no subject
        const inserted = this.verb(i - 1);
        if (
          closed &&
          inserted &&
          inserted.form !== 'finite' &&
          this.chunks[i - 2]?.kind === 'comma'
        ) {
          i -= 3;
          continue;
        }
        const outer = this.ownedByRelative(i);
        if (outer >= 0) {
          i = outer - 1;
          continue;
        }
        group = [chunk];
        // A, B and C
        let k = i - 1;
        let listed = false;
        for (;;) {
          const mark = this.chunks[k];
          const isAnd = mark?.kind === 'and';
          if (!(isAnd || (mark?.kind === 'comma' && listed))) break;
          let left = k - 1;
          if (isAnd && this.chunks[left]?.kind === 'comma') left -= 1;
          if (this.chunks[left]?.kind === 'close') left = this.openOf(left) - 1;
          let phrase = this.np(left);
          // step over "of X" and "in X" back to the head
          while (phrase && this.chunks[left - 1]?.kind === 'prep' && this.np(left - 2)) {
            left -= 2;
            phrase = this.np(left);
          }
          if (!phrase || phrase.temporal || this.chunks[left - 1]?.kind === 'prep') break;
          group.unshift(phrase);
          listed = true;
          k = left - 1;
        }
        // "X, the commander of Y, said": the insertion is closed by a comma before the verb
        if (closed && this.chunks[k]?.kind === 'comma' && !listed) {
          let left = k - 1;
          if (this.chunks[left]?.kind === 'close') left = this.openOf(left) - 1;
          if (this.np(left) && this.segmentStart(v) <= left) {
            const start = this.governor(left);
            if (start < 0 || this.isOf(start)) {
              i = left;
              closed = false;
              const keep = group;
              const outer = this.headOfChain(left);
              group = outer ? [outer] : keep;
              if (outer && outer.heads.length === 0 && keep[0] && keep[0].heads.length > 0)
                group = [outer, ...keep];
              return group;
            }
          }
        }
        return group;
      }
      if (chunk.kind === 'comma') {
        if (i === v - 1 || this.onlyAdverbs(i, v)) closed = true;
        i -= 1;
        continue;
      }
      if (chunk.kind === 'close') {
        i = this.openOf(i) - 1;
        continue;
      }
      if (
        chunk.kind === 'adverb' ||
        chunk.kind === 'quote' ||
        chunk.kind === 'prep' ||
        chunk.kind === 'other'
      ) {
        i -= 1;
        continue;
      }
      if (chunk.kind === 'wh') {
        const antecedent = this.antecedent(i);
        return antecedent && chunk.word !== 'where' && chunk.word !== 'what' ? [antecedent] : [];
      }
      if (chunk.kind === 'vg') {
        if (chunk.form !== 'finite') {
          i -= 1;
          continue;
        }
        const relative = this.relativeBefore(i);
        if (relative >= 0 && (closed || this.hasComma(i, v))) {
          i = relative - 1;
          continue;
        }
        return this.subjectOf(i);
      }
      if (chunk.kind === 'and') {
        // a second verb: its subject is the first one's
        let k = i - 1;
        while (k >= 0 && this.chunks[k]?.kind !== 'stop') {
          if (this.verb(k)) return this.subjectOf(k);
          k -= 1;
        }
        return [];
      }
      break;
    }
    return group;
  }

  /** The relative word of a clause whose object the phrase at `i` is ("men who entered X and Y carried out …"), or -1. */
  private ownedByRelative(i: number): number {
    let k = i - 1;
    while (k > 0 && (this.chunks[k]?.kind === 'and' || this.chunks[k]?.kind === 'np')) k -= 1;
    const verb = this.verb(k);
    if (verb?.form !== 'finite') return -1;
    const before = this.chunks[k - 1];
    return before?.kind === 'wh' ? k - 1 : -1;
  }

  /** The phrase at the head of an "of" chain that ends at `i`. */
  private headOfChain(i: number): NounPhrase | undefined {
    let k = i;
    while (this.isOf(k - 1) && this.np(k - 2)) k -= 2;
    return this.np(k);
  }

  private onlyAdverbs(from: number, to: number): boolean {
    for (let k = from + 1; k < to; k++) if (this.chunks[k]?.kind !== 'adverb') return false;
    return true;
  }

  private hasComma(from: number, to: number): boolean {
    for (let k = from + 1; k < to; k++) if (this.chunks[k]?.kind === 'comma') return true;
    return false;
  }

  /** The relative word that opens the clause of the verb at `i`, or -1. */
  private relativeBefore(i: number): number {
    for (let k = i - 1; k >= 0 && i - k < 14; k--) {
      const kind = this.chunks[k]?.kind;
      if (kind === 'wh') return k;
      if (kind === 'sub' || kind === 'stop') return -1;
      if (kind === 'vg' && this.verb(k)?.form === 'finite' && this.chunks[k + 1]?.kind !== 'and') {
      }
    }
    return -1;
  }

  private participleSubject(v: number, verb: VerbGroup): NounPhrase[] {
    const before = this.chunks[v - 1];
    if (before?.kind === 'and' || (before?.kind === 'comma' && this.verb(v - 2))) {
      for (let k = v - 2; k >= 0; k--) if (this.verb(k)) return this.subjectOf(k);
    }
    let k = v - 1;
    let comma = false;
    while (
      k >= 0 &&
      (this.chunks[k]?.kind === 'comma' ||
        this.chunks[k]?.kind === 'adverb' ||
        this.chunks[k]?.kind === 'close')
    ) {
      if (this.chunks[k]?.kind === 'close') k = this.openOf(k);
      else if (this.chunks[k]?.kind === 'comma') comma = true;
      k -= 1;
    }
    // "X, which in April, backed by Y": a date is nobody
    while (k > 0 && this.np(k)?.temporal) {
      k -= 1;
      while (k > 0 && /^(?:prep|comma|adverb)$/.test(this.chunks[k]?.kind ?? '')) k -= 1;
      comma = true;
    }
    if (this.chunks[k]?.kind === 'wh') {
      const antecedent = this.antecedent(k);
      return antecedent ? [antecedent] : [];
    }
    const previous = this.np(k);
    if (before === undefined || k < 0) return this.nextSubject(v);
    if (before.kind === 'prep' || before.kind === 'sub') {
      // "after seizing X, the group …", "by firing": the subject of the clause beside it
      return this.previousSubject(v) ?? this.nextSubject(v);
    }
    if (previous && (!comma || verb.form === 'participle')) {
      // "walked into the town carrying rifles": a town does not carry
      const place = previous.heads[0];
      if (
        verb.form === 'ing' &&
        place !== undefined &&
        this.reading.isFamily(place, 'Place') &&
        !this.reading.isFamily(place, 'Actor') &&
        this.governor(k) >= 0
      )
        return this.previousSubject(v) ?? [previous];
      // "rifles of X seized by", "men in Y seized": the head of an "of" chain, else the nearest
      const head = this.headOfChain(k) ?? previous;
      const list = this.listEndingAt(k);
      return list.length > 1 ? list : [head];
    }
    if (comma) return this.previousSubject(v) ?? (previous ? [previous] : this.nextSubject(v));
    return this.previousSubject(v) ?? [];
  }

  private listEndingAt(k: number): NounPhrase[] {
    const last = this.np(k);
    if (!last) return [];
    const list = [last];
    let i = k - 1;
    while (
      this.chunks[i]?.kind === 'and' &&
      this.np(i - 1) &&
      this.familyOf(last) !== '' &&
      this.familyOf(this.np(i - 1) ?? last) === this.familyOf(last)
    ) {
      const left = this.np(i - 1);
      if (left) list.unshift(left);
      i -= 2;
    }
    return list;
  }

  private previousSubject(v: number): NounPhrase[] | undefined {
    for (let k = v - 1; k >= 0; k--) {
      const verb = this.verb(k);
      if (this.chunks[k]?.kind === 'stop') return undefined;
      if (verb?.form === 'finite') {
        const subject = this.subjectOf(k);
        // "warplanes struck a cave, the president announced, killing …": what is put in between is stepped over
        const said = subject[0];
        const at = said ? this.chunks.indexOf(said) : -1;
        if (REPORTED.has(verb.lemma) && at > 0 && this.chunks[at - 1]?.kind === 'comma') {
          k = at;
          continue;
        }
        return subject;
      }
    }
    return undefined;
  }

  private nextSubject(v: number): NounPhrase[] {
    for (let k = v + 1; k < this.chunks.length; k++) {
      if (this.verb(k)?.form === 'finite') return this.subjectOf(k);
      if (this.chunks[k]?.kind === 'stop') return [];
    }
    return [];
  }

  private infinitiveSubject(v: number): NounPhrase[] {
    for (let k = v - 1; k >= 0; k--) {
      const verb = this.verb(k);
      if (this.chunks[k]?.kind === 'stop') return [];
      if (!verb) continue;
      const object = this.np(k + 1);
      if (OBJECT_CONTROL.has(verb.lemma)) {
        if (verb.passive) return this.subjectOf(k);
        if (object && !object.temporal) return this.group(k + 1).group;
      }
      return this.subjectOf(k);
    }
    return [];
  }

  /** Chunk index of the verb that a participle or infinitive hangs on. */
  private parentOf(v: number): number | undefined {
    const verb = this.verb(v);
    if (!verb) return undefined;
    const before = this.chunks[v - 1];
    if (verb.form === 'finite' && before?.kind !== 'and' && before?.kind !== 'comma')
      return undefined;
    for (let k = v - 1; k >= 0; k--) {
      if (this.chunks[k]?.kind === 'stop' || this.chunks[k]?.kind === 'sub') return undefined;
      const other = this.verb(k);
      if (other && (other.form === 'finite' || verb.form !== 'finite')) return k;
    }
    return undefined;
  }

  private predicate(v: number, verb: VerbGroup, parent: number | undefined): Predication {
    const r = this.reading;
    let subject = this.subjectOf(v);
    const phrases: PrepositionalPhrase[] = [];
    let object: NounPhrase[] = [];
    let particle: string | undefined;
    let i = v + 1;
    while (this.chunks[i]?.kind === 'adverb' || this.chunks[i]?.kind === 'quote') i += 1;
    const next = this.chunks[i];
    if (next?.kind === 'prep' && next.last - next.first === 1 && this.isParticle(i)) {
      particle = next.word;
      i += 1;
      if (this.chunks[i]?.kind === 'adverb') i += 1;
    } else if (this.chunks[v + 1]?.kind === 'adverb') particle = this.chunkWord(v + 1);
    if (this.np(i)?.temporal) i += 1;
    const direct = this.np(i);
    if (direct && !direct.temporal && !this.startsOwnClause(i)) {
      const g = this.group(i);
      object = g.group;
      i = g.end;
      const second = this.np(i);
      if (second && !second.temporal && !this.startsOwnClause(i)) {
        // gave X rifles
        phrases.push({ word: 'to', group: object, at: direct.first });
        const g2 = this.group(i);
        object = g2.group;
        i = g2.end;
      }
      const after = this.chunks[i];
      if (!particle && after?.kind === 'adverb') particle = after.word;
      if (!particle && after?.kind === 'prep' && after.last - after.first === 1 && !this.np(i + 1))
        particle = after.word;
    } else if (verb.form === 'finite' && !verb.passive) {
      const gap = this.gapObject(v);
      if (gap) object = [gap];
    }
    if (object.length === 0 && !verb.passive) {
      const shifted = this.shiftedObject(i);
      if (shifted >= 0) object = this.group(shifted).group;
    }
    // "raised, paid and equipped the force": the object of the last verb is that of all
    if (object.length === 0 && !verb.passive && verb.form !== 'participle') {
      let k = v + 1;
      while (
        this.chunks[k]?.kind === 'comma' ||
        this.chunks[k]?.kind === 'and' ||
        this.chunks[k]?.kind === 'adverb'
      )
        k += 1;
      if (k > v + 1 && this.verb(k) && !this.verb(k)?.negative) {
        let last = k;
        for (let n = k + 1; n < this.chunks.length; n++) {
          const kind = this.chunks[n]?.kind;
          if (kind === 'vg') last = n;
          else if (kind !== 'comma' && kind !== 'and' && kind !== 'adverb') break;
        }
        if (this.np(last + 1) && !this.startsOwnClause(last + 1))
          object = this.group(last + 1).group;
      }
    }
    const there = subject[0];
    if (there && /^(?:there|it|following)$/.test(r.token(there.head).lower) && verb.passive) {
      const real = this.shiftedObject(i, true);
      if (real >= 0) subject = this.group(real).group;
    }
    this.collectRight(i, phrases);
    this.collectLeft(v, verb, phrases);
    // where, in which
    const wh = this.relativeBefore(v);
    if (wh >= 0 && verb.form === 'finite') {
      const word = this.chunkWord(wh);
      const before = this.chunks[wh - 1];
      const antecedent =
        word === 'where' || before?.kind === 'prep'
          ? this.antecedent(before?.kind === 'prep' ? wh - 1 : wh)
          : undefined;
      if (antecedent)
        phrases.push({
          word: before?.kind === 'prep' ? before.word : 'in',
          group: [antecedent],
          at: r.token(antecedent.first).index,
        });
    }
    // "the market, shelled on Saturday by X": a bare past with an agent and no object is a participle
    let passive = verb.passive;
    if (
      !passive &&
      verb.form === 'finite' &&
      object.length === 0 &&
      verb.last - verb.first === 1 &&
      r.token(verb.head).tag === 'VBD' &&
      phrases.some((p) => p.word === 'by' && p.at > verb.head)
    )
      passive = true;
    return {
      trigger: 'verb',
      lemma: verb.lemma,
      particle,
      head: verb.head,
      first: verb.first,
      last: verb.last,
      sentence: this.sentence.index,
      passive,
      negative: verb.negative || subject.some((s) => s.negative),
      hedged: verb.hedged,
      irrealis: verb.irrealis,
      subject,
      object,
      phrases,
      parent,
    };
  }

  /** "discovered in his cellar a pistol", "there were seized, on 15 June, two missiles": the phrase behind the phrases. */
  private shiftedObject(from: number, overCommas = false): number {
    let k = from;
    let moved = false;
    while (k < this.chunks.length) {
      const chunk = this.chunks[k];
      if (chunk?.kind === 'prep' && this.np(k + 1)) {
        k = this.afterOf(k + 1);
        moved = true;
      } else if (overCommas && (chunk?.kind === 'comma' || chunk?.kind === 'stop')) k += 1;
      else break;
    }
    const found = this.np(k);
    return (moved || overCommas) && found && !found.temporal && !this.startsOwnClause(k) ? k : -1;
  }

  private chunkWord(i: number): string {
    const chunk = this.chunks[i];
    return chunk && 'word' in chunk ? chunk.word : '';
  }

  /** "carried out", "took over": a preposition that has no phrase of its own, or one that verbs often take along. */
  private isParticle(i: number): boolean {
    const word = this.chunkWord(i);
    if (!this.np(i + 1)) return true;
    const tag = this.reading.token(this.chunks[i]?.first ?? -1).tag;
    if (tag === 'RP') return true;
    return /^(?:out|up|down|off|away|over)$/.test(word) && !this.isPlacePhrase(i + 1);
  }

  private isPlacePhrase(i: number): boolean {
    const head = this.np(i)?.heads[0];
    return head !== undefined && this.reading.isFamily(head, 'Place');
  }

  /** Whether the phrase at `i` is the subject of a verb behind it rather than an object. */
  private startsOwnClause(i: number): boolean {
    const after = this.afterOf(i);
    return this.startsClause(after);
  }

  /** "rifles which the group seized", "the rifles the group seized". */
  private gapObject(v: number): NounPhrase | undefined {
    const subject = v - 1;
    if (!this.np(subject)) return undefined;
    const before = this.chunks[subject - 1];
    if (before?.kind === 'wh' && before.word !== 'where' && before.word !== 'whose')
      return this.antecedent(subject - 1);
    const outer = before?.kind === 'np' && !before.temporal ? before : undefined;
    return outer;
  }

  private collectRight(from: number, phrases: PrepositionalPhrase[]): void {
    for (let i = from; i < this.chunks.length; i++) {
      const chunk = this.chunks[i];
      if (!chunk) break;
      if (chunk.kind === 'stop' || chunk.kind === 'sub') break;
      if (chunk.kind === 'open') {
        i = this.closeOf(i);
        continue;
      }
      if (chunk.kind === 'wh') break;
      if (chunk.kind === 'vg') break;
      if (chunk.kind === 'and' || chunk.kind === 'comma') {
        const k = this.chunks[i + 1]?.kind === 'and' ? i + 2 : i + 1;
        if (this.verb(k)) break;
        if (this.np(k) && this.startsOwnClause(k)) break;
      }
      if (chunk.kind === 'prep' && chunk.word !== 'of') {
        const phrase = this.np(i + 1);
        if (!phrase) continue;
        const g = this.group(i + 1);
        if (!phrase.temporal) phrases.push({ word: chunk.word, group: g.group, at: chunk.first });
        // The prepositions inside stay reachable: step on from the phrase itself.
        i = Math.max(i, this.afterOf(i + 1) - 1);
      }
    }
  }

  /** Phrases before the verb: at the head of its stretch, or behind its subject. */
  private collectLeft(v: number, verb: VerbGroup, phrases: PrepositionalPhrase[]): void {
    if (verb.form !== 'finite') return;
    const own: PrepositionalPhrase[] = [];
    this.gatherLeft(v, own);
    phrases.push(...own);
  }

  private gatherLeft(v: number, phrases: PrepositionalPhrase[]): void {
    const start = this.segmentStart(v);
    for (let i = v - 1; i >= start; i--) {
      const chunk = this.chunks[i];
      if (chunk?.kind === 'wh') return;
      if (chunk?.kind === 'vg') {
        if (chunk.form === 'finite') {
          // What stands behind another verb is that verb's, unless the two share it.
          if (this.chunks[v - 1]?.kind !== 'and') phrases.length = 0;
          return;
        }
        continue;
      }
      if (chunk?.kind === 'prep' && chunk.word !== 'of' && this.np(i + 1)) {
        const g = this.group(i + 1);
        const phrase = this.np(i + 1);
        if (phrase && !phrase.temporal)
          phrases.push({ word: chunk.word, group: g.group, at: chunk.first });
      }
    }
  }
}
