import './shell/styleNonce.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './shell/base.css';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { queryClient } from './api/queries.ts';
import { keepPositions } from './layouts/keepPositions.ts';
import { readSharedPlaces } from './layouts/shared.ts';
import { App } from './shell/App.tsx';
import { Scheme } from './shell/Scheme.tsx';
import { syncAddress } from './url/sync.ts';

// The page's content policy forbids code made at run time; zod would try it.
z.config({ jitless: true });

readSharedPlaces(location.hash);
syncAddress();
keepPositions();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <Scheme>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} />
        <App />
      </QueryClientProvider>
    </Scheme>
  </StrictMode>,
);
