/**
 * Chunks of a sentence: noun phrases with their heads, verb groups with voice, polarity and modality, prepositions,
 * and the marks that bound clauses. One pass from left to right; a name is never cut.
 */
import type { Sentence } from '../analysis.ts';
import { isNoun } from './nounClasses.ts';
import { nounPhraseAt, scareQuoteEnd } from './nounPhraseAt.ts';
import { complexPrepositionAt, isPreposition } from './prepositions.ts';
import type { Reading } from './reading.ts';
import type { Chunk, Mark, NounPhrase, VerbGroup } from './structure.ts';
import { isNounTag, isVerbInPhrase, isVerbTag } from './tags.ts';
import { verbGroupAt } from './verbGroupAt.ts';

const SUBORDINATORS = new Set(
  'that after before while when where if because since until till although though as whether unless once whereas so than how why whereupon lest'.split(
    ' ',
  ),
);
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?$/;
const RELATIVE_WORDS = new Set('who which whom whose what where'.split(' '));

/** Cuts one sentence into chunks. */
export function chunkSentence(reading: Reading, sentence: Sentence): Chunk[] {
  return new Chunker(reading, sentence).run();
}

class Chunker {
  private readonly chunks: Chunk[] = [];
  private readonly reading: Reading;
  private readonly sentence: Sentence;

  constructor(reading: Reading, sentence: Sentence) {
    this.reading = reading;
    this.sentence = sentence;
  }

  run(): Chunk[] {
    let at = this.sentence.first;
    while (at < this.sentence.last) at = this.next(at);
    this.linkOf();
    return this.chunks;
  }

  private mark(kind: Mark['kind'], first: number, last: number): number {
    this.chunks.push({ kind, first, last, word: this.reading.token(first).lower });
    return last;
  }
  /** Adds the chunk that begins at a token and gives where the next begins. */
  private next(at: number): number {
    const r = this.reading;
    const token = r.token(at);
    const { lower, tag } = token;
    const name = r.nameAt(at) >= 0;
    if (!name) {
      if (lower === ',' || lower === ';')
        return this.mark(lower === ',' ? 'comma' : 'stop', at, at + 1);
      if (lower === ':' || lower === '–' || lower === '—' || lower === '--' || lower === '-')
        return this.mark(lower === ':' ? 'stop' : 'comma', at, at + 1);
      if (lower === '(' || lower === '[') return this.mark('open', at, at + 1);
      if (lower === ')' || lower === ']') return this.mark('close', at, at + 1);
      if (/^["“”«»‘]$/.test(lower) || (lower === '’' && tag !== 'POS')) {
        // 'the APCLS of "General" X': a word held at arm's length stands in its phrase all the same
        if (scareQuoteEnd(r, at) > 0) {
          const end = this.nounPhrase(at + 1);
          if (end > at + 1) return end;
        }
        return this.mark('quote', at, at + 1);
      }
      if (lower === '.' || lower === '?' || lower === '!' || lower === '…')
        return this.mark('stop', at, at + 1);
      const about = this.quantifier(at);
      if (about > 0) {
        const end = this.nounPhrase(at + about);
        if (end > at + about) return end;
      }
      const complex = complexPrepositionAt(r, at);
      if (complex > 0) {
        this.chunks.push({
          kind: 'prep',
          first: at,
          last: at + complex,
          word: Array.from({ length: complex }, (_, i) => r.token(at + i).lower).join(' '),
        });
        return at + complex;
      }
      if (lower === 'and' || lower === 'or' || lower === '&' || lower === 'plus' || lower === 'nor')
        return this.mark('and', at, at + 1);
      if (lower === 'but' && tag === 'CC') return this.mark('sub', at, at + 1);
      if (RELATIVE_WORDS.has(lower) || (lower === 'that' && tag === 'WDT'))
        return this.mark('wh', at, at + 1);
      if (lower === 'that' && this.relativeThat(at)) return this.mark('wh', at, at + 1);
      if (lower === 'to' && /^VB/.test(r.token(at + 1).tag)) return this.verbGroup(at);
      if (SUBORDINATORS.has(lower) && this.subordinates(at) && !this.pointingThat(at))
        return this.mark('sub', at, at + 1);
      if (isVerbTag(tag) && !isVerbInPhrase(r, this.sentence.first, at)) return this.verbGroup(at);
      if (lower === 'not' || lower === 'never') {
        const after = r.token(at + 1);
        if (isVerbTag(after.tag)) return this.verbGroup(at);
        return this.mark('adverb', at, at + 1);
      }
      if (
        isPreposition(lower) &&
        (tag === 'IN' || tag === 'TO' || tag === 'RP' || tag === 'RB' || tag === 'CC')
      ) {
        this.chunks.push({ kind: 'prep', first: at, last: at + 1, word: lower });
        return at + 1;
      }
    }
    const end = this.nounPhrase(at);
    if (end > at) return end;
    if (tag === 'IN' && !name) {
      this.chunks.push({ kind: 'prep', first: at, last: at + 1, word: lower });
      return at + 1;
    }
    return this.mark(tag.startsWith('R') ? 'adverb' : 'other', at, at + 1);
  }

  /** Length of "at least", "more than", "up to", "some" before a number, or 0. */
  private quantifier(at: number): number {
    const r = this.reading;
    const { lower } = r.token(at);
    const second = r.token(at + 1).lower;
    let length = 0;
    if (
      (lower === 'at' && (second === 'least' || second === 'most')) ||
      (lower === 'up' && second === 'to') ||
      (/^(?:more|less|fewer|upward|upwards)$/.test(lower) && /^(?:than|of)$/.test(second))
    )
      length = 2;
    else if (lower === 'as' && r.token(at + 2).lower === 'as') length = 3;
    else if (
      /^(?:about|around|nearly|almost|over|roughly|approximately|some|circa|under)$/.test(lower)
    )
      length = 1;
    if (length === 0) return 0;
    const number = r.token(at + length);
    return number.tag === 'CD' ||
      NUMBER_WORD.test(number.lower) ||
      (/^(?:a|half)$/.test(number.lower) &&
        /^(?:dozen|hundred|score)$/.test(r.token(at + length + 1).lower)) ||
      /^(?:dozens|hundreds|scores|thousands)$/.test(number.lower)
      ? length
      : 0;
  }

  /** "that" behind a noun and before a verb. */
  private relativeThat(at: number): boolean {
    const before = this.reading.token(at - 1);
    if (at === this.sentence.first || !(isNounTag(before.tag) || before.lower === ','))
      return false;
    let next = at + 1;
    while (this.reading.token(next).tag.startsWith('RB')) next += 1;
    return isVerbTag(this.reading.token(next).tag) && this.reading.nameAt(next) < 0;
  }

  /** "heads that front", "at that camp.": before one noun, with no verb behind that a clause would have. */
  private pointingThat(at: number): boolean {
    const { reading } = this;
    if (reading.token(at).lower !== 'that') return false;
    let i = at + 1;
    while (reading.token(i).tag === 'JJ') i += 1;
    if (reading.token(i).tag !== 'NN' || reading.nameAt(i) >= 0) return false;
    for (i += 1; i < Math.min(this.sentence.last, at + 12); i++) {
      const { lower, tag } = reading.token(i);
      if (/^[,;.:]$/.test(lower)) return true;
      if (/^(?:VB[DZP]|MD)$/.test(tag) && reading.nameAt(i) < 0) return false;
    }
    return true;
  }

  /** Whether "after", "as", "since" … open a clause here: a finite verb comes before the next comma or preposition chain ends. */
  private subordinates(at: number): boolean {
    const { lower } = this.reading.token(at);
    if (!isPreposition(lower) && !/^(?:after|before|since|until|till)$/.test(lower)) return true;
    if (this.timeThenVerb(at + 1)) return false;
    for (let i = at + 1; i < Math.min(this.sentence.last, at + 12); i++) {
      const token = this.reading.token(i);
      if (token.lower === ',' || token.lower === ';') return false;
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(token.tag) && this.reading.nameAt(i) < 0) return true;
      if (token.tag === 'VBN' && i === at + 1) return true;
    }
    return false;
  }

