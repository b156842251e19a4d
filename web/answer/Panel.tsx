/**
 * The answer to a question: in a sentence, how the question was read, its rows with the sentences that show them, the
 * Cypher that found it, and a field for what follows. A question that was not understood, or that finds nothing, says so.
 */
import { Button, Skeleton, Text } from '@mantine/core';
import { IconAffiliate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AskResponse } from '../../src/model/questionContracts.ts';
import { ApiError } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useKnown } from '../drawn/known.ts';
import { countOf } from '../inspector/count.ts';
import panel from '../inspector/inspector.module.css';
import { answerActions, missingFrom } from './actions.ts';
import classes from './answer.module.css';
import { Evidence } from './Evidence.tsx';
import { exampleQuestions } from './examples.ts';
import { FollowUp } from './FollowUp.tsx';
import { Names } from './Names.tsx';
import { Reading } from './Reading.tsx';
import { Rows } from './Rows.tsx';
import { rowsOf } from './rows.ts';
import { SaveQuestion } from './Save.tsx';
import { Statement } from './Statement.tsx';
import { edited, followedBy, type Turns, unedited } from './turns.ts';

const EXAMPLES = 5;

export default function AnswerPanel({ turns }: { turns: Turns }) {
  const last = turns.at(-1);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...queries.answer(turns),
    // While a piece is changed, the answer from before stays, so that nothing jumps.
    placeholderData: (before) => (before?.question === last?.question ? before : undefined),
  });
  return (
    <>
      <div className={panel.content}>
        {turns.length > 1 && (
          <ol className={classes.before} aria-label="Asked before">
            {turns.slice(0, -1).map((turn, i) => (
              <li key={JSON.stringify(turns.slice(0, i + 1))}>
                <button type="button" onClick={() => answerActions.open(turns.slice(0, i + 1))}>
                  {turn.question}
                </button>
              </li>
            ))}
          </ol>
        )}
        <h2 className={classes.question}>{last?.question}</h2>
        {error ? (
          <Failure error={error} turns={turns} retry={() => void refetch()} />
        ) : data ? (
          <div className={classes.answer} aria-busy={isPlaceholderData}>
            <Answered answer={data} turns={turns} />
            {data.further && <Further turns={followedBy(turns, data.further)} />}
          </div>
        ) : (
          <div role="status" aria-label="Answering">
            {[92, 70, 84, 60].map((w) => (
              <Skeleton key={w} h={14} w={`${w}%`} my={8} />
            ))}
          </div>
        )}
      </div>
      <FollowUp key={turns.length} turns={turns} />
    </>
  );
}

/** The second of two questions that were asked in one, answered below the first. */
function Further({ turns }: { turns: Turns }) {
  const question = turns.at(-1)?.question ?? '';
  const { data, error } = useQuery(queries.answer(turns));
  return (
    <section className={classes.further} aria-label={question}>
      <h2 className={classes.question}>{question}</h2>
      {error && (
        <Text fz="sm" role="alert">
          {error.message}
        </Text>
      )}
      {data && <Answered answer={data} turns={turns} />}
    </section>
  );
}

function Failure({ error, turns, retry }: { error: Error; turns: Turns; retry: () => void }) {
  const changed = error instanceof ApiError && error.code === 'changed-question';
  return (
    <div role="alert">
      <Text fz="sm">{error.message}</Text>
      <Button
        mt={8}
        variant="default"
        onClick={changed ? () => answerActions.open(unedited(turns)) : retry}
      >
        {changed ? 'Ask it without the changes' : 'Try again'}
      </Button>
    </div>
  );
}

function Answered({ answer, turns }: { answer: AskResponse; turns: Turns }) {
  const table = useMemo(() => rowsOf(answer), [answer]);
  const changed = (turns.at(-1)?.edits.length ?? 0) > 0;
  return (
    <>
      <p className={classes.said} role="status">
        {answer.text}
      </p>
      {answer.truncated && (
        <Text fz="sm" c="dimmed">
          There are more; the first {answer.rows.length} are listed.
        </Text>
      )}
      {answer.pieces && answer.pieces.length > 0 && (
        <Reading pieces={answer.pieces} turns={turns} changed={changed} />
      )}
      <Names names={answer.names ?? []} turns={turns} />
      {!answer.understood && <Examples />}
      {answer.nearest && answer.nearest.length > 0 && (
        <section className={panel.section} aria-label="What is nearest">
          <h3>What is nearest</h3>
          <ul className={panel.rows}>
            {answer.nearest.map((near) => (
              <li key={near.words}>
                <button
                  type="button"
                  className={panel.row}
                  onClick={() => answerActions.open(edited(turns, near.edits))}
                >
                  <span className={panel.name}>{near.words}</span>
                  <span className={panel.count}>{near.found}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.understood && (
        <div className={classes.actions}>
          <ShowInGraph answer={answer} turns={turns} />
          <SaveQuestion turns={turns} />
        </div>
      )}
      {table.rows.length > 0 ? (
        <Rows key={JSON.stringify(turns)} table={table} />
      ) : (
        answer.evidence.length > 0 && (
          <section className={panel.section} aria-label="Evidence">
            <h3>
              Sentences that show it <span className={panel.quiet}>{answer.evidence.length}</span>
            </h3>
            <Evidence evidence={answer.evidence} cells={answer.subgraph.nodes.map(cellOf)} />
          </section>
        )
      )}
      {answer.cypher !== '' && <Statement cypher={answer.cypher} params={answer.params} />}
    </>
  );
}

const cellOf = ({ id, name, kind, aliases }: AskResponse['subgraph']['nodes'][number]) => ({
  id,
  name,
  kind,
  names: [name, ...aliases],
});

function ShowInGraph({ answer, turns }: { answer: AskResponse; turns: Turns }) {
  const drawn = useKnown((s) => s.entities);
  const { nodes } = answer.subgraph;
  if (nodes.length === 0) return null;
  const missing = missingFrom(answer, drawn).length;
  return (
    <Button
      variant="default"
      leftSection={<IconAffiliate size={14} stroke={1.6} />}
      onClick={() => answerActions.showInGraph(answer, turns)}
    >
      Show in graph
      {missing > 0 && (
        <span className={classes.more}>draws {countOf(missing, 'more', 'more')}</span>
      )}
    </Button>
  );
}

/** What can be asked, by examples that this graph answers. */
function Examples() {
  const known = useKnown((s) => s.entities);
  const examples = useMemo(() => exampleQuestions([...known.values()], EXAMPLES), [known]);
  return (
    <section className={panel.section} aria-label="What can be asked">
      <h3>What can be asked</h3>
      <ul className={panel.rows}>
        {examples.map((question) => (
          <li key={question}>
            <button type="button" className={panel.row} onClick={() => answerActions.ask(question)}>
              <span className={panel.name}>{question}</span>
            </button>
          </li>
        ))}
      </ul>
      <Text fz="sm" c="dimmed" mt={4}>
        Who did what to whom, with which weapon, where and when; how many, which most, how two are
        connected, and which documents say so.
      </Text>
    </section>
  );
}
