/** What may stand for a piece instead: its own alternatives, and for a name any entity of the graph. */
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import type { Piece } from '../../src/model/questionContracts.ts';
import { queries } from '../api/queries.ts';
import { countOf } from '../inspector/count.ts';
import { KindMark } from '../marks/KindMark.tsx';
import classes from './answer.module.css';
import { DateSpan } from './DateSpan.tsx';
import { takesDates, takesNames } from './pieces.ts';

interface Row {
  readonly id: string;
  readonly words: string;
  readonly note: string;
  readonly kind: Kind | undefined;
}

export function Alternatives({ piece, choose }: { piece: Piece; choose: (id: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const found = useQuery({ ...queries.search(words), enabled: words !== '' });
  const rows: readonly Row[] =
    words === ''
      ? piece.alternatives.map(({ id, words: w, kind }) => ({
          id,
          words: w,
          note: kind ? kindOf(kind).label : '',
          kind,
        }))
      : (found.data?.entities ?? []).map((e) => ({
          id: `entity:${e.id}`,
          words: e.name,
          note: `${kindOf(e.kind).label} · ${countOf(e.documents, 'doc')}`,
          kind: e.kind,
        }));
  const step = (by: number) => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('input, li button') ?? [])];
    const now = items.findIndex((item) => item.matches(':focus'));
    items[(now + by + items.length) % items.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys step through the buttons within.
    <div
      ref={box}
      className={classes.alternatives}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        step(by);
      }}
    >
      {takesNames(piece) && (
        <TextInput
          size="xs"
          m={4}
          aria-label="Another name"
          placeholder="Another name"
          value={typed}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const [first] = words === '' || found.isPlaceholderData ? [] : rows;
            if (first) choose(first.id);
          }}
        />
      )}
      {takesDates(piece) && <DateSpan choose={choose} />}
      <ul aria-label={`Instead of “${piece.words}”`}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.alternative} onClick={() => choose(row.id)}>
              {row.kind && <KindMark kind={row.kind} size={12} />}
              <span>{row.words}</span>
              <span className={classes.note}>{row.note}</span>
            </button>
          </li>
        ))}
      </ul>
      {words !== '' && found.data && !found.isPlaceholderData && rows.length === 0 && (
        <p className={classes.nothing}>Nothing is named “{words}”.</p>
      )}
    </div>
  );
}
