/** The forms of questions, the first that reads a question to its last word being the one. */
import type { Question } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import type { Tokens } from '../tokens.ts';
import { about } from './about.ts';
import { claimsAbout } from './claimsAbout.ts';
import { common } from './common.ts';
import { compared } from './compared.ts';
import { declared } from './declared.ts';
import { documents } from './documents.ts';
import { eachOther } from './eachOther.ts';
import { extraposed } from './extraposed.ts';
import { happened } from './happened.ts';
import { howMany } from './howMany.ts';
import { inSitu } from './inSitu.ts';
import { keywords } from './keywords.ts';
import { knownAs } from './knownAs.ts';
import { nounPhrase } from './nounPhrase.ts';
import { paths } from './paths.ts';
import { sourceSays } from './sourceSays.ts';
import { preposed, wh } from './wh.ts';
import { howManyTimes, when } from './when.ts';
import { where } from './where.ts';
import { withTheir } from './withTheir.ts';
import { yesNo } from './yesNo.ts';

const FORMS: readonly ((f: FormReader) => Question | undefined)[] = [
  compared,
  eachOther,
  when,
  howManyTimes,
  common,
  sourceSays,
  knownAs,
  withTheir,
  paths,
  documents,
  claimsAbout,
  howMany,
  happened,
  where,
  about,
  preposed,
  wh,
  yesNo,
  inSitu,
  nounPhrase,
  keywords,
  declared,
  extraposed,
];

export function readForm(tokens: Tokens, imperative: boolean): Question | undefined {
  for (const form of FORMS) {
    const question = form(new FormReader(tokens, 0, imperative));
    if (question) return question;
  }
  return undefined;
}
