/** "Cypher", closed until asked for: the statements behind what stands beside it. */
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import classes from './cypher.module.css';
import type { Read } from './read.ts';

const Statements = lazy(async () => ({ default: (await import('./Statements.tsx')).Statements }));

interface CypherDisclosureProps {
  readonly read: Read;
  readonly label?: string;
  /** Beside the label, quieter. */
  readonly note?: string;
}

export function CypherDisclosure({ read, label = 'Cypher', note }: CypherDisclosureProps) {
  const [open, { toggle }] = useDisclosure(false);
  return (
    <section className={classes.disclosure} aria-label={label} data-open={open || undefined}>
      <button type="button" className={classes.toggle} aria-expanded={open} onClick={toggle}>
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
