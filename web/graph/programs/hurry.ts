/** While the picture moves, what is not looked at is not drawn: nobody points at anything, and threads would blur. */
import type { AbstractProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { Focus } from './focus.ts';

interface Drawn extends AbstractProgram {
  pickProgram: unknown;
}

/** Draws by `render`, for the eye alone while `focus` is hurried. */
export function drawHurriedly<P extends Drawn>(
  program: P,
  focus: Focus,
  render: (params: RenderParams) => void,
  params: RenderParams,
): void {
  if (!focus.hurried) {
    render(params);
    return;
  }
  const { pickProgram } = program;
  program.pickProgram = null;
  render(params);
  program.pickProgram = pickProgram;
}
