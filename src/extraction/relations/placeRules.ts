/** Places by phrase: "X in Diyala", "Iraq's Diyala province", "X, a village in Y", "the Jordan-Syria border"; and parties at places. */
import type { Kind } from '../../model/kinds.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties, places } from './fillers.ts';
import { appositionBefore } from './interruptions.ts';
import type { PhraseContext } from './phraseContext.ts';
import { isLocative } from './slots.ts';

/** How large places are: the smaller lies in the larger. */
const SIZE: Partial<Record<Kind, number>> = {
  Facility: 1,
  Settlement: 2,
  NaturalFeature: 3,
  Province: 4,
  Region: 5,
  Country: 6,
};

function headPlaces(context: PhraseContext, np: NounPhrase): Filler[] {
  return places(context.reading, np).filter((f) => f.via === 'head');
}

function locate(
  context: PhraseContext,
  inner: readonly Filler[],
  outer: readonly Filler[],
  rule: string,
  at: number,
  equal = false,
): void {
  for (const a of inner)
    for (const b of outer) {
      const x = SIZE[context.reading.thing(a.thing)?.kind ?? 'Person'] ?? 0;
      const y = SIZE[context.reading.thing(b.thing)?.kind ?? 'Person'] ?? 0;
      if (x === 0 || y === 0 || x > y || (x === y && !equal)) continue;
      context.propose('LOCATED_IN', a, b, rule, at);
    }
}

/** "Berdychi, Orlivka and Tonenke (Donetsk oblast)": the places of the list that end in the one at `i`. */
function listedBefore(context: PhraseContext, i: number): Filler[][] {
  const out: Filler[][] = [];
  if (context.kind(i - 1) !== 'and') return out;
  for (let k = i - 2; k >= 0; k -= 2) {
    const np = context.np(k);
    const here = np && np.of.length === 0 && !np.possessor ? headPlaces(context, np) : [];
    if (here.length === 0) break;
    out.push(here);
    if (context.kind(k - 1) !== 'comma') break;
  }
  return out;
}

const isBorder = (np: NounPhrase): boolean =>
  /^(?:border|frontier|boundary|borderland|crossing)s?$/.test(np.headLemma);

export function placeRules(context: PhraseContext): void {
  const { reading } = context;
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    const here = headPlaces(context, np);
    // "Iraq's Diyala", "Niamey's air base 101"
    if (here.length > 0 && np.possessor)
      locate(context, here, headPlaces(context, np.possessor), 'place.genitive', np.head, true);
    // "the Syrian Badia", "Iraqi Kurdistan"
    if (here.length > 0)
      for (const m of np.modifiers) {
        if (!reading.isFamily(m, 'Place')) continue;
        // "the French frigate Psara" sails where it will
        const owned = here.some((f) => reading.thing(f.thing)?.kind === 'Facility');
        if (owned && reading.kindOf(m) === 'Country') continue;
        const outer = (reading.reference(m)?.things ?? []).map(
          (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
        );
        locate(context, here, outer, 'place.modifier', np.head);
      }
    // "X of Y": a place of a larger one
    for (const of of np.of)
      if (here.length > 0)
        locate(context, here, headPlaces(context, of), 'place.of', np.head, true);
    // "in X in Y", "X, Y"
    const k = context.kind(i + 1) === 'comma' && context.isPrep(i + 2) ? i + 2 : i + 1;
    if (
      here.length > 0 &&
      (context.isPrep(k, 'in') || context.isPrep(k, 'inside')) &&
      // "killed X, the mayor of Y, in Z": Z is where he was killed
      (k === i + 1 || !endsApposition(context, k))
    ) {
      const next = context.np(k + 1);
      if (next) {
        const outer = headPlaces(context, next);
        // "landed in X in March" has no place behind it; "X in Y" needs the smaller first
        locate(context, here, outer, k === i + 1 ? 'place.in' : 'place.comma-in', np.head, true);
      }
    }
    // "the monastery at Mong Mit"
    else if (here.length > 0 && context.isPrep(i + 1, 'at')) {
      const next = context.np(i + 2);
      // "the observation post at X" may be another than the one just named
      const sites = here.filter(
        (f) =>
          reading.thing(f.thing)?.kind === 'Facility' &&
          reading.reference(f.reference)?.form === 'name',
      );
      if (next && sites.length > 0)
        locate(context, sites, headPlaces(context, next), 'place.in', np.head);
    }
    if (here.length > 0 && context.kind(i + 1) === 'comma') {
      const next = context.np(i + 2);
      if (next && next.possessor === undefined && context.kind(i + 3) !== 'and') {
        const outer = headPlaces(context, next);
        const bare = next.first === next.head || next.heads.length > 0;
        if (bare) {
          locate(context, here, outer, 'place.comma', np.head);
          // "Apure and Zulia, Venezuela"
          const first = context.kind(i - 1) === 'and' ? context.np(i - 2) : undefined;
          const beside = first ? headPlaces(context, first) : [];
          if (beside.length > 0 && sameKind(context, beside, here))
            locate(context, beside, outer, 'place.comma', np.head);
        }
      }
    }
    if (here.length > 0 && context.kind(i + 1) === 'open') {
      const next = context.np(i + 2);
      if (next) {
        const outer = headPlaces(context, next);
        // "Boulkessi (Mopti, Mali)": what grows towards the country
        const grows = context.kind(i + 3) === 'comma';
        locate(context, here, outer, 'place.brackets', np.head, grows);
        for (const other of listedBefore(context, i))
          locate(context, other, outer, 'place.brackets-list', np.head);
      }
    }
    // a border
    if (isBorder(np)) borders(context, np, i);
    // who is where: "X in Y", "X's positions at Y"
    presence(context, np, i);
  }
  for (const { first, second, at, copula } of context.appositions()) {
    const here = headPlaces(context, first);
    if (here.length === 0 || second.heads.length > 0) continue;
    if (!(isNoun(second.headLemma, 'place') || isNoun(second.headLemma, 'part'))) continue;
    const rule = copula ? 'place.copula' : 'place.apposition';
    if (/^(?:north|south|east|west)/.test(second.headLemma)) continue;
    for (const of of second.of)
      locate(context, here, headPlaces(context, of), rule, second.head, true);
    if (second.possessor)
      locate(context, here, headPlaces(context, second.possessor), rule, second.head, true);
    const afterOf = at + 1;
    if (context.isPrep(afterOf, 'in') || context.isPrep(afterOf, 'on')) {
      const next = context.np(afterOf + 1);
      if (next) locate(context, here, places(reading, next), rule, second.head, true);
    }
    const modifiers = second.modifiers.filter((m) => reading.isFamily(m, 'Place'));
    for (const m of modifiers)
      locate(
        context,
        here,
        (reading.reference(m)?.things ?? []).map((thing) => ({
          thing,
          reference: m,
          via: 'modifier',
        })),
        rule,
        second.head,
        true,
      );
  }
}

