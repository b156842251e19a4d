/** The few colours of the stage that are no kind's: paper, ink and accent, in both schemes. */
import type { Scheme } from './display.ts';
import type { ShapeColors } from './programs/shapeNode.ts';

export interface StagePalette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  /** Of the dot that says there is more to draw. */
  readonly badge: string;
}

export const STAGE: Readonly<Record<Scheme, StagePalette>> = {
  light: {
    paper: '#fcfcfb',
    ink: '#1c2127',
    quiet: '#4a545f',
    accent: '#3b5bdb',
    badge: '#6b7682',
  },
  dark: { paper: '#15181c', ink: '#eef1f4', quiet: '#b4bdc7', accent: '#91a7ff', badge: '#94a0ac' },
};

const rgba = (hex: string): readonly [number, number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
  1,
];

/** The palette as the shaders take it. */
export const shapeColors = (scheme: Scheme): ShapeColors => ({
  paper: rgba(STAGE[scheme].paper),
  ink: rgba(STAGE[scheme].ink),
  badge: rgba(STAGE[scheme].badge),
  halo: rgba(STAGE[scheme].accent),
});
