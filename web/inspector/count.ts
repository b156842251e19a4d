const number = new Intl.NumberFormat('en');

/** `1 source`, `3 sources`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;