/** Two provinces, two towns: what stands behind both holds both. */
function sameKind(context: PhraseContext, a: readonly Filler[], b: readonly Filler[]): boolean {
  const kind = (f: Filler): string | undefined => context.reading.thing(f.thing)?.kind;
  return a.every((x) => b.every((y) => kind(x) === kind(y)));
}

function borders(context: PhraseContext, np: NounPhrase, i: number): void {
  const { reading } = context;
  const sides: Filler[] = [];
  const add = (f: Filler): void => {
    if (!sides.some((s) => s.thing === f.thing)) sides.push(f);
  };
  for (const m of np.modifiers)
    if (reading.isFamily(m, 'Place'))
      for (const thing of reading.reference(m)?.things ?? [])
        add({ thing, reference: m, via: 'modifier' });
  // "the Chad-Sudan border" holds two names in one token
  const from = reading.token(np.first).start;
  const to = reading.token(np.last - 1).end;
  reading.analysed.references.forEach((r, index) => {
    if (r.sentence !== context.sentence || r.start < from || r.end > to) return;
    if (reading.isFamily(index, 'Place'))
      for (const thing of r.things) add({ thing, reference: index, via: 'modifier' });
  });
  if (np.possessor) for (const f of places(reading, np.possessor)) add(f);
  for (const of of np.of) for (const f of places(reading, of)) add(f);
  if (/^(?:with|between|to)$/.test(context.word(i + 1))) {
    for (let k = i + 2; context.np(k); k += 2) {
      const side = context.np(k);
      if (side) for (const f of places(reading, side)) add(f);
      if (context.kind(k + 1) !== 'and') break;
    }
  }
  const [a, b] = sides;
  if (a && b && sides.length === 2) context.propose('BORDERS', a, b, 'place.border', np.head);
}

function presence(context: PhraseContext, np: NounPhrase, i: number): void {
  const { reading } = context;
  const who = parties(reading, np).filter((f) => {
    const kind = reading.thing(f.thing)?.kind;
    return kind !== 'Region' && (kind !== 'Country' || f.via !== 'head');
  });
  if (who.length === 0) return;
  // "the Asayish of Sulaimaniyah"
  for (const of of np.of)
    for (const place of places(reading, of)) {
      if (reading.thing(place.thing)?.kind === 'Country' || np.heads.length === 0) continue;
      for (const f of who) context.propose('OPERATES_IN', f, place, 'presence.phrase.of', np.head);
    }
  // "X in Y and Z"
  let k = i + 1;
  while (context.isPrep(k, 'of') && context.np(k + 1)) k += 2;
  if (context.kind(k) === 'open') {
    while (k < context.chunks.length && context.kind(k) !== 'close') k += 1;
    k += 1;
  }
  const prep = context.word(k);
  if (context.kind(k) !== 'prep' || !isLocative(prep)) return;
  for (let n = k + 1; context.np(n); n += 2) {
    const place = context.np(n);
    if (place)
      for (const p of places(reading, place))
        for (const f of who) {
          if (f.thing === p.thing) continue;
          context.propose(
            'OPERATES_IN',
            f,
            p,
            `presence.phrase.${f.via === 'head' ? 'name' : f.via}`,
            np.head,
          );
        }
    if (
      context.kind(n + 1) !== 'and' &&
      !(context.kind(n + 1) === 'comma' && context.kind(n + 3) === 'and')
    )
      break;
  }
}

function endsApposition({ chunks, reading }: PhraseContext, k: number): boolean {
  const at = chunks[k]?.first;
  return at !== undefined && appositionBefore(reading, at, at - 14) !== undefined;
}
