/** The part of the editor that is used here; the package's own types are not where its exports point. */
declare module '@neo4j-cypher/react-codemirror' {
  import type { ComponentType, CSSProperties } from 'react';

  /** Lines count from 1, columns from 0. */
  export interface EditorPosition {
    readonly line: number;
    readonly column: number;
  }
  export interface EditorCompletion {
    readonly from: EditorPosition;
    readonly to: EditorPosition;
    readonly items: readonly {
      readonly type: string;
      /** What is shown, and what is put in. */
      readonly view: string;
      readonly content: string;
      readonly postfix: string | null;
    }[];
  }
  export interface EditorError {
    readonly msg: string;
    /** Offsets, both included. */
    readonly start: number;
    readonly stop: number;
  }
  export interface EditorApi {
    focus(): void;
    setPosition(position: number): void;
    setLint(on: boolean): void;
    /** The editor asks it what is wrong and what may stand next. */
    readonly editorSupport: {
      readonly parseErrors: readonly EditorError[];
      getCompletion: (line: number, column: number) => EditorCompletion;
    };
    readonly codemirror: {
      readonly contentDOM: HTMLElement;
      readonly state: { readonly doc: { toString(): string } };
    };
  }
  export const CypherEditor: ComponentType<{
    readonly value: string;
    readonly autocompleteTriggerStrings?: readonly string[];
    readonly theme?: 'light' | 'dark';
    readonly lint?: boolean;
    readonly autofocus?: boolean;
    readonly autofocusProps?: readonly string[];
    readonly cursorWide?: boolean;
    readonly lineNumberFormatter?: (line: number, lines: number) => string;
    readonly lineWrapping?: boolean;
    readonly placeholder?: string;
    readonly tabKey?: boolean;
    readonly tooltipAbsolute?: boolean;
    readonly className?: string;
    readonly style?: CSSProperties;
    readonly onValueChanged?: (value: string) => void;
    readonly onKeyDown?: (event: KeyboardEvent) => void;
    readonly onEditorCreated?: (editor: EditorApi) => void;
  }>;
}
