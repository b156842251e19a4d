/**
 * What a mention does in its clause, told from tags alone: the chunker runs after reference. Subject and object as in
 * centering; the source of a statement; the doer of violence; and whether the words are plural ("the Houthis",
 * "al-Shabaab fighters"), since number binds pronouns.
 */
import type { Token } from '../analysis.ts';
import { HOSTILE_VERBS, SPEECH_VERBS } from './verbs.ts';

export interface Role {
  readonly subject: boolean;
  readonly object: boolean;
  /** Named as the source of what is said. */
  readonly credit: boolean;
  /** Subject of a verb of violence. */
  readonly attacker: boolean;
  /** Object, or subject in the passive, of a verb of violence. */
  readonly victim: boolean;
  readonly plural: boolean;
}

/** Nouns that put people of a body in its place: "fighters of X", "X gunmen". */
const PEOPLE =
  /^(?:fighters?|members?|forces?|men|gunmen|militants?|soldiers?|troops?|units?|elements?|remnants?|hundreds|dozens|scores|thousands|commanders|supporters|rebels|insurgents|jihadists?|terrorists?|militiamen|group|cell|cells|columns?|jets?|warplanes|aircraft|drones|planes|helicopters|boats|teams?|patrols?|convoys?|officers|rangers|commandos|operatives|agents|guards|police|policemen|marines|paratroopers|raiders)$/;
/** Words before which a clause of its own begins. */
const OPENS_CLAUSE =
  /^(?:that|as|while|after|because|when|where|before|since|until|once|if|though|although|whereas)$/;
const MODIFIER = /^(?:DT|JJ[RS]?|PRP\$|CD|NNP|NN|VBN|VBG|HYPH|PDT)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const SCAN = 16;

export function roleOf(tokens: readonly Token[], first: number, last: number): Role {
  const sentence = tokens[first]?.sentence;
  const within = (i: number): Token | undefined =>
    tokens[i]?.sentence === sentence ? tokens[i] : undefined;
  const [start, end, people] = widened(within, first, last);
  let lead = start - 1;
  for (let n = 0; n < 3 && MODIFIER.test(within(lead)?.tag ?? ''); n++) lead--;
  const before = within(lead);
  const governed =
    before !== undefined &&
    /^(?:IN|TO|VB.?|RP)$/.test(before.tag) &&
    !OPENS_CLAUSE.test(before.lower);
  const verb = governed ? undefined : finiteVerb(within, end);
  const main = verb === undefined ? undefined : mainVerb(within, verb);
  const subject = main !== undefined;
  const object =
    !subject && before !== undefined && /^VB/.test(before.tag) && before.lemma !== 'be';
  const hostile = main !== undefined && HOSTILE_VERBS.has(main.lemma);
  return {
    subject,
    object,
    credit:
      (before?.lower === 'to' && within(lead - 1)?.lower === 'according') ||
      (main !== undefined && !main.passive && SPEECH_VERBS.has(main.lemma)) ||
      (within(last)?.text !== undefined &&
        before !== undefined &&
        SPEECH_VERBS.has(before.lemma) &&
        /^VB[DZP]$/.test(before.tag) &&
        within(lead - 1)?.text === ','),
    attacker:
      (hostile && !main.passive) ||
      (before?.lower === 'by' && HOSTILE_VERBS.has(within(lead - 1)?.lemma ?? '')),
    victim: (hostile && main.passive) || (object && HOSTILE_VERBS.has(before?.lemma ?? '')),
    plural: people || /^NN(?:S|PS)$/.test(within(last - 1)?.tag ?? ''),
  };
}

type Within = (i: number) => Token | undefined;

/** The phrase around a name that stands for it: "Fighters of X", "X gunmen". */
function widened(within: Within, first: number, last: number): [number, number, boolean] {
  let start = first;
  let end = last;
  let people = false;
  const after = within(last);
  if (after && PEOPLE.test(after.lower) && /^NN/.test(after.tag)) {
    end = last + 1;
    people = after.tag === 'NNS' || after.lower === 'men' || after.lower === 'gunmen';
  }
  let at = first - 1;
  if (within(at)?.lower === 'the') at--;
  if (within(at)?.lower === 'of' || within(at)?.lower === 'from') {
    const head = within(at - 1);
    if (head && PEOPLE.test(head.lower)) {
      start = at - 1;
      people = head.tag === 'NNS';
    }
  }
  return [start, end, people];
}

function finiteVerb(within: Within, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < from + SCAN; i++) {
    const token = within(i);
    if (!token) return undefined;
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    if (depth > 0) continue;
    if (FINITE.test(token.tag)) return i;
    if (/^[.;:]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** What the finite verb at `i` comes to: "has been attacked" is attack, passive. */
function mainVerb(within: Within, i: number): { lemma: string; passive: boolean } {
  let lemma = within(i)?.lemma ?? '';
  let be = lemma === 'be';
  for (let k = i + 1; k < i + 5; k++) {
    const token = within(k);
    if (!token) break;
    if (/^VB[NGD]?$/.test(token.tag)) {
      if (!/^(?:be|have|do)$/.test(lemma) && within(i)?.tag !== 'MD') break;
      if (token.lemma === 'be' && lemma !== 'be') {
        be = true;
        lemma = 'be';
        continue;
      }
      return { lemma: token.lemma, passive: be && token.tag !== 'VBG' };
    }
    if (!/^(?:RB|MD|TO)$/.test(token.tag)) break;
  }
  return { lemma, passive: false };
}
