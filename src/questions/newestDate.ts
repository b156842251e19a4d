/** Where relative dates are counted from: the newest document, since what the graph holds ends there. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { lastDay } from './questionDates.ts';

const rows = z.array(z.object({ newest: z.string().nullish() }));

/** Today where no document says when it was published. */
export async function newestDate(database: Pick<Database, 'read'>): Promise<string> {
  const [row] = rows.parse(await database.read('newestPublished', {}));
  const date = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(row?.newest ?? '')?.[0];
  return date ? lastDay(date) : new Date().toISOString().slice(0, 10);
}
