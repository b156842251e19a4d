/** What of a claim was corrected: only what differs is sent. Pure. */
import type { Certainty } from '../../src/model/certainty.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import {
  RELATION_TYPES,
  type RelationType,
  relationTypeOf,
} from '../../src/model/relationTypes.ts';

/** As the form holds it; a date that is empty is none. */
export interface Corrected {
  readonly type: RelationType;
  /** Mentions. */
  readonly subject: string;
  readonly object: string;
  readonly certainty: Certainty;
  readonly firstDate: string;
  readonly lastDate: string;
}

export const formOf = (claim: Evidence): Corrected => ({
  type: claim.type,
  subject: claim.subject.mention,
  object: claim.object.mention,
  certainty: claim.certainty,
  firstDate: claim.firstDate ?? '',
  lastDate: claim.lastDate ?? '',
});

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
export const isDate = (text: string): boolean => text.trim() === '' || DATE.test(text.trim());

/** Nothing where nothing differs. */
export function differences(before: Corrected, after: Corrected) {
  const dates = { firstDate: after.firstDate.trim(), lastDate: after.lastDate.trim() };
  const changed = {
    ...(after.type !== before.type && { type: after.type }),
    ...(after.subject !== before.subject && { subject: after.subject }),
    ...(after.object !== before.object && { object: after.object }),
    ...(after.certainty !== before.certainty && { certainty: after.certainty }),
    ...(dates.firstDate !== before.firstDate && { firstDate: dates.firstDate || null }),
    ...(dates.lastDate !== before.lastDate && { lastDate: dates.lastDate || null }),
  };
  return Object.keys(changed).length > 0 ? changed : undefined;
}

/** The relations that may hold between two kinds, all where a kind is not known. */
export function typesBetween(subject: Kind | undefined, object: Kind | undefined) {
  return RELATION_TYPES.filter(
    (t) => (!subject || t.source.includes(subject)) && (!object || t.target.includes(object)),
  );
}

/** Why a relation cannot hold between two kinds, in words. */
export function misfit(
  type: RelationType,
  subject: Kind | undefined,
  object: Kind | undefined,
): string | undefined {
  if (!subject || !object || typesBetween(subject, object).some((t) => t.type === type))
    return undefined;
  return `“${relationTypeOf(type).label}” does not stand between ${words(subject)} and ${words(object)}.`;
}

const words = (kind: Kind) => kindOf(kind).label.toLowerCase();
