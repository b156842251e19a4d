/** What marks look like: coloured and sized by what, and how many of them are named. */
import type { Slice } from '../explore/slice.ts';
import { oneOf, setWord } from '../url/words.ts';
import {
  type ColorName,
  colorNameSchema,
  type DensityName,
  densityNameSchema,
  type SizeName,
  sizeNameSchema,
} from './names.ts';

export interface StyleState {
  readonly color: ColorName;
  readonly size: SizeName;
  readonly names: DensityName;
}

export const initialStyle: StyleState = { color: 'kind', size: 'relations', names: 'some' };

export const styleSlice: Slice<StyleState> = {
  initial: initialStyle,
  write(state, query) {
    setWord(query, 'color', state.color, initialStyle.color);
    setWord(query, 'size', state.size, initialStyle.size);
    setWord(query, 'names', state.names, initialStyle.names);
  },
  read: (query) => ({
    color: oneOf(colorNameSchema, query.get('color'), initialStyle.color),
    size: oneOf(sizeNameSchema, query.get('size'), initialStyle.size),
    names: oneOf(densityNameSchema, query.get('names'), initialStyle.names),
  }),
};
