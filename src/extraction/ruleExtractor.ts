/** The extractor that ships: lexicon, grammar and small learned weights of our own, offline and deterministic. */
import type { Claim, Extraction, Mention } from '../model/claims.ts';
import type { ReadDocument } from '../model/document.ts';
import { analyse } from './analyse.ts';
import type { AnalysedDocument, Thing } from './analysis.ts';
import { findEvents } from './events/findEvents.ts';
import type { PureExtractor } from './extractor.ts';
import { extractorVersion } from './extractorVersion.ts';
import { explainClaims } from './relations/findClaims.ts';
import type { Reason } from './relations/scorer/model.ts';
import { tokenize } from './text/tokenize.ts';

export const ruleExtractor: PureExtractor = {
  name: 'sightline-rules',
  get version() {
    return extractorVersion();
  },
  extract: extractByRules,
};

function extractByRules(document: ReadDocument): Extraction {
  return extractWith(document, false).extraction;
}

/** The same extraction, and for each claim what speaks for and against it, weightiest first. */
export function explainExtraction(document: ReadDocument): ExplainedExtraction {
  return extractWith(document, true);
}

export interface ExplainedExtraction {
  readonly extraction: Extraction;
  readonly reasons: ReadonlyMap<Claim, readonly Reason[]>;
}

function extractWith(document: ReadDocument, explained: boolean): ExplainedExtraction {
  const tokenized = tokenize(document);
  const { language, notices } = tokenized;
  if (tokenized.sentences.length === 0)
    return { extraction: { mentions: [], claims: [], language, notices }, reasons: new Map() };
  const analysed = findEvents(analyse(tokenized));
  const found = explainClaims(analysed, {}, explained);
  const claims = found.map(({ claim }) => claim);
  const used = new Set(claims.flatMap((c) => [c.subject, c.object]));
  // An event that no claim touches tells nothing.
  const mentions = mentionsOf(analysed).filter((m) => m.kind !== 'Event' || used.has(m.key));
  return {
    extraction: { mentions, claims, language, notices },
    reasons: new Map(found.map(({ claim, reasons }) => [claim, reasons])),
  };
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
  return { spans, ...mention };
}
