/**
 * The edge program of very large graphs: a thread one pixel wide, since ribbons of so many would cover the stage and
 * each other. Threads are not drawn while the picture moves: they would blur.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../attributes.ts';
import { FADE, type Focus, packFlags, UNPACK_FLAGS } from './focus.ts';
import type { EdgeMark } from './mark.ts';
import { NO_PICKING, type Renderer, SHARED_UNIFORMS, setSharedUniforms } from './shared.ts';

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;
attribute vec4 a_tint;
attribute float a_flags;
uniform mat3 u_matrix;
uniform float u_dimmed;
varying vec4 v_color;
varying float v_flags;
${UNPACK_FLAGS}
void main() {
  bool lit = flag(a_flags, 1.0) && u_dimmed > 0.5 || flag(a_flags, 2.0);
  v_color = lit ? a_tint : a_color;
  v_color.a = lit ? 0.9 : 0.2;
  v_flags = a_flags;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_flags;
uniform float u_dimmed;
${UNPACK_FLAGS}
void main() {
  vec4 color = vec4(v_color.rgb, 1.0) * v_color.a;
  ${FADE}
  gl_FragColor = color;
}
`;

const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;

/** A program that reads `focus` at every frame. */
export function createThreadEdgeProgram(
  focus: Focus,
): EdgeProgramType<NodeAttributes, EdgeAttributes> {
  return class ThreadEdgeProgram extends EdgeProgram<
    (typeof SHARED_UNIFORMS)[number],
    NodeAttributes,
    EdgeAttributes
  > {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
      super(gl, NO_PICKING, renderer);
    }

    override getDefinition() {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: LINES,
        UNIFORMS: SHARED_UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_tint', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_flags', size: 1, type: FLOAT },
        ],
      };
    }

    override render(params: RenderParams) {
      if (!focus.hurried) super.render(params);
    }

    override processVisibleItem(
      _id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & EdgeMark,
    ) {
      const look = [floatColor(data.color), floatColor(data.tint), packFlags(data)];
      this.array.set([source.x, source.y, ...look, target.x, target.y, ...look], start);
    }

    override setUniforms(params: RenderParams, info: ProgramInfo) {
      setSharedUniforms(info, params, focus);
    }
  };
}
