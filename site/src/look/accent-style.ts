import { createHash } from 'node:crypto';
import { readableAccent } from '@mithaq/domain/look/accent';

/** A style element's content and the hash that lets it through the content security policy. */
export interface HashedStyle {
  readonly css: string;
  readonly hash: `sha256-${string}`;
}

/** Returns a style with its hash. */
export const hashed = (css: string): HashedStyle => ({
  css,
  hash: `sha256-${createHash('sha256').update(css).digest('base64')}`,
});

/** Returns the style of the association's accent in both themes. */
export const accentCss = (chosen: string | undefined): string => {
  const { light, dark } = readableAccent(chosen);
  return `:root{--accent:${light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
};
