import { IconLogout } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { signedIn } from './session.ts';
import { signOut } from './signOut.ts';

export const accessCommands: readonly Action[] = signedIn
  ? [
      {
        name: 'sign-out',
        label: 'Sign out',
        keywords: 'log off leave account token session',
        icon: IconLogout,
        perform: () => void signOut(),
      },
    ]
  : [];
