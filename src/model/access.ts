/**
 * Who may do what: the roles of those who sign in, and what an endpoint asks of them. A role may do all that the ones
 * before it may.
 */
import { z } from 'zod';

export const ROLES = ['reader', 'analyst', 'admin'] as const;
export const roleSchema = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof roleSchema>;

/** In words, after "may". */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reader: 'explore, ask, query and export',
  analyst: 'also import, decide about claims and identity, and save things for everyone',
  admin: "also manage tokens and others' saved things, and read the audit log",
};

/** Whether someone of this role may do what is for those of `needed`. */
export const mayAs = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);

export interface EndpointAccess {
  /** The least role that may ask it; `anyone` needs no sign-in. */
  readonly role: Role | 'anyone';
  /** Which of the server's limits of pace it counts against. */
  readonly pace: 'light' | 'heavy' | 'upload' | 'sign-in';
  /** Whether the audit log tells of it when it is done. What is refused is told always. */
  readonly audited: boolean;
}
