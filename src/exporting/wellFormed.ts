import { wellFormed as withoutHalves } from '../model/wellFormed.ts';

/** Text that every reader of UTF-8 takes: NUL ends strings elsewhere. */
export const wellFormed = (text: string): string => withoutHalves(text).replaceAll('\u0000', ' ');
