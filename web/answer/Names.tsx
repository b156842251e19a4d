/** Names in a question that may mean something else, each offered; and names that the graph does not hold. */
import { Text } from '@mantine/core';
import { kindOf } from '../../src/model/kinds.ts';
import type { AnswerName, EntityChoice } from '../../src/model/questionContracts.ts';
import { countOf } from '../inspector/count.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { answerActions } from './actions.ts';
import classes from './answer.module.css';
import { edited, type Turns } from './turns.ts';

const MOST_OFFERED = 4;

const described = ({ name, kind }: EntityChoice): string =>
  `${name}, ${kindOf(kind).label.toLowerCase()}`;

export function Names({ names, turns }: { names: readonly AnswerName[]; turns: Turns }) {
  // A name that is nowhere, with nothing near it, is said so by the answer itself.
  const offered = names.filter((name) => name.others.length > 0);
  return offered.map(({ said, taken, others, piece }) => (
    <div key={`${piece} ${said}`} className={classes.name}>
      {taken ? (
        <Text fz="sm">
          “{said}” is taken as <strong>{described(taken)}</strong> (
          {countOf(taken.documents, 'document')}). It could also mean
        </Text>
      ) : (
        <Text fz="sm">The graph holds no “{said}”. Near it</Text>
      )}
      <div className={classes.offers}>
        {others.slice(0, MOST_OFFERED).map((other) => (
          <button
            key={other.id}
            type="button"
            className={classes.offer}
            title={countOf(other.documents, 'document')}
            onClick={() =>
              answerActions.open(edited(turns, [{ piece, choose: `entity:${other.id}` }]))
            }
          >
            <KindMark kind={other.kind} size={12} />
            {described(other)}
          </button>
        ))}
      </div>
    </div>
  ));
}
