/** Phrases that commas and "and" join into one list: "two rifles, a pistol and 40 grenades". */
import type { ChunkRow } from './chunkRow.ts';
import { NOMINATIVE } from './clauseLookahead.ts';
import type { Reading } from './reading.ts';
import type { NounPhrase } from './structure.ts';

/** Verbs whose object is hit. */
const HITS =
  /^(?:hit|strike|destroy|down|intercept|target|attack|engage|disable|damage|burn|blow|sink|bomb|shell|ambush|neutralise|neutralize)$/;

export class PhraseLists {
  private readonly reading: Reading;
  private readonly row: ChunkRow;

  constructor(reading: Reading, row: ChunkRow) {
    this.reading = reading;
    this.row = row;
  }

  /** Phrases joined with the one at `i` by commas and "and", to the right; gives the index behind the last too. */
  group(i: number): { group: NounPhrase[]; end: number } {
    const first = this.row.np(i);
    if (!first) return { group: [], end: i };
    const group = [first];
    let end = this.row.afterOf(i);
    const pending: NounPhrase[] = [];
    let k = end;
    for (;;) {
      const a = this.row.chunks[k];
      // "one SPG-9 with six rounds, and …": what a weapon comes with is of the list
      const extra = this.row.np(k + 1);
      if (
        a?.kind === 'prep' &&
        /^(?:with|without|including|plus|along with|such as)$/.test(a.word) &&
        extra &&
        this.familyOf(group[group.length - 1] ?? first) === 'Weapon' &&
        pending.length === 0 &&
        !(a.word === 'with' && this.isTargetAt(i))
      ) {
        const after = this.row.afterOf(k + 1);
        const mark = this.row.chunks[after]?.kind;
        if (mark === 'comma' || mark === 'and' || mark === 'stop' || mark === undefined) {
          if (this.familyOf(extra) === 'Weapon') group.push(extra);
          k = after;
          if (this.familyOf(extra) === 'Weapon' || mark !== 'stop') end = k;
          continue;
        }
      }
      // "rifles, most of them AKs", "troops, among them two Danes"
      const members =
        pending.length === 0 ? this.membersAt(k, group[group.length - 1] ?? first) : undefined;
      if (members) {
        group.push(...members.group);
        k = members.end;
        end = k;
        continue;
      }
      if (a?.kind === 'open') {
        const close = this.row.closeOf(k);
        if (close === k) break;
        k = close + 1;
        if (pending.length === 0) end = k;
        continue;
      }
      let joined = false;
      let n = k;
      if (a?.kind === 'comma') n += 1;
      if (this.row.chunks[n]?.kind === 'and') {
        joined = true;
        n += 1;
      }
      if (n === k) break;
      while (this.row.chunks[n]?.kind === 'adverb') n += 1;
      const next = this.row.np(n);
      if (!next || next.temporal) break;
      // "paid the army and they left": a new clause
      if (joined && next.pronoun && NOMINATIVE.test(next.headLemma)) break;
      // "armed X in Aden and Lahij, and Y": a party is no further place
      if (
        joined &&
        a?.kind === 'comma' &&
        this.familyOf(first) === 'Place' &&
        this.familyOf(next) === 'Actor' &&
        this.row.chunks[i - 1]?.kind === 'prep'
      )
        break;
      const after = this.row.afterOf(n);
      if (
        this.row.startsClause(after) &&
        !(joined && (this.row.chunkWord(i - 1) === 'between' || this.armsBearer(i, next)))
      )
        break;
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

  /** What a phrase is said to consist of, at a comma or "including": "rifles, most of them AKs". */
  private membersAt(
    k: number,
    whole: NounPhrase,
  ): { group: NounPhrase[]; end: number } | undefined {
    const { chunks } = this.row;
    let i = k;
    if (chunks[i]?.kind === 'comma') i += 1;
    while (chunks[i]?.kind === 'adverb' && !/^(?:most|many)$/.test(this.row.chunkWord(i))) i += 1;
    const opener = chunks[i];
    let member = -1;
    if (opener?.kind === 'prep' && /^(?:including|such as)$/.test(opener.word)) member = i + 1;
    else if (opener?.kind === 'prep' && opener.word === 'among' && this.isThem(i + 1))
      member = i + 2;
    else if (i > k && this.isSome(i) && this.row.isOf(i + 1) && this.isThem(i + 2)) member = i + 3;
    const first = this.row.np(member);
    if (!first || first.temporal) return undefined;
    const family = this.familyOf(first);
    if (family !== 'Weapon' && family !== 'Actor') return undefined;
    const known = this.familyOf(whole);
    if (known !== family && known !== '') return undefined;
    return this.group(member);
  }

  /** "gunmen armed with mortars and AKM rifles ambushed X": the rifles ambush nobody. */
  private armsBearer(i: number, next: NounPhrase): boolean {
    const verb = this.row.verb(i - 2);
    return (
      this.row.chunkWord(i - 1) === 'with' &&
      verb?.form === 'participle' &&
      /^(?:arm|equip|outfit)$/.test(verb.lemma) &&
      this.familyOf(next) === 'Weapon'
    );
  }

  /** "shot down two drones with a Gepard": what somebody hits comes with nothing, it is hit with something. */
  private isTargetAt(i: number): boolean {
    let k = i - 1;
    while (this.row.chunks[k]?.kind === 'adverb' || this.row.chunks[k]?.kind === 'prep') k -= 1;
    const verb = this.row.verb(k);
    if (!verb) return false;
    if (!/^(?:shoot|bring|take|knock)$/.test(verb.lemma)) return HITS.test(verb.lemma);
    return i > k + 1 || /^(?:down|out)$/.test(this.row.chunkWord(this.row.afterOf(i)));
  }

  private isThem(i: number): boolean {
    const np = this.row.np(i);
    return (
      np !== undefined && /^(?:them|these|those)$/.test(np.headLemma) && np.last - np.first === 1
    );
  }

  private isSome(i: number): boolean {
    const chunk = this.row.chunks[i];
    const word = chunk ? this.reading.token(chunk.last - 1).lower : '';
    return /^(?:most|many|some|all|one|two|three|four|five|six|seven|eight|nine|ten|several|half|both)$/.test(
      word,
    );
  }

  /** What a list goes on with behind the places of its last member: "armed X in Aden and Lahij, and Y". */
  resumed(from: number, object: readonly NounPhrase[]): NounPhrase[] {
    const first = object[0];
    const family = first ? this.familyOf(first) : '';
    if (!first || (family !== 'Actor' && family !== 'Weapon')) return [];
    const more: NounPhrase[] = [];
    for (let k = from; k < this.row.chunks.length; ) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'prep' && this.row.np(k + 1)) k = this.group(k + 1).end;
      else if (chunk?.kind === 'comma' || chunk?.kind === 'and') {
        let n = k + 1;
        if (chunk.kind === 'comma' && this.row.chunks[n]?.kind === 'and') n += 1;
        else if (family === 'Actor') break;
        const next = this.row.np(n);
        if (!next || k === from || this.row.startsOwnClause(n) || this.familyOf(next) !== family)
          break;
        const g = this.group(n);
        more.push(...g.group);
        k = g.end;
      } else break;
    }
    return more;
  }

  /** Whether a comma list goes on to an "and". */
  private listAhead(k: number): boolean {
    for (let i = k; i < this.row.chunks.length; i++) {
      const chunk = this.row.chunks[i];
      if (chunk?.kind === 'and')
        return this.row.np(i + 1) !== undefined && !this.row.startsClause(this.row.afterOf(i + 1));
      if (chunk?.kind === 'np' || chunk?.kind === 'comma') continue;
      if (chunk?.kind === 'prep' && chunk.word === 'of') continue;
      return false;
    }
    return false;
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

  /** Phrases of one family joined by "and" with the one at `k`, to the left. */
  listEndingAt(k: number): NounPhrase[] {
    const last = this.row.np(k);
    if (!last) return [];
    const list = [last];
    let i = k - 1;
    while (
      this.row.chunks[i]?.kind === 'and' &&
      this.row.np(i - 1) &&
      !NOMINATIVE.test(last.headLemma) &&
      this.familyOf(last) !== '' &&
      this.familyOf(this.row.np(i - 1) ?? last) === this.familyOf(last)
    ) {
      const left = this.row.np(i - 1);
      if (left) list.unshift(left);
      i -= 2;
    }
    return list;
  }
}
