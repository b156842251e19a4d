/** Saved views: what was on the page, under a name, in the database for everyone who uses it. */
import { z } from 'zod';

const LONGEST_NAME = 200;
const LONGEST_NOTE = 10_000;
/** An address that lists 50,000 entities. */
const LARGEST_STATE = 2_000_000;
const MOST_PLACES = 100_000;

/** Where things stand: id, x and y. Ids rather than an order, so that a place outlives a changed graph. */
const placesSchema = z.array(z.tuple([z.string(), z.number(), z.number()])).max(MOST_PLACES);

export const viewBodySchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  note: z.string().max(LONGEST_NOTE).default(''),
  /** What the page's URL would hold: what is drawn, filters, selection, view. */
  state: z.string().max(LARGEST_STATE),
  /** Where things stand, by layout; a thing without a place is placed by the layout. */
  positions: z.record(z.string(), placesSchema).default({}),
});
export type ViewBody = z.output<typeof viewBodySchema>;

export const savedViewSchema = viewBodySchema.extend({
  id: z.string(),
  /** Who made it, where one signed in; only they and admins may change it. */
  by: z.string().optional(),
  /** ISO 8601. */
  createdAt: z.string(),
  changedAt: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewListSchema = z.object({
  views: z.array(savedViewSchema.omit({ state: true, positions: true })),
});
export type SavedViewList = z.infer<typeof savedViewListSchema>;
