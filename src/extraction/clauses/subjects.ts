/**
 * Who does what a verb tells. Each verb looks left past insertions to the nearest phrase that can be its subject;
 * participles, infinitives and second verbs take theirs from what they hang on.
 */
import type { ChunkRow } from './chunkRow.ts';
import type { ClauseFrames } from './clauseFrames.ts';
import type { PhraseLists } from './phraseLists.ts';
import type { Reading } from './reading.ts';
import type { Relatives } from './relatives.ts';
import type { NounPhrase, VerbGroup } from './structure.ts';

/** "asked X to attack", "sent X to guard": the object of the first verb does the second. */
const OBJECT_CONTROL = new Set(
  'ask order force allow help train send urge tell instruct enable let lead push permit encourage invite call persuade pay deploy dispatch assist teach equip hire press pressure compel convince direct authorise authorize command beg implore lobby tempt incite pressurise bribe'.split(
    ' ',
  ),
);
/** "had the gunners shell X": a verb whose object does what a bare infinitive tells. */
const CAUSATIVE = /^(?:have|make|see|watch|hear)$/;
/** Verbs whose object is said to have done what follows in "of", "with" or "for". */
const CHARGED =
  /^(?:accuse|charge|suspect|blame|sanction|designate|list|arrest|detain|condemn|criticise|criticize|fault|indict|convict|sentence|jail|fine|prosecute|blacklist|stop|prevent|keep|bar|ban|catch|praise|thank|punish|expel|name|cite|target|try|hold|extradite|wanted|want|summon|denounce|acquit|clear|exonerate|dissuade|deter|discourage|prohibit|restrain)$/;
/** Verbs that are put into another clause: "…, the president announced, …". */
const REPORTED = new Set(
  'say claim report add tell announce state allege note confirm insist write'.split(' '),
);

const PICTURE =
  /^(?:clip|video|footage|film|photo|photograph|picture|image|recording|scene|sight|report|account|claim|rumour|rumor|story|evidence|tale|case|incident|instance|example|danger|risk)$/;

/** Harm that comes of a deed. */
const HARMING = /^(?:kill|wound|injure|maim|slay|destroy|damage)$/;

export class Subjects {
  private readonly known = new Map<number, NounPhrase[]>();
  private readonly reading: Reading;
  private readonly row: ChunkRow;
  private readonly lists: PhraseLists;
  private readonly relatives: Relatives;
  private readonly frames: ClauseFrames;

  constructor(
    reading: Reading,
    row: ChunkRow,
    lists: PhraseLists,
    relatives: Relatives,
    frames: ClauseFrames,
  ) {
    this.reading = reading;
    this.row = row;
    this.lists = lists;
    this.relatives = relatives;
    this.frames = frames;
  }

  /** The subject of the verb at a chunk index. A verb that is asked for its own while it looks has none. */
  subjectOf(v: number): NounPhrase[] {
    const known = this.known.get(v);
    if (known) return known;
    this.known.set(v, []);
    const found = this.findSubject(v);
    this.known.set(v, found);
    return found;
  }

  private findSubject(v: number): NounPhrase[] {
    const verb = this.row.verb(v);
    if (!verb) return [];
    if (verb.form === 'infinitive') return this.infinitiveSubject(v);
    if (verb.form === 'ing' || verb.form === 'participle') return this.participleSubject(v, verb);
    return this.frames.subjectOf(v) ?? [];
  }

