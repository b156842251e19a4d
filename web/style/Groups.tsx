/** What each colour stands for: a click selects its members, an Alt-click shows them alone. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../explore/store.ts';
import { showOnly } from '../filters/producers.ts';
import { countOf } from '../inspector/count.ts';
import { MOST_SELECTED } from '../selection/selection.ts';
import { selectionActions } from '../selection/useSelection.ts';
import type { ColorGroup } from './groups.ts';
import type { ColorName } from './names.ts';
import { coloringOf } from './registry.ts';
import classes from './style.module.css';

/** More are a click away. */
const SHOWN = 10;

export function Groups({ by, groups }: { by: ColorName; groups: readonly ColorGroup[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, SHOWN);
  const { label } = coloringOf(by);
  return (
    <>
      <ul className={classes.groups} aria-label={`Colours by ${label.toLowerCase()}`}>
        {shown.map((group) => (
          <li key={group.key}>
            <Row by={by} group={group} />
          </li>
        ))}
      </ul>
      {groups.length > SHOWN && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={all}
          onClick={() => setAll((a) => !a)}
        >
          {all ? 'Fewer' : `${groups.length - SHOWN} more`}
        </Button>
      )}
    </>
  );
}

function Row({ by, group }: { by: ColorName; group: ColorGroup }) {
  const { color, members, label } = group;
  const best = members
    .slice(0, 8)
    .map((m) => m.name)
    .join(', ');
  const some = members.length > MOST_SELECTED ? `, the ${MOST_SELECTED} best known` : '';
  const ids = () => members.slice(0, MOST_SELECTED).map((m) => m.id);
  return (
    <button
      type="button"
      className={classes.group}
      title={`${best}${members.length > 8 ? ' …' : ''}\nClick selects them${some}, Alt-click shows them alone.`}
      onClick={(event) => {
        if (!event.altKey) return selectionActions.select({ nodes: ids(), edges: [] });
        const what = by === 'community' ? `the community of ${members[0]?.name}` : label;
        change(`Show ${what} alone`, { filters: showOnly(ids()) });
      }}
    >
      <i style={{ background: `light-dark(${color.light}, ${color.dark})` }} />
      <span className={classes.label}>{label}</span>
      <span className={classes.count} title={countOf(members.length, 'entity', 'entities')}>
        {members.length}
      </span>
    </button>
  );
}
