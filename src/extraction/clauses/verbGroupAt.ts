/** A verb with its auxiliaries and chains: voice, polarity, and whether it is told as done, as likely or as a plan. */
import type { Sentence } from '../analysis.ts';
import type { Reading } from './reading.ts';
import type { VerbGroup } from './structure.ts';
import { isVerbTag } from './tags.ts';

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

/** The verb group at a token, and where it ends; none where "not" or "to" has no verb behind it. */
export function verbGroupAt(
  r: Reading,
  sentence: Sentence,
  at: number,
): { group?: VerbGroup; end: number } {
  let i = at;
  let negative = false;
  let hedged = false;
  let irrealis = false;
  let head = -1;
  let passive = false;
  let chained = false;
  let sawBe = false;
  let sawFinite = false;
  let form: VerbGroup['form'] | undefined;
  const toFirst = r.token(at).lower === 'to';
  for (; i < sentence.last; i++) {
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
      while (/^RB/.test(r.token(k).tag) && k < sentence.last) k += 1;
      if (
        k < sentence.last &&
        (isVerbTag(r.token(k).tag) || NEGATIVE_WORDS.has(r.token(k).lower)) &&
        r.nameAt(k) < 0 &&
        continuesGroup(r, k, head)
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
      if (form === 'participle') passive = true;
      if (passive && HEDGE_PARTICIPLES.has(chain)) hedged = true;
      else if (SEEMING.has(chain)) hedged = true;
      else if (REAL_CHAINS.has(chain)) {
        // keeps what it was
      } else if (UNREAL_CHAINS.has(chain)) irrealis = true;
      else break;
      if (chain === 'fail' || chain === 'refuse' || chain === 'decline') negative = true;
      passive = false;
      chained = true;
      head = -1;
      sawBe = false;
      continue;
    }
    if (!tag.startsWith('V')) break;
    if (head >= 0 && !continuesGroup(r, i, head)) break;
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
    return { end: Math.max(at + 1, i) };
  }
  if (form === 'participle' && !sawBe && !chained) passive = true;
  if (toFirst || (r.token(at).tag === 'VB' && isBare(r, sentence, at))) form = 'infinitive';
  else if (sawFinite && form !== 'infinitive') form = 'finite';
  const group: VerbGroup = {
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
  };
  return { group, end: i };
}

const CAUSATIVE = /^(?:help|let|make|have|see|watch|hear)$/;

/** "let himself be recruited", "helped the army retake X": an infinitive without "to". */
function isBare(r: Reading, sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 8); i--) {
    const { tag, lemma, lower } = r.token(i);
    if (/^[.,;:]$/.test(lower)) return false;
    if (tag.startsWith('V')) return CAUSATIVE.test(lemma);
  }
  return false;
}

/** Whether a verb goes on with a group whose last verb is `head`. */
function continuesGroup(r: Reading, at: number, head: number): boolean {
  if (head < 0) return true;
  const before = r.token(head);
  const { tag } = r.token(at);
  if (before.lemma === 'be' || before.lemma === 'get') return tag === 'VBN' || tag === 'VBG';
  if (before.lemma === 'have') return tag === 'VBN';
  if (before.lemma === 'do') return tag === 'VB' || tag === 'VBP';
  if (before.lemma === 'keep' || before.lemma === 'start' || before.lemma === 'begin')
    return tag === 'VBG';
  return before.tag === 'MD' && (tag === 'VB' || tag === 'VBP');
}
