/** What of the stage is covered by the buttons that float over it: no name is written there. */
import type { Box } from './labels.ts';

export function coveredBoxes(stage: HTMLElement): readonly Box[] {
  const { left, top } = stage.getBoundingClientRect();
  const floating = stage.parentElement?.querySelectorAll('[role="toolbar"]') ?? [];
  return [...floating].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    };
  });
}
