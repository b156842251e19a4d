/**
 * The edge program of solid and dashed lines with arrowheads, straight or curved: a ribbon along a quadratic
 * Bézier curve, painted by the distance along and across it. Widths are CSS pixels.
 */
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../attributes.ts';
import { FADE, type Focus, packFlags, UNPACK_FLAGS } from './focus.ts';
import { DASHES, type EdgeMark } from './mark.ts';
import { NO_PICKING, type Renderer, SHARED_UNIFORMS, setSharedUniforms } from './shared.ts';

/** Pieces of a curve; a straight line is one, which spares most edges of most graphs. */
const SEGMENTS = { curved: 14, straight: 1 } as const;

const VERTEX = /* glsl */ `
attribute vec2 a_ribbon;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_sourceSize;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_curvature;
attribute vec4 a_color;
attribute vec4 a_tint;
attribute float a_dash;
attribute float a_flags;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_dimmed;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_start;
varying float v_end;
varying float v_thickness;
varying float v_dash;
varying float v_flags;
${UNPACK_FLAGS}
vec2 toPixels(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy + 1.0) * 0.5 * u_dimensions; }
void main() {
  vec2 s = toPixels(a_source);
  vec2 t = toPixels(a_target);
  vec2 chord = t - s;
  float span = max(length(chord), 0.001);
  vec2 side = vec2(-chord.y, chord.x) / span;
  vec2 c = 0.5 * (s + t) + side * span * a_curvature;
  float k = a_ribbon.x;
  vec2 on = mix(mix(s, c, k), mix(c, t, k), k);
  vec2 along = mix(c - s, t - c, k);
  vec2 across = vec2(-along.y, along.x) / max(length(along), 0.001);
  bool lit = flag(a_flags, 1.0) && u_dimmed > 0.5 || flag(a_flags, 2.0);
  v_thickness = (a_thickness / u_sizeRatio + (flag(a_flags, 2.0) ? 1.2 : 0.0)) * u_pixelRatio;
  float reach = v_thickness * 1.4 + 4.0 * u_pixelRatio;
  if (a_thickness <= 0.0) reach = 0.0;
  v_across = a_ribbon.y * reach;
  v_length = (2.0 * span + length(c - s) + length(t - c)) / 3.0;
  v_along = k * v_length;
  v_start = a_sourceSize / u_sizeRatio * u_pixelRatio;
  v_end = v_length - (a_targetSize / u_sizeRatio + 1.5) * u_pixelRatio;
  v_dash = a_dash;
  v_flags = a_flags;
  gl_Position = vec4((on + across * v_across) / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_color = lit ? a_tint : a_color;
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_length;
varying float v_start;
varying float v_end;
varying float v_thickness;
varying float v_dash;
varying float v_flags;
uniform float u_pixelRatio;
uniform float u_dimmed;
${UNPACK_FLAGS}
void main() {
  float px = u_pixelRatio;
  if (v_along < v_start * 0.6 || v_along > v_end) discard;
  float halfWidth = v_thickness * 0.5;
  float head = v_thickness * 1.9 + 4.0 * px;
  float toTip = v_end - v_along;
  bool inHead = !flag(v_flags, 4.0) && toTip < head && v_end - v_start > head;
  if (inHead) halfWidth = toTip * 0.45;
  float aa = 0.6 * px;
  float coverage = 1.0 - smoothstep(halfWidth - aa, halfWidth + aa, abs(v_across));
  if (!inHead && v_dash > 0.5) {
    float period = (v_dash > 1.5 ? 5.0 : 10.0) * px;
    float on = (v_dash > 1.5 ? 2.2 : 6.2) * px;
    float at = mod(v_along, period);
    coverage *= smoothstep(0.0, aa, at) * (1.0 - smoothstep(on - aa, on + aa, at));
  }
  vec4 color = vec4(v_color.rgb, 1.0) * v_color.a * coverage;
  ${FADE}
  gl_FragColor = color;
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

const ribbonOf = (segments: number) =>
  Array.from({ length: (segments + 1) * 2 }, (_, i) => [
    Math.floor(i / 2) / segments,
    i % 2 ? 1 : -1,
  ]);

/** A program that reads `focus` at every frame. */
export function createRibbonEdgeProgram(
  focus: Focus,
  shape: keyof typeof SEGMENTS,
): EdgeProgramType<NodeAttributes, EdgeAttributes> {
  const ribbon = ribbonOf(SEGMENTS[shape]);
  return class RibbonEdgeProgram extends EdgeProgram<
    (typeof SHARED_UNIFORMS)[number],
    NodeAttributes,
    EdgeAttributes
  > {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
      super(gl, NO_PICKING, renderer);
    }

    override getDefinition() {
      return {
        VERTICES: ribbon.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: SHARED_UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_sourceSize', size: 1, type: FLOAT },
          { name: 'a_targetSize', size: 1, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_tint', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_dash', size: 1, type: FLOAT },
          { name: 'a_flags', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_ribbon', size: 2, type: FLOAT }],
        CONSTANT_DATA: ribbon,
      };
    }

    override processVisibleItem(
      _id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData & EdgeMark,
    ) {
      this.array.set(
        [
          source.x,
          source.y,
          target.x,
          target.y,
          source.size,
          target.size,
          data.size,
          data.curvature,
          floatColor(data.color),
          floatColor(data.tint),
          DASHES[data.dash],
          packFlags(data),
        ],
        start,
      );
    }

    override setUniforms(params: RenderParams, info: ProgramInfo) {
      setSharedUniforms(info, params, focus);
    }
  };
}
