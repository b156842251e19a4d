/**
 * Clauses over chunks: for each verb its subject, objects and prepositional phrases. Relative, participle and
 * infinitive clauses take their subject from what they hang on; coordination shares it out. No tree is built:
 * each verb looks left and right past insertions to the nearest phrase that can fill its place.
 */
import type { Sentence } from '../analysis.ts';
import { ChunkRow } from './chunkRow.ts';
import { ClauseFrames } from './clauseFrames.ts';
import { PhraseLists } from './phraseLists.ts';
import type { Reading } from './reading.ts';
import { Relatives } from './relatives.ts';
import type {
  Chunk,
  NounPhrase,
  Predication,
  PrepositionalPhrase,
  VerbGroup,
} from './structure.ts';
import { Subjects } from './subjects.ts';

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
  private readonly reading: Reading;
  private readonly sentence: Sentence;
  private readonly row: ChunkRow;
  private readonly lists: PhraseLists;
  private readonly relatives: Relatives;
  private readonly frames: ClauseFrames;
  private readonly subjects: Subjects;

  constructor(reading: Reading, sentence: Sentence, chunks: Chunk[]) {
    this.reading = reading;
    this.sentence = sentence;
    this.row = new ChunkRow(chunks);
    this.lists = new PhraseLists(reading, this.row);
    this.relatives = new Relatives(reading, this.row);
    this.relatives.bindWhose();
    this.frames = new ClauseFrames(reading, this.row, this.lists, this.relatives);
    this.row.isSubject = (i) => this.frames.isSubject(i);
    this.subjects = new Subjects(reading, this.row, this.lists, this.relatives, this.frames);
  }

  build(): ClauseSet {
    const verbs: Predication[] = [];
    const at: number[] = [];
    const indexAt = new Map<number, number>();
    for (let i = 0; i < this.row.chunks.length; i++) {
      const chunk = this.row.chunks[i];
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
    return { chunks: this.row.chunks, verbs, at };
  }

  /** Chunk index of the verb that a participle or infinitive hangs on. */
  private parentOf(v: number): number | undefined {
    const verb = this.row.verb(v);
    if (!verb) return undefined;
    const before = this.row.chunks[v - 1];
    if (verb.form === 'finite' && before?.kind !== 'and' && before?.kind !== 'comma')
      return undefined;
    for (let k = v - 1; k >= 0; k--) {
      if (this.row.chunks[k]?.kind === 'stop' || this.row.chunks[k]?.kind === 'sub')
        return undefined;
      const other = this.row.verb(k);
      if (other && (other.form === 'finite' || verb.form !== 'finite')) return k;
    }
    return undefined;
  }

  private predicate(v: number, verb: VerbGroup, parent: number | undefined): Predication {
    const r = this.reading;
    let subject = this.subjects.subjectOf(v);
    const phrases: PrepositionalPhrase[] = [];
    let object: NounPhrase[] = [];
    let particle: string | undefined;
    let i = v + 1;
    while (this.row.chunks[i]?.kind === 'adverb' || this.row.chunks[i]?.kind === 'quote') i += 1;
    const next = this.row.chunks[i];
    if (next?.kind === 'prep' && next.last - next.first === 1 && this.isParticle(i)) {
      particle = next.word;
      i += 1;
      if (this.row.chunks[i]?.kind === 'adverb') i += 1;
    } else if (this.row.chunks[v + 1]?.kind === 'adverb') particle = this.row.chunkWord(v + 1);
    if (this.row.np(i)?.temporal) i += 1;
    const direct = this.row.np(i);
    if (direct && !direct.temporal && !this.row.startsOwnClause(i)) {
      const g = this.lists.group(i);
      object = g.group;
      i = g.end;
      const second = this.row.np(i);
      // "shot a policeman dead": what became of him, and nothing that he was given
      if (second?.headLemma === 'dead' && second.last - second.first === 1) {
        particle ??= 'dead';
        i += 1;
      } else if (second && !second.temporal && !this.row.startsOwnClause(i)) {
        // gave X rifles
        phrases.push({ word: 'to', group: object, at: direct.first });
        const g2 = this.lists.group(i);
        object = g2.group;
        i = g2.end;
      }
      object = [...object, ...this.lists.resumed(i, object)];
      const after = this.row.chunks[i];
      if (!particle && after?.kind === 'adverb') particle = after.word;
      if (
        !particle &&
        after?.kind === 'prep' &&
        after.last - after.first === 1 &&
        !this.row.np(i + 1)
      )
        particle = after.word;
    } else if (verb.form === 'finite' && !verb.passive) {
      const gap = this.frames.gapObject(v);
      if (gap) object = [gap];
    }
    if (object.length === 0 && !verb.passive) {
      const shifted = this.shiftedObject(i);
      if (shifted >= 0) object = this.lists.group(shifted).group;
    }
    // "attacked, and after three days took, the town": what stands behind the last comma is the object of both
    if (object.length === 0 && !verb.passive && verb.form === 'finite') {
      const raised = this.raisedObject(v);
      if (raised >= 0) object = this.lists.group(raised).group;
    }
    // "raised, paid and equipped the force": the object of the last verb is that of all
    if (object.length === 0 && !verb.passive && verb.form !== 'participle') {
      let k = v + 1;
      while (
        this.row.chunks[k]?.kind === 'comma' ||
        this.row.chunks[k]?.kind === 'and' ||
        this.row.chunks[k]?.kind === 'adverb'
      )
        k += 1;
      if (k > v + 1 && this.row.verb(k) && !this.row.verb(k)?.negative) {
        let last = k;
        for (let n = k + 1; n < this.row.chunks.length; n++) {
          const kind = this.row.chunks[n]?.kind;
          if (kind === 'vg') last = n;
          else if (kind !== 'comma' && kind !== 'and' && kind !== 'adverb') break;
        }
        if (this.row.np(last + 1) && !this.row.startsOwnClause(last + 1))
          object = this.lists.group(last + 1).group;
      }
    }
    const there = subject[0];
    if (there && /^(?:there|it|following)$/.test(r.token(there.head).lower) && verb.passive) {
      const real = this.shiftedObject(i, true);
      if (real >= 0) subject = this.lists.group(real).group;
    }
    this.collectRight(i, phrases);
    this.collectLeft(v, verb, phrases);
    // where, in which
    const wh = this.frames.relativeOf(v);
    if (wh >= 0 && verb.form === 'finite') {
      const word = this.row.chunkWord(wh);
      const before = this.row.chunks[wh - 1];
      const antecedent =
        word === 'where' || before?.kind === 'prep'
          ? this.relatives.antecedent(before?.kind === 'prep' ? wh - 1 : wh)
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
      nominal: undefined,
      parent,
    };
  }

  /** The phrase behind "V, and … V," that ends the sentence, seen from either verb; -1 where there is none. */
  private raisedObject(v: number): number {
    const { chunks } = this.row;
    let last = v;
    let k = v + 1;
    if (chunks[k]?.kind === 'comma' && chunks[k + 1]?.kind === 'and') {
      k += 2;
      for (; chunks[k] && chunks[k]?.kind !== 'vg'; ) {
        if (chunks[k]?.kind === 'adverb' || chunks[k]?.kind === 'comma') k += 1;
        else if (chunks[k]?.kind === 'prep' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
        else return -1;
      }
      if (this.row.verb(k)?.form !== 'finite') return -1;
      last = k;
    } else {
      // the second verb: an "and" with nothing but phrases of time or place behind it stands before
      let back = v - 1;
      while (back > 0 && chunks[back]?.kind !== 'and' && chunks[back]?.kind !== 'vg') back -= 1;
      if (chunks[back]?.kind !== 'and' || chunks[back - 1]?.kind !== 'comma') return -1;
      if (!this.row.verb(back - 2)) return -1;
    }
    const object = last + 2;
    if (chunks[last + 1]?.kind !== 'comma' || !this.row.np(object)) return -1;
    const end = chunks[this.row.afterOf(object)]?.kind;
    return (end === undefined || end === 'stop') && !this.row.startsOwnClause(object) ? object : -1;
  }

  /** "discovered in his cellar a pistol", "there were seized, on 15 June, two missiles": the phrase behind the phrases. */
  private shiftedObject(from: number, overCommas = false): number {
    let k = from;
    let moved = false;
    let inserted = false;
    // "found, under the floor, eleven detonators": a place put between the verb and what it takes
    if (
      this.row.chunks[k]?.kind === 'comma' &&
      this.row.chunks[k - 1]?.kind === 'vg' &&
      this.row.chunks[k + 1]?.kind === 'prep' &&
      this.row.np(k + 2)
    ) {
      k += 1;
      inserted = true;
    }
    while (k < this.row.chunks.length) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'prep' && this.row.np(k + 1)) {
        k = this.row.afterOf(k + 1);
        moved = true;
      } else if (overCommas && (chunk?.kind === 'comma' || chunk?.kind === 'stop')) k += 1;
      else if (moved && chunk?.kind === 'comma' && this.row.chunks[k + 1]?.kind === 'prep') k += 1;
      // "examined, in Djibouti, debris": the comma closes what the first one opened
      else if (moved && inserted && chunk?.kind === 'comma') {
        k += 1;
        inserted = false;
      }
      // "shipped to X, through Y, 14 crates": a number opens no apposition
      else if (
        moved &&
        chunk?.kind === 'comma' &&
        this.isCounted(k + 1) &&
        !this.row.np(k + 1)?.temporal
      )
        k += 1;
      else break;
    }
    const found = this.row.np(k);
    return (moved || overCommas) && found && !found.temporal && !this.row.startsOwnClause(k)
      ? k
      : -1;
  }

  private isCounted(i: number): boolean {
    const np = this.row.np(i);
    return np !== undefined && (/^\d/.test(np.opener) || this.reading.token(np.first).tag === 'CD');
  }

  /** "carried out", "took over": a preposition that has no phrase of its own, or one that verbs often take along. */
  private isParticle(i: number): boolean {
    const word = this.row.chunkWord(i);
    if (!this.row.np(i + 1)) return true;
    const tag = this.reading.token(this.row.chunks[i]?.first ?? -1).tag;
    if (tag === 'RP') return true;
    return /^(?:out|up|down|off|away|over)$/.test(word) && !this.isPlacePhrase(i + 1);
  }

  private isPlacePhrase(i: number): boolean {
    const head = this.row.np(i)?.heads[0];
    return head !== undefined && this.reading.isFamily(head, 'Place');
  }

  private collectRight(from: number, phrases: PrepositionalPhrase[]): void {
    for (let i = from; i < this.row.chunks.length; i++) {
      const chunk = this.row.chunks[i];
      if (!chunk) break;
      if (chunk.kind === 'stop' || chunk.kind === 'sub') break;
      if (chunk.kind === 'open') {
        i = this.row.closeOf(i);
        continue;
      }
      if (chunk.kind === 'wh') break;
      if (chunk.kind === 'vg') break;
      if (chunk.kind === 'and' || chunk.kind === 'comma') {
        const k = this.row.chunks[i + 1]?.kind === 'and' ? i + 2 : i + 1;
        if (this.row.verb(k)) break;
        if (this.row.np(k) && this.row.startsOwnClause(k)) break;
      }
      if (chunk.kind === 'prep' && chunk.word !== 'of') {
        const phrase = this.row.np(i + 1);
        if (!phrase) continue;
        const g = this.lists.group(i + 1);
        if (!phrase.temporal) phrases.push({ word: chunk.word, group: g.group, at: chunk.first });
        // The prepositions inside stay reachable: step on from the phrase itself.
        i = Math.max(i, this.row.afterOf(i + 1) - 1);
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
    const start = this.row.segmentStart(v);
    for (let i = v - 1; i >= start; i--) {
      const chunk = this.row.chunks[i];
      if (chunk?.kind === 'wh') return;
      if (!this.frames.sameClause(i, v) && chunk?.kind !== 'vg') continue;
      if (chunk?.kind === 'vg') {
        if (!this.frames.sameClause(i, v)) continue;
        // "backed by X, Y attacked": the agent is the participle's
        if (chunk.form !== 'finite') {
          for (let k = phrases.length - 1; k >= 0; k--)
            if (
              phrases[k]?.word === 'by' ||
              // "trucks mounted with guns, and burned": the guns are on the trucks
              (phrases[k]?.word === 'with' && phrases[k]?.at === chunk.last)
            )
              phrases.splice(k, 1);
          continue;
        }
        if (chunk.form === 'finite') {
          // What stands behind another verb is that verb's, unless the two share it.
          if (this.row.chunks[v - 1]?.kind !== 'and') phrases.length = 0;
          return;
        }
        continue;
      }
      if (chunk?.kind === 'prep' && chunk.word !== 'of' && this.row.np(i + 1)) {
        const g = this.lists.group(i + 1);
        const phrase = this.row.np(i + 1);
        if (phrase && !phrase.temporal)
          phrases.push({ word: chunk.word, group: g.group, at: chunk.first });
      }
    }
  }
}
