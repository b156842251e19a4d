/** A link that opens the statement with its values on any page over the same documents. */
import { notifications } from '@mantine/notifications';
import { statementAddress } from './slice.ts';
import type { Statement } from './statement.ts';

export async function copyStatementLink(statement: Statement): Promise<void> {
  const query = statementAddress(statement);
  if (query === undefined) {
    notifications.show({
      color: 'red',
      title: 'Not copied',
      message: 'The statement is too long for a link. Save it, or hand it on as a file.',
    });
    return;
  }
  await copyLink(query);
}

/** @param query of the address, without its `?` */
export async function copyLink(query: string): Promise<void> {
  const link = `${location.origin}${location.pathname}?${query}`;
  try {
    await navigator.clipboard.writeText(link);
    notifications.show({
      title: 'Link copied',
      message: 'It holds the statement and its values, not the answer.',
    });
  } catch {
    // Clipboards may be refused: the address bar can be copied from.
    window.history.replaceState(null, '', link);
    notifications.show({
      title: 'Link ready',
      message: 'The clipboard was refused: copy the address of this page.',
    });
  }
}
