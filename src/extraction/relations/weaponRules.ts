/** Weapons by phrase: whose they are, where they were made, what they fire. */
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';

const MADE =
  /^(?:made|manufactured|produced|built|designed|assembled|origin|type|style|era|supplied)$/;
const AMMUNITION =
  /\b(?:ammunition|round|rounds|cartridges?|bullets?|shells?|projectiles?|rockets?|missiles?|grenades?|bombs?|warheads?|munitions?|bolts?|charges?|mortar bombs?|PG-\w+|OG-\w+)\b/i;
/** Platforms that act for whom they belong to: an adjective before them tells the user, not the maker. */
const PLATFORM =
  /\b(?:drones?|jets?|aircraft|warplanes?|helicopters?|gunboats?|warships?|fighters?|bombers?|tanks?|artillery|Su-\d+\w*|F-\d+\w*|MiG-\d+\w*|howitzers?|boats?|vehicles?|UAVs?|gunships?|technicals?|A-10\w*|B-\d+\w*|C-130\w*|AC-130\w*|AH-\d+\w*|MQ-\d+\w*|Mi-\d+\w*|Ka-\d+\w*|An-\d+\w*|Il-\d+\w*|Apaches?|Reapers?|Predators?|Typhoons?|Rafales?|Mirages?|Chinooks?|Black Hawks?|Bayraktars?|TB2s?|Antonovs?|Wing Loongs?|Herons?|Hermes|Lancets?|Sukhois?|Ilyushins?|Akinc\w*|Akıncı|Orlans?|Mohajer\w*|Tornados?|frigates?|submarines?|patrol craft|motorcycles?)\b/i;

function thingNames(context: PhraseContext, f: Filler): string {
  const reference = context.reading.reference(f.reference);
  return reference
    ? context.reading.analysed.document.text.slice(reference.start, reference.end)
    : '';
}

const isAmmunition = (context: PhraseContext, f: Filler): boolean => {
  const thing = context.reading.thing(f.thing);
  return (
    thing?.category === 'ammunition' ||
    AMMUNITION.test(thingNames(context, f)) ||
    /^\d/.test(thingNames(context, f))
  );
};

/** Verbs that say nothing of who flies a machine: being, being made, sold, found. */
const INERT =
  /^(?:be|have|make|manufacture|produce|build|design|sell|supply|deliver|seize|find|recover|come|cost|capture|intercept|discover|export|buy|include|arrive|provide|ship|donate)$/;
const STRIKING =
  /^(?:hit|strike|bomb|bombard|pound|kill|attack|destroy|shell|target|fire|land|fall|slam|rain|pummel|level|flatten|tear|rip|wound|injure|damage|wreck|batter|explode|crash|shoot|down|blow|demolish|raze|ignite|sink|fly|cross|enter|violate|impact|obliterate|pierce|detonate|open|cut|set|reach|shake|rock|smash|plunge)$/;
const isInert = (context: PhraseContext, i: number): boolean => {
  const chunk = context.chunks[i];
  return chunk?.kind === 'vg' && INERT.test(chunk.lemma);
};

/** Whether the verb is what weapons do that somebody fires: "Emirati rockets hit X", not "Emirati rifles turned up". */
const isStriking = (context: PhraseContext, i: number): boolean => {
  const chunk = context.chunks[i];
  return chunk?.kind === 'vg' && !chunk.passive && STRIKING.test(chunk.lemma);
};

/** "a HIMARS launcher was destroyed": what becomes of a machine, and nothing that it does. */
function isWrecked(context: PhraseContext, i: number): boolean {
  const chunk = context.chunks[i];
  return chunk?.kind === 'vg' && chunk.passive && WRECKED.test(chunk.lemma);
}
const WRECKED =
  /^(?:destroy|damage|knock|hit|burn|disable|abandon|lose|wreck|display|park|down|shoot|target|strike)$/;

/** Whether a filler is something that is fired, by category or by name. */
export function isFired(reading: Reading, f: Filler): boolean {
  const r = reading.reference(f.reference);
  const category = reading.thing(f.thing)?.category;
  const name = r ? reading.text(r.first, r.last) : '';
  return (
    category === 'ammunition' ||
    category === 'explosive' ||
    AMMUNITION.test(name) ||
    /^\.?\d/.test(name) ||
    /\b(?:FAB|MAM|UMPK|Yassin|TNT|C-?4|tatuco|warhead|explosives?|charges?|incendiar\w+)/i.test(
      name,
    )
  );
}

/** What many states make under licence or copy: an adjective before these tells the maker ("a Bulgarian RPG-7"). */
const COPIED: ReadonlySet<string> = new Set([
  'small-arm',
  'light-weapon',
  'ammunition',
  'explosive',
]);

