/** Things that a person made for everyone: others may use them, and admins may change them. */
import type { Principal } from './access/requestState.ts';
import { HttpError } from './httpError.ts';

/** Only whoever made it, or an admin; what nobody signed in made belongs to all. @throws HttpError 403 */
export function mustOwn(
  who: Principal | undefined,
  madeBy: string | undefined,
  what: string,
): void {
  if (madeBy === undefined || who?.role === 'admin' || who?.name === madeBy) return;
  throw new HttpError(
    403,
    'not-yours',
    `This ${what} is ${madeBy}'s.`,
    'Make one of your own, or ask an admin to change it.',
  );
}
