/**
 * The page of the API, made from the OpenAPI document that is served beside it. It is plain HTML that can be read
 * without its script; the script copies examples, tries reads and filters the list.
 */
import { z } from 'zod';
import type { Endpoint } from '../../model/contracts.ts';
import { EVERY_ENDPOINT } from '../../model/everyEndpoint.ts';
import type { ExampleNames } from './exampleNames.ts';
import { EXAMPLES, type Example } from './examples.ts';
import { ENDPOINT_GROUPS } from './groups.ts';
import { type Html, html } from './html.ts';
import { commandOf, pathOf } from './request.ts';
import { limitsText, schemaSchema, schemaText } from './schemaText.ts';

const contentSchema = z.record(z.string(), z.object({ schema: schemaSchema.optional() }));
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: schemaSchema.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ content: contentSchema })),
  /** The role that it takes, where a sign-in is required. */
  'x-role': z.string(),
});
type Operation = z.infer<typeof operationSchema>;
const descriptionSchema = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaSchema).default({}) }).optional(),
});
export type ApiDescription = z.infer<typeof descriptionSchema>;

export const apiDescription = (openApi: unknown): ApiDescription =>
  descriptionSchema.parse(openApi);

export interface ApiPageOptions {
  /** Of the server, as the examples name it: `http://localhost:7575`. */
  readonly base: string;
  readonly names: ExampleNames;
}

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function apiPage(description: ApiDescription, options: ApiPageOptions): string {
  const entries = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): Entry => ({ method, path, operation })),
  );
  const tags = [
    ...new Set([
      ...ENDPOINT_GROUPS.map((g) => g.name),
      ...entries.flatMap((e) => e.operation.tags),
    ]),
  ];
  const groups = tags.flatMap((name) => {
    const group = ENDPOINT_GROUPS.find((g) => g.name === name);
    const own = entries.filter((e) => e.operation.tags.includes(name));
    const names: readonly string[] = group?.endpoints ?? [];
    const order = (e: Entry): number => names.indexOf(e.operation.operationId);
    const sorted = own.sort((x, y) => order(x) - order(y));
    return sorted.length > 0
      ? [{ name, description: group?.description ?? '', entries: sorted }]
      : [];
  });
  const shared = Object.entries(description.components?.schemas ?? {});
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API · Sightline</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs/page.css">
<script type="module" src="/api/docs/page.js"></script>
</head>
<body>
<a class="skip" href="#top">Skip to the endpoints</a>
<header>
<a class="brand" href="/">Sightline</a>
<h1>API</h1>
<span class="version">${description.info.version}</span>
<a class="file" href="/api/openapi.json">openapi.json</a>
</header>
<div class="frame">
<nav aria-label="Endpoints">
<label class="find" hidden>Find<input id="find" type="search" autocomplete="off" spellcheck="false"></label>
${groups.map(
  (g) => html`<section data-group>
<h2><a href="#${slug(g.name)}">${g.name}</a></h2>
<ul>${g.entries.map(
    ({ method, path, operation }) =>
      html`<li data-find="${`${method} ${path} ${operation.operationId} ${operation.summary}`.toLowerCase()}"><a href="#${operation.operationId}"><span class="method ${method}">${method.toUpperCase()}</span>${path.replace('/api', '')}</a></li>`,
  )}</ul>
</section>`,
)}
<p class="nothing" role="status" hidden></p>
</nav>
<main id="top" tabindex="-1">
<section class="intro">
<p>Everything that the page does it does by this API. Answers are JSON; each relation carries the ids of its claims, each claim its sentence. What went wrong is answered as <code>{"error": {"code", "message", "hint"}}</code> with a fitting status.</p>
<p>The examples name things of the graph that this server holds, so they can be pasted into a terminal as they stand. A word like <code>VIEW_ID</code> stands for the <code>id</code> that an earlier example answered. Where the server asks for a sign-in, add <code>-H "Authorization: Bearer $SIGHTLINE_TOKEN"</code>; behind each summary stands the role that it takes then.</p>
</section>
${groups.map(
  (g) => html`<section class="group" id="${slug(g.name)}">
<h2>${g.name}</h2>
<p>${g.description}</p>
${g.entries.map((entry) => endpointSection(entry, options))}
</section>`,
)}
${
  shared.length > 0
    ? html`<section class="group" id="shapes"><h2>Shapes</h2>${shared.map(
        ([name, schema]) =>
          html`<article id="shape-${name}"><h3><code>${name}</code></h3>${code(schemaText(schema), `Shape of ${name}`)}</article>`,
      )}</section>`
    : ''
}
</main>
</div>
</body>
</html>
`.text;
}

const slug = (name: string): string => `group-${name.toLowerCase().replace(/\W+/g, '-')}`;

/** Scrolls within itself, so it must be reachable by keyboard. */
const code = (text: string, label: string): Html =>
  html`<pre tabindex="0" role="group" aria-label="${label}">${text}</pre>`;

function endpointSection(
  { method, path, operation }: Entry,
  { base, names }: ApiPageOptions,
): Html {
  const { operationId: name, summary, parameters, requestBody, responses } = operation;
  const contracts: Readonly<Record<string, Endpoint>> = EVERY_ENDPOINT;
  const examples: Readonly<Record<string, Example>> = EXAMPLES;
  const endpoint = contracts[name];
  const example = examples[name];
  return html`<article id="${name}">
<h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${summary}.${operation['x-role'] === 'anyone' ? '' : html` <span class="role">${operation['x-role']}</span>`}</p>
${
  parameters.length > 0
    ? html`<table><caption>Parameters of ${name}</caption><thead><tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Type</th><th scope="col">Keeps to</th></tr></thead><tbody>${parameters.map(
        (p) =>
          html`<tr><th scope="row"><code>${p.name}</code>${p.required ? html` <em>required</em>` : ''}</th><td>${p.in}</td><td><code>${schemaText(p.schema ?? {})}</code></td><td>${limitsText(p.schema ?? {})}</td></tr>`,
      )}</tbody></table>`
    : ''
}
${
  endpoint && example
    ? html`<div class="example"><pre tabindex="0" role="group" aria-label="Example of ${name}" data-example="${name}">${commandOf(base, endpoint, example, names)}</pre><button type="button" data-copy="${name}" hidden>Copy<span class="visually-hidden"> the example of ${name}</span></button></div>`
    : ''
}
${endpoint && example && method === 'get' && !endpoint.responseType ? tryIt(name, pathOf(endpoint, example, names)) : ''}
${Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) =>
  shape(`Body, ${type}`, name, schemaText(schema ?? {})),
)}
${Object.entries(responses)
  .filter(([status]) => status !== 'default')
  .flatMap(([status, { content }]) =>
    Object.entries(content).map(([type, { schema }]) =>
      shape(`Answer ${status}, ${type}`, name, schemaText(schema ?? {})),
    ),
  )}
</article>`;
}

const shape = (title: string, name: string, text: string): Html =>
  html`<details><summary>${title}</summary>${code(text, `${title}, of ${name}`)}</details>`;

const tryIt = (name: string, path: string): Html =>
  html`<div class="try" data-try="${name}" hidden>
<label>Address<input type="text" value="${path}" spellcheck="false" autocomplete="off" aria-label="Address of ${name}"></label>
<button type="button" aria-label="Try it: ${name}">Try it</button>
<p class="outcome" role="status"></p>
<pre class="answered" tabindex="0" role="group" aria-label="What ${name} answered" hidden></pre>
</div>`;
