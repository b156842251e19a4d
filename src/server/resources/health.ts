import { route } from '../route.ts';

export const healthRoutes = [
  route('health', async (_input, { readiness, version }) => ({ ...readiness.state, version })),
];
