/** The workbench: where statements come from, the editor with its parameters, and the answer. */
import { useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import type { EditorApi } from '@neo4j-cypher/react-codemirror';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ApiError } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { type Diagnostic, markAt, placeOf, wordsOf, worthSaying } from './diagnostics.ts';
import { Editor } from './Editor.tsx';
import { Failure } from './Failure.tsx';
import { ParameterForm } from './ParameterForm.tsx';
import { Plan } from './Plan.tsx';
import { askedFor, fillIn } from './parameters.ts';
import classes from './query.module.css';
import { Results } from './Results.tsx';
import { runActions, useRun } from './run.ts';
import { SaveDialog } from './SaveDialog.tsx';
import { Side } from './Side.tsx';
import { savedActions } from './saved.ts';
import { copyLink, copyStatementLink } from './share.ts';
import { savedAddress } from './slice.ts';
import { sameStatement } from './statement.ts';
import { type Draft, queryActions, useQueryPanel } from './store.ts';
import { Toolbar, told } from './Toolbar.tsx';

/** How long after the last key a statement is looked at. */
const PAUSE_MS = 300;
/** Below this the library lies over the editor. */
const ROOMY = '(min-width: 1000px)';
const NOT_LOOKED_AT = new Set(['database-unreachable', 'unreachable', 'internal']);