  /** "after three days took": a time and then a verb, whose subject stands before. */
  private timeThenVerb(at: number): boolean {
    let i = at;
    while (/^(?:CD|JJ|DT)$/.test(this.reading.token(i).tag)) i += 1;
    if (!isNoun(this.reading.token(i).lemma, 'time') || this.reading.nameAt(i) >= 0) return false;
    return /^(?:VBD|VBZ)$/.test(this.reading.token(i + 1).tag);
  }

  private verbGroup(at: number): number {
    const { group, end } = verbGroupAt(this.reading, this.sentence, at);
    if (!group) return this.mark('other', at, end);
    this.chunks.push(
      this.sharesPerfect(group) ? { ...group, form: 'finite', passive: false } : group,
    );
    return end;
  }

  /** "has seized X at Y and taken its commander": the second participle shares "has", for it has an object. */
  private sharesPerfect(group: VerbGroup): boolean {
    const r = this.reading;
    if (group.form !== 'participle' || group.last - group.first > 1) return false;
    if (r.token(group.first - 1).lower !== 'and') return false;
    if (!/^(?:DT|PRP\$|CD|NNPS?|PRP)$/.test(r.token(group.last).tag)) return false;
    for (let i = this.chunks.length - 1; i >= 0; i--) {
      const chunk = this.chunks[i];
      if (chunk?.kind === 'stop' || chunk?.kind === 'wh' || chunk?.kind === 'sub') return false;
      if (chunk?.kind === 'vg')
        return (
          chunk.form === 'finite' &&
          !chunk.passive &&
          /^(?:has|have|had|'ve|’ve)$/.test(r.token(chunk.first).lower) &&
          r.token(chunk.head).tag === 'VBN'
        );
    }
    return false;
  }

  private nounPhrase(at: number): number {
    const { phrase, end } = nounPhraseAt(this.reading, this.sentence, at);
    if (phrase) this.chunks.push(phrase);
    return end;
  }

  /** Ties "of X" to the phrase before it, from the right, so that chains nest. */
  private linkOf(): void {
    for (let i = this.chunks.length - 2; i > 0; i--) {
      const prep = this.chunks[i];
      const before = this.chunks[i - 1];
      const after = this.chunks[i + 1];
      if (
        prep?.kind !== 'prep' ||
        prep.word !== 'of' ||
        before?.kind !== 'np' ||
        after?.kind !== 'np'
      )
        continue;
      const group: NounPhrase[] = [after];
      // "of the Hamza Division and the Sultan Murad Division"
      for (let k = i + 2; k + 1 < this.chunks.length; k += 2) {
        const join = this.chunks[k];
        const again = this.chunks[k + 1];
        const more = this.chunks[k + 2];
        // "of the Ogaden Brigade and of the Liyu Police"
        if (
          join?.kind === 'and' &&
          again?.kind === 'prep' &&
          again.word === 'of' &&
          more?.kind === 'np'
        ) {
          group.push(more);
          k += 1;
          continue;
        }
        const next = this.chunks[k + 1];
        if (join?.kind !== 'and' || next?.kind !== 'np' || next.heads.length === 0) break;
        if (this.chunks[k + 2]?.kind === 'vg') break;
        group.push(next);
      }
      before.of = group;
    }
  }
}
