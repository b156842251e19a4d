/** Saved views: what was on the page, under a name, in the database for everyone who uses it. */
import { z } from 'zod';

const LONGEST_NAME = 200;
const LONGEST_NOTE = 10_000;
/** A drawing of 50,000 entities with ids and positions. */
const LARGEST_STATE = 4_000_000;

export const viewBodySchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  note: z.string().max(LONGEST_NOTE).default(''),
  /** What the page's URL would hold: what is drawn, filters, selection, view. */
  state: z.string().max(LARGEST_STATE),
  /** Where things stand, as flat `x, y` in the order of `state`'s entities; empty where the layout may place them. */
  positions: z.array(z.number()).max(200_000).default([]),
});
export type ViewBody = z.output<typeof viewBodySchema>;

export const savedViewSchema = viewBodySchema.extend({
  id: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  changedAt: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewListSchema = z.object({
  views: z.array(savedViewSchema.omit({ state: true, positions: true })),
});
export type SavedViewList = z.infer<typeof savedViewListSchema>;
