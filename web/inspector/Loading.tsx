/** What stands in a panel while its content is on its way, or did not come. */
import { Skeleton } from '@mantine/core';
import { Failure } from '../shell/Failure.tsx';
import classes from './inspector.module.css';

export function PanelSkeleton() {
  return (
    <div className={classes.content} role="status" aria-label="Loading">
      <Skeleton h={22} w="60%" />
      <Skeleton h={14} w="40%" mt={8} mb={24} />
      {[90, 100, 80, 95, 70].map((w) => (
        <Skeleton key={w} h={14} w={`${w}%`} my={8} />
      ))}
    </div>
  );
}

export function PanelError({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <div className={classes.content}>
      <Failure error={error} retry={retry} />
    </div>
  );
}
