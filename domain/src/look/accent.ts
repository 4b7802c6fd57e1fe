import { contrastOf, mixed, type Hex } from './contrast.ts';

/**
 * The backgrounds of an accent as text, which are its foregrounds as a button: those of the site's
 * `styles/tokens.css` and of the e-mails.
 */
export const grounds = {
  light: ['#fcfbf7', '#f6efdf', '#ffffff'],
  dark: ['#141917', '#29251a', '#1c2220'],
} as const;

/** Deep green, for an association that chose no colour. */
const DEFAULT_ACCENT: Hex = '#14594a';

/** Minimum contrast of text. Source: WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Light letters on a dark ground look thinner than they are. */
const LEAST_CONTRAST_ON_DARK = 6;

const readableOn = (accent: Hex, onto: readonly Hex[], towards: Hex, least: number): Hex => {
  for (let step = 0; step <= 40; step += 1) {
    const candidate = mixed(accent, towards, step / 40);
    if (onto.every((ground) => contrastOf(candidate, ground) >= least)) return candidate;
  }
  return towards;
};

/**
 * Darkens the association's colour for the light theme and lightens it for the dark one until it is readable on every
 * background.
 */
export const readableAccent = (chosen: Hex | undefined): { light: Hex; dark: Hex } => {
  const accent = chosen ?? DEFAULT_ACCENT;
  return {
    light: readableOn(accent, grounds.light, '#000000', LEAST_CONTRAST),
    dark: readableOn(accent, grounds.dark, '#ffffff', LEAST_CONTRAST_ON_DARK),
  };
};
