import type { AssociationIndex } from '@mithaq/domain/contracts/register';
import { readableAccent } from '@mithaq/domain/look/accent';
import { versionInForce } from '@mithaq/domain/register/association-index';
import { hashed } from '../../look/accent-style.ts';
import { shownEmblem } from '../../look/emblem.ts';
import { numeralsOf } from '../../look/numerals.ts';
import { embeddedListWords as words } from './elsewhere.ar.ts';

/** Path of the list of an association that stands in frames of other sites. */
export const embeddedListPath = (association: string): string => `/${association}/embed.html`;

/** Width and height in CSS pixels at which the list is offered to other sites; longer lists scroll in their frame. */
export const frameSize = { width: 600, height: 420 } as const;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text as HTML has it, within an element or a quoted attribute. */
export const escapedHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

const styleOf = (accent: string | undefined): string => {
  const { light, dark } = readableAccent(accent);
  return [
    `:root{color-scheme:light dark;--accent:${light};--ink:#1c2420;--paper:#fff}`,
    `@media(prefers-color-scheme:dark){:root{--accent:${dark};--ink:#e9efeb;--paper:#141917}}`,
    "body{margin:0;padding:16px;background:var(--paper);color:var(--ink);font:17px/1.9 'IBM Plex Sans Arabic','Segoe UI',Tahoma,sans-serif;overflow-wrap:anywhere}",
    'picture{display:inline-block;margin-block-end:8px}img{display:block;max-width:100%;height:auto}',
    '@media(prefers-color-scheme:dark){.plate{background:#fff;padding:6px}}',
    'h1{font-size:1.2em;line-height:1.5;margin:0 0 8px}ul{margin:0 0 16px;padding-inline-start:1.4em}',
    'li{padding-block:8px;line-height:1.6}a{color:var(--accent)}p a{display:inline-block;min-height:44px;line-height:1.6;padding-block:8px;box-sizing:border-box}',
    'p .b{background:var(--accent);color:var(--paper);padding:8px 24px;text-decoration:none;font-weight:600}',
    'a:focus-visible{outline:3px solid;outline-offset:3px}@media(forced-colors:active){.b{border:1px solid}}',
  ].join('');
};

interface EmbeddedList {
  readonly html: string;
  /** The content security policy that lets this page alone stand in frames of other sites. */
  readonly policy: string;
}

/**
 * Returns the policies of an association that are in force as a page of its own for frames of other sites: links that
 * open in the whole window, no script, no form, no cookie. `siteUrl` is the address of the association's pages.
 */
export const embeddedList = ({ profile, policies }: AssociationIndex, siteUrl: URL): EmbeddedList => {
  const numerals = numeralsOf(profile);
  const style = hashed(styleOf(profile.accent));
  const link = (path: string, label: string, name = ''): string =>
    `<a${name} href="${escapedHtml(new URL(path, siteUrl).href)}" target="_top" rel="noopener">${escapedHtml(label)}</a>`;
  const rows = policies.flatMap((policy) => {
    const shown = versionInForce(policy);
    return shown === undefined
      ? []
      : [`<li>${link(`/${profile.slug}/policies/${policy.slug}/`, numerals(shown.title))}</li>`];
  });
  const list = rows.length === 0 ? `<p>${words.none}</p>` : `<ul>${rows.join('')}</ul>`;
  const request =
    profile.services.length === 0
      ? ''
      : `<p>${link(`/${profile.slug}/request/`, words.request, ' class="b"')}</p>`;
  const emblem = shownEmblem(profile);
  const addressOf = (path: string): string => escapedHtml(new URL(path, siteUrl).href);
  const picture =
    emblem === undefined
      ? ''
      : [
          `<picture${emblem.dark === undefined ? ' class="plate"' : ''}>`,
          ...(emblem.dark === undefined
            ? []
            : [`<source srcset="${addressOf(emblem.dark)}" media="(prefers-color-scheme:dark)">`]),
          `<img src="${addressOf(emblem.light)}" width="${String(emblem.width)}" height="${String(emblem.height)}" alt="${escapedHtml(emblem.text)}"></picture>`,
        ].join('');
  const title = escapedHtml(words.title(profile.name));
  return {
    html: [
      '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
      `<title>${title}</title><style>${style.css}</style></head><body><main>${picture}<h1>${title}</h1>${list}${request}`,
      `<p>${link(`/${profile.slug}/policies/`, words.all)}</p></main></body></html>`,
    ].join(''),
    policy: `default-src 'none'; img-src ${siteUrl.origin}; style-src '${style.hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  };
};
