/**
 * A line drawn from one node to another with Alt held: how a question about two nodes is asked by pointer. It follows
 * the pointer from the node's mark and is gone when the button is released, wherever that is.
 */
import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function listenForLinks(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  onLink: (from: string, to: string) => void,
): { readonly justDrawn: boolean } {
  /** The release that ended a line is no click. */
  let justDrawn = false;
  let link:
    | { readonly from: string; readonly sheet: SVGElement; readonly line: SVGLineElement }
    | undefined;

  const begin = (from: string) => {
    const sheet = document.createElementNS(SVG, 'svg');
    sheet.dataset.testid = 'link';
    Object.assign(sheet.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
    });
    const line = document.createElementNS(SVG, 'line');
    line.style.stroke = 'var(--accent)';
    line.style.strokeWidth = '2';
    line.style.strokeDasharray = '5 4';
    sheet.append(line);
    sigma.getContainer().append(sheet);
    link = { from, sheet, line };
  };
  const end = () => {
    link?.sheet.remove();
    link = undefined;
  };

  sigma.on('downNode', ({ node, event }) => {
    justDrawn = false;
    if (!event.original.altKey) return;
    event.preventSigmaDefault();
    end();
    begin(node);
  });
  sigma.on('moveBody', ({ event }) => {
    if (!link) return;
    event.preventSigmaDefault();
    const from = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(link.from));
    const places = { x1: from.x, y1: from.y, x2: event.x, y2: event.y };
    for (const [name, value] of Object.entries(places)) link.line.setAttribute(name, String(value));
  });
  sigma.on('upNode', ({ node }) => {
    const from = link?.from;
    end();
    justDrawn = from !== undefined && from !== node;
    if (from && justDrawn) onLink(from, node);
  });
  for (const up of ['upEdge', 'upStage', 'kill'] as const) sigma.on(up, end);
  return {
    get justDrawn() {
      return justDrawn;
    },
  };
}
