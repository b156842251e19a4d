/**
 * What stands in a panel while its content is on its way, or did not come. The bars are one picture, since they are shown
 * for a moment after each click.
 */
import { Failure } from '../shell/Failure.tsx';
import classes from './inspector.module.css';

export function PanelSkeleton() {
  return (
    <div className={classes.content} role="status" aria-label="Loading">
      <div className={classes.waiting} />
    </div>
  );
}

/** Below what is known already. */
export function RestSkeleton() {
  return <div className={classes.rest} role="status" aria-label="Loading" />;
}

export function PanelError({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div className={classes.content}>
      <Failure error={error} retry={retry} />
    </div>
  );
}
