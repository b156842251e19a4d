/** What can be done with the statement in the editor. */
import { ActionIcon, Button, FileButton, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconBookmark,
  IconDots,
  IconFileDownload,
  IconFileUpload,
  IconLayoutSidebar,
  IconLink,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlus,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { QUERY_SECONDS } from '../../src/model/contracts.ts';
import { needs } from '../access/session.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import classes from './query.module.css';
import { type Running, runActions } from './run.ts';
import { savedActions } from './saved.ts';

const TICK_MS = 100;

/** Seconds since it began, while it runs. */
function useSeconds(running: Running | undefined): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return running ? Math.max(0, now - running.since) / 1000 : 0;
}

export const told = (title: string) => (error: unknown) => {
  notifications.show({
    color: 'red',
    title,
    message: error instanceof Error ? error.message : String(error),
  });
};

export interface ToolbarProps {
  readonly title: string;
  readonly running: Running | undefined;
  /** Why it cannot be run now. */
  readonly unavailable: string | undefined;
  readonly side: boolean;
  readonly onSide: () => void;
  readonly onRun: (longer: boolean) => void;
  readonly onNew: () => void;
  readonly onSave: () => void;
  readonly onShare: () => void;
  /** For one that is saved: a link that opens it as it is saved then. */
  readonly onShareSaved: (() => void) | undefined;
  readonly onExport: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const {
    title,
    running,
    unavailable,
    side,
    onSide,
    onRun,
    onNew,
    onSave,
    onShare,
    onShareSaved,
    onExport,
  } = props;
  const seconds = useSeconds(running);
  const keys = keyNames('mod+enter', isMac).join(' ');
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Statement">
      <Tooltip label={side ? 'Hide the library' : 'Show the library'}>
        <ActionIcon aria-label="Library" aria-pressed={side} onClick={onSide}>
          <IconLayoutSidebar size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <h2 className={classes.name} title={title}>
        {title}
      </h2>
      {running ? (
        <>
          <span className={classes.clock} role="timer">
            {seconds.toFixed(1)} of {QUERY_SECONDS[running.longer ? 'longer' : 'usual']} s
          </span>
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={14} aria-hidden="true" />}
            disabled={running.cancelling}
            onClick={() => runActions.cancel().catch(told('Not cancelled'))}
          >
            {running.cancelling ? 'Cancelling' : 'Cancel'}
          </Button>
        </>
      ) : (
        <Tooltip label={unavailable ?? `Run (${keys})`}>
          <Button
            leftSection={<IconPlayerPlay size={14} aria-hidden="true" />}
            aria-disabled={unavailable ? true : undefined}
            style={unavailable ? { opacity: 0.5, cursor: 'default' } : undefined}
            onClick={() => {
              if (!unavailable) onRun(false);
            }}
          >
            Run
          </Button>
        </Tooltip>
      )}
      <Tooltip label="Save">
        <ActionIcon aria-label="Save" {...needs('analyst')} onClick={onSave}>
          <IconBookmark size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Copy a link">
        <ActionIcon aria-label="Copy a link" onClick={onShare}>
          <IconLink size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <FileButton
        accept=".cypher,.cyp,.cql,text/plain"
        onChange={(file) => {
          if (file) savedActions.importFile(file).catch(told('Not opened'));
        }}
      >
        {({ onClick }) => (
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <ActionIcon aria-label="More" title="More">
                <IconDots size={17} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPlus size={14} />} onClick={onNew}>
                New statement
              </Menu.Item>
              <Menu.Item
                leftSection={<IconPlayerPlay size={14} />}
                disabled={unavailable !== undefined || running !== undefined}
                onClick={() => onRun(true)}
              >
                Run longer, up to {QUERY_SECONDS.longer} s
              </Menu.Item>
              <Menu.Divider />
              {onShareSaved && (
                <Menu.Item leftSection={<IconLink size={14} />} onClick={onShareSaved}>
                  Copy a link to the saved query
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconFileUpload size={14} />} onClick={onClick}>
                Open a file
              </Menu.Item>
              <Menu.Item leftSection={<IconFileDownload size={14} />} onClick={onExport}>
                Download as a file
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
    </div>
  );
}
