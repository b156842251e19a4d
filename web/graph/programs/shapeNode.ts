/**
 * One node program for every kind's shape: a quad with a signed distance field picked by number.
 * Distances after Inigo Quilez, "2D distance functions". Sizes are radii in CSS pixels.
 */
import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeAttributes, NodeAttributes } from '../attributes.ts';
import { FADE, type Focus, packFlags, UNPACK_FLAGS } from './focus.ts';
import type { NodeMark } from './mark.ts';
import { NO_PICKING, type Renderer, SHARED_UNIFORMS, setSharedUniforms } from './shared.ts';

/** The quad reaches this many radii plus pixels beyond the centre: room for outline and badge. */
const REACH = 1.25;

const VERTEX = /* glsl */ `
attribute vec2 a_corner;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute float a_shape;
attribute float a_flags;
uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_flags;
void main() {
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  float reach = v_radius * ${REACH.toFixed(2)} + 7.0 * u_pixelRatio;
  v_point = a_corner * reach;
  vec3 centre = u_matrix * vec3(a_position, 1.0);
  gl_Position = vec4(centre.xy + v_point * 2.0 / u_dimensions, 0.0, 1.0);
  v_shape = a_shape;
  v_flags = a_flags;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_flags;
uniform float u_pixelRatio;
uniform float u_dimmed;
uniform vec4 u_paper;
uniform vec4 u_ink;
uniform vec4 u_badge;
uniform vec4 u_halo;
${UNPACK_FLAGS}
float box(vec2 p, float b) {
  vec2 d = abs(p) - b;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p.yx);
  p = p.yx;
  p = vec2(p.y, p.x);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.y += 0.12 * r;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
float star(vec2 p, float r) {
  const vec2 k1 = vec2(0.809016994, -0.587785252);
  const vec2 k2 = vec2(-0.809016994, -0.587785252);
  p.x = abs(p.x);
  p -= 2.0 * max(dot(k1, p), 0.0) * k1;
  p -= 2.0 * max(dot(k2, p), 0.0) * k2;
  p.x = abs(p.x);
  p.y -= r;
  vec2 ba = 0.45 * vec2(-k1.y, k1.x) - vec2(0.0, 1.0);
  float h = clamp(dot(p, ba) / dot(ba, ba), 0.0, r);
  return length(p - ba * h) * sign(p.y * ba.x - p.x * ba.y);
}
float shape(vec2 p) {
  if (v_shape < 0.5) return length(p) - 0.92;
  if (v_shape < 1.5) return box(p, 0.82);
  if (v_shape < 2.5) return box(p, 0.44) - 0.40;
  if (v_shape < 3.5) return length(p) - 0.95;
  if (v_shape < 4.5) return hexagon(p, 0.85);
  if (v_shape < 5.5) return (abs(p.x) + abs(p.y) - 1.05) * 0.70710678;
  if (v_shape < 6.5) return triangle(p, 1.0);
  return star(p, 1.12);
}
vec4 over(vec4 top, vec4 under) { return top + under * (1.0 - top.a); }
vec4 paint(vec4 color, float coverage) { return vec4(color.rgb, 1.0) * color.a * coverage; }
void main() {
  float px = u_pixelRatio;
  vec2 p = v_point / v_radius;
  float d = shape(p) * v_radius;
  float aa = 0.6 * px;
  vec4 color = paint(u_paper, 1.0 - smoothstep(1.4 * px - aa, 1.4 * px + aa, d));
  float fill = 1.0 - smoothstep(-aa, aa, d);
  if (v_shape > 2.5 && v_shape < 3.5) {
    float r = length(p) * v_radius;
    float hole = smoothstep(-aa, aa, r - 0.50 * v_radius) * (1.0 - smoothstep(-aa, aa, r - 0.72 * v_radius));
    fill *= 1.0 - hole;
  }
  if (flag(v_flags, 32.0)) {
    float halo = 1.0 - smoothstep(1.0 * px, 7.0 * px, d);
    color = over(color, paint(u_halo, 0.75 * halo));
  }
  color = over(paint(v_color, fill), color);
  if (flag(v_flags, 2.0)) {
    float away = min(4.0 * px, 1.2 * px + 0.28 * v_radius);
    float ring = abs(d - away) - min(1.1 * px, 0.5 * px + 0.06 * v_radius);
    color = over(paint(u_ink, 1.0 - smoothstep(-aa, aa, ring)), color);
  }
  if (flag(v_flags, 4.0)) {
    float badge = length(v_point - vec2(0.78, 0.78) * v_radius - 0.8 * px);
    color = over(paint(u_paper, 1.0 - smoothstep(-aa, aa, badge - 3.2 * px)), color);
    color = over(paint(u_badge, 1.0 - smoothstep(-aa, aa, badge - 1.9 * px)), color);
  }
  if (flag(v_flags, 16.0)) {
    float pin = length(v_point - vec2(-0.78, 0.78) * v_radius - vec2(-0.8, 0.8) * px);
    color = over(paint(u_paper, 1.0 - smoothstep(-aa, aa, pin - 3.4 * px)), color);
    color = over(paint(u_ink, 1.0 - smoothstep(-aa, aa, abs(pin - 1.6 * px) - 0.7 * px)), color);
  }
  ${FADE}
  gl_FragColor = color;
}
`;

export interface ShapeColors {
  paper: readonly [number, number, number, number];
  ink: readonly [number, number, number, number];
  badge: readonly [number, number, number, number];
  halo: readonly [number, number, number, number];
}

const UNIFORMS = [...SHARED_UNIFORMS, 'u_paper', 'u_ink', 'u_badge', 'u_halo'] as const;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

/** A program that reads `focus` and `colors` at every frame, so that both can change without touching the nodes. */
export function createShapeNodeProgram(
  focus: Focus,
  colors: ShapeColors,
): NodeProgramType<NodeAttributes, EdgeAttributes> {
  return class ShapeNodeProgram extends NodeProgram<
    (typeof UNIFORMS)[number],
    NodeAttributes,
    EdgeAttributes
  > {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Renderer) {
      super(gl, NO_PICKING, renderer);
    }

    override getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_flags', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    override processVisibleItem(_id: number, start: number, data: NodeDisplayData & NodeMark) {
      this.array.set(
        [data.x, data.y, data.size, floatColor(data.color), data.shape, packFlags(data)],
        start,
      );
    }

    override setUniforms(params: RenderParams, info: ProgramInfo) {
      setSharedUniforms(info, params, focus);
      const { gl, uniformLocations: u } = info;
      gl.uniform4f(u.u_paper ?? null, ...colors.paper);
      gl.uniform4f(u.u_ink ?? null, ...colors.ink);
      gl.uniform4f(u.u_badge ?? null, ...colors.badge);
      gl.uniform4f(u.u_halo ?? null, ...colors.halo);
    }
  };
}
