/**
 * The page, or the one to sign in on, which is small and loads nothing of it. What the server knows at that moment stands
 * in its head, so that the page need not ask: who is signed in, and the nonce of its styles.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { stateOf } from './access/requestState.ts';
import type { AccessRules } from './access/rules.ts';
import { nonceOf } from './nonce.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${escaped(content)}" />`;

export const page =
  (webFolder: string, { signIn }: Pick<AccessRules, 'signIn'>): RequestHandler =>
  async (request, response) => {
    const { who } = stateOf(request);
    const file = signIn && !who ? join('signIn', 'index.html') : 'index.html';
    const html = await readFile(join(webFolder, file), 'utf8');
    const told = [
      meta('sightline-nonce', nonceOf(response)),
      ...(signIn && who
        ? [meta('sightline-session', JSON.stringify({ name: who.name, role: who.role }))]
        : []),
    ];
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replace('<head>', () => `<head>${told.join('')}`));
  };
