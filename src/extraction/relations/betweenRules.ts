/**
 * What the words between two neighbouring names say of them, however the clause around is built: "X, the media arm of
 * Y", "X answers to Y", "X (Y)", "Y, whose commander Z", "the 98th Division (Brig. Gen. Z)".
 * A table of patterns over the text between; the first that fits decides.
 */
import type { Kind } from '../../model/kinds.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';

const LEADER =
  'leader|commander|commander-in-chief|chief|head|emir|boss|president|founder|co-founder|chairman|chairwoman|director|director-general|managing director|owner|beneficial owner|sole shareholder|secretary-general|secretary general|general secretary|warlord|chieftain|general coordinator|coordinator|caliph|commandant|superintendent|governor-general|general|number one|strongman|paramount leader|kingpin|supremo|ringleader|prime minister|chief of staff';
const ROLE =
  'spokesman|spokeswoman|spokesperson|spox|mouthpiece|deputy|deputy leader|deputy commander|number two|second-in-command|right hand|member|fighter|militant|operative|officer|captain|colonel|lieutenant|major|sergeant|corporal|soldier|agent|financier|treasurer|paymaster|quartermaster|armourer|bomb-maker|recruiter|trainer|instructor|adviser|advisor|analyst|researcher|fellow|investigator|official|envoy|courier|engineer|judge|preacher|ideologue|strategist|gunman|hitman|veteran|cadre|representative|ambassador|minister|secretary|prosecutor|inspector|detective|manager|editor|correspondent|reporter|employee|buyer|purchasing officer|procurement officer|logistician|cook|driver|smuggler|facilitator|runner|lawyer|pilot|sniper|qadi|munzir|wali|mufti|intelligence chief|security chief|military chief';
const UNIT =
  'part|units?|wing|branch|arm|members?|component|offshoot|affiliate|subsidiary|division|brigade|battalion|cell|faction|front|directorate|department|agency|organ|outlet|franchise|company|corps|element|detachment|contingent|splinter|structure|column|squadron|regiment|formation|province|mission|bureau|office|section|half|halves|commands?|services?|group|force|forces|militia|armed unit|mouthpiece|newspaper|channel|station|broadcaster|agency|body|security organization|committee|council|team|service|press office|media office|bank|quasi-bank';
const KIN =
  'son|daughter|brother|sister|nephew|niece|cousin|wife|widow|father|mother|uncle|relative|friend|bodyguard|driver';
/** What is done to members of a body by whoever stands before: counts and deeds. */
const DONE =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|kidnapped|killed|abducted|arrested|detained|captured|attacked|wounded|shot|ambushed|met|told|freed|released|executed|accused|sent';
const TITLE = String.raw`(?:(?:Brig|Gen|Lt|Maj|Col|Capt|Sgt|Cdr|Adm|Dr|Prof|Mr|Sheikh|Mullah|Brigadier|General|Lieutenant|Major|Colonel|Captain|Sergeant|Commander|Admiral|Rear|Vice|Field|Marshal|Inspector|Chief|alias|comrade|Haji|Hajj|Cmdr|Corporal|Abu)\.?[\s-]+)`;
const W = String.raw`[\p{L}\p{N}'’“”".-]+`;

