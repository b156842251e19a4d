/**
 * Which phrase each finite verb belongs to. One pass from left to right keeps the clauses that are open: a relative or
 * subordinate clause waits on top of the one it interrupts, a verb without a subject of its own takes that of the clause
 * it goes on with or of the one that still waits for its verb. A past tense that turns out to have no clause of its own
 * was a participle: "rifles captured from X lay in Y".
 */
import { verbFormsOf } from '../text/verbForms.ts';
import { tagsOf } from '../text/wordTags.ts';
import type { ChunkRow } from './chunkRow.ts';
import type { PhraseLists } from './phraseLists.ts';
import type { Reading } from './reading.ts';
import type { Relatives } from './relatives.ts';
import type { NounPhrase, VerbGroup } from './structure.ts';

interface Frame {
  readonly id: number;
  readonly kind: 'main' | 'relative' | 'subordinate' | 'complement';
  /** Chunk indices of the phrases that are the subject. */
  subject: number[];
  /** Chunk index of the finite verb, or -1. */
  verb: number;
  /** Whether an object was seen behind the verb. */
  object: boolean;
  /** Whether its verbs are listed with commas: "took A, burned B, and left". */
  listed: boolean;
  readonly wh: number;
  readonly antecedent?: NounPhrase;
}

/** Verbs that are put into another clause: "…, the president announced, …". */
const REPORTED = new Set(
  'say claim report add tell announce state allege note confirm insist write believe recall explain think warn argue acknowledge admit'.split(
    ' ',
  ),
);
/** Nouns behind which "that" opens what they state, and verbs that tell somebody so. */
const STATEMENT =
  /^(?:claim|report|fact|statement|allegation|belief|evidence|news|sign|proof|suggestion|denial|charge|accusation|hope|fear|assertion|rumou?r|idea|view|indication|admission|confession|suspicion|warning|threat|announcement|conclusion|condition|confirmation|word|way|doubt|impression|information)$/;
const TOLD = /^(?:tell|inform|warn|assure|convince|remind|notify|persuade|show|satisfy|promise)$/;
/** Verbs whose next phrase begins what is said rather than being what is acted on. */
const SAID = new Set('say think believe add insist allege reckon suppose'.split(' '));
/** Verbs whose participle may keep an object: "men given rifles", "a man named X". */
const TWO_OBJECTS =
  /^(?:give|name|call|award|hand|sell|pay|offer|send|lend|teach|tell|show|grant|dub|nickname|allow|promise|deny|appoint|elect|issue|declare|code-name|codename|make)$/;
/** Verbs that stand before their subject behind what is put first: "among the dead was X". */
const INVERTED = new Set('be stand come lie sit go hang follow emerge live'.split(' '));

