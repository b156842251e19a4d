/** Stands in the middle while the view that the address names is fetched. */
import { Skeleton, Text } from '@mantine/core';
import { useEffect } from 'react';
import classes from './saved.module.css';
import { savedActions } from './store.ts';

export function ArrivingView() {
  useEffect(() => void savedActions.arrive(), []);
  return (
    <main className={classes.arriving} role="status">
      <Text fz="sm">Opening the saved view</Text>
      <Skeleton h={8} w={160} />
    </main>
  );
}
