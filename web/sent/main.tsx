/** A page that was sent: the explorer over the graph that the page itself holds. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../shell/base.css';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { SENT_PAGE_ID, sentPageSchema } from '../../src/model/sentPage.ts';
import { queryClient } from '../api/queries.ts';
import { holdSource } from '../api/source.ts';
import { restart } from '../drawn/producers.ts';
import { amendExplore } from '../explore/store.ts';
import { place } from '../layouts/producers.ts';
import { Scheme } from '../shell/Scheme.tsx';
import { syncAddress } from '../url/sync.ts';
import { SentApp } from './App.tsx';
import { sentSource } from './answers.ts';
import { sentGraph } from './graph.ts';

// The page's content policy forbids code made at run time; zod would try it.
z.config({ jitless: true });

const text = document.getElementById(SENT_PAGE_ID)?.textContent ?? '';
const page = sentPageSchema.parse(JSON.parse(text));
holdSource(sentSource(sentGraph(page)));

const isFirst = location.search === '';
syncAddress();
// What was drawn when the page was made stands where it stood.
if (page.places.length > 0)
  amendExplore({
    positions: place('force', new Map(page.places.map(([id, x, y]) => [id, { x, y }]))),
  });
if (isFirst) amendExplore({ drawn: restart(page.entities.length) });

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <Scheme>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} />
        <SentApp page={page} />
      </QueryClientProvider>
    </Scheme>
  </StrictMode>,
);
