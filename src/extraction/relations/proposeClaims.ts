/** Runs every rule over a document: sentence by sentence, chunks, clauses, event nouns, then frames, presence and phrases. */
import type { AnalysedDocument } from '../analysis.ts';
import { type Scope, scopesOf, silence } from '../certainty/certainty.ts';
import { chunkSentence } from '../clauses/chunks.ts';
import { clausesOf } from '../clauses/clauses.ts';
import { nominalsOf } from '../clauses/nominals.ts';
import { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import { isEventNoun } from '../frames/frames.ts';
import type { Candidate } from './candidate.ts';
import { compoundRules } from './compoundRules.ts';
import { clauseEventCandidates, nominalEventCandidates } from './eventRules.ts';
import { frameCandidates, framesFor } from './frameRules.ts';
import { PhraseContext } from './phraseContext.ts';
import { placeRules } from './placeRules.ts';
import { presenceCandidates } from './presenceRules.ts';
import { roleRules } from './roleRules.ts';
import { structureRules } from './structureRules.ts';
import { weaponRules } from './weaponRules.ts';

export interface Proposals {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  /** By sentence index. */
  readonly scopes: readonly (readonly Scope[])[];
}

export function proposeClaims(analysed: AnalysedDocument): Proposals {
  const reading = new Reading(analysed);
  const candidates: Candidate[] = [];
  const scopes: Scope[][] = [];
  const speech = silence();
  const busy = sentencesWithReferences(analysed);
  for (const sentence of analysed.sentences) {
    if (!busy[sentence.index] && !speech.open) {
      scopes.push([]);
      continue;
    }
    const chunks = chunkSentence(reading, sentence);
    const clauses = clausesOf(reading, sentence, chunks);
    const nominals = nominalsOf(reading, sentence, clauses, isEventNoun);
    scopes.push(scopesOf(reading, sentence, clauses.chunks, clauses.verbs, speech));
    for (const verb of clauses.verbs) {
      const frames = framesFor(reading, verb);
      candidates.push(...frameCandidates(reading, verb, frames));
      candidates.push(...presenceCandidates(reading, verb, frames, parents(clauses.verbs, verb)));
      candidates.push(...clauseEventCandidates(reading, verb, frames));
    }
    for (const nominal of nominals) {
      const frames = framesFor(reading, nominal);
      candidates.push(...frameCandidates(reading, nominal, frames));
      candidates.push(...presenceCandidates(reading, nominal, frames, []));
      candidates.push(...nominalEventCandidates(reading, nominal, frames));
    }
    const context = new PhraseContext(reading, clauses.chunks, sentence.index);
    roleRules(context);
    structureRules(context);
    placeRules(context);
    weaponRules(context);
    compoundRules(context);
    candidates.push(...context.out);
  }
  return { reading, candidates, scopes };
}

function sentencesWithReferences(analysed: AnalysedDocument): Uint8Array {
  const count = new Uint8Array(analysed.sentences.length);
  for (const reference of analysed.references) {
    const seen = count[reference.sentence] ?? 0;
    if (seen < 2) count[reference.sentence] = seen + 1;
  }
  return count;
}

/** What a participle or infinitive hangs on, upwards. */
function parents(verbs: readonly Predication[], verb: Predication): Predication[] {
  const out: Predication[] = [];
  let at = verb.parent;
  while (at !== undefined && out.length < 3) {
    const parent = verbs[at];
    if (!parent) break;
    out.push(parent);
    at = parent.parent;
  }
  return out;
}
