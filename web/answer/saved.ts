/** Saved questions on the server. */
import { notifications } from '@mantine/notifications';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import type { QuestionBody, SavedQuestion } from '../../src/model/savedQuestionContracts.ts';
import { call } from '../api/client.ts';
import { queries, queryClient } from '../api/queries.ts';

const refresh = () =>
  queryClient.invalidateQueries({ queryKey: queries.savedQuestions().queryKey });

export const savedQuestionActions = {
  /** Saves a question, or changes the one of this id. @throws ApiError */
  async save(body: QuestionBody, id?: string): Promise<void> {
    if (id) await call(ENDPOINTS.changeQuestion, { params: { id }, body });
    else await call(ENDPOINTS.saveQuestion, { body });
    await refresh();
  },
  /** @throws ApiError */
  async remove({ id, name }: SavedQuestion): Promise<void> {
    await call(ENDPOINTS.deleteQuestion, { params: { id } });
    await refresh();
    notifications.show({ message: `“${name}” is no longer saved.` });
  },
} as const;
