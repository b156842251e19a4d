/** What a cell says; what can be inspected of it is a button. */
import { Fragment } from 'react';
import { inspectorActions } from '../inspector/store.ts';
import { KindMark } from '../marks/KindMark.tsx';
import type { Piece } from './cells.ts';
import classes from './results.module.css';

export function CellPieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className={classes.pieces}>
      {pieces.map((piece, i) => {
        const { opens } = piece;
        return (
          // Pieces have no name of their own and never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={i}>
            {i > 0 && ' '}
            {opens ? (
              <button
                type="button"
                className={classes.piece}
                onClick={() => inspectorActions.open(opens)}
              >
                {piece.kind && <KindMark kind={piece.kind} size={12} />}
                <span>{piece.text}</span>
              </button>
            ) : (
              piece.text
            )}
          </Fragment>
        );
      })}
    </span>
  );
}
