/**
 * What has been spoken of so far: for each thing when it was last referred to, how often lately, and whether as a
 * subject. Salience falls with distance in sentences and rises with subjecthood (centering; Lappin and Leass 1994).
 */
import type { Thing } from '../analysis.ts';
import type { Role } from './mentionRoles.ts';

export interface Mentioned extends Role {
  readonly thing: number;
  readonly sentence: number;
  readonly token: number;
  readonly last: number;
  /** Referred to by a pronoun. */
  readonly pronoun: boolean;
}

/** How prominent the last sentence's subject still is where this one names it again as something else. */
const PAST_SUBJECT = 0.5;
/** Sentences after which a thing no longer answers to a pronoun. */
const REACH = 3;

export class Discourse {
  private readonly things: readonly Thing[];
  private readonly latest: (Mentioned | undefined)[];
  private readonly history: Mentioned[] = [];
  private readonly counts: number[];

  constructor(things: readonly Thing[]) {
    this.things = things;
    this.latest = things.map(() => undefined);
    this.counts = things.map(() => 0);
  }

  mention(m: Mentioned): void {
    this.latest[m.thing] = m;
    this.history.push(m);
    this.counts[m.thing] = (this.counts[m.thing] ?? 0) + 1;
  }

  lastOf(thing: number): Mentioned | undefined {
    return this.latest[thing];
  }

  /** Things referred to within `reach` sentences before or in `sentence`, latest first, each once. */
  recent(sentence: number, reach = REACH): Mentioned[] {
    const seen = new Set<number>();
    const found: Mentioned[] = [];
    for (let i = this.history.length - 1; i >= 0; i--) {
      const m = this.history[i];
      if (!m || m.sentence < sentence - reach) break;
      if (seen.has(m.thing)) continue;
      seen.add(m.thing);
      found.push(m);
    }
    return found;
  }

  countOf(thing: number): number {
    return this.counts[thing] ?? 0;
  }

  /** What was referred to by the same words as a mention: "both groups" are two. */
  together(m: Mentioned): number[] {
    const things: number[] = [];
    for (let i = this.history.length - 1; i >= 0; i--) {
      const h = this.history[i];
      if (!h || h.sentence < m.sentence) break;
      if (h.token === m.token && h.last === m.last && !things.includes(h.thing))
        things.unshift(h.thing);
    }
    return things;
  }

  salience(m: Mentioned, sentence: number): number {
    const distance = sentence - m.sentence;
    let subject = m.subject ? 1 : 0;
    // A subject of the same or the last sentence stays prominent although it was referred to again as an object.
    for (let i = this.history.length - 1; i >= 0; i--) {
      const h = this.history[i];
      if (!h || h.sentence < sentence - 1) break;
      if (h.thing === m.thing && h.subject) {
        subject = h.sentence === sentence || distance > 0 ? 1 : PAST_SUBJECT;
        break;
      }
    }
    return -1.3 * distance + subject + 0.15 * Math.min(4, this.counts[m.thing] ?? 0);
  }

  get size(): number {
    return this.things.length;
  }
}
