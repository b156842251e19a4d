/** Nothing can be marked in a page that was sent. */
export const MarkingButtons = (_: { document: string; text: string }) => null;
