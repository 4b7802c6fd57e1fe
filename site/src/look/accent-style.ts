import { createHash } from 'node:crypto';
import { readableAccent } from '@mithaq/domain/look/accent';
import { LruCache } from '../features/register/lru-cache.ts';

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

/** Styles of accents, by the chosen colour: every page has one, and to find a readable shade takes many trials. */
const styles = new LruCache<string>(1000);

/** Returns the style of the association's accent in both themes. */
export const accentCss = (chosen: string | undefined): string => {
  const known = styles.get(chosen ?? '');
  if (known !== undefined) return known;
  const { light, dark } = readableAccent(chosen);
  const css = `:root{--accent:${light}}@media screen and (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
  styles.set(chosen ?? '', css);
  return css;
};
