/** Claims as thin brackets in the margin, beside the lines that state them. Measured after the text is laid out. */
import { useLayoutEffect, useState } from 'react';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { relationTypeOf } from '../../src/model/relationTypes.ts';
import { stageActions } from '../graph/handle.ts';
import { inspectorActions } from '../inspector/store.ts';
import { edgesOnly } from '../selection/selection.ts';
import { groupColor } from './groupColor.ts';
import { type Extent, lanes } from './lanes.ts';
import classes from './reading.module.css';

type Claim = DocumentDetail['claims'][number];

interface BracketsProps {
  readonly host: HTMLElement | null;
  readonly claims: readonly Claim[];
  readonly mentions: ReadonlyMap<string, { readonly name: string }>;
  readonly document: string;
  readonly selected: string | undefined;
}

const LANES = 4;

const REVIEWED = { unreviewed: '', confirmed: ', accepted', rejected: ', rejected' } as const;

/** From the first line to the last that a claim's words stand on, in pixels within `host`. */
function extentOf(
  host: HTMLElement,
  pieces: readonly HTMLElement[],
  claim: Claim,
): Extent | undefined {
  const range = document.createRange();
  const first = pieces.findLast((p) => Number(p.dataset.start) <= claim.start);
  const last = pieces.findLast((p) => Number(p.dataset.start) < claim.end);
  const [from, to] = [first?.firstChild, last?.firstChild];
  if (!first || !last || !from || !to) return undefined;
  const within = (node: ChildNode, offset: number) =>
    Math.min(Math.max(0, offset), node.textContent?.length ?? 0);
  range.setStart(from, within(from, claim.start - Number(first.dataset.start)));
  range.setEnd(to, within(to, claim.end - Number(last.dataset.start)));
  const box = range.getBoundingClientRect();
  const { top } = host.getBoundingClientRect();
  return { top: box.top - top, bottom: box.bottom - top };
}

export function Brackets({ host, claims, mentions, document: id, selected }: BracketsProps) {
  const [extents, setExtents] = useState<readonly (Extent | undefined)[]>([]);
  useLayoutEffect(() => {
    if (!host) return;
    const measure = () => {
      const pieces = [...host.querySelectorAll<HTMLElement>('[data-start]')];
      setExtents(claims.map((c) => extentOf(host, pieces, c)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(host);
    measure();
    return () => observer.disconnect();
  }, [host, claims]);

  const placed = claims.flatMap((claim, i) => {
    const extent = extents[i];
    return extent ? [{ claim, extent }] : [];
  });
  const lane = lanes(placed.map((p) => p.extent));
  return placed.map(({ claim, extent }, i) => {
    const { forward, group } = relationTypeOf(claim.type);
    const reviewed = REVIEWED[claim.review];
    const words = `${mentions.get(claim.subject)?.name} ${forward} ${mentions.get(claim.object)?.name}${reviewed}`;
    return (
      <button
        key={claim.id}
        type="button"
        className={classes.bracket}
        data-claim={claim.id}
        data-relation={claim.relationship}
        data-certainty={claim.certainty}
        data-review={claim.review}
        aria-pressed={claim.id === selected}
        aria-label={words}
        title={words}
        style={{
          top: extent.top,
          height: extent.bottom - extent.top,
          left: -12 - 7 * ((lane[i] ?? 0) % LANES),
          '--tint': groupColor(group),
        }}
        onMouseEnter={() =>
          stageActions.preview(claim.relationship ? edgesOnly([claim.relationship]) : undefined)
        }
        onMouseLeave={() => stageActions.preview(undefined)}
        onClick={() => inspectorActions.open({ kind: 'document', id, claim: claim.id })}
      />
    );
  });
}
