/**
 * Repairs of nouns against verbs: the lexicon takes "arms", "strikes" and "raids" for what they are most often, and
 * only what stands around them tells which they are.
 */
import { hasMainVerb, startsObject } from './clauseTags.ts';
import { tagsOf } from './wordTags.ts';

const STRIKING =
  /^(?:ambush|attack|raid|storm|kill|seize|shell|bomb|strike|target|assault|besiege|capture|retake|overrun|kidnap|abduct|torch|arrest)$/;
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set('he she it they we who which'.split(' '));

/** Genitive against "is": a genitive stands before a noun phrase, not before a participle or article. */
export function repairGenitives(lowers: readonly string[], tags: string[]): void {
  for (let i = 0; i < lowers.length; i++) {
    if (lowers[i] === "'" || lowers[i] === '’') {
      if (/^N/.test(tags[i - 1] ?? '') && (lowers[i - 1] ?? '').endsWith('s')) tags[i] = 'POS';
      continue;
    }
    if (lowers[i] !== "'s" && lowers[i] !== '’s') continue;
    const next = tags[i + 1] ?? '';
    const pronoun =
      tags[i - 1] === 'PRP' || /^(?:that|there|who|what|here)$/.test(lowers[i - 1] ?? '');
    tags[i] = pronoun || /^(?:VBN|VBG|DT|RB)$/.test(next) ? (pronoun ? 'VBZ' : 'POS') : 'POS';
  }
}

/** "he wants", "which arms": a word that may be a verb is one behind a subject or relative pronoun. */
export function repairVerbs(lowers: readonly string[], tags: string[]): void {
  for (let i = 1; i < lowers.length; i++) {
    if (!SUBJECT_PRONOUNS.has(lowers[i - 1] ?? '')) continue;
    const before = tags[i - 1] ?? '';
    const lower = lowers[i] ?? '';
    if (!(before === 'PRP' || before.startsWith('W'))) continue;
    const may = tagsOf(lower).poses;
    if (tags[i] === 'NNS' && may.includes('VBZ')) tags[i] = 'VBZ';
    else if (tags[i] === 'NN' && may.includes('VBD')) tags[i] = 'VBD';
    else if (tags[i] === 'NN' && may.includes('VBP')) tags[i] = 'VBP';
  }
}

const GERUND =
  /^(?:shelling|bombing|killing|storming|targeting|looting|pounding|striking|raiding|ambushing|attacking|burning|torching|mortaring|strafing|shooting|firing|capturing|seizing|arresting|besieging|blockading|hijacking|kidnapping|training|arming|funding|sinking|boarding|mining|launching|landing|murdering|beheading|executing|massacring)$/;

/** "by bombing ISWAP camps at Rago": what takes an object and a place behind it is no verb itself. */
function repairBareAsset(lowers: readonly string[], tags: string[], gerund: number): void {
  for (let k = gerund + 1; k < tags.length && k < gerund + 6; k++) {
    if (/^(?:NNPS?|DT|JJ|CD|PRP\$|POS)$/.test(tags[k] ?? '')) continue;
    if (tags[k] === 'VBZ' && tagsOf(lowers[k] ?? '').poses.includes('NNS')) tags[k] = 'NNS';
    return;
  }
}

/** "to degrade and defeat X", "the killing of X", "the ambush cost the army 31 men". */
export function repairNounsAndVerbs(lowers: readonly string[], tags: string[]): void {
  for (let i = 1; i < lowers.length; i++) {
    const before = tags[i - 1] ?? '';
    const next = tags[i + 1] ?? '';
    if (
      /^(?:NN|VBP|JJ|VBD)$/.test(tags[i] ?? '') &&
      /^(?:and|or)$/.test(lowers[i - 1] ?? '') &&
      tags[i - 2] === 'VB' &&
      /^(?:to|ultimately|help|will|would)$/.test(lowers[i - 3] ?? '') &&
      startsObject(next, lowers[i + 1] ?? '') &&
      tagsOf(lowers[i] ?? '').poses.includes('VB')
    )
      tags[i] = 'VB';
    else if (
      tags[i] === 'VBG' &&
      lowers[i + 1] === 'of' &&
      (/^(?:DT|PRP\$|POS|JJ)$/.test(before) ||
        /^(?:shelling|bombing|killing|storming|targeting|looting|pounding)$/.test(lowers[i] ?? ''))
    )
      tags[i] = 'NN';
    // "answered by bombing its camps", "after shelling the Sake front": a deed, for what follows is its object
    else if (
      tags[i] === 'NN' &&
      GERUND.test(lowers[i] ?? '') &&
      /^(?:by|after|before|while|when|without|despite|since)$/.test(lowers[i - 1] ?? '') &&
      /^(?:NNPS?|DT|PRP\$|CD|NNS)$/.test(next)
    ) {
      tags[i] = 'VBG';
      repairBareAsset(lowers, tags, i);
    }
    // "blamed Ukrainian shelling for the fire"
    else if (
      tags[i] === 'VBG' &&
      before.startsWith('NNP') &&
      GERUND.test(lowers[i] ?? '') &&
      /^(?:V|IN)/.test(tags[i - 2] ?? '') &&
      /^(?:IN|\.|,)$/.test(next)
    )
      tags[i] = 'NN';
    // "the group's chief in the area"
    else if (
      tags[i] === 'JJ' &&
      lowers[i] === 'chief' &&
      !/^(?:N|JJ|HYPH)/.test(next) &&
      /^(?:POS|NN|NNP|NNS|JJ|DT|PRP\$)$/.test(before)
    )
      tags[i] = 'NN';
    // "Gordon Debattista brokered the sale": a name's own deed, for an object follows
    else if (
      tags[i] === 'JJ' &&
      /^NNPS?$/.test(before) &&
      (lowers[i] ?? '').endsWith('ed') &&
      !(lowers[i] ?? '').includes('-') &&
      /^(?:DT|PRP\$|CD)$/.test(next)
    )
      tags[i] = 'VBD';
    // "pressed deeper into X"
    else if (
      tags[i] === 'JJR' &&
      before.startsWith('V') &&
      /^(?:into|in|to|towards|toward|from|inside)$/.test(lowers[i + 1] ?? '')
    )
      tags[i] = 'RBR';
    // "carry new-looking rifles"
    else if (
      tags[i] === 'VBG' &&
      (lowers[i] ?? '').includes('-') &&
      /^NN/.test(next) &&
      /^(?:V|DT|IN|PRP\$|CD|JJ|CC|,)/.test(before) &&
      !/^(?:is|are|was|were|be|been|being)$/.test(lowers[i - 1] ?? '')
    )
      tags[i] = 'JJ';
    else if (
      lowers[i] === 'cost' &&
      tags[i] === 'NN' &&
      /^N/.test(before) &&
      /^(?:DT|CD|PRP|PRP\$)$/.test(next)
    )
      tags[i] = 'VBD';
  }
}

