import { createHmac } from 'node:crypto';
import { FORM_TOKEN_SECRET, type RunningSite } from './site-server.ts';

/** The HMAC with which the site under test signs its form tokens. */
export const formHmac = (message: string) => createHmac('sha256', FORM_TOKEN_SECRET).update(message).digest();

/** An honest request, as a browser posts it. */
export const honest = {
  name: 'نورة بنت سالم',
  mobile: '٠٥٠١٢٣٤٥٦٧',
  email: '',
  city: 'تبوك',
  service: 'other',
  description: 'أحتاج إلى المساعدة في ترميم المطبخ.\r\nالسقف متهالك.',
  contactBy: 'call',
  attestation: 'on',
  consent: 'on',
  website: '',
} as const;

/** Returns the hidden token of a form on a page. */
export const tokenIn = (html: string): string => {
  const token = /name="token" value="([^"]*)"/u.exec(html)?.[1];
  if (token === undefined) throw new Error('the page has no form token');
  return token;
};

export const openForm = async (site: RunningSite, association: string): Promise<string> =>
  tokenIn(await (await fetch(`${site.url}/${association}/request/`)).text());

/** Posts a form as a browser does: from the site's own page, without following the answer. */
export const postForm = async (
  site: RunningSite,
  association: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${site.url}/${association}/request/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url, ...headers },
    body: new URLSearchParams(fields).toString(),
  });

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

const textOf = (markup: string): string =>
  markup
    .replace(/&(?!amp;)#?\w+;/gu, (entity) => entities[entity] ?? entity)
    .replaceAll('&amp;', '&')
    .replaceAll('&#38;', '&');

/** Returns the fields that a browser would send for a form of inputs and text areas, from its markup. */
export const fieldsIn = (html: string): Record<string, string> => {
  const inputs = [
    ...html.matchAll(/<input(?=[^>]*\sname="(\w+)")(?=[^>]*\svalue(?:="([^"]*)")?[\s>])[^>]*>/gu),
  ];
  const areas = [...html.matchAll(/<textarea[^>]*\sname="(\w+)"[^>]*>([^<]*)<\/textarea>/gu)];
  return Object.fromEntries([...inputs, ...areas].map(([, name = '', value = '']) => [name, textOf(value)]));
};
