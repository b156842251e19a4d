import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconChevronDown,
  IconChevronUp,
  IconEqual,
  IconEqualNot,
  IconQuestionMark,
  IconUsers,
} from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { inspectorActions } from '../inspector/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import { inboxActions, inboxNow } from './inbox.ts';

const selected = () => selectionNow().nodes;
const needsOne = () => (selected().length === 1 ? undefined : 'Select one entity first');
/** The keys of the inbox hold only while it is open. */
const isOpen = () => inboxNow() !== undefined;
const needsPair = () =>
  inboxNow()?.open.length ? undefined : 'Open “Same or different?” first, with a pair to judge';

const judge = (
  verdict: 'same' | 'different' | 'unsure',
  label: string,
  keys: string,
  icon: Action['icon'],
): Action => ({
  name: `judge-${verdict}`,
  role: 'analyst',
  label,
  keywords: `identity ${verdict} pair candidate duplicate inbox judge`,
  icon,
  keys,
  when: isOpen,
  unavailable: needsPair,
  perform: () => void inboxActions.judge(verdict),
});

const step = (by: 1 | -1): Action => ({
  name: by > 0 ? 'next-pair' : 'previous-pair',
  label: by > 0 ? 'Next pair' : 'Previous pair',
  keywords: 'identity candidate inbox step',
  icon: by > 0 ? IconChevronDown : IconChevronUp,
  keys: by > 0 ? 'J' : 'K',
  when: isOpen,
  unavailable: () => {
    const now = inboxNow();
    if (!now || now.open.length === 0) return needsPair();
    return now.open[now.at + by] ? undefined : `This is the ${by > 0 ? 'last' : 'first'} pair`;
  },
  perform: () => {
    const now = inboxNow();
    const to = now?.open[now.at + by];
    if (to) inboxActions.take(to.id);
  },
});

export const identityCommands: readonly Action[] = [
  judge('same', 'They are the same', 'S', IconEqual),
  judge('different', 'They are different', 'D', IconEqualNot),
  judge('unsure', 'Leave it open', 'U', IconQuestionMark),
  step(1),
  step(-1),
  {
    name: 'identity-inbox',
    label: 'Same or different?',
    keywords: 'identity inbox duplicates candidates merge aliases resolve entities',
    icon: IconUsers,
    keys: 'shift+M',
    place: 'curation',
    menus: ['stage'],
    perform: () => inspectorActions.open({ kind: 'identity' }),
  },
  {
    name: 'identity-of',
    label: 'Is it the same as another?',
    keywords: 'identity duplicates candidates merge aliases',
    icon: IconUsers,
    menus: ['node'],
    unavailable: needsOne,
    perform: () => {
      const [entity] = selected();
      if (entity) inspectorActions.open({ kind: 'identity', entity });
    },
  },
  {
    name: 'merge',
    role: 'analyst',
    label: 'Merge into one',
    keywords: 'same identity join duplicate aliases',
    icon: IconArrowMerge,
    keys: 'M',
    menus: ['node'],
    groups: true,
    groupLabel: 'Merge',
    unavailable: () => (selected().length > 1 ? undefined : 'Select two entities or more first'),
    perform: () => inspectorActions.open({ kind: 'merge', entities: selected() }),
  },
  {
    name: 'split',
    role: 'analyst',
    label: 'Split: choose what leaves it',
    keywords: 'different identity separate mentions apart',
    icon: IconArrowsSplit2,
    menus: ['node'],
    unavailable: needsOne,
    perform: () => {
      const [id] = selected();
      if (id) inspectorActions.open({ kind: 'split', id });
    },
  },
];