const DOES =
  /^(?:trains|ships|arms|funds|backs|supplies|strikes|shells|raids|attacks|bombs|supports|targets|sends|controls|fights|ambushes|patrols|plans|claims|leads|heads|commands|fires|launches|fields|deploys)$/;
const DOER =
  /^(?:army|militia|group|government|force|junta|regime|navy|police|company|firm|ministry|state|country|faction|brigade|movement|party|network|unit|cartel|gang|service)$/;

/** "Pyongyang ships shells to Moscow", "the army trains recruits": one who does it, and an object, and no other verb. */
export function repairDoing(lowers: readonly string[], tags: string[]): void {
  for (let i = 1; i + 1 < lowers.length; i++) {
    if (tags[i] !== 'NNS' || !DOES.test(lowers[i] ?? '')) continue;
    const before = tags[i - 1] ?? '';
    if (before !== 'NNP' && !(before === 'NN' && DOER.test(lowers[i - 1] ?? ''))) continue;
    if (!startsObject(tags[i + 1] ?? '', lowers[i + 1] ?? '')) continue;
    if (clauseHasVerb(lowers, tags, i)) continue;
    tags[i] = 'VBZ';
  }
}

/** Whether the stretch between the marks and joints around a word has a finite verb. */
function clauseHasVerb(lowers: readonly string[], tags: readonly string[], at: number): boolean {
  const ends = (k: number): boolean =>
    k < 0 ||
    k >= lowers.length ||
    /^(?:[,;:.()“”"]|and|but|that|while|because)$/.test(lowers[k] ?? '');
  for (let k = at - 1; !ends(k); k--) {
    if (/^(?:VB[DZPG]?|MD|IN|WDT|WP)$/.test(tags[k] ?? '')) return true;
  }
  for (let k = at + 1; !ends(k); k++) if (/^(?:VB[DZP]|MD)$/.test(tags[k] ?? '')) return true;
  return false;
}

const SHOOTING = /^(?:fire|launch|aim|shell|target|storm|ambush)$/;

/** "men of the RSF fire a Kornet": behind a plural, with an article and a noun behind it and no other verb between. */
export function repairShooting(lowers: readonly string[], tags: string[]): void {
  for (let i = 1; i + 2 < lowers.length; i++) {
    if (tags[i] !== 'NN' || !SHOOTING.test(lowers[i] ?? '')) continue;
    if (!/^(?:a|an|the|several|two|three|four|five|their|its)$/.test(lowers[i + 1] ?? '')) continue;
    if (!/^(?:N|JJ|CD)/.test(tags[i + 2] ?? '')) continue;
    let k = i - 1;
    while (
      k > 0 &&
      /^(?:NNP.?|DT|IN)$/.test(tags[k] ?? '') &&
      (tags[k] !== 'IN' || lowers[k] === 'of')
    )
      k -= 1;
    if (tags[k] === 'NNS') tags[i] = 'VBP';
  }
}

/** "Lorena Paz works for …": in a sentence without a verb, what follows a name and may be one is it. */
export function repairVerbless(lowers: readonly string[], tags: string[]): void {
  // "Israel strikes Beirut suburb, kills commander": a second headline verb behind a comma is no main verb
  const comma = lowers.indexOf(',');
  const ahead = comma > 0 && tags[comma + 1] === 'VBZ' ? comma : undefined;
  if (hasMainVerb(lowers.slice(0, ahead), tags.slice(0, ahead))) return;
  // "gunmen ambush convoy", "rebels attack Goma"
  for (let i = 1; i + 1 < lowers.length; i++)
    if (
      tags[i] === 'NN' &&
      tags[i - 1] === 'NNS' &&
      STRIKING.test(lowers[i] ?? '') &&
      /^(?:NN|NNS|NNP|CD|DT|JJ)$/.test(tags[i + 1] ?? '')
    ) {
      tags[i] = 'VBP';
      return;
    }
  for (let i = 1; i + 1 < lowers.length; i++) {
    if (tags[i] !== 'NNS' || !/^NNPS?$/.test(tags[i - 1] ?? '')) continue;
    if (!/^(?:IN|DT|CD|PRP\$|NNP|NNPS|RB|TO|RP)$/.test(tags[i + 1] ?? '')) continue;
    if (!tagsOf(lowers[i] ?? '').poses.includes('VBZ')) continue;
    tags[i] = 'VBZ';
    return;
  }
}
