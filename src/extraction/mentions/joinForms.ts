/** Every way in which two forms are found to be one thing, in order from the surest. */

import { acronymFits, isAcronym } from './acronyms.ts';
import type { Candidate } from './candidate.ts';
import { Gathering, groupOf, joinAliases, joinBrackets } from './gather.ts';
import { joinShortBodies } from './joinShortBodies.ts';
import { joinOrdinals, joinWithoutCountry } from './joinUnits.ts';
import { joinWeapons } from './joinWeapons.ts';
import type { AliasLink } from './persons.ts';
import { type Reading, sliceOf } from './reading.ts';
import { joinRegisterAliases } from './registerAliases.ts';

export function joinForms(
  reading: Reading,
  candidates: readonly Candidate[],
  links: readonly AliasLink[],
): Gathering {
  const gathering = new Gathering();
  const at = new Map<number, Candidate>();
  for (const c of candidates) {
    at.set(c.first, c);
    gathering.add(c, sliceOf(reading, c.first, c.last));
  }
  joinWeapons(reading, gathering, candidates);
  joinBrackets(reading, gathering, candidates);
  joinAliases(gathering, links, at);
  joinRegisterAliases(reading, gathering, candidates);
  joinAcronyms(gathering);
  joinPersons(gathering);
  joinArticles(gathering);
  joinShortBodies(gathering);
  joinOrdinals(gathering);
  joinWithoutCountry(reading, gathering);
  joinOffices(reading, gathering);
  return gathering;
}

/** "SOHR" without an introduction beside "Syrian Observatory for Human Rights". */
function joinAcronyms(gathering: Gathering): void {
  const roots = gathering.roots();
  const actors = roots.filter((r) => groupOf(gathering.kindAt(r)) === 'actor');
  /** Long names by the first letters of their words. */
  const byLetter = new Map<string, { root: number; name: string }[]>();
  for (const root of actors)
    for (const name of gathering.at(root)?.names ?? []) {
      if (!name.includes(' ')) continue;
      const letters = new Set(
        gathering
          .fold(name)
          .split(' ')
          .map((w) => w[0] ?? ''),
      );
      for (const letter of letters) {
        const held = byLetter.get(letter);
        if (held) held.push({ root, name });
        else byLetter.set(letter, [{ root, name }]);
      }
    }
  for (const r of actors) {
    const thing = gathering.at(r);
    if (!thing || thing.entries.size) continue;
    for (const acronym of thing.names) {
      if (!isAcronym(acronym) || acronym.length < 3) continue;
      for (const long of byLetter.get(acronym[0]?.toLowerCase() ?? '') ?? []) {
        if (long.root === r || !acronymFits(acronym, long.name, false)) continue;
        gathering.join(long.root, r);
        break;
      }
    }
  }
}

const ARTICLE = /^(?:al|el|as|ad|an|ar|at|az|ash)[-‑\s]/i;
const bareSurname = (word: string): string => word.replace(ARTICLE, '');

/** "Rogelio Posadas Jr." is called Posadas. */
const GENERATION = /,? (?:Jr|Sr|II|III)\.?$/;

