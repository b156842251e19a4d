/** Makes the document's things and name references out of what was gathered, and leaves out what no reader would mark. */

import { kindOf as kindDescriptor } from '../../model/kinds.ts';
import { rememberText } from '../../model/rememberText.ts';
import type { Reference, Thing, TokenizedDocument } from '../analysis.ts';
import type { Candidate } from './candidate.ts';
import { bearsOnRelation } from './countryAdjectives.ts';
import { findNames } from './findNames.ts';
import { type Gathered, type Gathering, kindOf } from './gather.ts';
import type { Reading } from './reading.ts';
import { singularPhrase } from './weaponNames.ts';

export interface NamedThings {
  readonly things: Thing[];
  readonly references: Reference[];
}

/** Things with their name and demonym references, in the order of the text. */
export function nameThings(document: TokenizedDocument): NamedThings {
  const { reading, gathering, candidates } = findNames(document);
  const things: Thing[] = [];
  const indexOf = new Map<Gathered, number>();
  const keys = new Set<string>();
  for (const root of gathering.roots()) {
    const gathered = gathering.at(root);
    if (!gathered || !marked(reading, gathered)) continue;
    indexOf.set(gathered, things.length);
    things.push(thingOf(gathered, keys));
  }
  const references: Reference[] = [];
  for (const c of candidates) {
    const index = indexFor(gathering, indexOf, c);
    if (index === undefined) continue;
    const a = reading.tokens[c.first];
    const b = reading.tokens[c.last - 1];
    if (!a || !b) continue;
    references.push({
      things: [index],
      form: c.form,
      start: a.start,
      end: b.end,
      first: c.first,
      last: c.last,
      sentence: a.sentence,
      rule: c.rule,
      confidence: c.confidence,
    });
  }
  return { things, references };
}

function indexFor(
  gathering: Gathering,
  indexOf: ReadonlyMap<Gathered, number>,
  candidate: Candidate,
): number | undefined {
  const root = gathering.thingOf(candidate);
  const gathered = root === undefined ? undefined : gathering.at(root);
  return gathered ? indexOf.get(gathered) : undefined;
}

/** A country that only adjectives name is marked where one of them bears on a relation. */
function marked(reading: Reading, gathered: Gathered): boolean {
  if (gathered.candidates.some((c) => c.form === 'name')) return true;
  return gathered.candidates.some((c) => bearsOnRelation(reading, c));
}

const slug = rememberText(
  20_000,
  (text) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'thing',
);

function thingOf(gathered: Gathered, keys: Set<string>): Thing {
  const kind = kindOf(gathered);
  const entries = [...gathered.entries];
  const entry =
    entries.find((e) => e.kind === kind && e.model) ??
    entries.find((e) => e.kind === kind) ??
    entries[0];
  const forms = gathered.candidates.filter((c) => c.form === 'name');
  const weapons = gathered.candidates.flatMap((c) => (c.weapon ? [c.weapon] : []));
  const surface = [...gathered.names];
  const longest = surface.reduce(
    (best, n) => (n.length > best.length && n.split(' ').length <= 8 ? n : best),
    surface[0] ?? '',
  );
  const name =
    entry && (kind !== 'Weapon' || entry.model)
      ? entry.name
      : kind === 'Weapon'
        ? (forms.find((c) => c.weapon?.model)?.names?.[0] ?? surface[0] ?? longest)
        : kind === 'Person' || forms.length === 0
          ? longest
          : (surface[0] ?? longest);
  const names = new Set<string>([name]);
  for (const s of surface) {
    names.add(s);
    if (kind === 'Weapon') names.add(singularPhrase(s));
  }
  let key = slug(
    entry && kind !== 'Weapon' ? entry.id.slice(entry.id.indexOf(':') + 1) : name,
  ).slice(0, 60);
  for (let n = 2; keys.has(key); n++) key = `${key.replace(/-\d+$/, '')}-${n}`;
  keys.add(key);
  const family = kindDescriptor(kind).family;
  const operation = kind === 'Event' ? ('operation' as const) : undefined;
  return {
    key,
    kind,
    name,
    names: [...names],
    lexiconId: entry?.id,
    category:
      operation ??
      weapons.find((w) => w.category)?.category ??
      (family === 'Weapon' ? entry?.category : undefined),
    model: weapons.find((w) => w.model)?.model,
    calibre: weapons.find((w) => w.calibre)?.calibre,
    latitude: entry?.latitude,
    longitude: entry?.longitude,
    countries: entry?.countries ?? countriesOf(gathered),
    parent: entry?.parent,
    plural:
      kind === 'Weapon'
        ? weapons.some((_, i) => forms[i]?.plural)
        : forms.some((c) => c.plural) || undefined,
    gender: gathered.candidates.find((c) => c.gender)?.gender,
  };
}

function countriesOf(gathered: Gathered): string[] | undefined {
  const codes = [...new Set(gathered.candidates.flatMap((c) => (c.country ? [c.country] : [])))];
  return codes.length ? codes : undefined;
}
