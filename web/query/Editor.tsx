/**
 * The editor of Cypher. Its own parser colours the statement, but knows an older Cypher: so what is wrong is what the
 * database says of it, and what may stand next is told by the words of the graph.
 */
import {
  CypherEditor,
  type EditorApi,
  type EditorCompletion,
} from '@neo4j-cypher/react-codemirror';
import { useEffect, useRef } from 'react';
import { completionsAt, type KnownWords } from './completion.ts';
import type { Mark } from './diagnostics.ts';
import './editor.css';

const isRun = (event: KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** What is followed by a word of the graph. */
const TRIGGERS = [':', '.', '$', '|', '&'];

const NO_WORDS: KnownWords = {
  labels: [],
  relationshipTypes: [],
  propertyKeys: [],
  functions: [],
  procedures: [],
  parameters: [],
};

function completion(
  statement: string,
  at: { readonly line: number; readonly column: number },
  words = NO_WORDS,
): EditorCompletion {
  const lineStart = statement
    .split('\n')
    .slice(0, at.line - 1)
    .reduce((length, line) => length + line.length + 1, 0);
  const { from, items } = completionsAt(statement, lineStart + at.column, words);
  return {
    from: { line: at.line, column: from - lineStart },
    to: at,
    items: items.map(({ type, text, detail = null }) => ({
      type,
      view: text,
      content: text,
      postfix: detail,
    })),
  };
}

export interface EditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
  /** For completion, once they are known. */
  readonly words: KnownWords | undefined;
  readonly marks: readonly Mark[];
  readonly scheme: 'light' | 'dark';
  readonly onReady: (editor: EditorApi) => void;
  /** The id of the line that says what is wrong. */
  readonly describedBy: string;
}

export function Editor(props: EditorProps) {
  const { value, onChange, onRun, words, marks, scheme, onReady, describedBy } = props;
  const editor = useRef<EditorApi>(undefined);
  // The editor keeps the handlers and marks it was made with.
  const now = useRef({ marks, onRun, words });
  now.current = { marks, onRun, words };

  useEffect(() => {
    if (marks !== now.current.marks) return;
    // The only way to have it look again while the text stays as it is.
    editor.current?.setLint(false);
    editor.current?.setLint(true);
  }, [marks]);

  return (
    <CypherEditor
      className="cypher-editor"
      value={value}
      onValueChanged={onChange}
      autocompleteTriggerStrings={TRIGGERS}
      theme={scheme}
      lint
      autofocus={false}
      autofocusProps={[]}
      cursorWide={false}
      lineWrapping
      tabKey={false}
      tooltipAbsolute={false}
      lineNumberFormatter={String}
      placeholder="MATCH (a:Actor)-[r:USED]->(w:Weapon) RETURN a, r, w"
      onKeyDown={(event) => {
        if (!isRun(event)) return;
        event.preventDefault();
        event.stopPropagation();
        now.current.onRun();
      }}
      onEditorCreated={(created) => {
        editor.current = created;
        const { contentDOM } = created.codemirror;
        contentDOM.setAttribute('aria-label', 'Cypher statement');
        contentDOM.setAttribute('aria-describedby', describedBy);
        Object.defineProperty(created.editorSupport, 'parseErrors', {
          get: () => now.current.marks,
          set: () => undefined,
        });
        created.editorSupport.getCompletion = (line, column) =>
          completion(created.codemirror.state.doc.toString(), { line, column }, now.current.words);
        onReady(created);
      }}
    />
  );
}
