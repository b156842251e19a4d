/** Ends the sign-in; the server then sends the page to sign in on, at the same address. */
import { notifications } from '@mantine/notifications';

export async function signOut(): Promise<void> {
  const { ACCESS_ENDPOINTS } = await import('../../src/model/accessContracts.ts');
  const { call } = await import('../api/client.ts');
  try {
    await call(ACCESS_ENDPOINTS.signOut);
    location.reload();
  } catch (error) {
    notifications.show({
      color: 'red',
      title: 'Not signed out',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
