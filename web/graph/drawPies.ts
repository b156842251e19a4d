/** Paints over some marks what they are made of: a ring of parts, and where there is room a word in the middle. */
import type { MultiDirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { EdgeAttributes, NodeAttributes } from './attributes.ts';
import { FAMILY, type LabelStyle } from './drawLabels.ts';

/** Of the mark's radius. */
const WIDTH = 0.3;
/** Below this radius in pixels no word is read. */
const WORD_FROM = 11;
const FADED = 0.15;

export function drawPies(
  context: CanvasRenderingContext2D,
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  graph: MultiDirectedGraph<NodeAttributes, EdgeAttributes>,
  ids: readonly string[],
  style: LabelStyle,
): void {
  const { width, height } = sigma.getDimensions();
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const { pie, size, lit } = graph.getNodeAttributes(id);
    const data = sigma.getNodeDisplayData(id);
    if (!pie || !data) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    const radius = 0.92 * sigma.scaleSize(size);
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    context.globalAlpha = style.dimmed && !lit ? FADED : 1;
    context.lineWidth = WIDTH * radius;
    let angle = -Math.PI / 2;
    for (const { color, share } of pie.parts) {
      const end = angle + share * 2 * Math.PI;
      context.beginPath();
      context.arc(x, y, radius * (1 - WIDTH / 2), angle, end);
      context.strokeStyle = color;
      context.stroke();
      angle = end;
    }
    if (radius < WORD_FROM) continue;
    context.font = `600 ${Math.min(14, Math.max(9, radius * 0.42))}px ${FAMILY}`;
    context.fillStyle = style.ink;
    context.fillText(pie.text, x, y);
  }
  context.globalAlpha = 1;
  context.textAlign = 'start';
}
