import { route } from '../route.ts';

export const healthRoutes = [
  route('health', async ({ who }, { readiness, version }) => {
    if (who) return { ...readiness.state, version };
    // Nobody is signed in: only what a watchdog needs.
    return { status: readiness.state.status, stage: 'Sign in to see more', version: '' };
  }),
];
