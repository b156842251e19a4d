/**
 * Half of a surrogate pair has no form in UTF-8 and would come back from a database or a file as another character.
 * @param instead what stands in its place
 */
export const wellFormed = (text: string, instead = '\uFFFD'): string =>
  text.replace(/\p{Surrogate}/gu, instead);
