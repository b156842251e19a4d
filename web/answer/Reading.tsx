/** How the question was read, piece by piece: each piece opens its alternatives, and a choice asks again. */
import { Popover } from '@mantine/core';
import { IconChevronDown, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import type { Piece } from '../../src/model/questionContracts.ts';
import { KindMark } from '../marks/KindMark.tsx';
import { Alternatives } from './Alternatives.tsx';
import { answerActions } from './actions.ts';
import classes from './answer.module.css';
import { isUnsaid, takesDates, takesNames, wordsOf } from './pieces.ts';
import { edited, type Turns, unedited } from './turns.ts';

export function Reading({
  pieces,
  turns,
  changed,
}: {
  pieces: readonly Piece[];
  turns: Turns;
  changed: boolean;
}) {
  const said = pieces.filter((p) => !isUnsaid(p));
  const unsaid = pieces.filter(isUnsaid);
  const choose = (piece: Piece) => (id: string) =>
    answerActions.open(edited(turns, [{ piece: piece.id, choose: id }]));
  const chips = (list: readonly Piece[]) =>
    list
      // "A or B or C" has the same piece twice.
      .map((piece, i) => ({ piece, key: `${piece.id} ${i}` }))
      .map(({ piece, key }) => (
        <li key={key}>
          <Chip piece={piece} words={wordsOf(piece, pieces)} choose={choose(piece)} />
        </li>
      ));
  return (
    <section className={classes.reading} aria-label="How it was read">
      <div className={classes.readingHead}>
        <h3>Read as</h3>
        {changed && (
          <button
            type="button"
            className={classes.reset}
            onClick={() => answerActions.open(unedited(turns))}
          >
            <IconRestore size={13} stroke={1.6} aria-hidden="true" />
            As first read
          </button>
        )}
      </div>
      <ul className={classes.chips}>
        {chips(said)}
        {chips(unsaid)}
      </ul>
    </section>
  );
}

function Chip({
  piece,
  words,
  choose,
}: {
  piece: Piece;
  words: string;
  choose: (id: string) => void;
}) {
  const [opened, setOpened] = useState(false);
  const mark = piece.kind && <KindMark kind={piece.kind} size={12} />;
  if (piece.alternatives.length === 0 && !takesNames(piece) && !takesDates(piece))
    return (
      <span className={classes.fixed}>
        {mark}
        <span>{words}</span>
      </span>
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          data-role={piece.role}
          data-unsaid={isUnsaid(piece) || undefined}
          onClick={() => setOpened((o) => !o)}
        >
          {mark}
          <span>{words}</span>
          <IconChevronDown size={12} stroke={1.8} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={`Instead of “${piece.words}”`}>
        <Alternatives
          piece={piece}
          choose={(id) => {
            setOpened(false);
            choose(id);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
