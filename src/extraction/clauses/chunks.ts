/**
 * Chunks of a sentence: noun phrases with their heads, verb groups with voice, polarity and modality, prepositions,
 * and the marks that bound clauses. One pass from left to right; a name is never cut.
 */
import type { Sentence } from '../analysis.ts';
import { isNoun } from './nounClasses.ts';
import type { Reading } from './reading.ts';
import type { Chunk, Mark, NounPhrase, VerbGroup } from './structure.ts';

const COMPLEX_PREPOSITIONS: readonly (readonly string[])[] = [
  'according to',
  'on behalf of',
  'in front of',
  'together with',
  'along with',
  'north of',
  'south of',
  'east of',
  'west of',
  'northeast of',
  'north-east of',
  'northwest of',
  'north-west of',
  'southeast of',
  'south-east of',
  'southwest of',
  'south-west of',
  'outside of',
  'inside of',
  'close to',
  'next to',
  'because of',
  'as part of',
  'in support of',
  'with support from',
  'with the support of',
  'with the help of',
  'in cooperation with',
  'in coordination with',
  'in concert with',
  'in conjunction with',
  'on the outskirts of',
  'on the edge of',
  'at the hands of',
  'in the hands of',
  'by means of',
  'on board',
  'instead of',
  'rather than',
  'such as',
  'as well as',
  'out of',
  'up to',
  'alongside of',
  'due to',
  'thanks to',
  'ahead of',
  'in favour of',
  'in charge of',
  'as of',
  'away from',
  'under the command of',
  'led by',
  'followed by',
].map((p) => p.split(' '));
const complexByFirst = new Map<string, (readonly string[])[]>();
for (const p of COMPLEX_PREPOSITIONS) {
  const key = p[0] ?? '';
  complexByFirst.set(
    key,
    [...(complexByFirst.get(key) ?? []), p].sort((a, b) => b.length - a.length),
  );
}
const PREPOSITIONS = new Set(
  'of in on at by to for from with without against near into onto over under above below between among amid amidst around across through throughout toward towards inside outside within beyond behind beside besides along alongside off up via during despite per upon aboard about beneath underneath opposite past circa w/ including like as than but except aka alias versus'.split(
    ' ',
  ),
);
const SUBORDINATORS = new Set(
  'that after before while when where if because since until till although though as whether unless once whereas so than how why whereupon lest'.split(
    ' ',
  ),
);
const RELATIVE_WORDS = new Set('who which whom whose what where'.split(' '));
const NEGATIVE_WORDS = new Set("not n't n’t never hardly nor neither no-one nobody".split(' '));
const HEDGE_MODALS = new Set('may might could'.split(' '));
const IRREALIS_MODALS = new Set("would will should shall must ca can wo ought ’ll 'll".split(' '));
/** "is believed to have fired": the main verb follows, hedged. */
const HEDGE_PARTICIPLES = new Set(
  'believe think suspect report allege know understand assess presume rumour rumor say estimate reckon suppose'.split(
    ' ',
  ),
);
/** Verbs before "to" that carry on with the main verb as a fact. */
const REAL_CHAINS = new Set(
  'begin start continue go manage use help come proceed get have happen tend serve live return move survive'.split(
    ' ',
  ),
);
/** Verbs before "to" after which nothing has happened. */
const UNREAL_CHAINS = new Set(
  'plan want vow threaten intend hope seek try attempt fail refuse decline promise pledge prepare aim wish agree decide offer ask urge call need expect pretend propose fear dare be warn order conspire plot attempt prohibit'.split(
    ' ',
  ),
);
const SEEMING = new Set('appear seem'.split(' '));

