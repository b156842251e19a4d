/** Mantine's theme: dense, quiet, one accent; and the tokens of the page beside it. */
import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Modal,
  Popover,
  Tooltip,
} from '@mantine/core';
import { STAGE } from '../graph/palette.ts';

export const SERIF =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, serif';

export const theme = createTheme({
  primaryColor: 'indigo',
  // Mantine's dark greys, turned to the cool of the panels.
  colors: {
    dark: [
      '#e6e9ec',
      '#c3cad1',
      '#a5afba',
      '#78838e',
      '#3a424b',
      '#2f363d',
      '#242a30',
      '#1b1f24',
      '#171a1f',
      '#121518',
    ],
  },
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  // autoContrast chooses by the light scheme's shade alone.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && { color: 'var(--on-accent)' }),
  }),
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        withArrow: false,
        fz: 'xs',
        events: { hover: true, focus: true, touch: false },
      },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 30 } }),
    Button: Button.extend({
      defaultProps: { size: 'xs' },
      // Mantine chooses the ink for the light accent in both schemes; in the dark that is too pale, on it and off it.
      vars: (_theme, { variant, color }) => ({
        root: {
          ...(variant === 'subtle' && { '--button-color': 'var(--accent)' }),
          ...(!variant && !color && { '--button-color': 'var(--mantine-primary-color-contrast)' }),
        },
      }),
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: { header: { role: 'none' } },
        transitionProps: { duration: 120 },
      },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } }),
  },
});

const scheme = (
  paper: string,
  ink: string,
  panel: string,
  raised: string,
  line: string,
  quiet: string,
  accent: string,
  wash: string,
  wrong: string,
  onAccent: string,
) => ({
  '--paper': paper,
  '--ink': ink,
  '--panel': panel,
  '--raised': raised,
  '--line': line,
  '--quiet': quiet,
  '--accent': accent,
  '--wash': wash,
  '--wrong': wrong,
  '--on-accent': onAccent,
  '--mantine-color-body': panel,
  '--mantine-color-text': ink,
  '--mantine-color-dimmed': quiet,
  '--mantine-color-placeholder': quiet,
  '--mantine-color-default-border': line,
});

export const tokens: CSSVariablesResolver = () => ({
  variables: { '--serif': SERIF },
  light: scheme(
    STAGE.light.paper,
    STAGE.light.ink,
    '#ffffff',
    '#f4f5f6',
    '#e2e5e9',
    '#57616c',
    STAGE.light.accent,
    '#e9edfb',
    '#c92a2a',
    '#ffffff',
  ),
  dark: scheme(
    STAGE.dark.paper,
    STAGE.dark.ink,
    '#1b1f24',
    '#242a30',
    '#2f363d',
    '#a5afba',
    STAGE.dark.accent,
    '#262f4d',
    '#ffa8a8',
    '#121518',
  ),
});
