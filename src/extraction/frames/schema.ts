/**
 * The shape of a frame: which words evoke it, which places in the clause fill its roles, and which relations it gives.
 * Frames are data, in `data/*.json`; to add a verb, add it to the `verbs` of the frame that it means.
 */
import { z } from 'zod';
import { relationTypeSchema } from '../../model/relationTypes.ts';

/**
 * Places of a clause: `subject` and `object` are logical (a passive is turned round); `possessor`, `modifier` and `of`
 * belong to event nouns; any other word is a preposition.
 */
export const placeInClauseSchema = z.string().min(1);

export const SLOTS = [
  'agent',
  'patient',
  'instrument',
  'recipient',
  'source',
  'goal',
  'partner',
  'place',
] as const;
export const slotSchema = z.enum(SLOTS);
export type Slot = z.infer<typeof slotSchema>;

export const emissionSchema = z.strictObject({
  type: relationTypeSchema,
  from: z.union([slotSchema, z.array(slotSchema)]),
  to: z.union([slotSchema, z.array(slotSchema)]),
  /** Only for a verb, or only for an event noun. */
  only: z.enum(['verb', 'noun']).optional(),
  /** Only when this slot holds a party or thing as well. */
  needs: slotSchema.optional(),
  /** Only when this slot holds none. */
  lacks: slotSchema.optional(),
});
export type Emission = z.infer<typeof emissionSchema>;

export const exampleSchema = z.strictObject({
  /** Things are written `[name|Kind]`. */
  text: z.string(),
  /** `source TYPE target`, by the things' names; a leading `hedged:`, `claimed:` or `denied:` gives the certainty. */
  gives: z.array(z.string()),
  /** What must not come out. */
  never: z.array(z.string()).optional(),
});

export const frameSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  reads: z.string(),
  /** Lemmas; "set up" with a particle, "open +fire" with a noun as its object. */
  verbs: z.array(z.string()).default([]),
  /** Lemmas of event nouns. */
  nouns: z.array(z.string()).default([]),
  /** Where the roles stand, when not in their usual places. */
  slots: z.partialRecord(slotSchema, z.array(placeInClauseSchema)).default({}),
  gives: z.array(emissionSchema),
  /** Objects or particles (lemmas) with which the verb means something else: "seize the opportunity". */
  cancel: z.array(z.string()).default([]),
  /** Whether who acts is thereby present where the clause says. */
  presence: z.boolean().default(true),
  /** Whether who is acted on is present there too. */
  patientPresence: z.boolean().default(false),
  examples: z.array(exampleSchema).min(1),
});
export type Frame = z.infer<typeof frameSchema>;

export const frameFileSchema = z.array(frameSchema);