/** Characters behind the second name that a pattern may ask for. */
const BEHIND = 18;
const OWN_PEOPLE =
  /^['’]s? (?:people|men|fighters|group|outfit|lot|crew|boys|militia|force|army|gang|faction|movement|followers|troops)(?:\)|,)/u;

type Ends = 'body-body' | 'person-body' | 'body-person';

interface Pattern {
  readonly ends: Ends;
  readonly type: RelationType;
  /** Whether the second name is the source. */
  readonly turned?: boolean;
  readonly words: RegExp;
  /** What must follow the second name. */
  readonly behind?: RegExp;
  readonly rule: string;
}

const re = (source: string): RegExp => new RegExp(`^${source}$`, 'iu');

const PATTERNS: readonly Pattern[] = [
  {
    ends: 'body-body',
    type: 'PART_OF',
    rule: 'structure.between-unit',
    words: re(
      String.raw`\)?\s*(?:[,(–—]|is|are|was|were|which (?:is|was|are|were)|has been|became|remains|being)\s*(?:(?:once|now|then|itself|formerly|originally|nominally|, on paper,|on paper|both of them|all of them|formally|still|also|in theory|officially)\s+)*(?:a|an|the|its|one of the|two of the)?\s*(?:(?!to\b|from\b|by\b|against\b)${W}\s+){0,4}(?:${UNIT})\s+(?:of|within|inside|under|subordinate to|attached to|affiliated (?:to|with))\s+(?:the\s+|an?\s+)?(?:${W}\s+)?`,
    ),
  },
  {
    ends: 'body-body',
    type: 'PART_OF',
    rule: 'structure.between-answers',
    words: re(
      String.raw`\)?,?\s*(?:(?:which|who|that|and|is|are|was|were|has been|have been|now|then|then|formally|nominally|directly|itself)\s+)*(?:answers?|answering|answerable|reports?|reporting|belongs?|belonging|subordinated?|attached|assigned|affiliated|seconded|forms? part|forming part|falls?|falling|integrated|incorporated|absorbed|folded|merged|takes? (?:its |their )?orders|as part|operating|operates|serving|fighting)\s+(?:(?:directly|formally|nominally|only|since \d{4})\s+)?(?:to|under|within|with|into|from|of|as part of|in the ranks of|under the (?:${W}\s+)?(?:command|banner|umbrella|control|authority|flag|orders|aegis) of)\s+(?:the\s+)?`,
    ),
  },
  {
    ends: 'body-body',
    type: 'PART_OF',
    rule: 'structure.between-under',
    words: re(String.raw`\)?,?\s*(?:(?:both|all) of them\s+)?(?:under|within)\s+(?:the\s+)?`),
  },
  {
    ends: 'body-body',
    type: 'PART_OF',
    turned: true,
    rule: 'structure.between-whose',
    words: re(
      String.raw`\)?,?\s*(?:and\s+)?(?:whose|through its|with its|its own|, its)\s+(?:(?:${W})\s+){0,2}`,
    ),
  },
  {
    ends: 'body-body',
    type: 'PART_OF',
    turned: true,
    rule: 'structure.between-includes',
    words: re(
      String.raw`\)?,?\s*(?:an?\s+(?:${W}\s+){0,3}(?:umbrella|alliance|coalition|bloc|grouping)\s+)?(?:which\s+)?(?:comprises|comprising|consists of|consisting of|made up of|composed of|includes|uniting|unites|that groups|which groups|grouping|counts)\s+(?:the\s+)?`,
    ),
  },
  {
    ends: 'person-body',
    type: 'LEADS',
    rule: 'role.between-leads',
    words: re(
      String.raw`\)?["”]?,?\s*(?:(?:who|and|which|that|now|then|once|still|later|also|has|had|long|reportedly|himself|herself)\s+)*(?:leads|led|heads|headed|commands|commanded|commanding|heading|leading|runs|ran|running|founded|co-founded|controls|controlled|chairs|chaired|owns|owned|directs|directed|took over|takes over|oversees|oversaw|presided over)\s+(?:the\s+|an?\s+)?(?:(?:so-called|notorious|feared|rebel|armed|group)\s+)?`,
    ),
  },
  {
    ends: 'person-body',
    type: 'LEADS',
    rule: 'role.between-leader',
    words: re(
      String.raw`\)?["”]?,?\s*(?:(?:who|which|is|was|became|becomes|remains|as|now|then|once|still|long|since \d{4}|believed to be|described as|named|appointed|elected)\s+)*(?:the\s+|an?\s+|its\s+)?(?:(?!deputy|vice|assistant|former|${KIN})${W}\s+){0,3}(?:${LEADER})\s+(?:of|at)\s+(?:the\s+|an?\s+)?(?:(?:group|militia|faction|armed)\s+)?`,
    ),
  },
  {
    ends: 'person-body',
    type: 'LEADS',
    rule: 'role.between-former-leader',
    words: re(
      String.raw`\)?["”]?,?\s*(?:the\s+|an?\s+)?(?:${W}\s+)?(?:former|ex-|late|one-time|sometime)\s*(?:${W}\s+){0,1}(?:${LEADER})\s+(?:of|at)\s+(?:the\s+|an?\s+)?`,
    ),
  },
  {
    ends: 'person-body',
    type: 'MEMBER_OF',
    rule: 'role.between-role',
    words: re(
      String.raw`\)?["”]?,?\s*(?:(?:who|which|is|was|had been|became|remains|as|now|then|once|still|believed to be|thought to be|said to be|suspected of being|described as|identified as|described by ${W}(?:\s+${W})? as)\s+)*(?:the\s+|an?\s+|its\s+|one of the\s+)?(?:(?!(?:${KIN}|${DONE})\b)${W}\s+){0,4}(?:${ROLE})s?\s+(?:of|for|with|at|in|from|to)\s+(?:the\s+|an?\s+)?(?:${W}\s+)?`,
    ),
  },
  {
    ends: 'person-body',
    type: 'MEMBER_OF',
    rule: 'role.between-of',
    words: re(
      String.raw`\)?["”]?\s*,\s*(?:(?:once|formerly|lately|late|previously|until recently|now|also|a ${W}|an ${W})\s+)?(?:of|in|with|from)\s+(?:the\s+)?`,
    ),
  },
  {
    ends: 'person-body',
    type: 'MEMBER_OF',
    rule: 'role.between-brackets',
    words: /^\s*\($/u,
    behind: /^\)/,
  },
  {
    ends: 'person-body',
    type: 'MEMBER_OF',
    rule: 'role.between-served',
    words: re(
      String.raw`\)?["”]?,?\s*(?:${W}\s+){0,4}(?:served|serves|serving|serve|fought(?= (?:in|with|for|under) )|enlisted|enrolled|volunteered|joined|deserted|defected|recruited|spied|speaks|speaking|spoke|taken orders|went over|going over|moonlighted|walked away|pledged allegiance|swore allegiance)\s+(?:(?:until|since|from) \d{4}\s+)?(?:(?:in|with|for|from|to|under|by)\s+)?(?:the\s+)?`,
    ),
  },
  {
    ends: 'body-person',
    type: 'LEADS',
    turned: true,
    rule: 'role.between-led-by',
    words: re(
      // a verb behind a bare comma has its subject before the aside: "X, part of Y, is led by Z"
      String.raw`(?:\)?\s*|\)?,\s*(?!(?:is|was|are|were)\b))(?:(?:which|that|is|was|are|were|now|then|still|a ${W}|an ${W}|the ${W})\s+){0,5}(?:led|headed|commanded|run|owned|founded|chaired|controlled|directed|created|set up|established|answers|answering|that answers|which answers|presided over)\s+(?:by|to)\s+(?:(?:the|a|an|one|its|his|${W})\s+){0,2}${TITLE}{0,3}["“]?`,
    ),
  },
  {
    ends: 'body-person',
    type: 'LEADS',
    turned: true,
    rule: 'role.between-under-person',
    words: re(
      String.raw`\)?,?\s*(?:now\s+|then\s+)?under\s+(?:the (?:command|leadership) of\s+)?${TITLE}{0,3}["“]?`,
    ),
  },
  {
    ends: 'body-person',
    type: 'LEADS',
    turned: true,
    rule: 'role.between-whose-leader',
    words: re(
      String.raw`\)?,?\s*(?:whose|['’]s?)\s+(?:(?!deputy|vice|assistant)${W}\s+){0,4}(?:${LEADER})\s*,?\s*(?:(?:is|was|himself|remains|a ${W} called|known as)\s*,?\s*)?${TITLE}{0,3}["“]?`,
    ),
  },
  {
    ends: 'body-person',
    type: 'MEMBER_OF',
    turned: true,
    rule: 'role.between-whose-role',
    words: re(
      String.raw`\)?,?\s*(?:whose|['’]s?)\s+(?:${W}\s+){0,3}(?:${ROLE})\s*,?\s*(?:(?:is|was)\s*)?${TITLE}{0,3}["“]?`,
    ),
  },
  {
    ends: 'body-person',
    type: 'LEADS',
    turned: true,
    rule: 'role.between-command-brackets',
    words: re(String.raw`\s*\(${TITLE}{1,4}`),
    behind: /^\)/,
  },
  {
    ends: 'body-person',
    type: 'LEADS',
    turned: true,
    rule: 'role.between-own-people',
    words: /^\s*(?:\(|,)\s*$/u,
    behind: OWN_PEOPLE,
  },
  {
    ends: 'body-person',
    type: 'LEADS',
    turned: true,
    rule: 'role.between-of-person',
    words: re(String.raw`\)?\s+of\s+(?:alias\s+)?${TITLE}{0,3}["“]?`),
  },
];

const BODY: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization']);
const FORCE: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce']);

/** Claims that the text between neighbouring names of a sentence makes. */
export function betweenCandidates(
  reading: Reading,
  sentence: Sentence,
  names: readonly number[],
): Candidate[] {
  const out: Candidate[] = [];
  const { text } = reading.analysed.document;
  for (let i = 0; i + 1 < names.length; i++) {
    const a = names[i];
    let b = names[i + 1];
    const x = a === undefined ? undefined : reading.reference(a);
    const y = b === undefined ? undefined : reading.reference(b);
    if (a === undefined || b === undefined || !x || !y) continue;
    const source = x.things[0];
    let target = y.things[0];
    if (source === undefined || target === undefined || source === target) continue;
    const ends = endsOf(reading.thing(source)?.kind, reading.thing(target)?.kind);
    if (!ends || y.start - x.end > 110 || y.start < x.end) continue;
    const between = text.slice(x.end, y.start).replace(/\s+/g, ' ');
    let behind = text.slice(y.end, y.end + BEHIND);
    // "led by Haftar's son Saddam": not he
    if (ends === 'body-person' && /^['’]s/u.test(behind) && !OWN_PEOPLE.test(behind)) continue;
    // "an officer of the army's 137th Brigade": the name behind the genitive is meant
    if (ends !== 'body-person' && /^['’]s?\s/u.test(behind)) {
      const c = names[i + 2];
      const z = c === undefined ? undefined : reading.reference(c);
      const owned = z?.things[0];
      const near =
        z &&
        z.start - y.end < 24 &&
        /^['’]s?\s(?:\p{Ll}+\s){0,2}$/u.test(text.slice(y.end, z.start));
      const kind = owned === undefined ? undefined : reading.thing(owned)?.kind;
      if (c === undefined || !z || owned === undefined || !near || !kind || !BODY.has(kind))
        continue;
      b = c;
      target = owned;
      behind = text.slice(z.end, z.end + BEHIND);
    }
    for (const p of PATTERNS) {
      if (p.ends !== ends || (p.behind && !p.behind.test(behind))) continue;
      if (p.rule === 'role.between-of-person' && !FORCE.has(reading.thing(source)?.kind ?? 'Event'))
        continue;
      if (!p.words.test(between)) continue;
      const [s, t, sr, tr] = p.turned ? [target, source, b, a] : [source, target, a, b];
      const k1 = reading.thing(s)?.kind;
      const k2 = reading.thing(t)?.kind;
      if (!k1 || !k2 || !endsFit(p.type, k1, k2)) continue;
      out.push({
        type: p.type,
        source: s,
        target: t,
        sourceReference: sr,
        targetReference: tr,
        rule: p.rule,
        sentence: sentence.index,
        trigger: x.last,
      });
      break;
    }
  }
  return out;
}

function endsOf(a: Kind | undefined, b: Kind | undefined): Ends | undefined {
  if (!a || !b) return undefined;
  if (BODY.has(a) && BODY.has(b)) return 'body-body';
  if (a === 'Person' && BODY.has(b)) return 'person-body';
  if (BODY.has(a) && b === 'Person') return 'body-person';
  return undefined;
}
