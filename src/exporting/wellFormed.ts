/** Text that every reader of UTF-8 takes: half of a surrogate pair has no form in it, and NUL ends strings elsewhere. */
export const wellFormed = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\u0000', ' ');
