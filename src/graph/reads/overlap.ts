/** Whether two times, each as precise as known (`2014`, `2014-06`, `2014-06-09`), may share a day. Pure. */
interface Period {
  readonly first: string | null;
  readonly last: string | null;
}

/** `2014` begins with `2014-00` and ends with `2014-99`: as text, before and after all of its days. */
const beginning = (date: string): string => date + '-00-00'.slice(date.length - 4);
const ending = (date: string): string => date + '-99-99'.slice(date.length - 4);

/** A period without a date overlaps with none. */
export const overlap = (x: Period, y: Period): boolean =>
  x.first !== null &&
  x.last !== null &&
  y.first !== null &&
  y.last !== null &&
  beginning(x.first) <= ending(y.last) &&
  beginning(y.first) <= ending(x.last);
