/** The views that need no server. */
import { VIEWS as ALL } from '../views/registry.ts';

export type { ViewDescriptor } from '../views/registry.ts';
export const VIEWS = ALL.filter((view) => !view.standsAlone && !view.showsArchive);
