/**
 * Which phrase each finite verb belongs to. One pass from left to right keeps the clauses that are open: a relative or
 * subordinate clause waits on top of the one it interrupts, a verb without a subject of its own takes that of the clause
 * it goes on with or of the one that still waits for its verb. A past tense that turns out to have no clause of its own
 * was a participle: "rifles captured from X lay in Y".
 */
import type { ChunkRow } from './chunkRow.ts';
import { ClauseLookahead } from './clauseLookahead.ts';
import {
  INVERTED,
  mayBeParticiple,
  mayBePast,
  REPORTED,
  SAID,
  STATEMENT,
  TOLD,
  TWO_OBJECTS,
} from './clauseWords.ts';
import { type Frame, OpenClauses } from './openClauses.ts';
import type { PhraseLists } from './phraseLists.ts';
import type { Reading } from './reading.ts';
import type { Relatives } from './relatives.ts';
import type { NounPhrase, VerbGroup } from './structure.ts';

export class ClauseFrames {
  private readonly reading: Reading;
  private readonly row: ChunkRow;
  private readonly relatives: Relatives;
  private readonly lists: PhraseLists;
  private readonly ahead: ClauseLookahead;
  private readonly open = new OpenClauses();
  /** By chunk index of a finite verb: its frame as it was when the verb came, and its subject. */
  private readonly ofVerb = new Map<number, { frame: Frame; subject: NounPhrase[] }>();
  /** Chunk index of a phrase to that of the verb whose subject it is. */
  private readonly verbOf = new Map<number, number>();
  private readonly frameAt: number[] = [];
  private readonly subjectAt: (NounPhrase[] | undefined)[] = [];

  constructor(reading: Reading, row: ChunkRow, lists: PhraseLists, relatives: Relatives) {
    this.lists = lists;
    this.reading = reading;
    this.row = row;
    this.relatives = relatives;
    this.ahead = new ClauseLookahead(row);
    this.run();
  }

  /** The subject of a finite verb, or undefined where none was found. */
  subjectOf(v: number): NounPhrase[] | undefined {
    const found = this.ofVerb.get(v)?.subject;
    return found && found.length > 0 ? found : undefined;
  }
  /** Whether the phrase at `i` is the subject of a finite verb. */
  isSubject(i: number): boolean {
    return this.verbOf.has(i);
  }
  /** Subject of the clause that is open at a chunk. */
  subjectAround(i: number): NounPhrase[] | undefined {
    return this.subjectAt[i];
  }
  sameClause(a: number, b: number): boolean {
    return this.frameAt[a] === this.frameAt[b];
  }
  /** The relative word that opens the clause of a verb, or -1. */
  relativeOf(v: number): number {
    return this.ofVerb.get(v)?.frame.wh ?? -1;
  }
  /** What a relative clause leaves out: "rifles which the group seized", "the rifles the group seized". */
  gapObject(v: number): NounPhrase | undefined {
    const found = this.ofVerb.get(v);
    const { frame } = found ?? {};
    if (!found || frame?.kind !== 'relative' || !frame.antecedent) return undefined;
    if (found.subject.includes(frame.antecedent)) return undefined;
    if (frame.wh >= 0) {
      if (/^(?:where|whose|what)$/.test(this.row.chunkWord(frame.wh))) return undefined;
      if (this.row.chunks[frame.wh - 1]?.kind === 'prep') return undefined;
    }
    return frame.antecedent;
  }

  private get top(): Frame {
    return this.open.top;
  }

  private run(): void {
    const { chunks } = this.row;
    for (let i = 0; i < chunks.length; ) {
      const next = this.step(i);
      const { top } = this;
      const subject = this.phrases(top);
      for (let k = i; k < next; k++) {
        this.frameAt[k] = top.id;
        this.subjectAt[k] = subject;
      }
      i = next;
    }
  }