let makers: ReadonlyMap<string, readonly string[]> | undefined;
/** Whether the lexicon knows a weapon as the make of countries of which this is none. */
function madeElsewhere(reading: Reading, weapon: number, country: number): boolean {
  const model = reading.thing(weapon)?.lexiconId;
  const state = reading.thing(country)?.lexiconId;
  if (model === undefined || state === undefined) return false;
  makers ??= new Map(
    lexicon()
      .handwritten.filter((e) => e.model && e.countries.length > 0 && !COPIED.has(e.category ?? ''))
      .map((e) => [e.id, e.countries]),
  );
  const made = makers.get(model);
  return made !== undefined && !made.some((code) => state === `country:${code.toLowerCase()}`);
}

export function weaponRules(context: PhraseContext): void {
  const { reading } = context;
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    const held = weapons(reading, np);
    if (held.length > 0) {
      origins(context, np, held, i);
      owners(context, np, held, i);
      fires(context, np, held, i);
    }
  }
}

function origins(context: PhraseContext, np: NounPhrase, held: readonly Filler[], i: number): void {
  const { reading } = context;
  for (const { reference, tail } of np.compounds) {
    if (!MADE.test(tail) || !reading.isFamily(reference, 'Place')) continue;
    for (const thing of reading.reference(reference)?.things ?? [])
      for (const w of held)
        context.propose(
          'MANUFACTURED_IN',
          w,
          { thing, reference, via: 'modifier' },
          `origin.${tail === 'made' ? 'made' : 'compound'}`,
          np.head,
        );
  }
  for (const m of np.modifiers) {
    const kind = reading.kindOf(m);
    if (kind !== 'Country') continue;
    for (const thing of reading.reference(m)?.things ?? [])
      for (const w of held) {
        const platform = PLATFORM.test(thingNames(context, w)) || PLATFORM.test(np.headLemma);
        // "Emirati drones struck", "an Israeli drone strike": the adjective tells who flies them
        const flown = platform || w.via === 'modifier';
        const acts =
          (context.kind(i + 1) === 'vg' && context.kind(i - 1) !== 'prep') ||
          context.isPrep(i - 1, 'by') ||
          EVENT_NOUNS.has(np.headLemma);
        const acting =
          acts &&
          (flown || context.kind(i + 1) === 'vg') &&
          !isInert(context, i + 1) &&
          (platform || context.kind(i + 1) !== 'vg' || isStriking(context, i + 1));
        const country: Filler = { thing, reference: m, via: 'modifier' };
        const rule = `origin.adjective${platform ? '-platform' : ''}`;
        const elsewhere = madeElsewhere(reading, w.thing, thing);
        if (acting && !(elsewhere && isWrecked(context, i + 1)))
          context.propose('USED', country, w, `${rule}-acting`, np.head);
        // "a Ukrainian HIMARS": what others are known to make is owned there
        else if (elsewhere)
          context.propose('POSSESSED', country, w, 'owner.modifier-country', np.head);
        else context.propose('MANUFACTURED_IN', w, country, rule, np.head);
      }
  }
  // "of Belgian origin", "of Iranian manufacture"
  for (const of of np.of) {
    if (
      !/^(?:origin|manufacture|make|design|provenance|production|fabrication|type)$/.test(
        of.headLemma,
      )
    )
      continue;
    for (const m of of.modifiers)
      if (reading.isFamily(m, 'Place'))
        for (const thing of reading.reference(m)?.things ?? [])
          for (const w of held)
            context.propose(
              'MANUFACTURED_IN',
              w,
              { thing, reference: m, via: 'modifier' },
              'origin.of',
              of.head,
            );
  }
  // "(American, 2009)", "from Bulgaria"
  if (context.kind(i + 1) === 'open') {
    const inner = context.np(i + 2);
    const head = inner?.heads[0];
    if (inner && head !== undefined && reading.kindOf(head) === 'Country')
      for (const thing of reading.reference(head)?.things ?? [])
        for (const w of held)
          context.propose(
            'MANUFACTURED_IN',
            w,
            { thing, reference: head, via: 'head' },
            'origin.brackets',
            np.head,
          );
  }
}