export class ClauseFrames {
  private readonly reading: Reading;
  private readonly row: ChunkRow;
  private readonly relatives: Relatives;
  private readonly lists: PhraseLists;
  private stack: Frame[] = [];
  private readonly outer: Frame[][] = [];
  private frames = 0;
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
    const top = this.stack[this.stack.length - 1];
    if (top) return top;
    return this.push('main');
  }
  private push(kind: Frame['kind'], wh = -1, antecedent?: NounPhrase): Frame {
    const frame: Frame = {
      id: this.frames++,
      kind,
      subject: [],
      verb: -1,
      object: false,
      listed: false,
      wh,
      antecedent,
    };
    this.stack.push(frame);
    return frame;
  }
  /** Depth of the nearest open clause under the top one that has a subject and no verb, or -1. */
  private waiting(): number {
    for (let d = this.stack.length - 2; d >= 0; d--) {
      const frame = this.stack[d];
      if (frame && frame.verb < 0 && frame.subject.length > 0) return d;
    }
    return -1;
  }

  private run(): void {
    const { chunks } = this.row;
    for (let i = 0; i < chunks.length; ) {
      const next = this.step(i);
      const { id } = this.top;
      for (let k = i; k < next; k++) {
        this.frameAt[k] = id;
        this.subjectAt[k] = this.phrases(this.top);
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
        this.push('relative', i, this.relatives.antecedent(i));
        return i + 1;
      case 'sub':
        this.subordinate(i, chunk.word);
        return i + 1;
      case 'stop':
        this.stack = [];
        this.push('main');
        return i + 1;
      case 'open':
        this.outer.push(this.stack);
        this.stack = [];
        this.push('main');
        return i + 1;
      case 'close': {
        const outer = this.outer.pop();
        if (outer) this.stack = outer;
        return i + 1;
      }
      default:
        return i + 1;
    }
  }

  private subordinate(i: number, word: string): void {
    if (word === 'but' || word === 'so') {
      let k = i + 1;
      while (this.row.chunks[k]?.kind === 'adverb') k += 1;
      if (this.row.verb(k)) return;
      this.stack = [];
      this.push('main');
    } else if (word === 'that' && this.relativeThat(i))
      this.push('relative', i, this.relatives.antecedent(i));
    else this.push('subordinate');
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
      const verb = this.verbAfter(n);
      if (verb >= 0 && (this.top.verb >= 0 || this.top.subject.length === 0)) break;
      k = this.row.afterOf(n);
    }
    return k;
  }

  /** "rifles which the police confiscated", "aircraft, most of them old, destroyed nine trucks": the verb a clause lacks. */
  private wasPast(i: number, verb: VerbGroup): boolean {
    const { top } = this;
    const token = this.reading.token(verb.head);
    if (
      verb.form !== 'participle' ||
      verb.last - verb.first !== 1 ||
      this.reading.token(verb.last).lower === 'by' ||
      !(token.lower.endsWith('ed') || tagsOf(token.lower).poses.includes('VBD'))
    )
      return false;
    // "The militia, which sleeps in a mill, left behind a truck"
    if (top.verb >= 0) {
      if (this.waiting() < 0 || this.row.chunks[this.before(i)]?.kind !== 'comma') return false;
      if (!this.takesObject(i) || TWO_OBJECTS.test(verb.lemma)) return false;
      this.row.chunks[i] = { ...verb, form: 'finite', passive: false };
      return true;
    }
    if (top.subject.length === 0) return false;
    const dependent = top.kind === 'relative' || top.kind === 'subordinate';
    if (dependent && this.row.chunks[this.before(i)]?.kind === 'comma') return false;
    if (!dependent && !(this.takesObject(i) && !TWO_OBJECTS.test(verb.lemma))) return false;
    for (let k = i + 1; k < this.row.chunks.length; k++) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'comma' || chunk?.kind === 'stop' || chunk?.kind === 'sub') break;
      if (chunk?.kind === 'wh') break;
      if (chunk?.kind === 'vg' && chunk.form === 'finite') {
        if (dependent && this.waiting() >= 0) break;
        return false;
      }
    }
    this.row.chunks[i] = { ...verb, form: 'finite', passive: false };
    return true;
  }

  /** Whether a phrase stands right behind a verb, or behind one phrase with a preposition. */
  private takesObject(i: number): boolean {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb') k += 1;
    if (this.row.chunks[k]?.kind === 'prep' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
    const object = this.row.np(k);
    return object !== undefined && !object.temporal && !object.pronoun;
  }

  /** The object of a participle or infinitive is nobody's subject. */
  private nonfinite(i: number): number {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb') k += 1;
    const object = this.row.np(k);
    if (!object) return i + 1;
    // "two men arrested police said": a participle that is passive takes none
    const verb = this.verbAfter(k);
    if (verb >= 0 && this.top.subject.length === 0 && this.waiting() < 0 && this.top.verb < 0)
      return i + 1;
    if (verb >= 0 && this.top.verb >= 0 && this.waiting() < 0) return i + 1;
    return this.listEnd(k);
  }

  /** Index behind a phrase and what commas and "and" join to it, as far as none of it starts a clause. */
  private listEnd(i: number): number {
    let k = this.row.afterOf(i);
    for (;;) {
      let n = k;
      if (this.row.chunks[n]?.kind === 'comma' && this.row.chunks[n + 1]?.kind === 'and') n += 1;
      if (this.row.chunks[n]?.kind !== 'and' || !this.row.np(n + 1)) return k;
      if (this.verbAfter(n + 1) >= 0 && this.waiting() < 0 && this.top.subject.length === 0)
        return k;
      k = this.row.afterOf(n + 1);
    }
  }

  /** The finite verb that follows a phrase with nothing but its own phrases and adverbs between, or -1. */
  private verbAfter(i: number, insertions = false): number {
    let k = this.row.afterOf(i);
    for (let steps = 0; steps < 12; steps++) {
      const chunk = this.row.chunks[k];
      if (insertions && chunk?.kind === 'comma' && this.row.np(k + 1)) {
        let n = this.row.afterOf(k + 1);
        while (this.row.chunks[n]?.kind === 'prep' && this.row.np(n + 1))
          n = this.row.afterOf(n + 1);
        if (this.row.chunks[n]?.kind !== 'comma') return -1;
        const after = this.row.chunks[n + 1];
        return after?.kind === 'vg' && after.form === 'finite' ? n + 1 : -1;
      }
      if (chunk?.kind === 'open') {
        const close = this.row.closeOf(k);
        if (close === k) return -1;
        k = close + 1;
      } else if (chunk?.kind === 'adverb' || chunk?.kind === 'quote') k += 1;
      else if (chunk?.kind === 'np' && chunk.temporal) k += 1;
      else if (chunk?.kind === 'prep' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
      else if (chunk?.kind === 'and' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
      else if (chunk?.kind === 'vg') return chunk.form === 'finite' ? k : -1;
      else return -1;
    }
    return -1;
  }

  /** What stands before a chunk, adverbs and quotation marks aside. */
  private before(i: number): number {
    let k = i - 1;
    while (
      this.row.chunks[k]?.kind === 'adverb' ||
      this.row.chunks[k]?.kind === 'quote' ||
      (this.row.np(k)?.temporal && k > 0)
    )
      k -= 1;
    return k;
  }

  private phrase(i: number, np: NounPhrase): number {
    const end = this.row.afterOf(i);
    if (np.temporal) return end;
    const { top } = this;
    const mark = this.row.chunks[this.before(i)]?.kind;
    if (top.verb < 0) {
      if (top.subject.length === 0 || mark === undefined) {
        top.subject = [i];
        return end;
      }
      if (mark === 'and' || (mark === 'comma' && this.listAhead(end))) top.subject.push(i);
      else if (mark === 'comma' && this.verbAfter(i) >= 0) {
        // "three dead in a blast, X blamed": an apposition would be closed by a comma
        const verb = this.verbAfter(i);
        const said = this.row.verb(verb);
        const told = this.row.np(verb + 1)?.pronoun ? verb + 2 : verb + 1;
        if (said && REPORTED.has(said.lemma) && this.row.chunks[told]?.kind === 'comma') {
          this.assign(verb, { ...top, id: this.frames++, kind: 'main', wh: -1 }, [i]);
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
        if (this.verbAfter(i) >= 0) top.subject = [i];
      } else if (mark === 'np' || mark === 'prep') {
        const verb = this.verbAfter(i);
        if (verb >= 0 && this.finiteBehind(verb)) {
          this.push('relative', -1, this.row.np(top.subject[0] ?? -1)).subject = [i];
        } else if (verb >= 0 || mark === 'prep' || this.isThere(top.subject[0] ?? -1))
          top.subject = [i];
      }
      return end;
    }
    const verb = this.verbAfter(i, mark === 'comma' || mark === 'and');
    if (verb < 0) {
      // "In the search that followed a gun, a truck and …": a list is the subject
      if (
        mark !== 'vg' &&
        mark !== 'comma' &&
        mark !== 'and' &&
        this.openMain() &&
        this.listAhead(end)
      ) {
        this.stack.pop();
        this.top.subject = [i];
        return end;
      }
      // "said two of the men, armed with rifles, were shot"
      const said = this.row.verb(top.verb);
      if (mark === 'vg' && said && SAID.has(said.lemma) && this.finiteBehind(top.verb)) {
        this.push('complement').subject = [i];
        return end;
      }
      // "After X took Y, the army, which …": a clause put first is over when the next has its subject
      if (mark === 'comma' && this.openMain() && !this.listAhead(end)) {
        this.stack.pop();
        this.top.subject = [i];
        return end;
      }
      if (mark === 'vg' || top.verb === i - 1) top.object = true;
      return end;
    }
    const depth = this.waiting();
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
        this.assign(verb, { ...top, id: this.frames++, kind: 'main', wh: -1 }, [i]);
        return told;
      }
      if (depth >= 0 && mark === 'and') {
        top.object = true;
        return this.listEnd(i);
      }
      if (this.openMain()) this.stack.pop();
      this.top.subject = [i];
      this.top.verb = -1;
      this.top.object = false;
      return end;
    }
    if (depth >= 0 && (mark === 'vg' || !this.finiteBehind(verb))) {
      top.object = true;
      return end;
    }
    if (mark === 'vg') {
      this.push('complement').subject = [i];
      return end;
    }
    if (mark === 'np' || mark === 'prep') {
      this.push('relative', -1, this.row.np(this.before(i))).subject = [i];
      return end;
    }
    this.top.subject = [i];
    this.top.verb = -1;
    return end;
  }

  private isThere(i: number): boolean {
    return /^(?:there|here)$/.test(this.row.np(i)?.headLemma ?? '');
  }

  /** Whether the clause on top was put first and the one under it still wants its subject. */
  private openMain(): boolean {
    const under = this.stack[this.stack.length - 2];
    return under !== undefined && under.verb < 0 && under.subject.length === 0;
  }

  /** Whether phrases go on behind commas to an "and" and then to a verb. */
  private listAhead(from: number): boolean {
    for (let k = from; k < this.row.chunks.length; ) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'open') {
        const close = this.row.closeOf(k);
        if (close === k) return false;
        k = close + 1;
      } else if (chunk?.kind === 'and')
        return this.row.np(k + 1) !== undefined && this.verbAfter(k + 1) >= 0;
      else if (chunk?.kind === 'comma' && this.row.chunks[k + 1]?.kind === 'and') k += 1;
      else if (chunk?.kind === 'comma' && this.row.np(k + 1)) k = this.row.afterOf(k + 1);
      else return false;
    }
    return false;
  }

  private finiteBehind(v: number): boolean {
    for (let k = v + 1; k < this.row.chunks.length; k++) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'stop' || chunk?.kind === 'sub') return false;
      if (chunk?.kind === 'vg' && chunk.form === 'finite') return true;
    }
    return false;
  }

  private finite(i: number, verb: VerbGroup): number {
    const { top } = this;
    if (top.verb < 0) {
      if (top.subject.length === 0 && top.wh < 0) {
        if (this.invert(i, verb)) return this.row.afterOf(this.inverted(i));
        // "X, when asked, said": a clause that has no subject of its own
        const depth = this.waiting();
        if (depth >= 0 && top.kind !== 'main') {
          this.stack.length = depth + 1;
          this.take(i);
          return i + 1;
        }
      }
      this.take(i);
      return i + 1;
    }
    const before = this.before(i);
    const mark = this.row.chunks[before]?.kind;
    const depth = this.waiting();
    if (mark === 'and') {
      // "crossed the river that forms the border, and attacked": a comma goes back to the outer clause
      if (this.row.chunks[before - 1]?.kind === 'comma' && top.kind === 'relative' && !top.listed) {
        const under = this.stack[this.stack.length - 2];
        if (under && under.verb >= 0 && under.subject.length > 0) this.stack.pop();
      }
      this.take(i);
      return i + 1;
    }
    if (depth >= 0) {
      this.stack.length = depth + 1;
      this.take(i);
      return i + 1;
    }
    if (mark === 'comma' || mark === 'quote') {
      if (REPORTED.has(verb.lemma) && this.invert(i, verb))
        return this.row.afterOf(this.inverted(i));
      this.take(i);
      top.listed = true;
      return i + 1;
    }
    if (this.isAbsolute(i, verb)) return this.nonfinite(i);
    if (this.wasParticiple(top, i)) return i + 1;
    const last = this.lastPhrase(i);
    if (last >= 0 && !this.verbOf.has(last)) this.push('complement').subject = [last];
    this.take(i);
    return i + 1;
  }

  /** "with X posted in Y": a past tense behind "with" and a phrase is a participle. */
  private isAbsolute(i: number, verb: VerbGroup): boolean {
    const last = this.before(i);
    if (!this.row.np(last) || this.row.chunkWord(last - 1) !== 'with') return false;
    if (!this.mayBeParticiple(verb)) return false;
    this.row.chunks[i] = { ...verb, form: 'participle', passive: true };
    return true;
  }

  /** The phrase before a verb that no preposition governs, or -1. */
  private lastPhrase(v: number): number {
    let k = this.before(v);
    while (this.row.np(k) && this.row.isOf(k - 1)) k -= 2;
    return this.row.np(k) && this.row.chunks[k - 1]?.kind !== 'prep' ? k : -1;
  }

  /** Makes the verb of the clause a participle where it can be one, so that the verb at `i` is the clause's. */
  private wasParticiple(frame: Frame, i: number): boolean {
    const first = this.row.verb(frame.verb);
    if (!first || frame.object || frame.kind === 'relative' || !this.mayBeParticiple(first))
      return false;
    const found = this.ofVerb.get(frame.verb);
    if (!found) return false;
    this.row.chunks[frame.verb] = { ...first, form: 'participle', passive: true };
    this.ofVerb.delete(frame.verb);
    for (const s of frame.subject) this.verbOf.delete(s);
    this.take(i);
    return true;
  }

  private mayBeParticiple(verb: VerbGroup): boolean {
    const token = this.reading.token(verb.head);
    return (
      verb.last - verb.first === 1 &&
      token.tag === 'VBD' &&
      !verb.negative &&
      verbFormsOf(token.lower).includes('VBN')
    );
  }

  /** Index of the phrase behind a verb that stands before its subject, or -1. */
  private inverted(i: number): number {
    let k = i + 1;
    while (this.row.chunks[k]?.kind === 'adverb' || this.row.chunks[k]?.kind === 'quote') k += 1;
    return this.row.np(k) && !this.row.np(k)?.temporal ? k : -1;
  }

  /** "Among the dead was X", "also seized were rifles", "…, said X". */
  private invert(i: number, verb: VerbGroup): boolean {
    const reported = REPORTED.has(verb.lemma);
    if (!reported && !INVERTED.has(verb.lemma) && !verb.passive) return false;
    const subject = this.inverted(i);
    const front = this.row.chunks[i - 1]?.kind;
    if (subject < 0 || i === 0 || front === 'sub' || front === 'wh') return false;
    const { top } = this;
    const group = [subject];
    for (
      let k = this.row.afterOf(subject);
      this.row.chunks[k]?.kind === 'and' && this.row.np(k + 1);
    ) {
      if (this.verbAfter(k + 1) >= 0) break;
      group.push(k + 1);
      k = this.row.afterOf(k + 1);
    }
    if (reported) this.assign(i, { ...top, id: this.frames++, kind: 'main', wh: -1 }, group);
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
      subject: this.phrases({ ...frame, subject: [...subject] }),
    });
  }

  private phrases(frame: Frame): NounPhrase[] {
    const own = frame.subject.flatMap((s) => this.row.np(s) ?? []);
    if (own.length > 0) return own;
    return frame.antecedent && frame.wh >= 0 ? [frame.antecedent] : [];
  }
}
