/** "Which documents mention X", "where is X mentioned", "what is the evidence that …". */
import type { Question, Thing } from '../../question.ts';
import type { FormReader } from '../formReader.ts';
import { within } from '../meanings.ts';
import { withConditions } from '../relate.ts';
import { isEvent, isPlace } from '../things.ts';
import { BE, DO, DOCUMENTS, IN, words } from '../tokens.ts';

const MENTION = words(
  'mention mentions mentioned mentioning naming citing describing discussing covering containing concerning regarding featuring feature features refer refers referred referring cited quoted quotes quote referenced references name names named discuss discusses cite cites contain contains cover covers say says state states show shows describe describes report reports',
);

const SHOW = words(
  'show shows place places put puts locate locates report reports document documents',
);
/** What may end "in which documents does X come up". */
const STANDS = words(
  'appear appears appeared in found come comes came crop crops turn turns show shows up figure figures figured occur occurs named described discussed',
);
const PRESENCE = words('activity activities presence operations operating fighters forces');

// "Which documents mention X", "Where is X mentioned", "What is the evidence that …"
export function documents(f: FormReader): Question | undefined {
  const { t } = f;
  let i = f.start;
  if (t.lower(i) === 'in') i += 1;
  if (/^(?:what|which|who|the|any|all|how)$/.test(t.lower(i))) i += 1;
  if (/^(?:are|is|were)$/.test(t.lower(i))) i += 1;
  if (t.lower(i) === 'the' || t.lower(i) === 'there') i += 1;
  const evidence =
    t.lower(i) === 'evidence' ||
    t.lower(i) === 'proof' ||
    ((t.lower(i) === 'source' || t.lower(i) === 'sources') &&
      /^(?:for|that|say|says|state|states|claim)$/.test(t.lower(i + 1)));
  const who =
    t.lower(f.start) === 'who' &&
    /^(?:says|said|reports|reported|states|stated|claims|claimed|alleges|alleged|asserts|asserted)$/.test(
      t.lower(f.start + 1),
    ) &&
    t.lower(f.start + 2) === 'that';
  if (evidence || who) {
    let at = who ? f.start + 2 : i + 1;
    while (/^(?:is|there|that|for|of|say|says|state|states|claim|shows|show)$/.test(t.lower(at)))
      at += 1;
    const whether = f.statement(at) ?? presence(f, at) ?? eventNoun(f, at);
    return whether && { ask: who ? 'said' : 'evidence', focus: whether };
  }
  if (t.lower(f.start) === 'where') {
    const name = t.is(f.start + 1, BE) || t.is(f.start + 1, DO) ? f.named(f.start + 2) : undefined;
    const word = t.lower(f.start + 3);
    if (name && (MENTION.has(word) || /^appears?$/.test(word)) && f.ends(f.start + 4))
      return { ask: 'documents', focus: name };
  }
  if (!t.is(i, DOCUMENTS)) return undefined;
  let at = i + 1;
  if (/^(?:that|which|where)$/.test(t.lower(at))) at += 1;
  const says =
    t.is(at, MENTION) ||
    /^(?:speak|speaks|talk|talks|deal|deals|about|on|does|do|is|are|did)$/.test(t.lower(at));
  if (!says) return undefined;
  const saying =
    /^(?:say|says|state|states|report|reports|show|shows)$/.test(t.lower(at)) &&
    t.lower(at + 1) === 'that';
  if (saying) {
    const whether = f.statement(at + 2);
    return whether && { ask: 'evidence', focus: whether };
  }
  const shown = t.is(at, SHOW) ? presence(f, at + 1) : undefined;
  if (shown) return { ask: 'evidence', focus: shown };
  while (
    t.is(at, MENTION) ||
    /^(?:speak|speaks|talk|talks|deal|deals|with|about|of|on|to|does|do|is|are|did|both)$/.test(
      t.lower(at),
    )
  )
    at += 1;
  const list = f.p.list(at);
  if (!list) return undefined;
  let end = list.to;
  while (t.is(end, MENTION) || t.is(end, STANDS)) end += 1;
  if (!f.ends(end)) return undefined;
  const [first, ...more] = list.value.things;
  if (!first) return undefined;
  return more.length === 0
    ? { ask: 'documents', focus: first }
    : {
        ask: 'documents',
        focus: first,
        also: more,
        joint: list.value.joint === 'any' ? 'any' : 'all',
      };
}

function eventNoun(f: FormReader, i: number): Thing | undefined {
  const thing = f.p.noun(i);
  return thing && f.ends(thing.to) ? thing.value : undefined;
}

/** "ISIS in Nineveh", "ISIS's presence in Nineveh": that it is there. */
function presence(f: FormReader, i: number): Thing | undefined {
  const { t } = f;
  const at = t.lower(i) === 'the' ? i + 1 : i;
  const name = f.named(at);
  if (!name || isEvent(name)) return undefined;
  let to = t.lower(at + 1) === "'s" ? at + 2 : at + 1;
  if (t.is(to, PRESENCE)) to += 1;
  const place = t.is(to, IN) ? f.p.noun(to + 1) : undefined;
  return place && isPlace(place.value) && f.ends(place.to)
    ? withConditions(name, within(name, place.value))
    : undefined;
}
