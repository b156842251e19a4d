/** Whose a sentence is and when what it tells happened, in one line. */
interface Credited {
  readonly publisher?: string | undefined;
  readonly title: string;
  readonly published?: string | undefined;
  /** Of the file, where it has pages. */
  readonly page?: number | undefined;
  readonly attributedTo?: { readonly name: string } | undefined;
  readonly firstDate?: string | undefined;
  readonly lastDate?: string | undefined;
}

/** One date, or the first and the last. */
export const period = (first: string | undefined, last: string | undefined) =>
  first && last && first !== last ? `${first} to ${last}` : (first ?? last);

export function creditOf({
  publisher,
  title,
  published,
  page,
  attributedTo,
  firstDate,
  lastDate,
}: Credited): string {
  const when = period(firstDate, lastDate);
  return [
    publisher ?? title,
    published,
    page !== undefined && `p. ${page}`,
    attributedTo && `credited to ${attributedTo.name}`,
    when && `happened ${when}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
