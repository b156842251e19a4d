import { describe, expect, it } from '@jest/globals';
import { initialExplore } from '../../../web/explore/slices.ts';
import { contentOf, openedFrom } from '../../../web/saved/content.ts';
import { initialViews } from '../../../web/views/store.ts';

const page = {
  ...initialExplore(),
  layout: { ...initialExplore().layout, name: 'circular' as const },
  positions: {
    force: {
      at: new Map([
        ['a', { x: 1.26, y: -40 }],
        ['gone', { x: 3, y: 3 }],
      ]),
      headings: [],
    },
    circular: { at: new Map([['a', { x: 10, y: 0 }]]), headings: [{ text: 'Arms', x: 0, y: 0 }] },
  },
  views: { ...initialViews, timeline: true },
  inspected: { kind: 'entity' as const, id: 'a' },
};

describe('the content of a saved view', () => {
  it('is opened as it was kept: what is drawn, the layout, the view, the selection and the places', () => {
    const opened = openedFrom(contentOf(page, new Set(['a'])));
    expect(opened.layout.name).toBe('circular');
    expect(opened.views.timeline).toBe(true);
    expect(opened.inspected).toEqual({ kind: 'entity', id: 'a' });
    expect(opened.positions.force?.at.get('a')).toEqual({ x: 1.3, y: -40 });
    expect(opened.positions.circular?.at.get('a')).toEqual({ x: 10, y: 0 });
  });

  it('keeps places of what is drawn alone', () => {
    const { positions } = contentOf(page, new Set(['a']));
    expect(positions.force?.map(([id]) => id)).toEqual(['a']);
    expect(contentOf(page, new Set()).positions).toEqual({});
  });

  it('leaves out layouts that this version does not know', () => {
    const opened = openedFrom({ state: '', positions: { spiral: [['a', 1, 2]] } });
    expect(opened.positions).toEqual({});
  });
});
