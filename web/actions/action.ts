/** One thing a user can do by name. Each domain lists its own in `commands.ts`; `registry.ts` joins the lists. */
import type { IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '../../src/model/access.ts';
import type { MenuSubject } from '../menu/store.ts';

export interface Action {
  readonly name: string;
  readonly label: string;
  /** On its own button, where what it acts on is in sight. */
  readonly shortLabel?: string;
  /** Other words by which the search box finds it. */
  readonly keywords: string;
  readonly icon: ComponentType<IconProps>;
  /** As `keys.ts` reads them. */
  readonly keys?: string;
  /** Its keys hold only then, and before the same keys of others. */
  readonly when?: () => boolean;
  /** The toolbar or menu it stands in. */
  readonly place?: 'history' | 'header' | 'stage' | 'curation';
  /** The context menus it stands in; there it acts on what is selected. */
  readonly menus?: readonly MenuSubject[];
  /** It takes something back: menus leave it out while there is nothing to be taken back. */
  readonly takesBack?: true;
  /** It acts on all that is selected, and stands above the list of several; there it may be called otherwise. */
  readonly groups?: boolean;
  readonly groupLabel?: string;
  /** Why it cannot be done now, in words; nothing when it can. */
  readonly unavailable?: () => string | undefined;
  /** The least role that may do it, where people sign in. */
  readonly role?: Role;
  readonly perform: () => void;
}
