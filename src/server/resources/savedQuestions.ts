/** Saved questions. */
import {
  changeQuestion,
  deleteQuestion,
  listSavedQuestions,
  saveQuestion,
} from '../../graph/savedQuestions.ts';
import { found } from '../httpError.ts';
import { route } from '../route.ts';

export const savedQuestionRoutes = [
  route('savedQuestions', (_input, { database }) => listSavedQuestions(database())),
  route('saveQuestion', ({ body }, { database }) => saveQuestion(database(), body)),
  route('changeQuestion', ({ id, body }, { database }) =>
    found(changeQuestion(database(), id, body), 'question', id),
  ),
  route('deleteQuestion', ({ id }, { database }) =>
    found(deleteQuestion(database(), id), 'question', id),
  ),
];
