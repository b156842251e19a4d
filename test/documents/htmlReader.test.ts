import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readHtml } from '../../src/documents/html/htmlReader.ts';

const read = (html: string) => readHtml(Buffer.from(html), 'a.html');
const parts = (html: string) => {
  const { text, blocks } = read(html);
  return blocks.map((b) => [b.role, text.slice(b.start, b.end)]);
};
const LONG =
  'The brigade seized eleven rockets and two rifles from a cellar in the old quarter on Tuesday, its commander said, and moved them north before the army could reach the street where they had been hidden.';

describe('the article of a page', () => {
  it('is read without navigation, scripts, advertisements, sharing and footer', () => {
    expect(
      parts(`<html><head><title>Rockets seized | Example Post</title><style>p{}</style></head><body>
        <nav><a href="/">Home</a></nav><div class="cookie">We use cookies.</div>
        <h1>Rockets seized</h1><p class="byline">By A. Writer, 3 May 2021</p><p>${LONG}</p>
        <div class="ad">ADVERTISEMENT</div><script>var x = 'hidden';</script>
        <p>It fired <b>none</b> of&nbsp;them.</p><p>READ ALSO: Wheat burns</p>
        <div class="share">Share this: Telegram</div><aside>Most read</aside><footer>&copy; Post</footer></body></html>`),
    ).toEqual([
      ['title', 'Rockets seized'],
      ['meta', 'By A. Writer, 3 May 2021'],
      ['paragraph', LONG],
      ['paragraph', 'It fired none of them.'],
      ['furniture', 'READ ALSO: Wheat burns'],
    ]);
  });

  it('is not lost when its container is called like furniture', () => {
    const html = `<div class="social-content" id="main-sidebar"><h2>Part</h2>${`<p>${LONG}</p>`.repeat(3)}</div>`;
    expect(parts(html).filter(([role]) => role === 'paragraph')).toHaveLength(3);
  });

  it('keeps lists, quotes, captions and rows of tables as blocks of their own', () => {
    const { text, blocks } =
      read(`<article><h1>List</h1><p>${LONG} ${LONG}</p><ul><li>one rifle<li>two mines</ul>
      <blockquote><p>We lost them.</p></blockquote><figure><img><figcaption>A cellar</figcaption></figure>
      <table><caption>Seized</caption><tr><th>Item</th><th>Made in</th></tr>
      <tr><td>RPG-7</td><td>Bulgaria</td></tr><tr><td colspan="2">none else</td></tr></table></article>`);
    expect(blocks.map((b) => [b.role, text.slice(b.start, b.end)]).slice(2)).toEqual([
      ['list-item', 'one rifle'],
      ['list-item', 'two mines'],
      ['quote', 'We lost them.'],
      ['caption', 'A cellar'],
      ['caption', 'Seized'],
      ['table-row', 'Item | Made in'],
      ['table-row', 'RPG-7 | Bulgaria'],
      ['table-row', 'none else | '],
    ]);
    const row = blocks.at(-2);
    expect(row?.cells?.map((c) => text.slice(c.start, c.end))).toEqual(['RPG-7', 'Bulgaria']);
    expect(row?.header?.map((c) => text.slice(c.start, c.end))).toEqual(['Item', 'Made in']);
  });

  it('keeps columns under their headings where cells span several rows', () => {
    const { text, blocks } = read(
      '<table><tr><th>Place</th><th>Item</th></tr><tr><td rowspan=2>Rabia</td><td>PKM</td></tr><tr><td>RPG-7</td></tr></table>',
    );
    expect(blocks[2]?.cells?.map((c) => text.slice(c.start, c.end))).toEqual(['', 'RPG-7']);
  });

  it('is told from a page that is mostly something else', () => {
    const teaser =
      '<div class="item"><a href="#">Snow on the pass</a> <span>Roads are closed today.</span></div>';
    const { text } = read(
      `<html><head><title>x</title></head><body><div>${teaser.repeat(12)}</div><div>${`<p>${LONG}</p>`.repeat(6)}</div>${`<ul><li>${teaser}</li></ul>`.repeat(80)}</body></html>`,
    );
    expect(text).toContain('The brigade seized');
    expect(text).not.toContain('Snow on the pass');
  });

  it('parts paragraphs at double line breaks, and keeps lines within a block', () => {
    expect(parts('<div>First line.<br>Same block.<br><br>Second block.</div>')).toEqual([
      ['paragraph', 'First line.\nSame block.'],
      ['paragraph', 'Second block.'],
    ]);
  });

  it('is read from a fragment, and from tables that only lay a page out', () => {
    expect(read('<p>One.</p><p>Two.</p>').text).toBe('One.\n\nTwo.');
    const laidOut = `<table><tr><td><table><tr><td>menu</td></tr></table></td><td><h1>Head</h1><p>${LONG}</p></td></tr></table>`;
    expect(parts(laidOut)).toContainEqual(['paragraph', LONG]);
  });

  it('is decoded by the charset that it declares', () => {
    const html =
      '<html><head><meta charset="windows-1251"></head><body><p>Группа Вагнера</p></body></html>';
    expect(readHtml(iconv.encode(html, 'windows-1251'), 'a.html').text).toBe('Группа Вагнера');
  });
});

describe('what a page says of itself', () => {
  it('is taken from JSON-LD first', () => {
    const ld = {
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Rockets seized',
          datePublished: '2021-05-03T10:00:00+03:00',
          author: [{ '@type': 'Person', name: 'A. Writer' }],
          publisher: { '@type': 'Organization', name: 'Example Post' },
        },
      ],
    };
    expect(
      read(
        `<html lang="en"><head><link rel="canonical" href="https://example.org/a"><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><p>${LONG}</p></body></html>`,
      ).metadata,
    ).toEqual({
      title: 'Rockets seized',
      publisher: 'Example Post',
      author: 'A. Writer',
      published: '2021-05-03',
      url: 'https://example.org/a',
      language: 'en',
    });
  });

  it('is taken from meta elements, then from the title and the byline', () => {
    expect(
      read(
        '<head><meta property="og:site_name" content="Post"><meta property="og:title" content="T"><meta name="author" content="A. Writer"><meta property="article:published_time" content="2021-05-03"></head><p>x</p>',
      ).metadata,
    ).toEqual({ title: 'T', publisher: 'Post', author: 'A. Writer', published: '2021-05-03' });
    expect(
      read(
        '<title>Rockets seized - Example Post</title><h1>Rockets seized</h1><p class="by">By A. Writer, Mosul, 3 May 2021</p>',
      ).metadata,
    ).toEqual({
      title: 'Rockets seized',
      publisher: 'Example Post',
      author: 'A. Writer',
      published: '2021-05-03',
    });
  });

  it('does not take a dash in a headline for a publisher', () => {
    expect(
      read('<title>Rockets seized - none fired</title><h1>Other</h1>').metadata.publisher,
    ).toBeUndefined();
  });
});
