/** The end of a form that marks something: what is wrong, and its two buttons. */
import { Button, Text } from '@mantine/core';
import classes from './marking.module.css';
import { markingActions } from './store.ts';

interface FormFootProps {
  readonly error: string;
  readonly busy: boolean;
  readonly submit: string;
}

export const FormFoot = ({ error, busy, submit }: FormFootProps) => (
  <>
    {error && (
      <Text fz="sm" role="alert" className={classes.wrong}>
        {error}
      </Text>
    )}
    <div className={classes.end}>
      <Button variant="default" onClick={markingActions.close}>
        Close
      </Button>
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
    </div>
  </>
);
