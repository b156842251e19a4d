/**
 * Arms that change hands without a verb of giving between the two: bought for another, gone from one to another, come
 * through a third, brokered, or told by a noun ("an arms supplier of X", "Iranian weapons for X").
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Chunk, NounPhrase, Predication } from '../clauses/structure.ts';
import { isAboutArms } from './bareArms.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween, saidBy } from './claimBetween.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import { isHeap } from './hauls.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { phrasesAt } from './slots.ts';

const BUY =
  /^(?:buy|purchase|procure|obtain|acquire|order|source|import|get|secure|finance|build|make|assemble|produce)$/;
const FLOW =
  /^(?:go|come|reach|arrive|pass|flow|travel|move|originate|find|make|be|head|sail|fly|land|end|stem|leak|trickle|turn|cross|derive|hail|get|enter|return)$/;
const GIVE =
  /^(?:supply|provide|furnish|give|sell|deliver|ship|send|donate|transfer|hand|lend|smuggle|pass|export|turn|resupply|issue|loan|gift|airlift|forward|traffic|rush|fly|ferry|transport|truck|grant|channel|barter|divert|route|consign|move|carry|bring|truck|haul|convey|dispatch|airdrop|lease|offer|equip|arm|outfit)$/;
const BROKER =
  /^(?:broker|arrange|organise|organize|facilitate|mediate|finance|negotiate|handle|oversee|license|authorise|authorize|approve|fund|coordinate|bankroll|run|supervise|direct|conduct|admit|undertake|carry|make|complete|continue|begin|resume|step|increase|suspend|stop|announce|confirm|pledge|manage|operate)$/;
const TRADE_NOUN = new Set(
  'supply delivery shipment sale transfer export provision consignment resupply airlift donation smuggling trafficking purchase procurement'.split(
    ' ',
  ),
);
const DEALER = new Set(
  'supplier dealer provider seller vendor broker smuggler trafficker gunrunner runner middleman armourer armorer donor source backer quartermaster procurer merchant trader shipper exporter intermediary fixer purveyor'.split(
    ' ',
  ),
);
const ARMED_DEALER =
  /^(?:arms?|weapons?|gun|ammunition|drone|missile|rocket|explosives?|munitions?|main|chief|principal|largest|biggest|leading|key|primary|sole|only)$/;
const SUPPLIED_TAIL =
  /^(?:supplied|provided|donated|delivered|gifted|furnished|given|funded|armed|equipped)$/;

type Add = (
  type: RelationType,
  source: Filler,
  target: Filler,
  rule: string,
  at: Pick<Predication, 'head' | 'sentence' | 'hedged' | 'negative' | 'irrealis'>,
  arms?: readonly Filler[],
) => void;

export function supplyCandidates(
  reading: Reading,
  predications: readonly FramedPredication[],
  chunks: readonly Chunk[],
  sentence: number,
): Candidate[] {
  const out: Candidate[] = [];
  const add: Add = (type, source, target, rule, p, arms) => {
    out.push(
      ...claimBetween(reading, type, source, target, {
        ...saidBy(p, rule),
        weapons: arms && arms.length > 0 ? arms.map((w) => w.thing) : undefined,
      }),
    );
  };
  for (const { predication: p } of predications) {
    if (p.trigger === 'verb') {
      if (BUY.test(p.lemma)) boughtFor(reading, p, add);
      if (FLOW.test(p.lemma)) flows(reading, p, add);
      if (GIVE.test(p.lemma)) given(reading, p, add);
      if (p.passive && (GIVE.test(p.lemma) || BUY.test(p.lemma)))
        givenToWhoHolds(reading, p, predications, add);
      if (BROKER.test(p.lemma)) brokered(reading, p, predications, add);
    } else if (TRADE_NOUN.has(p.lemma)) traded(reading, p, add);
  }
  for (let i = 0; i < chunks.length; i++) dealers(reading, chunks, i, sentence, add);
  return out;
}

const people = (reading: Reading, group: readonly NounPhrase[]): Filler[] =>
  group.filter((np) => !np.negative).flatMap((np) => parties(reading, np));
const at = (p: Predication, ...words: readonly string[]): NounPhrase[] =>
  p.phrases.filter((q) => words.includes(q.word)).flatMap((q) => q.group);
const armsIn = (reading: Reading, group: readonly NounPhrase[]): Filler[] =>
  group.filter((np) => !np.negative).flatMap((np) => weapons(reading, np));

/** "purchased for 3R, from soldiers of Y, rifles" */
function boughtFor(reading: Reading, p: Predication, add: Add): void {
  const recipients = people(reading, at(p, 'for', 'on behalf of'));
  if (recipients.length === 0) return;
  const arms = armsIn(reading, phrasesAt(p, 'object'));
  if (arms.length === 0 && !isAboutArms(reading, p)) return;
  const buyers = people(reading, [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')]);
  const sellers = people(reading, at(p, 'from', 'through', 'via'));
  for (const r of recipients) {
    for (const s of [...buyers, ...sellers]) add('SUPPLIED', s, r, 'supply.bought-for', p, arms);
    for (const w of arms) add('POSSESSED', r, w, 'supply.bought-for', p);
  }
}

/** "The rockets went from X to Y", "a battery from X has reached Y" */
function flows(reading: Reading, p: Predication, add: Add): void {
  const subject = phrasesAt(p, p.passive ? 'object' : 'subject');
  const arms = subject.flatMap((np) => weapons(reading, np)).filter((w) => w.via !== 'modifier');
  if (arms.length === 0 && !subject.some((np) => isHeap(reading, np) || isBare(np))) return;
  const sources = people(reading, at(p, 'from'));
  // "X's weapons come from Y"
  const owners = /^(?:come|originate|stem|derive|hail|be)$/.test(p.lemma)
    ? subject.flatMap((np) => (np.possessor ? [np.possessor] : []))
    : [];
  const goals = [
    ...people(reading, owners),
    ...people(reading, at(p, 'to', 'into')),
    ...(p.lemma === 'reach' || p.lemma === 'enter' ? people(reading, p.object) : []),
  ].filter((f) => !sources.some((s) => s.thing === f.thing));
  for (const r of goals) {
    for (const s of sources) add('SUPPLIED', s, r, 'supply.flow', p, arms);
    const kind = reading.thing(r.thing)?.kind;
    if (sources.length > 0 || kind === 'ArmedGroup' || kind === 'SecurityForce')
      for (const w of arms) add('POSSESSED', r, w, 'supply.flow', p);
  }
}

/** "gave Tehran Su-35 jets", "Iran, through the Quds Force, has armed X", "Iranian drones sent to X" */
function given(reading: Reading, p: Predication, add: Add): void {
  const objects = phrasesAt(p, 'object');
  const arms = armsIn(reading, [...objects, ...at(p, 'with')]);
  if (arms.length === 0 && !isAboutArms(reading, p) && !/^(?:arm|equip|outfit)$/.test(p.lemma))
    return;
  const agents = people(reading, [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')]);
  const direct = /^(?:arm|equip|outfit|supply|provide|furnish)$/.test(p.lemma)
    ? people(
        reading,
        objects.filter((np) => weapons(reading, np).length === 0),
      )
    : [];
  const recipients = [...people(reading, at(p, 'to', 'for')), ...direct];
  const among = (f: Filler): boolean => agents.some((a) => a.thing === f.thing);
  // "gave Tehran jets": the receiver runs into the thing given
  if (
    recipients.length === 0 &&
    !p.passive &&
    /^(?:give|send|sell|lend|hand|offer|deliver|ship|fly|supply)$/.test(p.lemma)
  )
    for (const np of objects) {
      const opens = np.modifiers[0];
      const reference = opens === undefined ? undefined : reading.reference(opens);
      if (!reference || opens === undefined || reference.first !== np.first) continue;
      if (reference.form === 'demonym' || !reading.isFamily(opens, 'Actor')) continue;
      for (const thing of reference.things) {
        const r: Filler = { thing, reference: opens, via: 'modifier' };
        for (const s of agents) add('SUPPLIED', s, r, 'supply.double-object', p, arms);
        if (agents.length > 0)
          for (const w of weapons(reading, np)) add('POSSESSED', r, w, 'supply.double-object', p);
      }
    }
  // "flew arms to X", "arms for X were flown in from Y"
  if (CARRY.test(p.lemma) && direct.length === 0) {
    const bound = p.passive ? people(reading, boundFor(p)) : [];
    const from = p.passive ? people(reading, at(p, 'from')) : [];
    for (const r of [...recipients, ...bound])
      if (BODY.test(reading.thing(r.thing)?.kind ?? '') && r.via !== 'asset')
        for (const s of [...agents, ...from])
          if (s.thing !== r.thing) add('SUPPLIED', s, r, 'supply.carried', p, arms);
  }
  for (const r of recipients) {
    for (const s of people(
      reading,
      at(p, 'through', 'via', 'by way of', 'with the help of', 'by means of'),
    ))
      if (reading.thing(s.thing)?.kind !== 'Country' && !among(r))
        add('SUPPLIED', s, r, 'supply.through', p, arms);
    // "the biggest shipment of Iranian arms ever sent to X"
    if (agents.length === 0)
      for (const s of makers(reading, objects)) add('SUPPLIED', s, r, 'supply.maker', p, arms);
  }
}

const BODY = /^(?:ArmedGroup|SecurityForce)$/;

/** "arms for X were flown in": whom the arms that stand before the verb are meant for. */
function boundFor(p: Predication): NounPhrase[] {
  return p.phrases
    .filter((q) => q.at < p.head && /^(?:for|bound for|destined for)$/.test(q.word))
    .flatMap((q) => q.group);
}

const CARRY = /^(?:fly|carry|move|bring|run|take|haul|truck|ferry|transport)$/;
const HOLDING: ReadonlySet<string> = new Set(['use', 'possess', 'bear-arms', 'fire-at']);

/** "fired missiles supplied by Y", "X's drones, bought from Y": whoever uses or owns them was given them. */
function givenToWhoHolds(
  reading: Reading,
  p: Predication,
  all: readonly FramedPredication[],
  add: Add,
): void {
  if (at(p, 'to', 'for').length > 0) return;
  const bought = BUY.test(p.lemma);
  if (bought && /^(?:build|make|assemble|produce)$/.test(p.lemma)) return;
  // "bought from X, and Y attacked": a comma before the second of two begins what another does
  const apart = (np: NounPhrase): boolean =>
    reading.token(np.first - 1).lower === 'and' && reading.token(np.first - 2).text === ',';
  const behind = [...at(p, 'from'), ...(bought ? [] : phrasesAt(p, 'by'))];
  const givers = people(reading, behind.length === 2 ? behind.filter((np) => !apart(np)) : behind);
  if (givers.length === 0) return;
  for (const np of p.subject) {
    const arms = weapons(reading, np).filter((w) => w.via !== 'modifier');
    if (arms.length === 0) continue;
    const holders = [
      ...people(reading, np.possessor ? [np.possessor] : []),
      ...people(reading, np.of),
      ...all
        .filter(({ frames }) => frames.some((f) => HOLDING.has(f.id)))
        .filter(({ predication: q }) => q !== p && !q.negative && !q.irrealis)
        .flatMap(({ predication: q }) =>
          q.passive
            ? q.subject.includes(np)
              ? people(reading, phrasesAt(q, 'by'))
              : []
            : q.object.includes(np)
              ? people(reading, q.subject)
              : [],
        ),
    ];
    for (const r of holders)
      for (const s of givers)
        if (s.thing !== r.thing) add('SUPPLIED', s, r, 'supply.to-holder', p, arms);
  }
}

/** "shipments of Russian tanks to X" */
function traded(reading: Reading, p: Predication, add: Add): void {
  const recipients = people(reading, at(p, 'to', 'for', 'on its way to', 'bound for'));
  if (recipients.length === 0) return;
  const named = people(reading, [...p.subject, ...phrasesAt(p, 'by'), ...at(p, 'from')]);
  if (named.length > 0) return;
  const arms = armsIn(reading, p.object);
  for (const s of makers(reading, [...p.object, ...(p.nominal ? [p.nominal] : [])]))
    for (const r of recipients) {
      add('SUPPLIED', s, r, 'supply.maker', p, arms);
      for (const w of arms) add('POSSESSED', r, w, 'supply.maker', p);
    }
}

/** Countries whose arms they are by an adjective: "Iranian arms". */
function makers(reading: Reading, group: readonly NounPhrase[]): Filler[] {
  const out: Filler[] = [];
  for (const np of group.flatMap((x) => [x, ...x.of]))
    for (const m of np.modifiers)
      if (reading.kindOf(m) === 'Country' && reading.reference(m)?.form === 'demonym')
        for (const thing of reading.reference(m)?.things ?? [])
          out.push({ thing, reference: m, via: 'modifier' });
  return out;
}

/** "X brokered the sale of tanks to Y", "X acted as broker in the sale" */
function brokered(
  reading: Reading,
  p: Predication,
  all: readonly FramedPredication[],
  add: Add,
): void {
  const who = people(reading, [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')]);
  if (who.length === 0) return;
  const held = [
    ...phrasesAt(p, 'object'),
    ...p.phrases
      .filter((q) => /^(?:in|for|of|to|with|on|out)$/.test(q.word))
      .flatMap((q) => q.group),
  ];
  for (const { predication: n } of all) {
    if (n.trigger !== 'noun' || !n.nominal || !TRADE_NOUN.has(n.lemma)) continue;
    if (!held.includes(n.nominal)) continue;
    const arms = armsIn(reading, n.object);
    if (arms.length === 0 && !isAboutArms(reading, n)) continue;
    for (const r of people(reading, [...at(n, 'to', 'for'), ...at(p, 'to', 'for')]))
      for (const s of who)
        add(
          'SUPPLIED',
          s,
          r,
          'supply.brokered',
          { ...p, negative: p.negative || n.negative },
          arms,
        );
  }
}

/** "an arms supplier of X named Y", "X's main supplier is Y", "Iranian weapons for X", "X-supplied rifles of Y" */
function dealers(
  reading: Reading,
  chunks: readonly Chunk[],
  i: number,
  sentence: number,
  add: Add,
): void {
  const np = chunks[i];
  if (np?.kind !== 'np') return;
  const here = { head: np.head, sentence, hedged: false, negative: np.negative, irrealis: false };
  const next = chunks[i + 1];
  const after = chunks[i + 2];
  const arms = weapons(reading, np).filter((w) => w.via !== 'modifier');
  if (arms.length > 0 || isBare(np)) {
    if (
      next?.kind === 'prep' &&
      /^(?:for|to|bound for|destined for|on (?:its|their) way to|en route to)$/.test(next.word) &&
      after?.kind === 'np'
    ) {
      const recipients = parties(reading, after).filter(
        (f) => f.via !== 'asset' && f.via !== 'owner' && reading.thing(f.thing)?.kind !== 'Person',
      );
      if (weapons(reading, after).length === 0)
        for (const s of makers(reading, [np]))
          for (const r of recipients) {
            add('SUPPLIED', s, r, 'supply.phrase', here, arms);
          }
    }
    for (const { reference, tail } of np.compounds)
      if (SUPPLIED_TAIL.test(tail) && reading.isFamily(reference, 'Actor')) {
        const owners = [...(np.possessor ? [np.possessor] : []), ...np.of].flatMap((x) =>
          parties(reading, x),
        );
        for (const thing of reading.reference(reference)?.things ?? [])
          for (const r of owners)
            add(
              'SUPPLIED',
              { thing, reference, via: 'modifier' },
              r,
              'supply.compound',
              here,
              arms,
            );
      }
  }
  if (np.heads.length > 0 || !DEALER.has(np.headLemma)) return;
  let armed = false;
  for (let t = np.first; t < np.head; t++)
    if (ARMED_DEALER.test(reading.token(t).lower)) armed = true;
  if (!armed && np.headLemma !== 'supplier') return;
  const clients = [
    ...(np.possessor ? parties(reading, np.possessor) : []),
    ...np.of.flatMap((x) => parties(reading, x)),
    ...(np.of.length === 0 &&
    next?.kind === 'prep' &&
    /^(?:to|for)$/.test(next.word) &&
    after?.kind === 'np'
      ? parties(reading, after)
      : []),
    ...np.modifiers.flatMap((m) =>
      reading.isFamily(m, 'Actor') && reading.kindOf(m) !== 'Country'
        ? (reading.reference(m)?.things ?? []).map(
            (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
          )
        : [],
    ),
  ].filter((f) => reading.thing(f.thing)?.kind !== 'Person');
  if (clients.length === 0) return;
  for (const s of identified(reading, chunks, i))
    for (const r of clients) add('SUPPLIED', s, r, 'supply.dealer', here);
}

const BARE = new Set('weapon arm arms weaponry armament materiel munition ammunition'.split(' '));
const isBare = (np: NounPhrase): boolean => np.heads.length === 0 && BARE.has(np.headLemma);

/** Who a descriptive phrase is: in apposition before or behind it, named by it, or what it is said to be. */
function identified(reading: Reading, chunks: readonly Chunk[], i: number): readonly Filler[] {
  const named = (k: number): readonly Filler[] => {
    const np = chunks[k];
    if (np?.kind !== 'np' || np.heads.length === 0) return [];
    return parties(reading, np).filter((f) => f.via === 'head');
  };
  let k = i + 1;
  while (chunks[k]?.kind === 'prep' && chunks[k + 1]?.kind === 'np') k += 2;
  const mark = chunks[k];
  if (mark?.kind === 'comma') {
    const behind = named(k + 1);
    if (behind.length > 0) return behind;
  }
  if (
    mark?.kind === 'vg' &&
    (/^(?:be|remain)$/.test(mark.lemma) ||
      (mark.form === 'participle' && /^(?:name|call|know)$/.test(mark.lemma))) &&
    !mark.negative
  )
    return named(k + 1);
  const before = chunks[i - 1];
  if (before?.kind === 'comma') return named(i - 2);
  if (before?.kind === 'vg' && /^(?:be|become|remain)$/.test(before.lemma) && !before.negative)
    return named(i - 2);
  if (before?.kind === 'prep' && before.word === 'as') return named(i - 3);
  return [];
}