/** A surname or a given name alone is the one person of the document who has it. */
function joinPersons(gathering: Gathering): void {
  const people = gathering.roots().filter((r) => gathering.kindAt(r) === 'Person');
  const form = (words: readonly string[]): string => gathering.fold(bareSurname(words.join(' ')));
  /** Persons by the first and last one or two words of their longer names. */
  const byPart = new Map<string, Set<number>>();
  for (const r of people)
    for (const name of gathering.at(r)?.names ?? []) {
      const words = name.replace(GENERATION, '').split(/\s+/);
      for (let size = 1; size <= 2 && size < words.length; size++) {
        const head = words.slice(0, size);
        const parts = [form(words.slice(-size))];
        // "Abu" alone is nobody
        if (size > 1 || !/^(?:abu|abou|umm)$/i.test(head[0] ?? '')) parts.push(form(head));
        for (const part of parts) {
          const held = byPart.get(`${size} ${part}`);
          if (held) held.add(r);
          else byPart.set(`${size} ${part}`, new Set([r]));
        }
      }
    }
  for (const r of people) {
    const names = [...(gathering.at(r)?.names ?? [])];
    const initial = /^(\p{Lu})\.\s*(\S+)$/u.exec(names[0] ?? '');
    if (initial) {
      // "T. Okello" for "Thomas Okello"
      const same = [...(byPart.get(`1 ${form([initial[2] ?? ''])}`) ?? [])].filter(
        (o) =>
          o !== r &&
          [...(gathering.at(o)?.names ?? [])].some((n) => n.startsWith(initial[1] ?? ' ')),
      );
      if (same.length === 1 && same[0] !== undefined) gathering.join(same[0], r);
      continue;
    }
    const size = names[0]?.split(/\s+/).length ?? 9;
    if (size > 2) continue;
    const owners = new Set<number>();
    for (const name of names)
      for (const owner of byPart.get(`${size} ${form(name.split(/\s+/))}`) ?? [])
        if (owner !== r) owners.add(owner);
    const [only] = owners;
    if (owners.size === 1 && only !== undefined) gathering.join(only, r);
  }
}

/** "al-Hol" and "Hol", "Nujaba" and "al-Nujaba" in one document. */
function joinArticles(gathering: Gathering): void {
  const seen = new Map<string, number>();
  for (const r of gathering.roots()) {
    const thing = gathering.at(r);
    if (!thing) continue;
    const group = groupOf(gathering.kindAt(r));
    if (group === 'weapon' || group === 'event') continue;
    for (const name of thing.names) {
      const key = `${group}:${gathering.fold(name.replace(ARTICLE, '')).replace(/\s(?:al|el)\s/g, ' ')}`;
      const held = seen.get(key);
      if (held === undefined) seen.set(key, r);
      else if (held !== r) gathering.join(held, r);
    }
  }
}

const OFFICE = /^key:(?:([A-Z]{2}))?:(.+)$/;

/** "the army" is the one army of the document: "Malian army", "Malian Armed Forces". */
function joinOffices(reading: Reading, gathering: Gathering): void {
  const byOffice = new Map<string, { bare: number[]; owned: number[] }>();
  for (const r of gathering.roots()) {
    const thing = gathering.at(r);
    for (const key of thing?.keys ?? []) {
      const match = OFFICE.exec(key);
      if (!match?.[2]) continue;
      const held = byOffice.get(match[2]) ?? { bare: [], owned: [] };
      byOffice.set(match[2], held);
      (match[1] ? held.owned : held.bare).push(r);
    }
  }
  for (const [office, { bare, owned }] of byOffice) {
    const holders = new Set(owned);
    for (const r of gathering.roots()) {
      const thing = gathering.at(r);
      if (!thing || groupOf(gathering.kindAt(r)) !== 'actor' || bare.includes(r)) continue;
      const written = [...thing.names].some((n) => holdsOffice(gathering.fold(n), office));
      // FARDC, IDF, Tatmadaw: an army by its other names.
      const known =
        office === 'army' &&
        gathering.kindAt(r) === 'SecurityForce' &&
        [...thing.entries].some((e) =>
          [e.name, ...e.aliases].some((n) => holdsOffice(gathering.fold(n), office)),
        );
      if (written || known) holders.add(r);
    }
    // "Iraqi troops" and "Iraqi Army"
    for (const o of owned) {
      const codes = new Set([...(gathering.at(o)?.candidates ?? [])].map((c) => c.country));
      const named = [...holders].filter(
        (h) =>
          !owned.includes(h) &&
          [...(gathering.at(h)?.entries ?? [])].some((e) => e.countries.some((c) => codes.has(c))),
      );
      const only = named[0];
      if (named.length === 1 && only !== undefined && office === 'army') gathering.join(only, o);
    }
    if (bare.length === 0) continue;
    const around = countriesAround(
      reading,
      bare.flatMap((b) => gathering.at(b)?.candidates ?? []),
    );
    const roots = new Set(
      [...holders]
        .map((h) => gathering.rootOf(h))
        .filter((h) => office !== 'army' || isAtHome(gathering, h, around))
        .filter((h) => office !== 'army' || !isGuest(reading, gathering, h)),
    );
    const [only] = roots;
    const most = [...roots].sort(
      (a, b) =>
        (gathering.at(b)?.candidates.length ?? 0) - (gathering.at(a)?.candidates.length ?? 0),
    )[0];
    const chosen =
      roots.size === 1 ? only : office === 'army' || office === 'coalition' ? most : undefined;
    if (chosen !== undefined) for (const b of bare) gathering.join(chosen, b);
  }
}

