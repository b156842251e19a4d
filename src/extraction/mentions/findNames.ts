/** Finds everything that a document names: the grammars one after another, overlaps settled, forms gathered into things. */

import type { Kind } from '../../model/kinds.ts';
import type { TokenizedDocument } from '../analysis.ts';
import { bodies } from './bodies.ts';
import { branches } from './branches.ts';
import type { Candidate } from './candidate.ts';
import { firms } from './firms.ts';
import type { Gathering } from './gather.ts';
import { groupCells } from './groupParts.ts';
import { handles } from './handles.ts';
import { joinForms } from './joinForms.ts';
import { kinGroups } from './kinGroups.ts';
import { countryWeights, lexiconNames } from './lexiconNames.ts';
import { officesOf } from './officesOf.ts';
import { operations } from './operations.ts';
import { ordinalUnits } from './ordinalUnits.ts';
import { outlets } from './outlets.ts';
import { partyNouns } from './partyNouns.ts';
import { persons } from './persons.ts';
import { places } from './places.ts';
import { isCapital, lowerAt, type Reading, readingOf, sliceOf } from './reading.ts';
import { regionBodies } from './regionBodies.ts';
import { settle } from './settle.ts';
import { shortForms } from './shortForms.ts';
import { shortUnits } from './shortUnits.ts';
import { sites } from './sites.ts';
import { unknownNames } from './unknownNames.ts';
import { vessels } from './vessels.ts';
import { weaponPhrases } from './weaponPhrases.ts';

export interface NamesFound {
  readonly reading: Reading;
  readonly gathering: Gathering;
  readonly candidates: readonly Candidate[];
}

export function findNames(document: TokenizedDocument): NamesFound {
  const reading = readingOf(document);
  const weights = countryWeights(reading);
  const people = persons(reading);
  const settled = settle(
    [
      ...lexiconNames(reading, weights),
      ...weaponPhrases(reading),
      ...bodies(reading),
      ...firms(reading),
      ...officesOf(reading),
      ...groupCells(reading),
      ...partyNouns(reading),
      ...regionBodies(reading),
      ...ordinalUnits(reading),
      ...shortUnits(reading),
      ...kinGroups(reading),
      ...handles(reading),
      ...sites(reading),
      ...branches(reading),
      ...places(reading),
      ...vessels(reading),
      ...outlets(reading),
      ...people.candidates,
      ...operations(reading),
    ],
    reading.tokens.length,
  );
  const first = surnamesOfTheText(reading, settled);
  const covered = new Uint8Array(reading.tokens.length);
  for (const c of first) covered.fill(1, c.first, c.last);
  const short = shortForms(reading, first, covered);
  for (const c of short.candidates) covered.fill(1, c.first, c.last);
  const unknown = unknownNames(reading, covered, namesAndKinds(reading, first), first);
  const candidates = settle([...first, ...short.candidates, ...unknown], reading.tokens.length);
  const gathering = joinForms(reading, candidates, [...people.links, ...short.links]);
  return { reading, gathering, candidates };
}

const PLACED =
  /^(?:in|at|near|of|from|to|around|outside|inside|into|toward|towards|on|for|north|south|east|west|central|between|through|via|city|town|village|district)$/;

/** "Brahim Koty … Koty is wanted": a town's name that is the surname of somebody of the document is his. */
function surnamesOfTheText(reading: Reading, settled: readonly Candidate[]): readonly Candidate[] {
  const surnames = new Set<string>();
  for (const c of settled)
    if (c.kind === 'Person' && c.last - c.first >= 2)
      surnames.add(reading.folded[c.last - 1] ?? '');
  if (surnames.size === 0) return settled;
  return settled.map((c) =>
    c.kind === 'Settlement' &&
    c.rule === 'lexicon' &&
    c.last - c.first === 1 &&
    (c.entries?.[0]?.rank ?? 0) >= 3 &&
    surnames.has(reading.folded[c.first] ?? '') &&
    !PLACED.test(lowerAt(reading, c.first - 1))
      ? {
          first: c.first,
          last: c.last,
          kind: 'Person',
          rule: 'surname',
          confidence: 0.75,
          form: 'name',
        }
      : c,
  );
}

/** Folded names that other places of the document have given a kind, surnames included. */
function namesAndKinds(reading: Reading, candidates: readonly Candidate[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  const put = (first: number, last: number, kind: Kind): void => {
    const name = reading.folded.slice(first, last).join(' ');
    if (!kinds.has(name)) kinds.set(name, kind);
  };
  for (const c of candidates) {
    if (c.form === 'demonym' || c.kind === 'Weapon' || c.kind === 'Event') continue;
    if (c.bare) put(c.bare[0], c.bare[1], c.kind);
    put(c.first, c.last, c.kind);
    if (c.kind === 'Person' && c.last - c.first >= 2) {
      for (let i = c.last - 1; i > c.first; i--) {
        if (!isCapital(reading, i)) break;
        if (c.last - i <= 2) put(i, c.last, 'Person');
      }
      const surname = reading.folded[c.last - 1] ?? '';
      const bare = surname.replace(/^(?:al|el|as|ad|an|ar|at|az|ash)[-‑\s]/, '');
      if (bare !== surname && bare.length > 3 && !kinds.has(bare)) kinds.set(bare, 'Person');
      if (
        c.evident &&
        /^abu|^abou|^umm/.test(reading.folded[c.first] ?? '') &&
        c.last - c.first > 2
      )
        put(c.first, c.first + 2, 'Person');
      else if (c.evident && c.last - c.first >= 2 && (reading.folded[c.first] ?? '').length > 3) {
        const given = reading.folded[c.first] ?? '';
        if (!kinds.has(given)) kinds.set(given, 'Person');
      }
    } else if (c.rule.startsWith('ship')) {
      // "USS Lewis B. Puller", then "the Puller"
      for (const name of c.names ?? []) {
        const words = name.toLowerCase().split(' ');
        for (const part of [words.join(' '), words.at(-1) ?? ''])
          if (part.length > 3 && !kinds.has(part)) kinds.set(part, c.kind);
      }
    } else if (c.kind === 'Facility' || c.kind === 'NaturalFeature') {
      for (const name of c.names ?? []) {
        const words = name
          .split(' ')
          .map((w) => w.toLowerCase())
          .join(' ');
        if (!kinds.has(words) && words.length > 3 && name !== sliceOf(reading, c.first, c.last))
          kinds.set(words, c.kind);
      }
    }
  }
  return kinds;
}
