/**
 * Who is signed in: the server writes it into the head of the page that it sends. Nothing where nobody needs to sign in,
 * and in a page that was sent by a person.
 */
import { mayAs, ROLES, type Role } from '../../src/model/access.ts';

interface SignedIn {
  readonly name: string;
  readonly role: Role;
}

function told(): SignedIn | undefined {
  // Read outside a browser nobody is: what asks the server there is a test of it.
  if (typeof document === 'undefined') return undefined;
  const content = document.querySelector<HTMLMetaElement>(
    'meta[name="sightline-session"]',
  )?.content;
  if (!content) return undefined;
  const parsed: unknown = JSON.parse(content);
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const role = ROLES.find((r) => 'role' in parsed && r === parsed.role);
  return role && { role, name: 'name' in parsed ? String(parsed.name) : '' };
}

export const signedIn = told();

/** Why whoever is signed in may not do what is for this role; nothing when they may. */
export const lacking = (role: Role): string | undefined =>
  signedIn && !mayAs(signedIn.role, role)
    ? `For the role ${role}; you are signed in as ${signedIn.role}`
    : undefined;

/** Whether what someone made is theirs who is signed in, or nobody's in particular. */
export const ownedBy = (maker: string | undefined): boolean =>
  maker === undefined || !signedIn || signedIn.name === maker;

/** Of a button that does what is for this role. */
export function needs(role: Role): { disabled?: true; title?: string } {
  const reason = lacking(role);
  return reason === undefined ? {} : { disabled: true, title: reason };
}
