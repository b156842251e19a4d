/**
 * Builds the page that is sent into one file, dist/sent/page.html: scripts, styles, workers and outlines within it, and
 * a place for the graph, which `src/exporting/formats/html.ts` fills. Its content policy allows its own script by hash,
 * and no network at all.
 */
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { SENT_PAGE_ID } from './src/model/sentPage.ts';
import { INSTEAD } from './web/sent/instead.ts';

const web = resolve(dirname(fileURLToPath(import.meta.url)), 'web');

/** Files that stand for others; they alone may read what they stand for. */
function instead(): Plugin {
  const others = new Map(INSTEAD.map(([file, other]) => [resolve(web, file), resolve(web, other)]));
  return {
    name: 'sightline-instead',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !source.startsWith('.')) return undefined;
      const other = others.get(resolve(dirname(importer), source));
      return other === importer ? undefined : other;
    },
  };
}

const policy = (script: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    // The component library writes styles while it runs.
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Nothing in a script may end its element or begin a comment. */
const inElement = (script: string): string =>
  script.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');

function oneFile(): Plugin {
  return {
    name: 'sightline-one-file',
    // After all others have written what they stand for.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        let page = '';
        let script = '';
        let style = '';
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') script += file.code;
          else if (name.endsWith('.css')) style += String(file.source);
          else if (name.endsWith('.html')) page = String(file.source);
          else this.error(`${name} would be a file beside the page; it has to be within it.`);
          delete bundle[name];
        }
        const code = inElement(script);
        // Functions, since `$` in a replacement text would mean something.
        const whole = page
          .replace(/\s*<script[^>]*><\/script>/, '')
          .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
          .replace(
            /<meta charset="utf-8" ?\/?>/,
            (charset) =>
              `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(code)}" />`,
          )
          .replace('</head>', () => `<style>${style.replaceAll('</', '<\\/')}</style>\n  </head>`)
          .replace(
            '</body>',
            () =>
              `<script type="application/json" id="${SENT_PAGE_ID}">"the graph goes here"</script>\n    <script type="module">${code}</script>\n  </body>`,
          );
        this.emitFile({ type: 'asset', fileName: 'page.html', source: whole });
      },
    },
  };
}

export default defineConfig({
  root: 'web/sent',
  publicDir: false,
  plugins: [instead(), react(), oneFile()],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/sent',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