function owners(context: PhraseContext, np: NounPhrase, held: readonly Filler[], i: number): void {
  const { reading } = context;
  const actor = (m: number): boolean => reading.isFamily(m, 'Actor');
  for (const m of np.modifiers) {
    if (!actor(m)) continue;
    const country = reading.kindOf(m) === 'Country';
    for (const thing of reading.reference(m)?.things ?? [])
      for (const w of held) {
        const platform = PLATFORM.test(thingNames(context, w));
        if (country && !platform) continue;
        context.propose(
          platform ? 'USED' : 'POSSESSED',
          { thing, reference: m, via: 'modifier' },
          w,
          `owner.modifier${country ? '-country' : ''}${platform ? '-platform' : ''}`,
          np.head,
        );
      }
  }
  // "the navy's drones", "Mi-17s of the army": what is flown and driven is in use, what is shot with is owned
  const own = (f: Filler, rule: string): void => {
    for (const w of held) {
      if (w.via !== 'head') continue;
      const platform = PLATFORM.test(thingNames(context, w));
      if (reading.thing(f.thing)?.kind === 'Country' && !platform)
        context.propose('MANUFACTURED_IN', w, f, `${rule}-country`, np.head);
      else
        context.propose(
          platform ? 'USED' : 'POSSESSED',
          f,
          w,
          `${rule}${platform ? '-platform' : ''}`,
          np.head,
        );
    }
  };
  if (np.possessor) for (const f of parties(reading, np.possessor)) own(f, 'owner.genitive');
  for (const of of np.of)
    if (!weapons(reading, of).length)
      for (const f of parties(reading, of))
        if (f.via === 'head') {
          own(f, 'owner.of');
          // "14 rifles, two guns and 60 mines of the front": all of the list
          for (const w of listedBefore(context, i))
            context.propose('POSSESSED', f, w, 'owner.of', np.head);
        }
  // "X with W", "men carrying W" are predications; "gunmen of X with PKMs" is a phrase
  if (context.isPrep(i - 1, 'with')) {
    const holder = context.np(i - 2);
    const verb = context.chunks[i - 3];
    const given =
      verb?.kind === 'vg' && /^(?:arm|equip|supply|provide|furnish|present)$/.test(verb.lemma);
    if (holder && !given && !isHit(context, i - 2))
      for (const f of parties(reading, holder))
        if (f.via !== 'owner')
          for (const w of held) context.propose('USED', f, w, 'owner.with', np.head);
  }
  if (context.isPrep(i + 1, 'in the hands of')) {
    const holder = context.np(i + 2);
    if (holder)
      for (const f of parties(reading, holder))
        for (const w of held) context.propose('POSSESSED', f, w, 'owner.hands', np.head);
  }
}

const HITS =
  /^(?:shoot|fire|attack|hit|strike|target|bomb|shell|ambush|kill|stop|engage|repel|destroy|pound|mortar|rake|fight|battle|face|confront|resist|oppose|threaten|supply|provide|bombard|assault|raid|storm|wound|injure|harass|defend)$/;

/** "shot at a helicopter of X with a gun": the gun is the gunman's. */
function isHit(context: PhraseContext, i: number): boolean {
  for (let k = i - 1; k >= 0 && k > i - 7; k--) {
    const chunk = context.chunks[k];
    if (chunk?.kind === 'vg')
      return (
        HITS.test(chunk.lemma) && chunk.form !== 'participle' && context.np(k - 1) !== undefined
      );
    if (chunk?.kind !== 'np' && chunk?.kind !== 'prep' && chunk?.kind !== 'adverb') return false;
  }
  return false;
}

/** The weapons of the list that ends in the phrase at `i`. */
function listedBefore(context: PhraseContext, i: number): Filler[] {
  const out: Filler[] = [];
  if (context.kind(i - 1) !== 'and') return out;
  let k = i - 2;
  if (context.kind(k) === 'comma') k -= 1;
  for (; k >= 0; k -= 2) {
    const np = context.np(k);
    const here = np ? weapons(context.reading, np) : [];
    if (!np || here.length === 0 || np.of.length > 0 || np.possessor || np.modifiers.length > 0)
      break;
    out.push(...here);
    if (context.kind(k - 1) !== 'comma') break;
  }
  return out;
}

function fires(context: PhraseContext, np: NounPhrase, held: readonly Filler[], i: number): void {
  const { reading } = context;
  const k = i + 1;
  const joint =
    context.isPrep(k, 'with') ||
    context.kind(k) === 'and' ||
    context.isPrep(k, 'for') ||
    (context.kind(k) === 'comma' && context.isPrep(k + 1, 'with'));
  if (!joint) return;
  // "shot down a drone with a missile": one brought down the other
  if (context.isPrep(k, 'with') && isHit(context, i)) return;
  const at = context.kind(k) === 'comma' ? k + 2 : k + 1;
  const next = context.np(at);
  if (!next) return;
  const others = weapons(reading, next);
  for (const gun of held)
    for (const other of others) {
      const a = isAmmunition(context, gun);
      const b = isAmmunition(context, other);
      if (context.isPrep(k, 'for')) {
        if (a && !b) context.propose('FIRES', other, gun, 'fires.for', np.head);
      } else if (!a && b && (context.kind(k) !== 'and' || forSame(context, at + 1)))
        context.propose(
          'FIRES',
          gun,
          other,
          context.kind(k) === 'and' ? 'fires.and' : 'fires.with',
          np.head,
        );
    }
}

/** "for it", "for the same", "for these": the phrase at `i` says what the ammunition goes with. */
function forSame(context: PhraseContext, i: number): boolean {
  let k = i;
  while (context.isPrep(k, 'of') && context.np(k + 1)) k += 2;
  const next = context.isPrep(k, 'for') ? context.np(k + 1) : undefined;
  return (
    next !== undefined &&
    /^(?:it|them|same|these|those|latter|former|both|each|this|that|weapon|gun|launcher|rifle|tube|mortar)$/.test(
      context.reading.token(next.head).lower.replace(/s$/, ''),
    )
  );
}
