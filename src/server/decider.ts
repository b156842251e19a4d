/** Who decides where nobody says. */
export const NOBODY_NAMED = 'analyst';