  private step(i: number): number {
    const chunk = this.row.chunks[i];
    switch (chunk?.kind) {
      case 'np':
        return this.phrase(i, chunk);
      case 'vg':
        if (chunk.form !== 'finite' && !this.wasPast(i, chunk)) return this.nonfinite(i);
        return this.finite(i, chunk);
      case 'prep':
        return this.prepositional(i);
      case 'wh':
        this.open.push('relative', i, this.relatives.antecedent(i));
        return i + 1;
      case 'sub':
        this.subordinate(i, chunk.word);
        return i + 1;
      case 'stop':
        this.open.restart();
        return i + 1;
      case 'open':
        this.open.openBracket();
        return i + 1;
      case 'close':
        this.open.closeBracket();
        return i + 1;
      default:
        return i + 1;
    }
  }

  private subordinate(i: number, word: string): void {
    if (word === 'but' || word === 'so') {
      let k = i + 1;
      while (this.row.chunks[k]?.kind === 'adverb') k += 1;
      if (this.row.verb(k)) return;
      this.open.restart();
    } else if (this.row.np(i + 1)?.temporal && !this.row.verb(i + 2)) {
      // "since August", "until 2019": a time, and no clause
    } else if (word === 'that' && this.relativeThat(i))
      this.open.push('relative', i, this.relatives.antecedent(i));
    else this.open.push('subordinate');
  }

  /** "a unit that X pays": behind a noun that takes no statement, unless a verb tells somebody that something is so. */
  private relativeThat(i: number): boolean {
    const noun = this.row.np(i - 1);
    if (!noun || noun.temporal || noun.pronoun || STATEMENT.test(noun.headLemma)) return false;
    const verb = this.row.verb(this.top.verb);
    return !verb || !TOLD.test(verb.lemma);
  }

  /** Index behind a preposition, its phrase, and what is joined to that. */
  private prepositional(i: number): number {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb' || this.row.chunks[k]?.kind === 'quote') k += 1;
    if (!this.row.np(k)) return i + 1;
    k = Math.max(this.row.afterOf(k), this.lists.group(k).end);
    for (;;) {
      let n = k;
      if (this.row.chunks[n]?.kind === 'comma' && this.row.chunks[n + 1]?.kind === 'and') n += 1;
      if (this.row.chunks[n]?.kind !== 'and') break;
      n += 1;
      if (this.row.chunks[n]?.kind === 'prep') break;
      const joined = this.row.np(n);
      if (!joined) break;
      const verb = this.ahead.verbAfter(n);
      if (verb >= 0 && (this.top.verb >= 0 || this.top.subject.length === 0)) break;
      k = this.row.afterOf(n);
    }
    return k;
  }

