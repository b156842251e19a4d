/** What is being marked by hand in the document that is open. */
import { create } from 'zustand';
import type { Span } from '../../src/model/claims.ts';

export type MarkingForm = 'mention' | 'claim';

interface Marking {
  readonly form: MarkingForm | undefined;
  /** What of the text is marked, and of which document. */
  readonly marked: { readonly document: string; readonly span: Span } | undefined;
}

export const useMarking = create<Marking>()(() => ({ form: undefined, marked: undefined }));

export const markingActions = {
  open: (form: MarkingForm) => useMarking.setState({ form }),
  mark: (document: string, span: Span) => useMarking.setState({ marked: { document, span } }),
  close: () => useMarking.setState({ form: undefined, marked: undefined }),
} as const;
