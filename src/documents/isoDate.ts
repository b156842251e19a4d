/** Dates as pages and front matter write them, to ISO 8601 as precise as they are: `2024-01-29`, `2024-01`, `2024`. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ISO = /(?<![\d/.-])((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/;
const ISO_WITH_TIME = /^\s*((?:19|20)\d\d)-(\d\d)-(\d\d)T/;
const COMPACT = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)\s*$/;
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]((?:19|20)\\d\\d)\\b`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b`,
  'i',
);
const MONTH_ONLY = new RegExp(`\\b${MONTH},? ((?:19|20)\\d\\d)\\b`, 'i');

/** Undefined where no date is found, or one that no calendar has. Day-and-month figures (`3/4/2020`) are ambiguous and not guessed. */
export function isoDate(written: string): string | undefined {
  const time = ISO_WITH_TIME.exec(written) ?? COMPACT.exec(written);
  if (time) return join(time[1], time[2], time[3]);
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return join(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) return join(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const month = MONTH_ONLY.exec(written);
  if (month) return join(month[2], monthNumber(month[1]));
  const iso = ISO.exec(written);
  return iso ? join(iso[1], iso[2], iso[3]) : undefined;
}

const monthNumber = (name: string | undefined): string =>
  String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);

function join(year: string | undefined, month?: string, day?: string): string | undefined {
  if (!year) return undefined;
  if (!month) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  const yearAndMonth = `${year}-${String(m).padStart(2, '0')}`;
  if (!day) return yearAndMonth;
  const d = Number(day);
  const daysInMonth = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d >= 1 && d <= daysInMonth ? `${yearAndMonth}-${String(d).padStart(2, '0')}` : undefined;
}
