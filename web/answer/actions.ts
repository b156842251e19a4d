/** What a user does with questions and their answers. */
import type { EntityRecord } from '../../src/model/contracts.ts';
import type { AskResponse } from '../../src/model/questionContracts.ts';
import { add, revealRelations } from '../drawn/producers.ts';
import { change } from '../explore/store.ts';
import { inspectorActions } from '../inspector/store.ts';
import { viewActions } from '../views/store.ts';
import { asked, type Turns } from './turns.ts';

/** The entities of an answer that are not drawn. */
export const missingFrom = (
  { subgraph }: Pick<AskResponse, 'subgraph'>,
  drawn: ReadonlyMap<string, EntityRecord>,
): string[] => subgraph.nodes.map((n) => n.id).filter((id) => !drawn.has(id));

export const answerActions = {
  open: (turns: Turns) => inspectorActions.open({ kind: 'answer', turns }),
  ask: (question: string) => answerActions.open(asked(question)),
  /** Draws what the answer is made of beside what is drawn, as one step; what is inspected is lit there. */
  showInGraph({ subgraph }: Pick<AskResponse, 'subgraph'>, turns: Turns): void {
    change(`Show the answer to “${turns.at(-1)?.question ?? ''}”`, {
      drawn: (state) => {
        const entities = subgraph.nodes.map((n) => n.id);
        return revealRelations(subgraph.edges.map((e) => e.id))(add(entities)(state));
      },
    });
    viewActions.show('graph');
  },
} as const;
