/**
 * The yardstick: one policy as a person would write the page by hand, with its text and fonts, served by node:http
 * from memory. Run as `node hand-written-page.ts PORT POLICY_JSON FONT…`; prints «ready» when it listens.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { publicPolicy, type PublicItem } from './public-policy.ts';

const [, , port, policyFile, ...fontFiles] = process.argv;
if (port === undefined || policyFile === undefined) throw new Error('PORT and POLICY_JSON are needed');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const list = (items: readonly PublicItem[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map((item) => `<li>${escape(`${item.marker ?? ''} ${item.text}`)}${list(item.items)}</li>`).join('')}</ul>`;

const policy = publicPolicy.parse(JSON.parse(readFileSync(policyFile, 'utf8')));
const fonts = new Map(fontFiles.map((file) => [`/${basename(file)}`, readFileSync(file)]));
const faces = [...fonts.keys()]
  .map((path, index) => `@font-face{font-family:P;src:url(${path});font-weight:${String(400 + 200 * index)}}`)
  .join('');

const page = Buffer.from(
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${escape(policy.policy.title)}</title><style>${faces}body{font:18px/1.9 P;max-width:40em;margin:auto}</style>` +
    `<h1>${escape(policy.policy.title)}</h1>` +
    policy.sections.map((section) => `<h2>${escape(section.heading)}</h2>${list(section.items)}`).join('') +
    `</html>`,
);

createServer((request, response) => {
  const font = fonts.get(request.url ?? '/');
  if (font !== undefined) {
    response.writeHead(200, { 'content-type': 'font/woff2', 'content-length': font.length }).end(font);
    return;
  }
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
    .end(page);
}).listen(Number(port), '127.0.0.1', () => {
  console.log('ready');
});
