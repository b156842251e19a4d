/** What all programs are alike in: they draw for the eye alone (`picking.ts` finds what is pointed at), by these uniforms. */
import type Sigma from 'sigma';
import type { ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { EdgeAttributes, NodeAttributes } from '../attributes.ts';
import type { Focus } from './focus.ts';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export const SHARED_UNIFORMS = [
  'u_matrix',
  'u_dimensions',
  'u_sizeRatio',
  'u_pixelRatio',
  'u_dimmed',
] as const;

/** In the place of the buffer into which sigma would have a program draw what is to be read back. */
export const NO_PICKING = null;

/** Those that a shader does not use have no location, and setting them does nothing. */
export function setSharedUniforms(
  { gl, uniformLocations: u }: ProgramInfo,
  params: RenderParams,
  focus: Focus,
): void {
  const { width, height, pixelRatio } = params;
  gl.uniformMatrix3fv(u.u_matrix ?? null, false, params.matrix);
  gl.uniform2f(u.u_dimensions ?? null, width * pixelRatio, height * pixelRatio);
  gl.uniform1f(u.u_sizeRatio ?? null, params.sizeRatio);
  gl.uniform1f(u.u_pixelRatio ?? null, pixelRatio);
  gl.uniform1f(u.u_dimmed ?? null, focus.dimmed ? 1 : 0);
}
