/** The pictures of a dossier, each where there is something to draw. A new one is a file here and an entry. */
import type { DossierContent } from '../content.ts';
import type { Picture } from '../document.ts';
import { map } from './map.ts';
import { surroundings } from './surroundings.ts';
import { timeline } from './timeline.ts';

const PICTURES: readonly ((content: DossierContent) => Picture | undefined)[] = [
  surroundings,
  map,
  timeline,
];

export const picturesOf = (content: DossierContent): Picture[] =>
  PICTURES.flatMap((draw) => draw(content) ?? []);
