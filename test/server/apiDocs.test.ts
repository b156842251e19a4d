import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from '../../src/model/contracts.ts';
import { EVERY_ENDPOINT } from '../../src/model/everyEndpoint.ts';
import { EXAMPLES, type Example } from '../../src/server/apiDocs/examples.ts';
import { ENDPOINT_GROUPS } from '../../src/server/apiDocs/groups.ts';
import { html } from '../../src/server/apiDocs/html.ts';
import { placeholder } from '../../src/server/apiDocs/request.ts';
import { limitsText, schemaText } from '../../src/server/apiDocs/schemaText.ts';
import type { RunningServer } from '../../src/server/startServer.ts';
import { startApp } from '../support/app.ts';
import { shellWords } from '../support/shellWords.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-api-'));
let server: RunningServer;
let page: string;

beforeAll(async () => {
  server = await startApp('annotated documents');
  page = await (await fetch(`${server.url}/api/docs`)).text();
  writeFileSync(join(folder, 'report.txt'), 'The Tern Brigade attacked Mosul on 4 March 2024.\n');
}, 300_000);
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The command that the page shows for an endpoint. */
function commandOf(name: string): string {
  const [, text] = new RegExp(`data-example="${name}">([^<]*)<`).exec(page) ?? [];
  if (text === undefined) throw new Error(`The page shows no example of ${name}.`);
  return unescaped(text);
}

/** Does what `curl` would do with these words. */
async function curl(command: string): Promise<{ response: Response; file: string | undefined }> {
  const [program, ...words] = shellWords(command);
  expect(program).toBe('curl');
  let url = '';
  let method: string | undefined;
  let file: string | undefined;
  let body: string | FormData | undefined;
  const headers: Record<string, string> = {};
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word === '-N') continue;
    if (!word.startsWith('-')) {
      url = word;
      continue;
    }
    const value = words.shift() ?? '';
    if (word === '-X') method = value;
    else if (word === '-o') file = value;
    else if (word === '-d') body = value;
    else if (word === '-H') {
      const [name = '', ...rest] = value.split(': ');
      headers[name] = rest.join(': ');
    } else if (word === '-F') {
      const [field = '', name = ''] = value.split('=@');
      body = new FormData();
      body.append(field, new File([readFileSync(join(folder, name))], name));
    } else throw new Error(`No example may use curl's ${word}.`);
  }
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body !== undefined && { body }),
  });
  return { response, file };
}

/** The value at a path of an answer. */
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((v, key) => z.record(z.string(), z.unknown()).parse(v)[key], value);

/** In an order in which each example finds what it needs: makers first, then the others, deletions last. */
function inOrder(): Endpoint[] {
  const rank = (e: Endpoint): number =>
    e.name === 'startSampleImport'
      ? 4
      : e.method === 'delete'
        ? 3
        : EXAMPLES_BY_NAME[e.name]?.gives
          ? 1
          : 2;
  return Object.values<Endpoint>(EVERY_ENDPOINT).sort((x, y) => rank(x) - rank(y));
}
const EXAMPLES_BY_NAME: Readonly<Record<string, Example>> = EXAMPLES;

describe('the page of the API', () => {
  it('shows every endpoint of the contract, each in one group', () => {
    const grouped = ENDPOINT_GROUPS.flatMap((g) => g.endpoints);
    expect([...grouped].sort()).toEqual(Object.keys(EVERY_ENDPOINT).sort());
    for (const { name, path, summary } of Object.values<Endpoint>(EVERY_ENDPOINT)) {
      expect(page).toContain(`<article id="${name}">`);
      expect(page).toContain(path.replace(':id', '{id}'));
      expect(unescaped(page)).toContain(summary);
    }
  });

  it('has examples that work as they stand, every one, and are answered as the contract says', async () => {
    const made = new Map<string, string>();
    for (const endpoint of inOrder()) {
      const example = EXAMPLES_BY_NAME[endpoint.name];
      let command = commandOf(endpoint.name);
      for (const [name, id] of made) command = command.replaceAll(placeholder(name), id);
      // What a user must put in themselves is only what another example answered.
      expect(command).not.toMatch(/[A-Z]+_(ID|NAME)\b/);
      const { response, file } = await curl(command);
      if (!response.ok) throw new Error(`${command}\n${response.status} ${await response.text()}`);
      expect(file !== undefined).toBe(endpoint.responseType === 'application/octet-stream');
      if (endpoint.responseType === 'text/event-stream') {
        const piece = await response.body?.getReader().read();
        expect(new TextDecoder().decode(piece?.value)).toContain('data: ');
      } else if (endpoint.responseType)
        expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
      else {
        const answer: unknown = await response.json();
        endpoint.response.parse(answer);
        for (const [name, path] of Object.entries(example?.gives ?? {}))
          made.set(name, String(at(answer, path)));
      }
    }
    expect(made.size).toBe(7);
  }, 300_000);

  it('finds something by each read of the graph that it shows', async () => {
    const search = await curl(commandOf('search'));
    expect(ENDPOINTS.search.response.parse(await search.response.json()).entities).not.toEqual([]);
    const query = await curl(commandOf('query'));
    expect(ENDPOINTS.query.response.parse(await query.response.json()).rows).toHaveLength(5);
    const ask = await curl(commandOf('ask'));
    expect(ENDPOINTS.ask.response.parse(await ask.response.json()).understood).toBe(true);
  });

  it('keeps to a policy without scripts and styles within it', async () => {
    const response = await fetch(`${server.url}/api/docs`);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page).not.toMatch(/ style=| on\w+=|<style|<script(?![^>]* src=)/);
    for (const [, asset = ''] of page.matchAll(/(?:src|href)="(\/api\/[^"#]+)"/g)) {
      const answer = await fetch(server.url + asset);
      expect([asset, answer.status]).toEqual([asset, 200]);
    }
  });

  it('writes what comes from elsewhere as text', () => {
    expect(html`<p title="${'"><script>'}">${'<img src=x>'}${[html`<b>${'&'}</b>`]}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;img src=x&gt;<b>&amp;</b></p>',
    );
  });

  it('tells shapes as TypeScript would', () => {
    const schema = {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string' },
        kinds: { type: 'array', items: { enum: ['a', 'b'] } },
        'x-y': { anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Query' }] },
        more: { type: 'object', additionalProperties: { type: 'integer' } },
      },
    };
    expect(schemaText(schema)).toBe(
      '{\n  id: string;\n  kinds?: ("a" | "b")[];\n  "x-y"?: null | Query;\n  more?: Record<string, number>;\n}',
    );
    expect(limitsText({ type: 'integer', minimum: 1, maximum: 50, default: 12 })).toBe(
      '1 to 50; 12 where absent',
    );
  });
});
