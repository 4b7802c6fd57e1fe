import { readableAccent } from '@mithaq/domain/look/accent';
import { forEveryFormat } from '@mithaq/domain/text/refused-sign';
import type { Block } from './blocks.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  forEveryFormat(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

/** Keeps the lines that a person wrote: a question that lists papers is read as a list. */
const linesOf = (text: string): string => escapeHtml(text).replace(/\n/gu, '<br>');

const font = "font-family:'IBM Plex Sans Arabic','Segoe UI',Tahoma,Arial,sans-serif";

/** Each row states its direction, because many clients drop the direction of the page. */
const row = (content: string, style: string, direction: 'rtl' | 'ltr' = 'rtl', name = 'ink'): string =>
  `<tr><td dir="${direction}" class="${name}" align="${direction === 'rtl' ? 'right' : 'center'}" ` +
  `style="${font};text-align:${direction === 'rtl' ? 'right' : 'center'};${style}">${content}</td></tr>`;

/**
 * Sets words as an element that is one without its style too: a webmail that strips all styles then still parts the
 * paragraphs, and shows head, headings and codes as what they are.
 */
const element = (tag: 'p' | 'h1' | 'h2' | 'strong', content: string, style = ''): string =>
  `<${tag} style="margin:0${style === '' ? '' : `;${style}`}">${content}</${tag}>`;

const bodyStyle = 'color:#1c2420;font-size:17px;line-height:1.9;padding:0 0 16px';

const step = (text: string, index: number): string =>
  `<tr><td dir="rtl" class="ink" valign="top" align="right" width="28" style="${font};${bodyStyle};padding:0 0 8px 8px">${String(index + 1)}.</td>` +
  `<td dir="rtl" class="ink" valign="top" align="right" style="${font};${bodyStyle};padding:0 0 8px;text-align:right">${escapeHtml(text)}</td></tr>`;

const table = (rows: string): string =>
  `<table role="presentation" dir="rtl" width="100%" cellpadding="0" cellspacing="0" border="0">${rows}</table>`;

/**
 * The picture stands above the name, on a white ground in both themes, because an e-mail has one picture for both. Its
 * words are empty: the name is the next line, also where a client shows no pictures.
 */
const headOf = ({ name, emblem }: Extract<Block, { kind: 'head' }>): string => {
  const shown = element('h1', escapeHtml(name), 'font-size:18px;line-height:1.6;font-weight:700');
  return emblem === undefined
    ? shown
    : `<img src="${escapeHtml(emblem.address)}" width="${String(emblem.width)}" height="${String(emblem.height)}" alt="" ` +
        `style="display:block;border:0;margin:0 0 8px;padding:6px;background:#ffffff;border-radius:3px">${shown}`;
};

const renderBlock = (block: Block, accent: string): string => {
  switch (block.kind) {
    case 'head':
      return (
        row(
          headOf(block),
          `color:${accent};font-size:18px;line-height:1.6;font-weight:700;padding:0 0 8px;border-bottom:3px solid ${accent}`,
          'rtl',
          'head',
        ) + row('&nbsp;', 'font-size:8px;line-height:16px;padding:0')
      );
    case 'paragraph':
      return row(element('p', linesOf(block.text)), bodyStyle);
    case 'reach':
      return row(
        element('p', `${escapeHtml(block.label)} <bdi dir="ltr">${escapeHtml(block.value)}</bdi>`),
        `${bodyStyle};padding:0 0 8px`,
      );
    case 'heading':
      return row(
        element('h2', escapeHtml(block.text), 'font-size:19px;line-height:1.5;font-weight:700'),
        'color:#1c2420;padding:8px 0 8px',
      );
    case 'code':
      return (
        row(element('p', escapeHtml(block.label)), `${bodyStyle};padding:0 0 4px`) +
        row(
          element('strong', `<bdi dir="ltr">${escapeHtml(block.code)}</bdi>`),
          `color:${accent};font-size:28px;line-height:1.4;font-weight:700;padding:12px 8px;border:1px solid #9aa7a0`,
          'ltr',
          'code',
        ) +
        row('&nbsp;', 'font-size:8px;line-height:16px;padding:0')
      );
    case 'steps':
      return row(table(block.steps.map(step).join('')), 'padding:0 0 8px');
    case 'link':
      return row(
        `<p style="margin:0"><a class="link" href="${escapeHtml(block.address)}" style="color:${accent};display:inline-block;padding:6px 0;font-weight:700;text-decoration:underline">${escapeHtml(block.label)}</a></p>`,
        `${bodyStyle};padding:0 0 8px`,
      );
    case 'note':
      return row(
        element('p', escapeHtml(block.text)),
        'color:#4b5a52;font-size:15px;line-height:1.8;padding:16px 0 0;border-top:1px solid #c9d4cd',
        'rtl',
        'quiet',
      );
  }
};

/** The dark colours apply where a client follows `prefers-color-scheme`; elsewhere the light ones remain. */
const darkMode = (accent: string): string => `@media (prefers-color-scheme: dark) {
.paper { background: #141917 !important; }
.ink { color: #e9efeb !important; }
.quiet { color: #b3c0b8 !important; border-color: #3a4740 !important; }
.head { color: ${accent} !important; border-color: ${accent} !important; }
.code { color: ${accent} !important; border-color: #53695c !important; }
.link { color: ${accent} !important; }
}`;

/**
 * Renders a message in tables, made for 320 px first; it has no web font, and fetches nothing but the emblem of an
 * association that has one. `chosen` is
 * the association's colour, `#rrggbb`, made readable in both themes; it is in the attributes of the cells, so that a
 * client that drops the style sheet shows it too.
 */
export const renderHtml = (title: string, blocks: readonly Block[], chosen?: string): string => {
  const accent = readableAccent(chosen);
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
${darkMode(accent.dark)}
</style>
</head>
<body dir="rtl" class="paper" style="margin:0;padding:0;background:#ffffff">
<table role="presentation" dir="rtl" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#ffffff">
<tr><td dir="rtl" align="center" style="padding:16px">
<table role="presentation" dir="rtl" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
${blocks.map((block) => renderBlock(block, accent.light)).join('\n')}
</table>
</td></tr>
</table>
</body>
</html>
`;
};
