/**
 * Who holds a place, said without a verb of taking: "X had the town", "the quarter is in the hands of X", "the town
 * belongs to X", "Y, a stronghold of X,", "the Bria base of X", "their Macomia base". Whoever holds it is there.
 */
import type { Kind } from '../../model/kinds.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';
import type { FramedPredication } from './sentenceReading.ts';

const HOLDS =
  /^(?:have|hold|keep|share|retain|own|run|control|rule|garrison|man|staff|defend|dominate|quit|vacate|get|win|lose)$/;
const HANDS =
  /^(?:in the hands of|into the hands of|under the control of|under control of|under the rule of|in the grip of|at the mercy of|under the sway of|in the possession of)$/;
const STATE = /^(?:be|remain|stay|fall|pass|come|lie|end|return|go|slip)$/;
const TO = /^(?:fall|belong|pass|return|surrender|go)$/;
/** What a place can be to those who hold it. */
const SEAT =
  /^(?:stronghold|bastion|base|headquarters|headquarter|hq|seat|fief|fiefdom|home|hideout|refuge|haven|sanctuary|hub|redoubt|heartland|rear|outpost|garrison|capital|camp|lair|den|position|jail|prison|barracks|domain|turf)$/;
/** Built places that have a holder. */
const HELD =
  /\b(?:base|camp|barracks|outpost|post|garrison|headquarters|hq|prison|jail|compound|checkpoint|depot|fort|airbase|stronghold|workshop|detention centre|position)s?$/iu;
const HOLDERS: ReadonlySet<Kind> = new Set([
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Person',
]);

export function controlRules(
  context: PhraseContext,
  predications: readonly FramedPredication[],
): void {
  const { reading } = context;
  const holders = (np: NounPhrase): Filler[] =>
    parties(reading, np).filter((f) => HOLDERS.has(reading.thing(f.thing)?.kind ?? 'Event'));
  const named = (np: NounPhrase): Filler[] =>
    places(reading, np).filter((f) => f.via !== 'modifier' || np.heads.length > 0);
  const put = (
    who: readonly Filler[],
    where: readonly Filler[],
    rule: string,
    at: number,
    hedged?: boolean,
  ): void => {
    for (const a of who)
      for (const b of where)
        if (reading.thing(b.thing)?.kind !== 'Country')
          context.propose('OPERATES_IN', a, b, rule, at, { hedged });
  };
  for (const { predication: p } of predications) {
    if (p.trigger !== 'verb' || p.negative || p.irrealis) continue;
    if (HOLDS.test(p.lemma) && !p.passive) {
      const where = p.object.flatMap(named);
      put(p.subject.flatMap(holders), where, 'presence.control.object', p.head, p.hedged);
      if (p.lemma === 'share')
        for (const q of p.phrases)
          if (q.word === 'with')
            put(q.group.flatMap(holders), where, 'presence.control.shared', p.head, p.hedged);
    }
    if (p.passive) continue;
    const where = p.subject.flatMap(named);
    if (where.length === 0) continue;
    for (const q of p.phrases)
      if ((STATE.test(p.lemma) && HANDS.test(q.word)) || (TO.test(p.lemma) && q.word === 'to'))
        put(q.group.flatMap(holders), where, 'presence.control.hands', p.head, p.hedged);
  }
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    // "the Bria base of X", "their Macomia base"
    const site = places(reading, np).filter(
      (f) =>
        f.via === 'head' &&
        reading.thing(f.thing)?.kind === 'Facility' &&
        HELD.test(reading.token(np.head).text),
    );
    if (site.length > 0) {
      if (np.possessor) put(holders(np.possessor), site, 'presence.control.owner', np.head);
      for (const of of np.of) put(holders(of), site, 'presence.control.owner', np.head);
    }
    // "our Dabiq base": a town before the noun
    if (np.heads.length === 0 && SEAT.test(np.headLemma)) {
      const towns = np.modifiers
        .filter((m) => reading.kindOf(m) === 'Settlement' || reading.kindOf(m) === 'Facility')
        .flatMap((m) =>
          (reading.reference(m)?.things ?? []).map(
            (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
          ),
        );
      if (towns.length > 0) {
        if (np.possessor) put(holders(np.possessor), towns, 'presence.control.seat', np.head);
        for (const of of np.of) put(holders(of), towns, 'presence.control.seat', np.head);
      }
    }
  }
  // "Y, a stronghold of X", "the Halane compound, base of X"
  for (const { first, second } of context.appositions()) {
    if (second.heads.length > 0 || !SEAT.test(second.headLemma)) continue;
    const where = places(reading, first).filter((f) => f.via === 'head');
    if (second.possessor)
      put(holders(second.possessor), where, 'presence.control.apposition', second.head);
    for (const of of second.of) put(holders(of), where, 'presence.control.apposition', second.head);
    const owners = second.modifiers
      .filter((m) => HOLDERS.has(reading.kindOf(m) ?? 'Event'))
      .flatMap((m) =>
        (reading.reference(m)?.things ?? []).map(
          (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
        ),
      );
    put(owners, where, 'presence.control.apposition', second.head);
  }
}
