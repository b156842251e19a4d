/**
 * Repairs of the past tense against the participle: "captured" is the deed in "the army captured rifles" and a trait
 * in "the captured rifles", and who did what to whom hangs on which.
 */
import { hasMainVerb, RELATIVE, startsObject } from './clauseTags.ts';
import { tagsOf } from './wordTags.ts';

const BE_HAVE = new Set(
  "be is are was were been being am 's ’s get gets got getting 're ’re has have had having 've ’ve".split(
    ' ',
  ),
);
const ADVERB_TAG = /^RB/;

/** "the army and allied militias captured …": what a party is, not what somebody did. */
const TIED = /^(?:allied|aligned|affiliated|rival|associated)$/;
const AWAY = /^(?:off|away|up|down|back|out|ahead)$/;
const TIME =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|times?|nights?|seasons?|km|kilomet(?:re|er)s?|miles?|per|percent)$/;

/** "captured five soldiers", not "captured two years ago" nor "captured 2016". */
function countsParty(lowers: readonly string[], tags: readonly string[], at: number): boolean {
  if (/^(?:19|20)\d\d$/.test(lowers[at] ?? '')) return false;
  for (let k = at + 1; k < Math.min(at + 5, tags.length); k++) {
    if (TIME.test(lowers[k] ?? '')) return false;
    if (/^NN/.test(tags[k] ?? '')) return !TIME.test(lowers[k + 1] ?? '');
    if (!/^(?:JJ|CD|VBN|HYPH)/.test(tags[k] ?? '')) return false;
  }
  return false;
}

const DONE_TO =
  /^(?:seized|captured|recovered|confiscated|found|intercepted|handed|given|sold|supplied|delivered|shipped|donated|fired|launched|used|carried|destroyed|killed|arrested|detained|held|abandoned|imported|exported|manufactured|produced|made|built|designed|bought|purchased|taken|looted|stolen|documented|smuggled|provided|sent|transferred|deployed|planted|laid|displayed|collected|discovered|discarded|stored|hidden|impounded|retrieved|dropped|lost|operated|run|controlled|issued|mounted|obtained|photographed|examined|inspected)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** "rifles captured near Goma by the rebels": a place and who did it follow, and the sentence has another verb. */
function isDoneTo(lowers: readonly string[], tags: readonly string[], i: number): boolean {
  if (!DONE_TO.test(lowers[i] ?? '') || !/^(?:NNS?|NNPS?|-RRB-)$/.test(tags[i - 1] ?? ''))
    return false;
  if (!/^(?:IN|TO)$/.test(tags[i + 1] ?? '')) return false;
  let by = -1;
  let k = i + 1;
  for (; k < tags.length && k < i + 12; k++) {
    if (lowers[k] === 'by') by = k;
    if (/^(?:V|MD|[,.:;])/.test(tags[k] ?? '')) break;
  }
  if (by < 0 || !/^(?:DT|NNP|NNPS|NNS|JJ|PRP\$|CD)$/.test(tags[by + 1] ?? '')) return false;
  return FINITE.test(tags[k] ?? '') || tags.slice(0, i - 1).some((t) => FINITE.test(t));
}

const TELLS =
  /^(?:said|says|say|claimed|claims|claim|reported|reports|report|announced|added|stated|alleged|alleges|believed|believes|believe|think|thinks|thought|noted|confirmed|insisted|know|knows|knew|showed|shows|show|suggests|suggested|indicates|indicated|means|meant|told|wrote|warned|denied|denies|revealed|see|saw|hear|heard|is|are|was|were)$/;

/** "flew drones bought from China": behind the object of another verb, and with no object of its own. */
function isTraitOfObject(lowers: readonly string[], tags: readonly string[], i: number): boolean {
  if (!DONE_TO.test(lowers[i] ?? '') || !/^NNP?S?$/.test(tags[i - 1] ?? '')) return false;
  if (!/^(?:IN|TO)$/.test(tags[i + 1] ?? '') || lowers[i + 1] === 'that') return false;
  let k = i - 1;
  while (k > 0 && /^(?:N.*|JJ.?|CD|DT|PRP\$|HYPH|POS)$/.test(tags[k] ?? '')) k -= 1;
  return /^VB[DZP]?$/.test(tags[k] ?? '') && !TELLS.test(lowers[k] ?? '');
}

const TRAIT =
  /^(?:armed|equipped|dressed|clad|disguised|masked|based|mounted|backed|supported|trained|linked|tied|aligned|allied|affiliated|known|named|dubbed|located|situated|led|commanded|headed|stationed|deployed)$/;

