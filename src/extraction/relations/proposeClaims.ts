/** Runs every rule over a document: sentence by sentence, chunks, clauses, event nouns, then frames, presence and phrases. */
import type { AnalysedDocument, Sentence } from '../analysis.ts';
import { type SpeechState, scopesOf, silence } from '../certainty/certainty.ts';
import { chunkSentence } from '../clauses/chunks.ts';
import { clausesOf } from '../clauses/clauses.ts';
import { bindMembership } from '../clauses/membership.ts';
import { nominalsOf } from '../clauses/nominals.ts';
import { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import { isEventNoun } from '../frames/frames.ts';
import { allianceRules } from './allianceRules.ts';
import { contextArms } from './armsInContext.ts';
import { armsInUseCandidates } from './armsInUse.ts';
import { armsInventories } from './armsInventories.ts';
import { restOfLists } from './armsRest.ts';
import { armsTableCandidates } from './armsTables.ts';
import type { Candidate } from './candidate.ts';
import { carriedAgentCandidates } from './carriedAgents.ts';
import { compoundRules } from './compoundRules.ts';
import { controlRules } from './controlRules.ts';
import { documentedCandidates } from './documentedRules.ts';
import { documentCandidates } from './documentRules.ts';
import { episodeCandidates } from './episodeRules.ts';
import { eventArmsCandidates } from './eventArms.ts';
import { eventPresenceCandidates } from './eventPresence.ts';
import { clauseEventCandidates, nominalEventCandidates } from './eventRules.ts';
import { frameCandidates, framesFor } from './frameRules.ts';
import { harmedPersons, listedCaptives } from './harmedPersons.ts';
import { withHauls } from './haulEvents.ts';
import { homeRules } from './homeRules.ts';
import { enemyRules, hostilityCandidates } from './hostilityRules.ts';
import { incidentRecordCandidates } from './incidentRecords.ts';
import { inferenceCandidates } from './inferenceRules.ts';
import { locatedParties } from './locatedParties.ts';
import { originCandidates } from './originRules.ts';
import { PhraseContext } from './phraseContext.ts';
import { placeRules } from './placeRules.ts';
import { presenceCandidates } from './presenceRules.ts';
import { roleRules } from './roleRules.ts';
import { sceneCandidates } from './sceneRules.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';
import { structureRules } from './structureRules.ts';
import { supplyCandidates } from './supplyRules.ts';
import { weaponRules } from './weaponRules.ts';
import { wordingCandidates } from './wordings/wordingRules.ts';

export interface Proposals {
  readonly reading: Reading;
  /** By sentence index; undefined where nothing refers to anything. */
  readonly sentences: readonly (SentenceReading | undefined)[];
}

export function proposeClaims(analysed: AnalysedDocument): Proposals {
  const reading = new Reading(analysed);
  const speech = silence();
  const busy = new Uint8Array(analysed.sentences.length);
  for (const reference of analysed.references) busy[reference.sentence] = 1;
  const sentences = analysed.sentences.map((sentence) =>
    busy[sentence.index] || speech.open || tellsOfHarm(analysed, sentence)
      ? readSentence(reading, sentence, speech)
      : undefined,
  );
  const told = armsInventories(reading, withEpisodes(reading, sentences));
  const armed = withHauls(reading, withMore(told, contextArms(reading, told)));
  return { reading, sentences: withEvents(reading, armed) };
}

/** Words of harm: "two insurgents were killed" names nobody, but the sentences before do. */
const HARM = new Set(
  'dead kia lose loss casualty kill die neutralise neutralize arrest detain capture eliminate perish execute shoot apprehend martyr seize'.split(
    ' ',
  ),
);

function tellsOfHarm(analysed: AnalysedDocument, sentence: Sentence): boolean {
  for (let t = sentence.first; t < sentence.last; t++)
    if (HARM.has(analysed.tokens[t]?.lemma ?? '')) return true;
  return false;
}

type Sentences = readonly (SentenceReading | undefined)[];

/** The sentences with what their neighbours add. */
function withEpisodes(reading: Reading, sentences: Sentences): Sentences {
  return withMore(sentences, [
    ...episodeCandidates(reading, sentences),
    ...armsTableCandidates(reading),
    ...incidentRecordCandidates(reading),
    ...documentedCandidates(reading, sentences),
    ...documentCandidates(reading, sentences),
    ...carriedAgentCandidates(reading, sentences),
  ]);
}

/** The sentences with what follows from the events that all statements together tell of. */
function withEvents(reading: Reading, sentences: Sentences): Sentences {
  const statements = sentences.flatMap((s) => s?.candidates ?? []);
  return withMore(sentences, [
    ...eventPresenceCandidates(reading, statements),
    ...eventArmsCandidates(reading, statements),
  ]);
}

function withMore(sentences: Sentences, added: readonly Candidate[]): Sentences {
  if (added.length === 0) return sentences;
  const more = new Map<number, Candidate[]>();
  for (const c of added) {
    const list = more.get(c.sentence);
    if (list) list.push(c);
    else more.set(c.sentence, [c]);
  }
  return sentences.map((s) => {
    const here = s && more.get(s.sentence.index);
    return s && here ? { ...s, candidates: [...s.candidates, ...here] } : s;
  });
}

function readSentence(reading: Reading, sentence: Sentence, speech: SpeechState): SentenceReading {
  const candidates: Candidate[] = [];
  const chunks = chunkSentence(reading, sentence);
  bindMembership(reading, chunks);
  const clauses = clausesOf(reading, sentence, chunks);
  const nominals = nominalsOf(reading, sentence, clauses, isEventNoun);
  const scopes = scopesOf(reading, sentence, clauses.chunks, clauses.verbs, speech);
  const predications: FramedPredication[] = [];
  for (const verb of clauses.verbs) {
    const frames = framesFor(reading, verb);
    predications.push({ predication: verb, frames, parent: verb.parent });
    candidates.push(...frameCandidates(reading, verb, frames));
    candidates.push(...presenceCandidates(reading, verb, frames, parents(clauses.verbs, verb)));
    candidates.push(...clauseEventCandidates(reading, verb, frames));
  }
  for (const nominal of nominals) {
    const frames = framesFor(reading, nominal);
    predications.push({ predication: nominal, frames });
    candidates.push(...frameCandidates(reading, nominal, frames));
    candidates.push(...presenceCandidates(reading, nominal, frames, []));
    candidates.push(...nominalEventCandidates(reading, nominal, frames));
  }
  candidates.push(...inferenceCandidates(reading, predications));
  candidates.push(...hostilityCandidates(reading, predications));
  candidates.push(...armsInUseCandidates(reading, predications));
  candidates.push(...supplyCandidates(reading, predications, clauses.chunks, sentence.index));
  candidates.push(...originCandidates(reading, sentence, predications));
  const context = new PhraseContext(reading, clauses.chunks, sentence.index);
  roleRules(context);
  structureRules(context);
  placeRules(context);
  locatedParties(context);
  homeRules(context);
  controlRules(context, predications);
  allianceRules(context, predications);
  weaponRules(context);
  compoundRules(context);
  enemyRules(context);
  candidates.push(...context.out);
  candidates.push(...sceneCandidates(reading, sentence.index, clauses.chunks, predications));
  candidates.push(...wordingCandidates(reading, sentence, clauses.chunks, predications));
  candidates.push(...restOfLists(reading, clauses.chunks, candidates));
  candidates.push(...listedCaptives(reading, sentence, predications));
  const told = harmedPersons(reading, candidates);
  return { sentence, chunks: clauses.chunks, predications, scopes, candidates: told };
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
