/**
 * Text and stage as one: what the pointer is on in the text is lit on the stage, and what it is on upon the stage is
 * marked in the text. Marks are set on the elements themselves, since a long document has thousands of them.
 */
import { type FocusEvent, type MouseEvent, useEffect } from 'react';
import type { DocumentDetail } from '../../src/model/contracts.ts';
import { stageActions, useHovered } from '../graph/handle.ts';
import { nodesOnly } from '../selection/selection.ts';

type Claims = DocumentDetail['claims'];

const LIT = 'lit';

export function useEcho(body: HTMLElement | null, claims: Claims) {
  const on = useHovered((s) => s.on);
  useEffect(() => {
    if (!body || !on) return;
    const lit =
      on.kind === 'node'
        ? elementsOf(body, 'entity', [on.id])
        : [
            ...elementsOf(body, 'relation', [on.id]),
            ...elementsOf(
              body,
              'mention',
              claims.filter((c) => c.relationship === on.id).flatMap((c) => [c.subject, c.object]),
            ),
          ];
    for (const element of lit) element.dataset[LIT] = '';
    return () => {
      for (const element of lit) delete element.dataset[LIT];
    };
  }, [body, on, claims]);

  const light = (event: MouseEvent | FocusEvent) => {
    const { target } = event;
    const mention = target instanceof Element ? target.closest<HTMLElement>('[data-entity]') : null;
    const entity = mention?.dataset.entity;
    if (entity) stageActions.preview(nodesOnly([entity]));
  };
  const end = (event: MouseEvent | FocusEvent) => {
    const { target } = event;
    if (target instanceof Element && target.closest('[data-entity]'))
      stageActions.preview(undefined);
  };
  return { onMouseOver: light, onFocus: light, onMouseOut: end, onBlur: end };
}

const elementsOf = (
  body: HTMLElement,
  data: 'entity' | 'relation' | 'mention',
  ids: readonly string[],
): HTMLElement[] =>
  ids.length === 0
    ? []
    : [
        ...body.querySelectorAll<HTMLElement>(
          [...new Set(ids)].map((id) => `[data-${data}="${CSS.escape(id)}"]`).join(),
        ),
      ];
