/** The clauses that are open at a point of a sentence: what interrupts another stands on top of it. */
import type { NounPhrase } from './structure.ts';

export interface Frame {
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

export class OpenClauses {
  private stack: Frame[] = [];
  private readonly outer: Frame[][] = [];
  private count = 0;

  get top(): Frame {
    return this.stack[this.stack.length - 1] ?? this.push('main');
  }
  /** The clause that the top one interrupts. */
  get under(): Frame | undefined {
    return this.stack[this.stack.length - 2];
  }
  newId(): number {
    this.count += 1;
    return this.count;
  }
  push(kind: Frame['kind'], wh = -1, antecedent?: NounPhrase): Frame {
    const frame: Frame = {
      id: this.newId(),
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
  pop(): void {
    this.stack.pop();
  }
  /** Closes everything and begins anew. */
  restart(): void {
    this.stack = [];
    this.push('main');
  }
  /** What stands in brackets is read for itself. */
  openBracket(): void {
    this.outer.push(this.stack);
    this.restart();
  }
  closeBracket(): void {
    const outer = this.outer.pop();
    if (outer) this.stack = outer;
  }
  /** Depth of the nearest clause under the top one that has a subject and no verb yet, or -1. */
  waiting(): number {
    for (let d = this.stack.length - 2; d >= 0; d--) {
      const frame = this.stack[d];
      if (frame && frame.verb < 0 && frame.subject.length > 0) return d;
    }
    return -1;
  }
  /** Closes what stands on top of a depth. */
  backTo(depth: number): void {
    this.stack.length = depth + 1;
  }
  /** Whether the clause on top was put first and the one under it still wants its subject. */
  wantsSubject(): boolean {
    const { under } = this;
    return under !== undefined && under.verb < 0 && under.subject.length === 0;
  }
}