export default function QueryView() {
  const { draft, asked, toRun, wish } = useQueryPanel();
  const { running, outcome } = useRun();
  const scheme = useComputedColorScheme('light');
  const roomy = useMediaQuery(ROOMY, undefined, { getInitialValueInEffect: false });
  const [sideOpen, setSideOpen] = useState<boolean>();
  const [saving, setSaving] = useState(false);
  const [tried, setTried] = useState(false);
  const editor = useRef<EditorApi>(undefined);
  const problemsId = useId();
  const side = sideOpen ?? roomy;

  const parameters = useMemo(
    () => askedFor(draft.cypher, draft.parameters),
    [draft.cypher, draft.parameters],
  );
  const { values, wrong } = useMemo(
    () => fillIn(parameters, draft.typed),
    [parameters, draft.typed],
  );
  const isEmpty = draft.cypher.trim() === '';
  const isFilled = Object.keys(wrong).length === 0;

  const { data: graphWords } = useQuery(queries.graphSchema());
  const words = useMemo(
    () => graphWords && { ...graphWords, parameters: parameters.map((p) => p.name) },
    [graphWords, parameters],
  );
  const [settled] = useDebouncedValue(draft.cypher, PAUSE_MS);
  const plan = useQuery({ ...queries.plan(settled, {}), enabled: settled.trim() !== '' });

  const problems = useMemo((): readonly Diagnostic[] => {
    if (settled !== draft.cypher || settled.trim() === '') return [];
    const { error, data, isPlaceholderData } = plan;
    if (data?.problem && !isPlaceholderData && !error) return [data.problem];
    if (!(error instanceof ApiError) || NOT_LOOKED_AT.has(error.code)) return [];
    return [{ message: error.message, position: error.position }];
  }, [settled, draft.cypher, plan]);
  const warnings =
    settled === draft.cypher && !plan.error && !plan.isPlaceholderData && settled.trim() !== ''
      ? (plan.data?.warnings ?? []).filter(worthSaying)
      : [];
  const marks = useMemo(
    () => problems.flatMap((p) => markAt(draft.cypher, p) ?? []),
    [problems, draft.cypher],
  );

  const run = useCallback(
    (longer = false) => {
      setTried(true);
      if (isEmpty || !isFilled) return;
      setTried(false);
      void runActions.run({ cypher: draft.cypher, params: values }, { longer });
    },
    [draft.cypher, values, isEmpty, isFilled],
  );
  const savedLink = asked?.saved;
  useEffect(() => {
    if (savedLink) savedActions.open(savedLink).catch(told('Not opened'));
  }, [savedLink]);
  useEffect(() => {
    if (toRun) void runActions.run(toRun);
  }, [toRun]);

  useEffect(() => {
    if (!wish) return;
    queryActions.granted();
    if (wish === 'run' || wish === 'run longer') run(wish === 'run longer');
    else if (wish === 'save') setSaving(true);
    else void copyStatementLink({ cypher: draft.cypher, params: values });
  }, [wish, run, draft.cypher, values]);

  const jump = (offset: number) => {
    editor.current?.setPosition(offset);
    editor.current?.focus();
  };
  const take = (next: Draft, andRun = false) => {
    queryActions.take(next);
    if (!roomy) setSideOpen(false);
    setTried(false);
    if (!andRun) return;
    const filled = fillIn(askedFor(next.cypher, next.parameters), next.typed);
    if (Object.keys(filled.wrong).length === 0)
      void runActions.run({ cypher: next.cypher, params: filled.values });
    else setTried(true);
  };
  const result = outcome && 'result' in outcome ? outcome.result : undefined;
  const isOld =
    outcome !== undefined &&
    !sameStatement(outcome.statement, { cypher: draft.cypher, params: values });
  const isOfLink = asked !== undefined && !asked.saved && !outcome && !running;

  return (
    <div className={classes.view}>
      {side && <Side onTake={take} onClose={roomy ? undefined : () => setSideOpen(false)} />}
      {/* On narrow screens what lies under the library cannot be used before that is closed. */}
      <div className={classes.main} inert={side && !roomy}>
        <div className={classes.writing}>
          <Toolbar
            title={draft.title ?? (isEmpty ? 'New statement' : 'Statement')}
            running={running}
            unavailable={isEmpty ? 'Write a statement first' : undefined}
            side={side}
            onSide={() => setSideOpen(!side)}
            onRun={run}
            onNew={() => {
              queryActions.clear();
              editor.current?.focus();
            }}
            onSave={() => setSaving(true)}
            onShare={() => void copyStatementLink({ cypher: draft.cypher, params: values })}
            onShareSaved={draft.saved && (() => void copyLink(savedAddress(draft.saved?.id ?? '')))}
            onExport={() => savedActions.exportFile(draft, parameters, values)}
          />
          {draft.note && <p className={classes.note}>{draft.note}</p>}
          <Editor
            value={draft.cypher}
            onChange={queryActions.type}
            onRun={run}
            words={words}
            marks={marks}
            scheme={scheme}
            describedBy={problemsId}
            onReady={(created) => {
              editor.current = created;
            }}
          />
          <ul id={problemsId} className={classes.problems} aria-live="polite" aria-label="Problems">
            {problems.map((problem) => (
              <li key={problem.message} data-level="error">
                <Place problem={problem} onJump={jump} />
                {wordsOf(problem)}
              </li>
            ))}
            {warnings.map((warning) => (
              <li
                key={warning.title + warning.message}
                data-level="warning"
                title={wordsOf(warning)}
              >
                <Place problem={warning} onJump={jump} />
                {wordsOf(warning)}
              </li>
            ))}
          </ul>
          {parameters.length > 0 && (
            <ParameterForm parameters={parameters} typed={draft.typed} wrong={tried ? wrong : {}} />
          )}
        </div>
        <Results
          result={result}
          isOld={isOld}
          failure={
            outcome ? (
              <Failure outcome={outcome} onJump={jump} />
            ) : (
              <p className={classes.hint}>
                {running
                  ? 'The database is at work.'
                  : isOfLink
                    ? 'Read the statement, then run it: a link brings no answer.'
                    : 'Choose a statement of the library, or write one and run it with Ctrl Enter. Statements only read the graph.'}
              </p>
            )
          }
          plan={
            isEmpty ? (
              <p className={classes.hint}>There is no statement yet.</p>
            ) : (
              <Plan
                plan={plan.error ? undefined : plan.data?.plan}
                problem={plan.error?.message ?? plan.data?.problem?.message}
              />
            )
          }
        />
      </div>
      {saving && (
        <SaveDialog
          draft={draft}
          parameters={parameters}
          values={values}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}

function Place({ problem, onJump }: { problem: Diagnostic; onJump: (offset: number) => void }) {
  const { position } = problem;
  if (!position) return null;
  return (
    <button type="button" onClick={() => onJump(position.offset)}>
      {placeOf(problem)}
    </button>
  );
}
