/** The saved views in a list that opens from the header: open, save over, rename, share, delete. */
import { ActionIcon, Button, Menu, Popover, Skeleton, Text } from '@mantine/core';
import { IconBookmark, IconDotsVertical } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { needs, ownedBy } from '../access/session.ts';
import { useAction } from '../actions/context.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import { queries } from '../api/queries.ts';
import classes from './saved.module.css';
import { savedActions, useSaved, type ViewHeading } from './store.ts';

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export function SavedViewsMenu() {
  const opened = useSaved((s) => s.menu);
  const { label, keys = '' } = useAction('saved-views');
  return (
    <Popover
      opened={opened}
      onChange={savedActions.setMenu}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          title={`${label} (${keyNames(keys, isMac).join(' ')})`}
          aria-label={label}
          onClick={() => savedActions.setMenu(!opened)}
        >
          <IconBookmark size={17} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <div className={classes.menu}>
          <Views />
          <Done />
          <Button
            size="xs"
            fullWidth
            variant="default"
            data-autofocus
            {...needs('analyst')}
            onClick={() => savedActions.setNaming('new')}
          >
            Save this view
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Views() {
  const { data, error } = useQuery(queries.views());
  const present = useSaved((s) => s.present?.id);
  if (error)
    return (
      <Text fz="sm" role="alert">
        {error.message}
      </Text>
    );
  if (!data)
    return (
      <div role="status" aria-label="Loading the saved views">
        <Skeleton h={18} mb={6} />
        <Skeleton h={18} w="70%" mb={6} />
      </div>
    );
  if (data.views.length === 0)
    return (
      <Text fz="sm" className={classes.none}>
        No view is saved yet. A view keeps what is drawn, where it stands, the filters and the
        selection, for everyone who uses this graph.
      </Text>
    );
  return (
    <ul className={classes.views} aria-label="Saved views">
      {data.views.map((view) => (
        <Row key={view.id} view={view} present={view.id === present} />
      ))}
    </ul>
  );
}

/** Others' views may be opened and linked to; changing them is for their maker and admins. */
const mayChange = ({ by }: ViewHeading) => needs(ownedBy(by) ? 'analyst' : 'admin');

function Row({ view, present }: { view: ViewHeading; present: boolean }) {
  return (
    <li className={classes.row} data-present={present || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-current={present || undefined}
        onClick={() => void savedActions.open(view.id)}
      >
        <span className={classes.name}>{view.name}</span>
        {view.note && <span className={classes.note}>{view.note}</span>}
        <span className={classes.date}>
          {day.format(new Date(view.changedAt))}
          {view.by && ` · ${view.by}`}
        </span>
      </button>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={`More for ${view.name}`}>
            <IconDotsVertical size={15} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item {...mayChange(view)} onClick={() => void savedActions.saveOver(view)}>
            Save what is on the page here
          </Menu.Item>
          <Menu.Item {...mayChange(view)} onClick={() => savedActions.setNaming(view)}>
            Name and note
          </Menu.Item>
          <Menu.Item onClick={() => void savedActions.copyLink(view)}>Copy a link</Menu.Item>
          <Menu.Item {...mayChange(view)} onClick={() => void savedActions.remove(view)}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function Done() {
  const done = useSaved((s) => s.done);
  return (
    <div role="status">
      {done && (
        <p className={classes.done}>
          {done.message}
          <Button size="compact-xs" variant="subtle" onClick={() => void savedActions.takeBack()}>
            Undo
          </Button>
        </p>
      )}
    </div>
  );
}
