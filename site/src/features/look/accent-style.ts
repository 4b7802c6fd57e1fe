import { createHash } from 'node:crypto';
import { readableAccent } from './accent.ts';

/** A style element's content and the hash that lets it through the content security policy. */
export interface HashedStyle {
  readonly css: string;
  readonly hash: `sha256-${string}`;
}

/** The association's accent in both themes. */
export const accentStyle = (chosen: string | undefined): HashedStyle => {
  const { light, dark } = readableAccent(chosen);
  const css = `:root{--accent:${light}}@media(prefers-color-scheme:dark){:root{--accent:${dark}}}@media print{:root{--accent:${light}}}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
};
