/** Keeps the place of what is done at a sentence until that is loaded. */
import { lazy, Suspense } from 'react';
import type { Judged } from './Verdict.tsx';
import classes from './verdict.module.css';

const Loaded = lazy(() => import('./Verdict.tsx'));

export function Verdict({ claim, document }: { claim: Judged; document: string }) {
  return (
    <Suspense fallback={<div className={classes.waiting} />}>
      <Loaded claim={claim} document={document} />
    </Suspense>
  );
}