  private participleSubject(v: number, verb: VerbGroup): NounPhrase[] {
    const before = this.row.chunks[v - 1];
    if (before?.kind === 'comma' && verb.form === 'ing' && HARMING.test(verb.lemma)) {
      const main = this.mainVerb(v);
      if (main >= 0 && this.row.verb(main)?.passive) return this.agentBehind(main, v);
    }
    // "pressed X to stop selling", "kept firing": whoever does the one does the other
    if (verb.form === 'ing' && before?.kind === 'vg') return this.subjectOf(v - 1);
    if (before?.kind === 'and' || (before?.kind === 'comma' && this.row.verb(v - 2))) {
      for (let k = v - 2; k >= 0; k--) if (this.row.verb(k)) return this.subjectOf(k);
    }
    // "was invited to a meeting, then held": what is told next of the same subject
    if (
      verb.form === 'participle' &&
      before?.kind === 'adverb' &&
      /^(?:then|later|subsequently|afterwards?|finally|eventually)$/.test(before.word)
    )
      for (let k = v - 2; k >= 0 && this.row.chunks[k]?.kind !== 'stop'; k--) {
        const earlier = this.row.verb(k);
        if (earlier?.passive) return this.subjectOf(k);
        if (earlier) break;
      }
    let k = v - 1;
    let comma = false;
    while (
      k >= 0 &&
      (this.row.chunks[k]?.kind === 'comma' ||
        this.row.chunks[k]?.kind === 'adverb' ||
        this.row.chunks[k]?.kind === 'close')
    ) {
      if (this.row.chunks[k]?.kind === 'close') k = this.row.openOf(k);
      else if (this.row.chunks[k]?.kind === 'comma') comma = true;
      k -= 1;
    }
    // "X, which in April, backed by Y": a date is nobody
    while (k > 0 && this.row.np(k)?.temporal) {
      k -= 1;
      while (k > 0 && /^(?:prep|comma|adverb)$/.test(this.row.chunks[k]?.kind ?? '')) k -= 1;
      comma = true;
    }
    if (this.row.chunks[k]?.kind === 'wh') {
      const antecedent = this.relatives.antecedent(k);
      return antecedent ? [antecedent] : [];
    }
    const previous = this.row.np(k);
    if (before === undefined || k < 0) return this.nextSubject(v);
    if (before.kind === 'prep' && /^(?:of|with|for|from|over)$/.test(before.word)) {
      // "accused X of arming Y", "charged X with smuggling": whom the verb is about does it
      const object = this.chargedObject(v);
      if (object) return object;
    }
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
        this.row.governor(k) >= 0
      )
        return this.previousSubject(v) ?? [previous];
      // "rifles of X seized by", "men in Y seized": the head of an "of" chain, else the nearest
      const chain = this.row.headOfChain(k) ?? previous;
      // "a clip of Wagner men firing": a picture does nothing
      const head = verb.form === 'ing' && PICTURE.test(chain.headLemma) ? previous : chain;
      const list = this.lists.listEndingAt(k);
      return list.length > 1 ? list : [head];
    }
    if (comma) return this.previousSubject(v) ?? (previous ? [previous] : this.nextSubject(v));
    return this.previousSubject(v) ?? [];
  }

  /** The object of a verb that says what somebody did: "sanctioned X for supplying". */
  private chargedObject(v: number): NounPhrase[] | undefined {
    for (let k = v - 2; k >= 0; k--) {
      const chunk = this.row.chunks[k];
      if (chunk?.kind === 'stop' || chunk?.kind === 'sub' || chunk?.kind === 'wh') return undefined;
      if (chunk?.kind !== 'vg') continue;
      if (!CHARGED.test(chunk.lemma)) return undefined;
      if (chunk.passive) return this.subjectOf(k);
      let object = k + 1;
      while (this.row.chunks[object]?.kind === 'adverb') object += 1;
      const charged = this.row.np(object);
      return charged && !charged.temporal ? this.lists.group(object).group : undefined;
    }
    return undefined;
  }

  /** The finite verb that a participle behind a comma hangs on, or -1. */
  private mainVerb(v: number): number {
    for (let k = v - 1; k >= 0; k--) {
      if (this.row.chunks[k]?.kind === 'stop') return -1;
      if (this.row.verb(k)?.form === 'finite') return k;
    }
    return -1;
  }

  /** "a car of X was hit by Y, killing two": whoever hit it killed; where nobody is named, nobody did. */
  private agentBehind(main: number, v: number): NounPhrase[] {
    for (let k = main + 1; k < v; k++)
      if (this.row.chunkWord(k) === 'by' && this.row.np(k + 1))
        return this.lists.group(k + 1).group;
    return [];
  }

  private previousSubject(v: number): NounPhrase[] | undefined {
    for (let k = v - 1; k >= 0; k--) {
      const verb = this.row.verb(k);
      if (this.row.chunks[k]?.kind === 'stop') return undefined;
      if (verb?.form === 'finite') {
        const subject = this.subjectOf(k);
        // "warplanes struck a cave, the president announced, killing …": what is put in between is stepped over
        const said = subject[0];
        const at = said ? this.row.chunks.indexOf(said) : -1;
        if (REPORTED.has(verb.lemma) && at > 0 && this.row.chunks[at - 1]?.kind === 'comma') {
          k = at;
          continue;
        }
        return subject;
      }
    }
    return undefined;
  }

  private nextSubject(v: number): NounPhrase[] {
    for (let k = v + 1; k < this.row.chunks.length; k++) {
      if (this.row.verb(k)?.form === 'finite') return this.subjectOf(k);
      if (this.row.chunks[k]?.kind === 'stop') return [];
    }
    return [];
  }

  private infinitiveSubject(v: number): NounPhrase[] {
    for (let k = v - 1; k >= 0; k--) {
      const verb = this.row.verb(k);
      if (this.row.chunks[k]?.kind === 'stop') return [];
      if (!verb) continue;
      const object = this.row.np(k + 1);
      const bare = this.reading.token(this.row.chunks[v]?.first ?? -1).lower !== 'to';
      if (OBJECT_CONTROL.has(verb.lemma) || (bare && CAUSATIVE.test(verb.lemma))) {
        if (verb.passive) return this.subjectOf(k);
        if (object && !object.temporal) return this.lists.group(k + 1).group;
        const gap = this.frames.gapObject(k);
        if (gap) return [gap];
      }
      return this.subjectOf(k);
    }
    return [];
  }
}