/** Countries that the paragraphs of these places speak of, by their names, places and bodies. */
function countriesAround(reading: Reading, candidates: readonly Candidate[]): ReadonlySet<string> {
  const codes = new Set<string>();
  const { sentences } = reading.document;
  const blocks = new Set(
    candidates.map((c) => sentences[reading.tokens[c.first]?.sentence ?? -1]?.block),
  );
  for (const { first, match } of reading.known) {
    if (!blocks.has(sentences[reading.tokens[first]?.sentence ?? -1]?.block)) continue;
    for (const { doubtful, entry } of match.aliases)
      if (!doubtful && entry.countries.length < 3) for (const c of entry.countries) codes.add(c);
  }
  return codes;
}

/** Whether a body's country is among those spoken of; a body of no known country is at home anywhere. */
function isAtHome(gathering: Gathering, root: number, around: ReadonlySet<string>): boolean {
  const thing = gathering.at(root);
  const homes = [
    ...[...(thing?.entries ?? [])].flatMap((e) => e.countries),
    ...(thing?.candidates ?? []).flatMap((c) => (c.country ? [c.country] : [])),
  ];
  return homes.length === 0 || around.size === 0 || homes.some((c) => around.has(c));
}

const TROOPS = /(?:^| )(?:forces?|troops|soldiers?|commandos|units?)$/;

/** "rifles left behind by US forces": troops whose country is not spoken of but in their name, where others are. */
function isGuest(reading: Reading, gathering: Gathering, root: number): boolean {
  const thing = gathering.at(root);
  if (!thing || ![...thing.names].every((n) => TROOPS.test(gathering.fold(n)))) return false;
  const own = new Set(thing.candidates.flatMap((c) => (c.country ? [c.country] : [])));
  if (own.size === 0) return false;
  let others = false;
  for (const { first, match } of reading.known) {
    if (thing.candidates.some((c) => c.first <= first && first < c.last)) continue;
    for (const { doubtful, entry } of match.aliases) {
      if (doubtful || entry.kind === 'Weapon' || entry.countries.length > 2) continue;
      if (entry.countries.some((c) => own.has(c))) return false;
      if (entry.countries.length > 0) others = true;
    }
  }
  return others;
}

/** "8th Combined Arms Army", "1st Guards Tank Army": one of the armies of a country, and not its army. */
const ONE_OF_SEVERAL =
  /(?:^| )(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|combined arms|guards|tank|air|field|shock)(?: |$)/;

function holdsOffice(name: string, office: string): boolean {
  if (name === office) return true;
  if (ONE_OF_SEVERAL.test(name)) return false;
  if (office === 'army')
    return (
      /(?:^| )(?:army|armed force|defence force|defense force)$/.test(name) &&
      !/(?:liberation|free|national army of|people)/.test(name)
    );
  return name.endsWith(` ${office}`) || name.endsWith(` ${office.replace(/s$/, '')}`);
}
