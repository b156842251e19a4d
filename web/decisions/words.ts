/** Decisions in words. Pure. */
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const timeOf = (at: string): string => time.format(new Date(at));