/** "gunmen armed with rifles attacked X": the deed's verb behind what only describes who did it, or -1. */
function deedBehindTrait(lowers: readonly string[], tags: readonly string[], i: number): number {
  if (!TRAIT.test(lowers[i] ?? '') || tags[i + 1] !== 'IN' || !/^N/.test(tags[i - 1] ?? ''))
    return -1;
  for (let k = i + 2; k < Math.min(tags.length, i + 16); k++) {
    const tag = tags[k] ?? '';
    if (/^(?:VBD|VBN)$/.test(tag))
      return /^(?:N|CD)/.test(tags[k - 1] ?? '') &&
        (/ed$/.test(lowers[k] ?? '') || tagsOf(lowers[k] ?? '').poses.includes('VBD')) &&
        (tag === 'VBD'
          ? tags[k + 1] !== 'IN'
          : startsObject(tags[k + 1] ?? '', lowers[k + 1] ?? ''))
        ? k
        : -1;
    if (!/^(?:DT|JJ.?|N.*|CD|CC|IN|POS|HYPH|PRP\$)$/.test(tag)) return -1;
  }
  return -1;
}

/** Past tense or participle: after be and have a participle, before an object a past tense. */
export function repairParticiples(
  words: readonly string[],
  lowers: readonly string[],
  tags: string[],
): void {
  for (let i = 1; i < words.length; i++) {
    const tag = tags[i] ?? '';
    if (tag !== 'VB' && tag !== 'VBP' && tag !== 'NN') continue;
    const before = lowers[i - 1] ?? '';
    const poses = tagsOf(lowers[i] ?? '').poses;
    if (/^(?:be|is|are|was|were|been|being)$/.test(before) && poses.includes('VBN'))
      tags[i] = 'VBN';
    // "to have come": what may be a participle is one, except where "have" holds a noun
    else if (tag !== 'NN' && /^(?:have|has|had|having)$/.test(before) && poses.includes('VBN'))
      tags[i] = 'VBN';
    // "in return": no verb stands behind a preposition
    else if (
      tag !== 'NN' &&
      tags[i - 1] === 'IN' &&
      /^(?:in|on|at|of|for|with|by|from|under|into|against|over)$/.test(before) &&
      poses.includes('NN')
    )
      tags[i] = 'NN';
    // "a man they knew": no verb stands behind an article
    else if (
      tag !== 'NN' &&
      /^(?:DT|PRP\$)$/.test(tags[i - 1] ?? '') &&
      /^(?:a|an|the|his|her|its|their|our)$/.test(before) &&
      poses.includes('NN')
    )
      tags[i] = 'NN';
    else if (tag !== 'NN' && poses.includes('NN') && /^N/.test(tags[i - 1] ?? '')) {
      // "a White Helmets volunteer": a noun phrase that "a" opens goes on
      for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
        if (lowers[k] === 'a' || lowers[k] === 'an') tags[i] = 'NN';
        if (!/^(?:N|JJ|POS)/.test(tags[k] ?? '')) break;
      }
    }
  }
  for (let i = 0; i < words.length; i++) {
    const tag = tags[i];
    if (tag !== 'VBD' && tag !== 'VBN') continue;
    // "In continuation of the operations, and based on information, our forces were able …"
    if (/^(?:on|upon)$/.test(lowers[i + 1] ?? '') && lowers[i] === 'based') {
      tags[i] = 'VBN';
      continue;
    }
    if (
      TIED.test(lowers[i] ?? '') &&
      /^(?:N|JJ)/.test(tags[i + 1] ?? '') &&
      !BE_HAVE.has(lowers[i - 1] ?? '')
    ) {
      tags[i] = 'JJ';
      continue;
    }
    const may = tagsOf(lowers[i] ?? '').poses;
    const both = may.includes('VBD') || /ed$/.test(lowers[i] ?? '');
    const next = tags[i + 1] ?? '';
    const nextWord = lowers[i + 1] ?? '';
    let left = i - 1;
    while (left >= 0 && (ADVERB_TAG.test(tags[left] ?? '') || lowers[left] === 'not')) left -= 1;
    // Past "was X and Y": the second participle shares the auxiliary.
    let anchor = left;
    if (
      anchor >= 1 &&
      /^(?:and|or|,|but|then)$/.test(lowers[anchor] ?? '') &&
      tags[anchor - 1] === 'VBN'
    )
      anchor = -2;
    // "raised, paid and equipped": past tenses in a row
    if (both && anchor >= 1 && /^(?:and|or|,)$/.test(lowers[anchor] ?? '')) {
      let first = anchor - 1;
      if (/^(?:and|,)$/.test(lowers[first] ?? '')) first -= 1;
      if (tags[first] === 'VBD' && nextWord !== 'by') {
        tags[i] = 'VBD';
        continue;
      }
    }
    const auxiliary = left >= 0 ? (lowers[left] ?? '') : '';
    // "was it seized", "had the group taken" are rare in reports and left alone.
    if (
      BE_HAVE.has(auxiliary) &&
      !((auxiliary === "'s" || auxiliary === '’s') && tags[left] === 'POS')
    ) {
      tags[i] = 'VBN';
      continue;
    }
    if (RELATIVE.test(lowers[left] ?? '') && left === i - 1 && both) {
      tags[i] = 'VBD';
      continue;
    }
    // "jets answered by bombing X" is no passive
    if (nextWord === 'by' && tags[i + 2] === 'VBG' && both && /^N/.test(tags[left] ?? '')) {
      tags[i] = 'VBD';
      continue;
    }
    if (nextWord === 'by' || anchor === -2) {
      if (anchor !== -2 || !startsObject(next, nextWord)) tags[i] = 'VBN';
      continue;
    }
    if (!both) continue;
    if (lowers[left] === ')') while (left > 0 && lowers[left + 1] !== '(') left -= 1;
    const before = tags[left] ?? '';
    if (/^(?:DT|PRP\$|POS|IN|JJ|CD)$/.test(before) && /^(?:NN|NNS|JJ|NNP)/.test(next)) {
      // "the captured rifles", "with burned houses"
      tags[i] = 'VBN';
    } else if (startsObject(next, nextWord) && /^(?:N|PRP|WP|WDT|RP|CC)/.test(before))
      tags[i] = 'VBD';
    else if (
      startsObject(next, nextWord) &&
      before === 'CD' &&
      /^(?:N|CD)/.test(tags[left - 1] ?? '')
    )
      tags[i] = 'VBD';
    else if (
      startsObject(next, nextWord) &&
      /^[,)"”–—-]$/.test(lowers[i - 1] ?? '') &&
      (next !== 'CD' || countsParty(lowers, tags, i + 1))
    )
      tags[i] = 'VBD';
    // "took the town and made off with two guns"
    else if (/^(?:and|then|but|,)$/.test(auxiliary) && AWAY.test(nextWord)) tags[i] = 'VBD';
    // "drones recovered in Marib by the army": what was done to the things, where the sentence has another verb
    else if (tag === 'VBD' && (isDoneTo(lowers, tags, i) || isTraitOfObject(lowers, tags, i)))
      tags[i] = 'VBN';
    else if (deedBehindTrait(lowers, tags, i) > 0) {
      tags[deedBehindTrait(lowers, tags, i)] = 'VBD';
      tags[i] = 'VBN';
    } else if (/^(?:WP|WDT|PRP)$/.test(before) || RELATIVE.test(lowers[left] ?? ''))
      tags[i] = 'VBD';
  }
  // A sentence with no finite verb: its first participle after a noun is the main verb ("Militants seized in …" aside).
  if (!hasMainVerb(lowers, tags)) {
    const main = (i: number): boolean =>
      tags[i] === 'VBN' && /^(?:N|PRP|RB)/.test(tags[i - 1] ?? '') && lowers[i + 1] !== 'by';
    const mains = tags.flatMap((_, i) => (main(i) ? [i] : []));
    // "gunmen armed with rifles attacked X": a trait is no main verb where another can be
    const first =
      mains.find((i) => !TRAIT.test(lowers[i] ?? '') || tags[i + 1] !== 'IN') ?? mains[0] ?? -1;
    const may = first >= 0 ? tagsOf(lowers[first] ?? '').poses : [];
    if (first >= 0 && (may.includes('VBD') || /ed$/.test(lowers[first] ?? ''))) tags[first] = 'VBD';
    else {
      // "X, backed by Y, captured four men": what stands behind the insertion and takes an object
      const behind = tags.findIndex(
        (t, i) =>
          i > 2 &&
          t === 'VBN' &&
          lowers[i - 1] === ',' &&
          lowers[i + 1] !== 'by' &&
          startsObject(tags[i + 1] ?? '', lowers[i + 1] ?? ''),
      );
      const can = behind >= 0 ? tagsOf(lowers[behind] ?? '').poses : [];
      if (behind >= 0 && (can.includes('VBD') || /ed$/.test(lowers[behind] ?? '')))
        tags[behind] = 'VBD';
    }
  }
}
