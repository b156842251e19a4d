/**
 * Colours that are no kind's. Communities: eight found by search so that any two stay apart in full colour vision,
 * deuteranopia and protanopia (Machado et al. 2009; distance in Oklab). Measures: five steps that grow darker on
 * paper and lighter in the dark. All stand out from the paper by 3 : 1 or more; tests hold all of this.
 */
export interface SchemeColor {
  readonly light: string;
  readonly dark: string;
}

export const COMMUNITY_COLORS: readonly SchemeColor[] = [
  { light: '#032593', dark: '#7f8cf9' },
  { light: '#9a5505', dark: '#f28f29' },
  { light: '#33a73a', dark: '#74be90' },
  { light: '#ad2d7b', dark: '#e4a3e9' },
  { light: '#bd72e7', dark: '#eee93c' },
  { light: '#0b4410', dark: '#c73f15' },
  { light: '#535bc3', dark: '#8cf7f2' },
  { light: '#600a53', dark: '#974dbf' },
];

/** Of smaller communities, of what is in none, and while colours are being worked out. */
export const OTHER_COLOR: SchemeColor = { light: '#8b939c', dark: '#79838d' };

/** From little to much. */
export const MEASURE_COLORS: readonly SchemeColor[] = [
  { light: '#8291a4', dark: '#64788b' },
  { light: '#6482b8', dark: '#4f93a5' },
  { light: '#5b5fb0', dark: '#55b39a' },
  { light: '#56379a', dark: '#a3d06c' },
  { light: '#3d0f63', dark: '#f6e85c' },
];
