/** One HTML file without scripts, that asks nothing of any network; made to be printed too. */
import { createHash } from 'node:crypto';
import { xml } from '../../exporting/xml.ts';
import type { Block, Inline } from '../document.ts';
import type { Renderer } from '../renderer.ts';

const STYLE = `body{font:16px/1.55 Georgia,"Times New Roman",serif;max-width:44rem;margin:2.5rem auto;padding:0 1.2rem;color:#1c1f23;background:#fff}
h1,h2,h3,h4,table,figcaption,.subtitle{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.9rem;margin:0 0 .3rem}h2{font-size:1.3rem;margin:2.2rem 0 .6rem;border-bottom:1px solid #d8dce2;padding-bottom:.2rem}h3{font-size:1.05rem;margin:1.6rem 0 .4rem;color:#5b6470}h4{font-size:1rem;margin:1.3rem 0 .3rem}
.subtitle,.quiet,figcaption{color:#5b6470}.quiet{font-size:.9em}
p{margin:.7rem 0 .3rem}blockquote{margin:.3rem 0 .5rem 1rem;padding-left:.8rem;border-left:2px solid #c9ced6}
table{border-collapse:collapse;font-size:.92rem}td,th{text-align:left;vertical-align:top;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #eceff3}th{font-weight:600;white-space:nowrap}
figure{margin:1.4rem 0}img{max-width:100%;height:auto;border:1px solid #eceff3}figcaption{font-size:.85rem}
sup a{text-decoration:none}li{margin:.25rem 0;overflow-wrap:anywhere}a{color:#2563a8}
@media print{body{margin:0;max-width:none;font-size:11pt}h2,h3,h4{break-after:avoid}blockquote,figure{break-inside:avoid}}`;

function inline({ text, bold, italic, quiet, note, link }: Inline): string {
  if (note !== undefined) return `<sup><a href="#note-${note}">[${note}]</a></sup>`;
  const words = xml(text);
  if (link !== undefined) return `<a href="${xml(link)}" rel="noreferrer noopener">${words}</a>`;
  if (bold) return `<strong>${words}</strong>`;
  if (italic) return `<em>${words}</em>`;
  return quiet ? `<span class="quiet">${words}</span>` : words;
}
const line = (inlines: readonly Inline[]): string => inlines.map(inline).join('');

function block(b: Block): string {
  switch (b.kind) {
    case 'heading':
      return `<h${b.level + 1}>${xml(b.text)}</h${b.level + 1}>`;
    case 'paragraph':
      return `<p>${line(b.inlines)}</p>`;
    case 'quote':
      return `<blockquote>${line(b.inlines)}</blockquote>`;
    case 'list':
      return `<ul>${b.items.map((item) => `<li>${line(item)}</li>`).join('\n')}</ul>`;
    case 'facts':
      return `<table>${b.rows.map(([key, value]) => `<tr><th scope="row">${xml(key)}</th><td>${xml(value)}</td></tr>`).join('\n')}</table>`;
    case 'picture':
      return `<figure><img src="data:image/svg+xml;base64,${Buffer.from(b.svg).toString('base64')}" width="${b.width}" height="${b.height}" alt="${xml(b.caption)}"><figcaption>${xml(b.caption)}</figcaption></figure>`;
  }
}

const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

export const html: Renderer = {
  name: 'html',
  mediaType: 'text/html',
  async render({ title, subtitle, language, blocks, notes }) {
    const content = `<!doctype html>
<html lang="${xml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${xml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${xml(title)}</h1>
<p class="subtitle">${xml(subtitle)}</p>
${blocks.map(block).join('\n')}
<h2>Sources</h2>
<ol>
${notes.map(({ number, inlines }) => `<li id="note-${number}">${line(inlines)}</li>`).join('\n')}
</ol>
</body>
</html>
`;
    return [{ suffix: '', content }];
  },
};
