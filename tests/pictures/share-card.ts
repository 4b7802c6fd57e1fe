import { readFileSync } from 'node:fs';
import { common } from '../../site/src/components/common.ar.ts';
import { launchBrowser } from '../support/browser.ts';

const site = new URL('../../site/src/', import.meta.url).pathname;

/** CSS pixels; the proportion that messengers and networks show whole. */
const size = { width: 1200, height: 630 };

const font = (weight: 400 | 600): string => {
  const bytes = readFileSync(`${site}fonts/plex-arabic-${String(weight)}.woff2`).toString('base64');
  return `@font-face{font-family:Plex;font-weight:${String(weight)};src:url(data:font/woff2;base64,${bytes})}`;
};

/** The star of `components/Mark.astro`, the colours of `styles/tokens.css`. */
const card = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>
${font(400)}${font(600)}
*{margin:0;box-sizing:border-box}
body{width:${String(size.width)}px;height:${String(size.height)}px;padding:88px 96px;display:flex;flex-direction:column;
  justify-content:space-between;background:#fcfbf7;color:#1b2320;font-family:Plex;border-block-end:20px solid #14594a}
header{display:flex;align-items:center;gap:28px;color:#14594a;font-size:64px;font-weight:600;line-height:1.4}
svg{width:92px;height:92px}
h1{font-size:64px;font-weight:600;line-height:1.5}
p{font-size:38px;line-height:1.7;color:#56615b}
</style>
<header><svg viewBox="0 0 32 32"><path d="M6.5 6.5h19v19h-19zM16 2.6 29.4 16 16 29.4 2.6 16z" fill="none"
 stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/><circle cx="16" cy="16" r="3" fill="currentColor"/></svg>
${common.product}</header>
<h1>${common.productLine}</h1>
<p>${common.shareCard}</p></html>`;

/** Makes the picture of a shared link whose page has none of its own: made once, kept with the site's sources. */
export const takeShareCard = async (): Promise<void> => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
    await page.setContent(card, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${site}images/share-card.png` });
  } finally {
    await browser.close();
  }
};
