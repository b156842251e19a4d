/** What a judgement does to the page: it is made, said, can be taken back at once, and the graph follows. */
import { notifications } from '@mantine/notifications';
import { create } from 'zustand';
import {
  IDENTITY_ENDPOINTS,
  type Judged,
  type JudgeRequest,
  type SplitRequest,
} from '../../src/model/identityContracts.ts';
import { call } from '../api/client.ts';
import { refreshData } from '../api/queries.ts';
import { inTurn } from '../decisions/send.ts';
import { takeBack, told } from '../decisions/takeBack.ts';
import { isDrawn } from '../drawn/known.ts';
import { add } from '../drawn/producers.ts';
import { change } from '../explore/store.ts';

interface Done {
  readonly decision: string;
  readonly words: string;
}

interface JudgingState {
  /** The last judgement, which can be taken back where it was made. */
  readonly done: Done | undefined;
  readonly busy: boolean;
}

export const useJudging = create<JudgingState>()(() => ({ done: undefined, busy: false }));

/** Runs one request, by the name of who decides, after which the graph is another; says what went wrong. */
async function decided<T>(title: string, send: (by: string) => Promise<T>): Promise<T | undefined> {
  useJudging.setState({ busy: true });
  const answer = await told(title, inTurn(send, refreshData));
  useJudging.setState({ busy: false });
  return answer;
}

/** What a drawn entity has become stays on the stage, under whatever id it goes on. */
function keepDrawn(before: readonly string[], { entities, words }: Judged): void {
  const missing = entities.map((e) => e.id).filter((id) => !isDrawn(id));
  if (before.some(isDrawn) && missing.length > 0) change(words, { drawn: add(missing) });
}

function done(before: readonly string[], judged: Judged): void {
  keepDrawn(before, judged);
  useJudging.setState({ done: { decision: judged.decision, words: judged.words } });
  const [other] = judged.between;
  if (other)
    notifications.show({
      title: 'Someone judged these meanwhile',
      message: `${other.by}: ${other.words}`,
    });
}

export const judging = {
  /** @returns what came of it; nothing where it failed, which has then been said */
  async judge(request: Omit<JudgeRequest, 'by' | 'seen'>): Promise<Judged | undefined> {
    const judged = await decided('The judgement was not kept', (by) =>
      call(IDENTITY_ENDPOINTS.judgeEntities, { body: { ...request, by } }),
    );
    if (judged) done(request.entities, judged);
    return judged;
  },

  async split(
    entity: string,
    request: Omit<SplitRequest, 'by' | 'seen'>,
  ): Promise<Judged | undefined> {
    const judged = await decided('Nothing was split', (by) =>
      call(IDENTITY_ENDPOINTS.splitEntity, { body: { ...request, by } }),
    );
    if (judged) done([entity], judged);
    return judged;
  },

  /** Takes a judgement back, whichever came after it. */
  async undo(decision: string): Promise<void> {
    useJudging.setState({ busy: true });
    const undone = await takeBack(decision);
    if (undone) await refreshData();
    useJudging.setState(({ done }) => ({
      busy: false,
      done: undone && done?.decision === decision ? undefined : done,
    }));
  },
} as const;
