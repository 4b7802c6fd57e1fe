import type { AssociationIndex, IndexedPolicy } from '@mithaq/domain/contracts/register';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { z } from 'zod';
import { numeralsOf } from '../../look/numerals.ts';
import { embeddedListWords } from './elsewhere.ar.ts';
import { embeddedListPath, escapedHtml, frameSize } from './embedded-list.ts';

/** Answer of the oEmbed endpoints. Source: https://oembed.com, version 1.0, type `rich`. */
export const oembedAnswer = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  author_name: z.string().describe('The association'),
  author_url: z.url(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int().describe('Seconds'),
  html: z.string().describe('A link and a frame of the policies in force; no script'),
  width: z.int(),
  height: z.int(),
});
export type OembedAnswer = z.infer<typeof oembedAnswer>;

/** Path of the endpoint that describes the page of an association or of one of its policies. */
export const oembedPath = (association: string, policy?: string): string =>
  policy === undefined ? `/${association}/oembed.json` : `/${association}/policies/${policy}/oembed.json`;

interface Where {
  /** Address of the association's pages. */
  readonly siteUrl: URL;
  readonly platform: { readonly name: string; readonly url: URL };
}

/**
 * Describes the page of an association, or of a policy that is in force, to a site that shows it. A reader without
 * frames gets the link. Returns undefined for a policy without a version in force.
 */
export const oembed = (
  { profile }: AssociationIndex,
  policy: IndexedPolicy | undefined,
  { siteUrl, platform }: Where,
): OembedAnswer | undefined => {
  const shown = policy === undefined ? undefined : versionInForce(policy);
  if (policy !== undefined && shown === undefined) return undefined;
  const home = new URL(`/${profile.slug}/`, siteUrl).href;
  const page =
    policy === undefined ? home : new URL(`/${profile.slug}/policies/${policy.slug}/`, siteUrl).href;
  const title =
    shown === undefined ? embeddedListWords.title(profile.name) : numeralsOf(profile)(shown.title);
  const frame = new URL(embeddedListPath(profile.slug), siteUrl).href;
  const { width, height } = frameSize;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: profile.name,
    author_url: home,
    provider_name: platform.name,
    provider_url: platform.url.href,
    cache_age: 3600,
    html:
      `<blockquote dir="rtl"><a href="${escapedHtml(page)}">${escapedHtml(title)}</a></blockquote>` +
      `<iframe src="${escapedHtml(frame)}" title="${escapedHtml(embeddedListWords.title(profile.name))}" ` +
      `width="${String(width)}" height="${String(height)}" loading="lazy"></iframe>`,
    width,
    height,
  };
};
