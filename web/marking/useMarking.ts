/** Follows what is marked in the text of a document. */
import { useEffect } from 'react';
import { markedSpan } from './markedSpan.ts';
import { trimmed } from './places.ts';
import { markingActions } from './store.ts';

export function useMarkedText(host: HTMLElement | null, document: string, text: string): void {
  useEffect(() => {
    if (!host) return;
    // Going on to a field of the form takes the browser's selection away; what was marked stays marked.
    const onChange = () => {
      const span = markedSpan(host, window.getSelection());
      const words = span && trimmed(span, text);
      if (words) markingActions.mark(document, words);
    };
    const page = host.ownerDocument;
    page.addEventListener('selectionchange', onChange);
    return () => page.removeEventListener('selectionchange', onChange);
  }, [host, document, text]);
  useEffect(() => markingActions.close, []);
}
