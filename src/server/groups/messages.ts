/** What the server and the process that finds groups say to each other. */
import type { FoundMembers, FoundRelations } from '../../grouping/grouping.ts';
import type { GroupEvent } from '../../model/groupContracts.ts';

/** `revision` is the state of the graph that is asked about; `stated` as `Grouping` takes it. */
export interface Ask {
  readonly ask: number;
  readonly revision: number;
  readonly kind: 'groups' | 'members' | 'relations';
  readonly body: unknown;
  readonly stated: readonly string[] | undefined;
}
export type ToWorker = Ask | { readonly cancel: number };

export type FromWorker = { readonly answer: number } & (
  | { readonly event: GroupEvent }
  | { readonly members: FoundMembers }
  | { readonly relations: FoundRelations }
  | { readonly failed: string }
  | { readonly done: true }
);
