/** "Cypher", closed until asked for: the statements behind what stands beside it. */
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import classes from './cypher.module.css';
import { keyOf, type Read } from './read.ts';

const Statements = lazy(async () => ({ default: (await import('./Statements.tsx')).Statements }));

interface CypherDisclosureProps {
  readonly read: Read;
  readonly label?: string;
  /** Beside the label, quieter. */
  readonly note?: string;
}

export function CypherDisclosure({ read, label = 'Cypher', note }: CypherDisclosureProps) {
  const key = keyOf(read);
  /** Another read is closed again. */
  const [opened, setOpened] = useState<string>();
  const open = opened === key;
  return (
    <section className={classes.disclosure} aria-label={label} data-open={open || undefined}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        onClick={() => setOpened(open ? undefined : key)}
      >
        <IconChevronRight size={13} className={classes.chevron} aria-hidden="true" />
        {label}
        {note && <span className={classes.quiet}>{note}</span>}
      </button>
      {open && (
        <Suspense>
          <div className={classes.opened}>
            <Statements read={read} />
          </div>
        </Suspense>
      )}
    </section>
  );
}