const isNounTag = (tag: string): boolean => tag.startsWith('N');
const isVerbTag = (tag: string): boolean => tag.startsWith('V') || tag === 'MD';
const isPremodifier = (tag: string): boolean =>
  tag.startsWith('JJ') ||
  tag === 'CD' ||
  tag === 'DT' ||
  tag === 'PRP$' ||
  tag === 'PDT' ||
  tag === '$';

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
      if (/^["“”«»‘]$/.test(lower) || (lower === '’' && tag !== 'POS'))
        return this.mark('quote', at, at + 1);
      if (lower === '.' || lower === '?' || lower === '!' || lower === '…')
        return this.mark('stop', at, at + 1);
      const about = this.quantifier(at);
      if (about > 0) {
        const end = this.nounPhrase(at + about);
        if (end > at + about) return end;
      }
      const complex = this.complexPreposition(at);
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
      if (SUBORDINATORS.has(lower) && this.subordinates(at)) return this.mark('sub', at, at + 1);
      if (isVerbTag(tag) && !this.verbInPhrase(at)) return this.verbGroup(at);
      if (lower === 'not' || lower === 'never') {
        const after = r.token(at + 1);
        if (isVerbTag(after.tag)) return this.verbGroup(at);
        return this.mark('adverb', at, at + 1);
      }
      if (
        PREPOSITIONS.has(lower) &&
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
      (/^(?:a|half)$/.test(number.lower) &&
        /^(?:dozen|hundred|score)$/.test(r.token(at + length + 1).lower)) ||
      /^(?:dozens|hundreds|scores|thousands)$/.test(number.lower)
      ? length
      : 0;
  }

  private complexPreposition(at: number): number {
    const options = complexByFirst.get(this.reading.token(at).lower);
    if (options)
      for (const words of options)
        if (words.every((w, i) => this.reading.token(at + i).lower === w)) return words.length;
    return 0;
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

  /** Whether "after", "as", "since" … open a clause here: a finite verb comes before the next comma or preposition chain ends. */
  private subordinates(at: number): boolean {
    const { lower } = this.reading.token(at);
    if (!PREPOSITIONS.has(lower) && !/^(?:after|before|since|until|till)$/.test(lower)) return true;
    for (let i = at + 1; i < Math.min(this.sentence.last, at + 12); i++) {
      const token = this.reading.token(i);
      if (token.lower === ',' || token.lower === ';') return false;
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(token.tag) && this.reading.nameAt(i) < 0) return true;
      if (token.tag === 'VBN' && i === at + 1) return true;
    }
    return false;
  }

  /** A participle inside a noun phrase: "the captured rifles", "burning trucks". */
  private verbInPhrase(at: number): boolean {
    const r = this.reading;
    const { tag } = r.token(at);
    if (tag !== 'VBN' && tag !== 'VBG') return false;
    const after = r.token(at + 1);
    if (!(isNounTag(after.tag) || after.tag.startsWith('JJ'))) return false;
    const before = r.token(at - 1);
    if (at === this.sentence.first) return tag === 'VBN';
    // "bought captured rifles", "carry silenced pistols"
    if (
      tag === 'VBN' &&
      /^VB[DZPG]?$/.test(before.tag) &&
      !/^(?:be|have|get|become)$/.test(before.lemma)
    )
      return true;
    if (tag === 'VBG') return /^(?:DT|PRP\$|POS|CD)$/.test(before.tag);
    return (
      /^(?:IN|TO|CC|CD|DT|PRP\$|POS|JJ|,)$/.test(before.tag) && !/^(?:and|or|,)$/.test(before.lower)
    );
  }

  private verbGroup(at: number): number {
    const r = this.reading;
    let i = at;
    let negative = false;
    let hedged = false;
    let irrealis = false;
    let head = -1;
    let passive = false;
    let sawBe = false;
    let sawFinite = false;
    let form: VerbGroup['form'] | undefined;
    const toFirst = r.token(at).lower === 'to';
    for (; i < this.sentence.last; i++) {
      if (r.nameAt(i) >= 0) break;
      const { lower, tag, lemma } = r.token(i);
      if (NEGATIVE_WORDS.has(lower)) {
        negative = true;
        continue;
      }
      if (
        lower === 'since' &&
        head >= 0 &&
        r.token(head).lemma === 'have' &&
        r.token(i + 1).tag === 'VBN'
      )
        continue;
      if (tag === 'RB' || tag === 'RBR' || tag === 'RP') {
        // An adverb belongs to the group when a verb of it follows.
        if (
          /^(?:allegedly|reportedly|apparently|presumably|possibly|probably|purportedly|supposedly)$/.test(
            lower,
          )
        )
          hedged = true;
        let k = i + 1;
        while (/^RB/.test(r.token(k).tag) && k < this.sentence.last) k += 1;
        if (
          k < this.sentence.last &&
          (isVerbTag(r.token(k).tag) || NEGATIVE_WORDS.has(r.token(k).lower)) &&
          r.nameAt(k) < 0 &&
          this.continuesGroup(k, head)
        )
          continue;
        break;
      }
      if (tag === 'MD') {
        if (HEDGE_MODALS.has(lower)) hedged = true;
        else if (IRREALIS_MODALS.has(lower)) irrealis = true;
        form ??= 'finite';
        sawFinite = true;
        continue;
      }
      if (lower === 'to') {
        if (head < 0 && i === at) {
          form = 'infinitive';
          continue;
        }
        if (head < 0 || !/^(?:VB|VBP|VBN)$/.test(r.token(i + 1).tag)) break;
        const chain = r.token(head).lemma;
        if (passive && HEDGE_PARTICIPLES.has(chain)) hedged = true;
        else if (SEEMING.has(chain)) hedged = true;
        else if (REAL_CHAINS.has(chain)) {
          // keeps what it was
        } else if (UNREAL_CHAINS.has(chain)) irrealis = true;
        else break;
        if (chain === 'fail' || chain === 'refuse' || chain === 'decline') negative = true;
        passive = false;
        head = -1;
        sawBe = false;
        continue;
      }
      if (!tag.startsWith('V')) break;
      if (head >= 0 && !this.continuesGroup(i, head)) break;
      if (form === undefined)
        form = /^(?:VBD|VBZ|VBP)$/.test(tag)
          ? 'finite'
          : tag === 'VBG'
            ? 'ing'
            : tag === 'VBN'
              ? 'participle'
              : 'finite';
      if (/^(?:VBD|VBZ|VBP)$/.test(tag)) sawFinite = true;
      if (tag === 'VBN' && sawBe) passive = true;
      if (lemma === 'be' || (lemma === 'get' && r.token(i + 1).tag === 'VBN')) sawBe = true;
      else if (lemma === 'have' && head < 0) {
        // perfect or possession; the head so far
      }
      head = i;
    }
    if (head < 0) {
      // "not" or "to" with nothing behind
      return this.mark('other', at, Math.max(at + 1, i));
    }
    if (form === 'participle' && !sawBe) passive = true;
    if (toFirst) form = 'infinitive';
    else if (sawFinite && form !== 'infinitive') form = 'finite';
    this.chunks.push({
      kind: 'vg',
      first: at,
      last: i,
      head,
      lemma: r.token(head).lemma,
      form: form ?? 'finite',
      passive,
      negative,
      hedged,
      irrealis,
    });
    return i;
  }

  /** Whether a verb goes on with a group whose last verb is `head`. */
  private continuesGroup(at: number, head: number): boolean {
    if (head < 0) return true;
    const before = this.reading.token(head);
    const { tag } = this.reading.token(at);
    if (before.lemma === 'be' || before.lemma === 'get') return tag === 'VBN' || tag === 'VBG';
    if (before.lemma === 'have') return tag === 'VBN';
    if (before.lemma === 'do') return tag === 'VB' || tag === 'VBP';
    if (before.lemma === 'keep' || before.lemma === 'start' || before.lemma === 'begin')
      return tag === 'VBG';
    return before.tag === 'MD' && (tag === 'VB' || tag === 'VBP');
  }

  private nounPhrase(start: number): number {
    const r = this.reading;
    let i = start;
    let head = -1;
    let headEndsName = false;
    const modifiers: number[] = [];
    const compounds: { reference: number; tail: string }[] = [];
    let heads: number[] = [];
    let possessor: NounPhrase | undefined;
    let opener = r.token(start).lower;
    let negative = false;
    let partFirst = start;
    const promote = (): void => {
      modifiers.push(...heads);
      heads = [];
    };
    while (i < this.sentence.last) {
      const name = r.nameAt(i);
      const token = r.token(i);
      if (name >= 0) {
        const reference = r.reference(name);
        const end = Math.min(reference?.last ?? i + 1, this.sentence.last);
        const after = r.token(end);
        promote();
        if (/^[-‑]\p{L}/u.test(after.text) && after.start === r.token(end - 1).end) {
          compounds.push({ reference: name, tail: after.lower.slice(1) });
          i = end + 1;
          continue;
        }
        heads = [name];
        head = end - 1;
        headEndsName = true;
        i = end;
        // "Turkish and Syrian forces", "YPG/PKK positions"
        const join = r.token(i).lower;
        if ((join === 'and' || join === '/' || join === '&') && this.sharedHead(i)) {
          i += 1;
          continue;
        }
        continue;
      }
      const { tag, lower } = token;
      if (tag === 'PRP' || tag === 'EX' || tag === 'WP') {
        if (i > start) break;
        return this.pushPhrase(
          start,
          i + 1,
          i,
          this.otherHeads(i),
          [],
          undefined,
          [],
          true,
          opener,
          false,
        );
      }
      if (tag === 'POS' || lower === "'s" || lower === '’s') {
        if (head < 0) break;
        possessor = this.makePhrase(
          partFirst,
          i,
          head,
          heads.length ? heads : this.otherHeads(head),
          [...modifiers],
          possessor,
          [...compounds],
          false,
          opener,
          negative,
        );
        modifiers.length = 0;
        compounds.length = 0;
        heads = [];
        head = -1;
        headEndsName = false;
        i += 1;
        partFirst = i;
        opener = "'s";
        continue;
      }
      if (tag === 'DT' || tag === 'PDT' || tag === 'PRP$' || tag === 'WP$') {
        if (i > start && head >= 0) break;
        if (i > partFirst && tag !== 'DT' && r.token(i - 1).tag !== 'PDT') break;
        if (lower === 'no' || lower === 'neither') negative = true;
        if (tag === 'PRP$' || tag === 'WP$') {
          const owner = r.otherAt(i);
          if (owner >= 0)
            possessor = this.makePhrase(
              i,
              i + 1,
              i,
              [owner],
              [],
              undefined,
              [],
              true,
              lower,
              false,
            );
          opener = lower;
        }
        i += 1;
        continue;
      }
      if (tag === 'CD' || tag.startsWith('JJ') || tag === '$' || lower === '%') {
        if (
          head >= 0 &&
          headEndsName &&
          tag === 'CD' &&
          /^(?:times?|days?|weeks?|months?|years?|hours?|minutes?)$/.test(r.token(i + 1).lower)
        )
          break;
        if (head >= 0) {
          // "Type 68", "rifles 12": a number behind a noun stays when a noun follows; a clock or year does not.
          const after = r.token(i + 1);
          if (
            !(
              isNounTag(after.tag) ||
              after.tag === 'JJ' ||
              after.tag === 'CD' ||
              r.nameAt(i + 1) >= 0
            )
          ) {
            if (
              tag === 'CD' &&
              isNounTag(r.token(head).tag) &&
              !isNoun(r.token(head).lemma, 'time')
            ) {
              i += 1;
              continue;
            }
            if (tag === 'CD' && isNoun(r.token(head).lower, 'time')) {
              i += 1;
              continue;
            }
            break;
          }
          if (
            tag !== 'CD' &&
            isNounTag(r.token(head).tag) &&
            !headEndsName &&
            !/^NNP/.test(r.token(head).tag)
          )
            break;
          if (tag === 'CD' && !headEndsName && !/^NNP/.test(r.token(head).tag)) break;
          promote();
        }
        i += 1;
        continue;
      }
      if (isNounTag(tag)) {
        if (head >= 0 && headEndsName) promote();
        else promote();
        head = i;
        headEndsName = false;
        i += 1;
        continue;
      }
      if ((tag === 'VBN' || tag === 'VBG') && head < 0 && this.verbInPhrase(i)) {
        i += 1;
        continue;
      }
      if (tag === 'RB' && head < 0 && i > start && /^(?:JJ|VBN|CD)/.test(r.token(i + 1).tag)) {
        i += 1;
        continue;
      }
      if (/^\p{L}+[-‑]$/u.test(token.text)) {
        // "anti-" before a name
        i += 1;
        continue;
      }
      if (lower === '(' && headEndsName && this.sameInBrackets(i, heads)) {
        // "the Syrian Arab Army (SAA) artillery"
        i = (r.reference(r.nameAt(i + 1))?.last ?? i + 1) + 1;
        continue;
      }
      if (lower === '/' && headEndsName && r.nameAt(i + 1) >= 0) {
        i += 1;
        continue;
      }
      break;
    }
    if (head < 0) {
      // A determiner or number alone: "two were killed", "all of them".
      if (i > start && possessor === undefined) {
        const last = r.token(i - 1);
        if (!isPremodifier(last.tag)) return start;
        return this.pushPhrase(
          start,
          i,
          i - 1,
          this.otherHeads(i - 1),
          modifiers,
          possessor,
          compounds,
          false,
          opener,
          negative,
        );
      }
      if (possessor) {
        // The genitive is elliptic: "the PKK's".
        this.chunks.push(possessor);
        return Math.max(i, possessor.last + 1);
      }
      return start;
    }
    if (head < i - 1 && !headEndsName) {
      // trailing modifiers without noun are left to the next chunk, but never cut a number off a name
      const tail = r.token(i - 1).tag;
      if (tail !== 'CD') i = head + 1;
    }
    const found = heads.length > 0 ? heads : this.otherHeads(head);
    return this.pushPhrase(
      start,
      i,
      head,
      found,
      modifiers,
      possessor,
      compounds,
      false,
      opener,
      negative,
    );
  }

  /** References that are no names at a head: "the group", "they". */
  private otherHeads(head: number): number[] {
    const other = this.reading.otherAt(head);
    return other >= 0 ? [other] : [];
  }

  /** Whether brackets that open at `i` hold another name of the same thing, and nothing else. */
  private sameInBrackets(i: number, heads: readonly number[]): boolean {
    const r = this.reading;
    const inner = r.nameAt(i + 1);
    const outer = heads[0];
    if (inner < 0 || outer === undefined) return false;
    const reference = r.reference(inner);
    if (r.token(reference?.last ?? -1).lower !== ')') return false;
    return reference?.things[0] === r.reference(outer)?.things[0];
  }

  /** "Turkish and Syrian forces": behind the joint stands another name and then a noun that no name holds. */
  private sharedHead(join: number): boolean {
    const r = this.reading;
    const second = r.nameAt(join + 1);
    if (second < 0) return false;
    const end = r.reference(second)?.last ?? join + 2;
    if (r.nameAt(end) >= 0) return false;
    const after = r.token(end);
    return (
      (isNounTag(after.tag) && !after.tag.startsWith('NNP')) ||
      (after.tag.startsWith('JJ') && isNounTag(r.token(end + 1).tag))
    );
  }

  private makePhrase(
    first: number,
    last: number,
    head: number,
    heads: readonly number[],
    modifiers: readonly number[],
    possessor: NounPhrase | undefined,
    compounds: NounPhrase['compounds'],
    pronoun: boolean,
    opener: string,
    negative: boolean,
  ): NounPhrase {
    const token = this.reading.token(head);
    const lemma = token.tag.startsWith('NNP') ? token.lower : token.lemma;
    let placeHead = heads;
    let rest = modifiers;
    // "Diyala province", "the Kornet missiles", "ISIS-held Ramadi": a generic noun behind a name of its own sort is the name's.
    if (heads.length === 0 && modifiers.length > 0) {
      const last = modifiers[modifiers.length - 1] ?? -1;
      const reference = this.reading.reference(last);
      if (reference && reference.last <= head) {
        const kind = this.reading.kindOf(last);
        const place =
          this.reading.isFamily(last, 'Place') && kind !== 'Country' && isNoun(lemma, 'place');
        const weapon =
          kind === 'Weapon' &&
          /^(?:missile|rifle|gun|rocket|drone|mortar|launcher|tank|vehicle|helicopter|jet|aircraft|bomb|shell|round|system|munition|grenade|pistol|mine|howitzer|uav|fighter|round|cartridge|projectile|device|tube|truck|plane|machine|ammunition|warhead|charge|cannon|carbine|launchers|variant|type|series)$/.test(
            lemma,
          );
        const group =
          (kind === 'ArmedGroup' || kind === 'SecurityForce' || kind === 'Organization') &&
          /^(?:group|militia|movement|organisation|organization|network|faction|force|coalition|alliance|party|army|rebels|terrorist|agency|company|council|ministry|monitor)$/.test(
            lemma,
          );
        if (place || weapon || group) {
          placeHead = [last];
          rest = modifiers.slice(0, -1);
        }
      }
    }
    return {
      kind: 'np',
      first,
      last,
      head,
      headLemma: lemma,
      heads: placeHead,
      modifiers: rest,
      possessor,
      compounds,
      of: [],
      negative,
      pronoun,
      temporal: heads.length === 0 && rest.length === 0 && isNoun(lemma, 'time'),
      opener,
    };
  }

  private pushPhrase(
    first: number,
    last: number,
    head: number,
    heads: readonly number[],
    modifiers: readonly number[],
    possessor: NounPhrase | undefined,
    compounds: NounPhrase['compounds'],
    pronoun: boolean,
    opener: string,
    negative: boolean,
  ): number {
    this.chunks.push(
      this.makePhrase(
        first,
        last,
        head,
        heads,
        [...modifiers],
        possessor,
        [...compounds],
        pronoun,
        opener,
        negative,
      ),
    );
    return last;
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
        const next = this.chunks[k + 1];
        if (join?.kind !== 'and' || next?.kind !== 'np' || next.heads.length === 0) break;
        if (this.chunks[k + 2]?.kind === 'vg') break;
        group.push(next);
      }
      before.of = group;
    }
  }
}
