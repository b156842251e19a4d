/** Where the search box looks: each provider turns words into choices. Adding a source of choices is one entry. */
import type { SearchResult } from '../../src/model/contracts.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { kindOf } from '../../src/model/kinds.ts';
import { fold } from '../../src/model/names.ts';
import type { Action } from '../actions/action.ts';
import { isMac, keyNames } from '../actions/keys.ts';
import { ACTIONS } from '../actions/registry.ts';
import { drawnActions } from '../drawn/actions.ts';
import { isDrawn } from '../drawn/known.ts';
import { drawnIsEmpty } from '../drawn/producers.ts';
import { expandActions } from '../expand/store.ts';
import { exploreNow } from '../explore/store.ts';
import { countOf } from '../inspector/count.ts';
import { inspectorActions } from '../inspector/store.ts';

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Beside the label, quieter. */
  readonly note: string;
  readonly mark: { readonly kind: Kind } | { readonly icon: Action['icon'] } | 'document';
  readonly choose: () => void;
}

export interface Provider {
  readonly name: string;
  readonly label: string;
  readonly choices: (words: string, found: SearchResult | undefined) => Choice[];
}

/** Draws an entity beside what is drawn; on an empty stage its neighbours with it. */
function drawEntity(id: string, name: string): void {
  const wasEmpty = drawnIsEmpty(exploreNow().drawn);
  inspectorActions.open({ kind: 'entity', id });
  if (!isDrawn(id)) drawnActions.add([id], `Draw ${name}`);
  if (wasEmpty) void expandActions.perform(id);
}

const MOST_ACTIONS = 5;

export const PROVIDERS: readonly Provider[] = [
  {
    name: 'entities',
    label: 'Entities',
    choices: (_, found) =>
      (found?.entities ?? []).map((e) => ({
        key: `entity ${e.id}`,
        label: e.matched ? `${e.name} (${e.matched})` : e.name,
        note: `${kindOf(e.kind).label} · ${countOf(e.documents, 'doc')}`,
        mark: { kind: e.kind },
        choose: () => drawEntity(e.id, e.name),
      })),
  },
  {
    name: 'documents',
    label: 'Documents',
    choices: (_, found) =>
      (found?.documents ?? []).map((d) => ({
        key: `document ${d.id}`,
        label: d.title ?? d.name,
        note: [d.publisher, d.published].filter(Boolean).join(' · '),
        mark: 'document',
        choose: () => inspectorActions.open({ kind: 'document', id: d.id }),
      })),
  },
  {
    name: 'actions',
    label: 'Actions',
    choices: (words) =>
      ACTIONS.filter(
        (a) =>
          a.name !== 'search' &&
          !a.unavailable?.() &&
          fold(`${a.label} ${a.keywords}`).includes(fold(words)),
      )
        .slice(0, MOST_ACTIONS)
        .map((a) => ({
          key: `action ${a.name}`,
          label: a.label,
          note: a.keys ? keyNames(a.keys, isMac).join(' ') : '',
          mark: { icon: a.icon },
          choose: a.perform,
        })),
  },
];
