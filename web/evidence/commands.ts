/** Going through evidence: the sentences of a relation, the claims of a document, the mentions of an entity in it. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { queries, queryClient } from '../api/queries.ts';
import { current } from '../inspector/producers.ts';
import type { Inspected } from '../inspector/state.ts';
import { inspectorActions, useInspector } from '../inspector/store.ts';
import { entitiesOf } from '../reading/entities.ts';
import { orderOf } from './ranked.ts';
import { type Direction, stepFrom } from './walk.ts';

/** A list that is gone through, as far as it has been read from the server. */
interface Walk {
  readonly ids: readonly string[];
  readonly now: string | undefined;
  readonly itemAt: (id: string) => Inspected;
}

/** Sentences of the relation, or claims of the document, that is open. */
function claimWalk(): Walk | undefined {
  const item = current(useInspector.getState());
  if (item?.kind === 'relationship') {
    const detail = queryClient.getQueryData(queries.relationship(item.id).queryKey);
    return {
      ids: detail ? orderOf(detail.evidence) : [],
      now: item.claim,
      itemAt: (claim) => ({ kind: 'relationship', id: item.id, claim }),
    };
  }
  if (item?.kind !== 'document') return undefined;
  const detail = queryClient.getQueryData(queries.document(item.id).queryKey);
  return {
    ids: detail?.claims.map((c) => c.id) ?? [],
    now: item.claim,
    itemAt: (claim) => ({ kind: 'document', id: item.id, claim }),
  };
}

/** Mentions, in the document that is open, of the entity in hand. */
function mentionWalk(): Walk | undefined {
  const item = current(useInspector.getState());
  if (item?.kind !== 'document' || !item.entity) return undefined;
  const { id, entity } = item;
  const detail = queryClient.getQueryData(queries.document(id).queryKey);
  const named = detail && entitiesOf(detail.mentions).find((e) => e.id === entity);
  return {
    ids: named?.places.map((_, i) => String(i)) ?? [],
    now: String(item.mention ?? 0),
    itemAt: (mention) => ({ kind: 'document', id, entity, mention: Number(mention) }),
  };
}

interface Stepped {
  readonly what: 'claim' | 'mention';
  readonly walk: () => Walk | undefined;
  /** Why there is nothing to go through. */
  readonly needs: string;
  readonly keys: Readonly<Record<Direction, string>>;
}

const stepCommand = ({ what, walk, needs, keys }: Stepped, by: Direction): Action => {
  const word = by > 0 ? 'next' : 'previous';
  const target = () => {
    const found = walk();
    return found && stepFrom(found.ids, found.now, by);
  };
  return {
    name: `${word}-${what}`,
    label: `${by > 0 ? 'Next' : 'Previous'} ${what}`,
    keywords: `${word} sentence evidence document read step`,
    icon: by > 0 ? IconChevronDown : IconChevronUp,
    keys: keys[by],
    unavailable: () => {
      const found = walk();
      if (!found || found.ids.length === 0) return needs;
      return target() === undefined
        ? `This is the ${by > 0 ? 'last' : 'first'} ${what}`
        : undefined;
    },
    perform: () => {
      const to = target();
      const found = walk();
      if (found && to !== undefined) inspectorActions.open(found.itemAt(to));
    },
  };
};

const STEPPED: readonly Stepped[] = [
  {
    what: 'claim',
    walk: claimWalk,
    needs: 'Open a relation or a document that claims something first',
    keys: { 1: 'J', [-1]: 'K' },
  },
  {
    what: 'mention',
    walk: mentionWalk,
    needs: 'Choose an entity in a document first',
    keys: { 1: 'shift+J', [-1]: 'shift+K' },
  },
];

export const evidenceCommands: readonly Action[] = STEPPED.flatMap((s) => [
  stepCommand(s, 1),
  stepCommand(s, -1),
]);