  /** "rifles which the police confiscated", "aircraft, most of them old, destroyed nine trucks": the verb a clause lacks. */
  private wasPast(i: number, verb: VerbGroup): boolean {
    const { top } = this;
    if (!mayBePast(this.reading, verb)) return false;
    // "The militia, which sleeps in a mill, left behind a truck"
    if (top.verb >= 0) {
      if (this.open.waiting() < 0 || this.row.chunks[this.ahead.before(i)]?.kind !== 'comma')
        return false;
      if (!this.ahead.takesObject(i) || TWO_OBJECTS.test(verb.lemma)) return false;
      this.row.chunks[i] = { ...verb, form: 'finite', passive: false };
      return true;
    }
    if (top.subject.length === 0) return false;
    const dependent = top.kind === 'relative' || top.kind === 'subordinate';
    if (dependent && this.row.chunks[this.ahead.before(i)]?.kind === 'comma') return false;
    if (!dependent && !(this.ahead.takesObject(i) && !TWO_OBJECTS.test(verb.lemma))) return false;
    for (let k = i + 1; k < this.row.chunks.length; k++) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'comma' || chunk?.kind === 'stop' || chunk?.kind === 'sub') break;
      if (chunk?.kind === 'wh') break;
      if (chunk?.kind === 'vg' && chunk.form === 'finite') {
        if (dependent && this.open.waiting() >= 0) break;
        return false;
      }
    }
    this.row.chunks[i] = { ...verb, form: 'finite', passive: false };
    return true;
  }

  /** The object of a participle or infinitive is nobody's subject. */
  private nonfinite(i: number): number {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb') k += 1;
    const object = this.row.np(k);
    if (!object) return i + 1;
    // "two men arrested police said": a participle that is passive takes none
    const verb = this.ahead.verbAfter(k);
    if (verb >= 0 && this.top.subject.length === 0 && this.open.waiting() < 0 && this.top.verb < 0)
      return i + 1;
    if (verb >= 0 && this.top.verb >= 0 && this.open.waiting() < 0) return i + 1;
    return this.listEnd(k);
  }

  /** Index behind a phrase and what commas and "and" join to it, as far as none of it starts a clause. */
  private listEnd(i: number): number {
    let k = this.row.afterOf(i);
    for (;;) {
      let n = k;
      if (this.row.chunks[n]?.kind === 'comma' && this.row.chunks[n + 1]?.kind === 'and') n += 1;
      if (this.row.chunks[n]?.kind !== 'and' || !this.row.np(n + 1)) return k;
      if (
        this.ahead.verbAfter(n + 1) >= 0 &&
        this.open.waiting() < 0 &&
        this.top.subject.length === 0
      )
        return k;
      k = this.row.afterOf(n + 1);
    }
  }

  private phrase(i: number, np: NounPhrase): number {
    const end = this.row.afterOf(i);
    if (np.temporal) return end;
    const { top } = this;
    const mark = this.row.chunks[this.ahead.before(i)]?.kind;
    if (top.verb < 0) {
      if (top.subject.length === 0 || mark === undefined) {
        top.subject = [i];
        return end;
      }
      if (mark === 'and' || (mark === 'comma' && this.ahead.listAhead(end))) top.subject.push(i);
      else if (mark === 'comma' && this.ahead.verbAfter(i) >= 0) {
        // "three dead in a blast, X blamed": an apposition would be closed by a comma
        const verb = this.ahead.verbAfter(i);
        const said = this.row.verb(verb);
        const told = this.row.np(verb + 1)?.pronoun ? verb + 2 : verb + 1;
        if (said && REPORTED.has(said.lemma) && this.row.chunks[told]?.kind === 'comma') {
          this.assign(verb, { ...top, id: this.open.newId(), kind: 'main', wh: -1 }, [i]);
          return told;
        }
        const last = this.row.np(top.subject[top.subject.length - 1] ?? -1);
        if (np.heads.length > 0 || last?.heads.length === 0) top.subject = [i];
      } else if (mark === 'comma') {
        // "the group's leader, X, said": who has no name yet is named by what follows
        const last = this.row.np(top.subject[top.subject.length - 1] ?? -1);
        if (last && last.heads.length === 0 && np.heads.length > 0 && !/^an?$/.test(np.opener))
          top.subject.push(i);
      } else if (mark === 'close') {
        if (this.ahead.verbAfter(i) >= 0) top.subject = [i];
      } else if (mark === 'np' || mark === 'prep') {
        const verb = this.ahead.verbAfter(i);
        if (verb >= 0 && this.ahead.finiteBehind(verb)) {
          this.open.push('relative', -1, this.row.np(top.subject[0] ?? -1)).subject = [i];
        } else if (verb >= 0 || mark === 'prep' || this.isThere(top.subject[0] ?? -1))
          top.subject = [i];
      }
      return end;
    }
    const verb = this.ahead.verbAfter(i, mark === 'comma' || mark === 'and');
    if (verb < 0) {
      // "In the search that followed a gun, a truck and …": a list is the subject
      if (
        mark !== 'vg' &&
        mark !== 'comma' &&
        mark !== 'and' &&
        this.open.wantsSubject() &&
        this.ahead.listAhead(end)
      ) {
        this.open.pop();
        this.top.subject = [i];
        return end;
      }
      // "said two of the men, armed with rifles, were shot"
      const said = this.row.verb(top.verb);
      if (mark === 'vg' && said && SAID.has(said.lemma) && this.ahead.finiteBehind(top.verb)) {
        this.open.push('complement').subject = [i];
        return end;
      }
      // "After X took Y, the army, which …": a clause put first is over when the next has its subject
      if (mark === 'comma' && this.open.wantsSubject() && !this.ahead.listAhead(end)) {
        this.open.pop();
        this.top.subject = [i];
        return end;
      }
      if (mark === 'vg' || top.verb === i - 1) top.object = true;
      return end;
    }
    const depth = this.open.waiting();
    if (mark === 'comma' || mark === 'and') {
      const said = this.row.verb(verb);
      const told = this.row.np(verb + 1)?.pronoun ? verb + 2 : verb + 1;
      const behind = this.row.chunks[told]?.kind;
      if (
        mark === 'comma' &&
        said &&
        REPORTED.has(said.lemma) &&
        (behind === 'comma' || behind === 'stop' || behind === undefined)
      ) {
        // "…, the president announced, …"
        this.assign(verb, { ...top, id: this.open.newId(), kind: 'main', wh: -1 }, [i]);
        return told;
      }
      if (depth >= 0 && mark === 'and') {
        top.object = true;
        return this.listEnd(i);
      }
      if (this.open.wantsSubject()) this.open.pop();
      this.top.subject = [i];
      this.top.verb = -1;
      this.top.object = false;
      return end;
    }
    if (depth >= 0 && (mark === 'vg' || !this.ahead.finiteBehind(verb))) {
      top.object = true;
      return end;
    }
    if (mark === 'vg') {
      this.open.push('complement').subject = [i];
      return end;
    }
    if (mark === 'np' || mark === 'prep') {
      this.open.push('relative', -1, this.row.np(this.ahead.before(i))).subject = [i];
      return end;
    }
    this.top.subject = [i];
    this.top.verb = -1;
    return end;
  }

  private isThere(i: number): boolean {
    return /^(?:there|here)$/.test(this.row.np(i)?.headLemma ?? '');
  }

  private finite(i: number, verb: VerbGroup): number {
    const { top } = this;
    if (top.verb < 0) {
      if (this.onlyDates(i)) {
        this.open.pop();
        this.take(i);
        return i + 1;
      }
      if (top.subject.length === 0 && top.wh < 0) {
        if (this.invert(i, verb)) return this.row.afterOf(this.ahead.inverted(i));
        // "X, when asked, said": a clause that has no subject of its own
        const depth = this.open.waiting();
        if (depth >= 0 && top.kind !== 'main') {
          this.open.backTo(depth);
          this.take(i);
          return i + 1;
        }
      }
      this.take(i);
      return i + 1;
    }
    const before = this.ahead.before(i);
    const mark = this.row.chunks[before]?.kind;
    const depth = this.open.waiting();
    if (mark === 'and') {
      // "crossed the river that forms the border, and attacked": a comma goes back to the outer clause
      if (this.row.chunks[before - 1]?.kind === 'comma' && top.kind === 'relative' && !top.listed) {
        const under = this.open.under;
        if (under && under.verb >= 0 && under.subject.length > 0) this.open.pop();
      }
      this.take(i);
      return i + 1;
    }
    if (depth >= 0) {
      this.open.backTo(depth);
      this.take(i);
      return i + 1;
    }
    if (mark === 'comma' || mark === 'quote') {
      if (REPORTED.has(verb.lemma) && this.invert(i, verb))
        return this.row.afterOf(this.ahead.inverted(i));
      this.take(i);
      top.listed = true;
      return i + 1;
    }
    if (this.isAbsolute(i, verb)) return this.nonfinite(i);
    if (this.wasParticiple(top, i)) return i + 1;
    const last = this.lastPhrase(i);
    if (last >= 0 && !this.verbOf.has(last)) this.open.push('complement').subject = [last];
    this.take(i);
    return i + 1;
  }

  /** "who since the death of X have lived in Y": a time put before the only verb that is left for the clause it interrupts. */
  private onlyDates(i: number): boolean {
    const { top } = this;
    const { under } = this.open;
    const [first] = top.subject;
    if (top.kind !== 'subordinate' || top.subject.length !== 1 || first === undefined) return false;
    if (!under || under.verb >= 0 || (under.wh < 0 && under.subject.length === 0)) return false;
    const opener = this.row.chunks[first - 1];
    return (
      opener?.kind === 'sub' &&
      /^(?:since|after|before|until|till)$/.test(opener.word) &&
      this.row.np(first)?.heads.length === 0 &&
      !this.ahead.finiteBeforeComma(i)
    );
  }

  /** "with X posted in Y": a past tense behind "with" and a phrase is a participle. */
  private isAbsolute(i: number, verb: VerbGroup): boolean {
    const last = this.ahead.before(i);
    if (!this.row.np(last) || this.row.chunkWord(last - 1) !== 'with') return false;
    if (!mayBeParticiple(this.reading, verb)) return false;
    this.row.chunks[i] = { ...verb, form: 'participle', passive: true };
    return true;
  }

  /** The phrase before a verb that no preposition governs, or -1. */
  private lastPhrase(v: number): number {
    let k = this.ahead.before(v);
    while (this.row.np(k) && this.row.isOf(k - 1)) k -= 2;
    return this.row.np(k) && this.row.chunks[k - 1]?.kind !== 'prep' ? k : -1;
  }

  /** Makes the verb of the clause a participle where it can be one, so that the verb at `i` is the clause's. */
  private wasParticiple(frame: Frame, i: number): boolean {
    const first = this.row.verb(frame.verb);
    if (
      !first ||
      frame.object ||
      frame.kind === 'relative' ||
      !mayBeParticiple(this.reading, first)
    )
      return false;
    const found = this.ofVerb.get(frame.verb);
    if (!found) return false;
    this.row.chunks[frame.verb] = { ...first, form: 'participle', passive: true };
    this.ofVerb.delete(frame.verb);
    for (const s of frame.subject) this.verbOf.delete(s);
    this.take(i);
    return true;
  }

  /** "Among the dead was X", "also seized were rifles", "…, said X". */
  private invert(i: number, verb: VerbGroup): boolean {
    const reported = REPORTED.has(verb.lemma);
    if (!reported && !INVERTED.has(verb.lemma) && !verb.passive) return false;
    const subject = this.ahead.inverted(i);
    const front = this.row.chunks[i - 1]?.kind;
    if (subject < 0 || i === 0 || front === 'sub' || front === 'wh') return false;
    const { top } = this;
    const group = [subject];
    for (
      let k = this.row.afterOf(subject);
      this.row.chunks[k]?.kind === 'and' && this.row.np(k + 1);
    ) {
      if (this.ahead.verbAfter(k + 1) >= 0) break;
      group.push(k + 1);
      k = this.row.afterOf(k + 1);
    }
    if (reported) this.assign(i, { ...top, id: this.open.newId(), kind: 'main', wh: -1 }, group);
    else {
      top.subject = group;
      this.take(i);
    }
    return true;
  }

  private take(i: number): void {
    const { top } = this;
    top.verb = i;
    top.object = false;
    this.assign(i, top, top.subject);
  }

  private assign(v: number, frame: Frame, subject: readonly number[]): void {
    for (const s of subject) if (!this.verbOf.has(s)) this.verbOf.set(s, v);
    this.ofVerb.set(v, {
      frame: { ...frame },
      subject: this.phrases(frame, subject),
    });
  }

  private phrases(frame: Frame, subject: readonly number[] = frame.subject): NounPhrase[] {
    const own: NounPhrase[] = [];
    for (const s of subject) {
      const np = this.row.np(s);
      if (np) own.push(np);
    }
    if (own.length > 0) return own;
    return frame.antecedent && frame.wh >= 0 ? [frame.antecedent] : [];
  }
}
