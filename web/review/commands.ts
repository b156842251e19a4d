/** Review mode: its ways in, and what its keys do while it is open. */
import {
  IconArrowBackUp,
  IconCheck,
  IconChecklist,
  IconChevronDown,
  IconChevronUp,
  IconFileCheck,
  IconNote,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { current } from '../inspector/producers.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { selectionNow } from '../selection/useSelection.ts';
import type { ReviewFilter } from './filter.ts';
import { isReviewing } from './mode.ts';
import { canUndo, inHand, reviewActions, useReview } from './store.ts';

const enter = (filter: ReviewFilter) => inspectorActions.open({ kind: 'review', filter });

const openDocument = () => {
  const item = current(useInspector.getState());
  return item?.kind === 'document' ? item.id : undefined;
};

const needsClaim = () => {
  if (!isReviewing()) return 'Only while claims are reviewed';
  return inHand() ? undefined : 'There is no claim in hand';
};

const ways: readonly Action[] = [
  {
    name: 'review',
    label: 'Review claims',
    keywords: 'curate accept reject queue check confirm unreviewed',
    icon: IconChecklist,
    keys: 'R',
    place: 'curation',
    perform: () => enter(useReview.getState().filter ?? {}),
  },
  {
    name: 'review-entity',
    label: 'Review its claims',
    keywords: 'curate accept reject entity',
    icon: IconChecklist,
    menus: ['node'],
    groups: true,
    groupLabel: 'Review claims',
    unavailable: () => (selectionNow().nodes.length > 0 ? undefined : 'Select an entity first'),
    perform: () => enter({ entities: selectionNow().nodes }),
  },
  {
    name: 'review-relation',
    label: 'Review the claims of this relation',
    keywords: 'curate accept reject sentences edge',
    icon: IconChecklist,
    menus: ['edge'],
    unavailable: () => (selectionNow().edges.length === 1 ? undefined : 'Select a relation first'),
    perform: () => {
      const [relationship] = selectionNow().edges;
      if (relationship) enter({ relationship });
    },
  },
  {
    name: 'review-document',
    label: 'Review the claims of this document',
    keywords: 'curate accept reject text',
    icon: IconFileCheck,
    unavailable: () => (openDocument() ? undefined : 'Open a document first'),
    perform: () => {
      const id = openDocument();
      if (id) enter({ documents: [id] });
    },
  },
  {
    name: 'review-contradicted',
    label: 'Review contradicted claims',
    keywords: 'curate denial conflict queue',
    icon: IconChecklist,
    perform: () => enter({ contradicted: true }),
  },
  {
    name: 'review-single-sourced',
    label: 'Review single-sourced claims',
    keywords: 'curate one source queue weak',
    icon: IconChecklist,
    perform: () => enter({ single: true }),
  },
];

/** What holds only while claims are reviewed; its keys come before the same keys of others then. */
const within = (action: Omit<Action, 'when' | 'keywords'>): Action => ({
  unavailable: needsClaim,
  ...action,
  keywords: 'review claim decide',
  when: isReviewing,
});

const decisions: readonly Action[] = [
  within({
    name: 'review-accept',
    role: 'analyst',
    label: 'Accept the claim in review',
    shortLabel: 'Accept',
    icon: IconCheck,
    keys: 'A',
    perform: () => reviewActions.review('confirmed'),
  }),
  within({
    name: 'review-reject',
    role: 'analyst',
    label: 'Reject the claim in review',
    shortLabel: 'Reject',
    icon: IconX,
    keys: 'R',
    perform: () => reviewActions.review('rejected'),
  }),
  within({
    name: 'review-edit',
    role: 'analyst',
    label: 'Correct the claim in review',
    shortLabel: 'Edit',
    icon: IconPencil,
    keys: 'E',
    perform: () => reviewActions.setForm('edit'),
  }),
  within({
    name: 'review-note',
    role: 'analyst',
    label: 'Note on the claim in review',
    shortLabel: 'Note',
    icon: IconNote,
    keys: 'N',
    perform: () => reviewActions.setForm('note'),
  }),
  within({
    name: 'review-undo',
    role: 'analyst',
    label: 'Take back the last decision in review',
    shortLabel: 'Undo',
    icon: IconArrowBackUp,
    keys: 'U',
    unavailable: () => {
      if (!isReviewing()) return 'Only while claims are reviewed';
      return canUndo() ? undefined : 'Nothing was decided';
    },
    perform: () => void reviewActions.undo(),
  }),
  within({
    name: 'review-next',
    label: 'Next claim in review',
    shortLabel: 'Next',
    icon: IconChevronDown,
    keys: 'J',
    perform: () => reviewActions.step(1),
  }),
  within({
    name: 'review-previous',
    label: 'Previous claim in review',
    shortLabel: 'Back',
    icon: IconChevronUp,
    keys: 'K',
    unavailable: () => {
      if (!isReviewing()) return 'Only while claims are reviewed';
      return useReview.getState().queue.at > 0 ? undefined : 'This is the first claim';
    },
    perform: () => reviewActions.step(-1),
  }),
];

export const reviewCommands: readonly Action[] = [...ways, ...decisions];
