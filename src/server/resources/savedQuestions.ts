/** Saved questions. */
import {
  changeQuestion,
  deleteQuestion,
  listSavedQuestions,
  readSavedQuestion,
  saveQuestion,
} from '../../graph/savedQuestions.ts';
import { found } from '../httpError.ts';
import { mustOwn } from '../own.ts';
import { route } from '../route.ts';

const WHAT = 'question';

export const savedQuestionRoutes = [
  route('savedQuestions', (_input, { database }) => listSavedQuestions(database())),
  route('saveQuestion', ({ body, who }, { database }) =>
    saveQuestion(database(), body, { by: who?.name }),
  ),
  route('changeQuestion', async ({ id, body, who }, { database }) => {
    mustOwn(who, (await found(readSavedQuestion(database(), id), WHAT, id)).by, WHAT);
    return found(changeQuestion(database(), id, body), WHAT, id);
  }),
  route('deleteQuestion', async ({ id, who }, { database }) => {
    mustOwn(who, (await found(readSavedQuestion(database(), id), WHAT, id)).by, WHAT);
    return found(deleteQuestion(database(), id), WHAT, id);
  }),
];
