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
import { type Candidate, filledIn } from './candidate.ts';
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
import { harmedPersons, listedVictims } from './harmedPersons.ts';
import { withHauls } from './haulEvents.ts';
import { homeRules } from './homeRules.ts';
import { enemyRules, hostilityCandidates } from './hostilityRules.ts';
import { incidentRecordCandidates } from './incidentRecords.ts';
import { inferenceCandidates } from './inferenceRules.ts';
import { locatedParties } from './locatedParties.ts';
import { originCandidates } from './originRules.ts';
import { withoutOwnSide } from './ownSide.ts';
import { PhraseContext } from './phraseContext.ts';
import { placeRules } from './placeRules.ts';
import { presenceCandidates } from './presenceRules.ts';
import { roleRules } from './roleRules.ts';
import { sceneCandidates } from './sceneRules.ts';
import { castsOf, type SentenceCast } from './sentenceCast.ts';
import { type FramedPredication, type SentenceReading, withCandidates } from './sentenceReading.ts';
import { speakersMachines } from './speakersMachines.ts';
import { structureRules } from './structureRules.ts';
import { shownHauls, suppliedArms } from './suppliedArms.ts';
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
  const casts = castsOf(analysed);
  const sentences = analysed.sentences.map((sentence) =>
    casts[sentence.index] || speech.open || tellsOfHarm(analysed, sentence)
      ? readSentence(reading, sentence, speech, casts[sentence.index])
      : undefined,
  );
  const told = armsInventories(reading, withEpisodes(reading, sentences));
  const armed = withHauls(reading, withMore(told, contextArms(reading, told)));
  return { reading, sentences: withoutOwnSide(withEvents(reading, withoutOwnSide(armed))) };
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
    return s && here ? withCandidates(s, [...s.candidates, ...here.map(filledIn)]) : s;
  });
}

function readSentence(
  reading: Reading,
  sentence: Sentence,
  speech: SpeechState,
  cast: SentenceCast | undefined,
): SentenceReading {
  const chunks = chunkSentence(reading, sentence);
  bindMembership(reading, chunks);
  const clauses = clausesOf(reading, sentence, chunks);
  const nominals = nominalsOf(reading, sentence, clauses, isEventNoun);
  const scopes = scopesOf(reading, sentence, clauses.chunks, clauses.verbs, speech);
  const predications: FramedPredication[] = [];
  for (const verb of clauses.verbs)
    predications.push({
      predication: verb,
      frames: framesFor(reading, verb),
      parent: verb.parent,
    });
  for (const nominal of nominals)
    predications.push({
      predication: nominal,
      frames: framesFor(reading, nominal),
      parent: undefined,
    });
  const { chunks: read, verbs } = clauses;
  const candidates =
    cast && cast.things > 1
      ? candidatesOf(reading, { sentence, chunks: read, predications }, verbs, cast)
      : [];
  return { sentence, chunks: read, predications, scopes, candidates };
}

/** What the rules find in a sentence. Each is asked only where the sentence names what its claims are about. */
function candidatesOf(
  reading: Reading,
  { sentence, chunks, predications }: Omit<SentenceReading, 'scopes' | 'candidates'>,
  verbs: readonly Predication[],
  cast: SentenceCast,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { predication, frames } of predications) {
    candidates.push(...frameCandidates(reading, predication, frames));
    const verbal = predication.trigger === 'verb';
    if (cast.places > 0)
      candidates.push(
        ...presenceCandidates(
          reading,
          predication,
          frames,
          verbal ? parents(verbs, predication) : [],
        ),
      );
    if (cast.events > 0)
      candidates.push(
        ...(verbal ? clauseEventCandidates : nominalEventCandidates)(reading, predication, frames),
      );
  }
  const parties = cast.actors > 1;
  candidates.push(...inferenceCandidates(reading, predications));
  candidates.push(...hostilityCandidates(reading, predications));
  if (cast.armed) {
    candidates.push(...armsInUseCandidates(reading, predications));
    candidates.push(...speakersMachines(reading, predications));
  }
  candidates.push(...supplyCandidates(reading, predications, chunks, sentence.index));
  if (cast.armed) candidates.push(...originCandidates(reading, sentence, predications));
  const context = new PhraseContext(reading, chunks, sentence.index, verbs);
  if (cast.persons > 0 && parties) roleRules(context);
  if (parties) structureRules(context);
  if (cast.places > 0) {
    placeRules(context);
    locatedParties(context);
    homeRules(context);
    controlRules(context, predications);
  }
  if (parties) allianceRules(context, predications);
  if (cast.armed) weaponRules(context);
  compoundRules(context);
  if (parties) enemyRules(context);
  candidates.push(...context.out);
  if (cast.places > 0)
    candidates.push(...sceneCandidates(reading, sentence.index, chunks, predications));
  candidates.push(...wordingCandidates(reading, sentence, chunks, predications));
  if (cast.armed) {
    candidates.push(...restOfLists(reading, chunks, candidates));
    candidates.push(...suppliedArms(reading, chunks, candidates));
  }
  candidates.push(...listedVictims(reading, sentence, predications));
  const told = harmedPersons(reading, candidates.map(filledIn));
  return cast.armed ? shownHauls(reading, predications, told) : told;
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
