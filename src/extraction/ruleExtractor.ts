/** The extractor that ships: lexicon, grammar and small learned weights of our own, offline and deterministic. */
import type { Extraction, Mention } from '../model/claims.ts';
import type { ReadDocument } from '../model/document.ts';
import { analyse } from './analyse.ts';
import type { AnalysedDocument, Thing } from './analysis.ts';
import { findEvents } from './events/findEvents.ts';
import type { Extractor } from './extractor.ts';
import { extractorVersion } from './extractorVersion.ts';
import { findClaims } from './relations/findClaims.ts';
import { tokenize } from './text/tokenize.ts';

export const ruleExtractor: Extractor = {
  name: 'sightline-rules',
  get version() {
    return extractorVersion();
  },
  extract: extractByRules,
};

function extractByRules(document: ReadDocument): Extraction {
  const tokenized = tokenize(document);
  const { language, notices } = tokenized;
  if (tokenized.sentences.length === 0) return { mentions: [], claims: [], language, notices };
  const analysed = findEvents(analyse(tokenized));
  const claims = findClaims(analysed);
  const used = new Set(claims.flatMap((c) => [c.subject, c.object]));
  // An event that no claim touches tells nothing.
  const mentions = mentionsOf(analysed).filter((m) => m.kind !== 'Event' || used.has(m.key));
  return { mentions, claims, language, notices };
}

function mentionsOf(analysed: AnalysedDocument): Mention[] {
  const spans = analysed.things.map((): { start: number; end: number }[] => []);
  for (const reference of analysed.references) {
    if (reference.form !== 'name' && reference.form !== 'demonym') continue;
    for (const thing of reference.things)
      spans[thing]?.push({ start: reference.start, end: reference.end });
  }
  return analysed.things.map((thing, i) => toMention(thing, spans[i] ?? []));
}

function toMention(thing: Thing, spans: Mention['spans']): Mention {
  const {
    countries: _countries,
    parent: _parent,
    plural: _plural,
    gender: _gender,
    ...mention
  } = thing;
  return { ...mention, spans };
}
