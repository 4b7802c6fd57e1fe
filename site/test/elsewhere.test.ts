import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, it } from 'vitest';
import { oembedAnswer } from '../src/features/elsewhere/oembed.ts';
import { machineSiteForThisFile, siteUrl } from './support/machine-site.ts';

const { ask, json } = await machineSiteForThisFile();
const policy = 'policies/beneficiary-relations';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];
const elements = (node: Node): Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

it('the list for frames of other sites has the policies in force and the way to the form, as plain links', async () => {
  const { answer, text } = await ask('/rusukh/embed.html');
  expect(answer.status).toBe(200);
  const all = elements(parse(text));
  const links = all.filter(({ tagName }) => tagName === 'a');
  expect(links.map((link) => attribute(link, 'href'))).toEqual([
    `${siteUrl}/rusukh/${policy}/`,
    `${siteUrl}/rusukh/request/`,
    `${siteUrl}/rusukh/policies/`,
  ]);
  for (const link of links) expect(attribute(link, 'target')).toBe('_top');
  expect(all.filter(({ tagName }) => ['script', 'form', 'input', 'img', 'link'].includes(tagName))).toEqual(
    [],
  );
  expect(answer.headers.get('set-cookie')).toBeNull();
});

it('has a style of its own, which its policy allows', async () => {
  const { answer, text } = await ask('/rusukh/embed.html');
  const css = /<style>(?<css>[^]*?)<\/style>/u.exec(text)?.groups?.['css'] ?? '';
  const hash = createHash('sha256').update(css).digest('base64');
  expect(css).toContain('prefers-color-scheme:dark');
  expect(answer.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
});

it('stands in frames of other sites, and no other page does', async () => {
  const { answer } = await ask('/rusukh/embed.html');
  expect(answer.headers.get('x-frame-options')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors \*/u);
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'none'");
  for (const path of [
    '/rusukh/',
    `/rusukh/${policy}/`,
    '/rusukh/request/',
    '/nobody/embed.html',
    '/developers/',
  ]) {
    const { answer: other } = await ask(path);
    expect([path, other.headers.get('x-frame-options')]).toEqual([path, 'DENY']);
    expect(other.headers.get('content-security-policy')).not.toContain('frame-ancestors *');
  }
});

it('shows no policy that is not in force', async () => {
  const { text } = await ask('/bare/embed.html');
  expect(text).toContain('لم تنشر الجمعية سياسة بعد');
});

it('the page of an association and of a policy lead to their oEmbed answers, which show the list', async () => {
  for (const [page, path] of [
    ['/rusukh/', '/rusukh/oembed.json'],
    [`/rusukh/${policy}/`, `/rusukh/${policy}/oembed.json`],
  ] as const) {
    const discovery = elements(parse((await ask(page)).text)).find(
      (element) => attribute(element, 'type') === 'application/json+oembed',
    );
    expect(discovery && attribute(discovery, 'href')).toBe(`${siteUrl}${path}`);
    const described = oembedAnswer.strict().parse(await json(path));
    expect(described.html).toContain(`<iframe src="${siteUrl}/rusukh/embed.html"`);
    expect(described.html).toContain(`href="${siteUrl}${page}"`);
    expect(described.html).not.toContain('<script');
  }
});

it('describes nothing that is not there', async () => {
  for (const path of ['/nobody/oembed.json', '/rusukh/policies/none/oembed.json']) {
    expect((await ask(path)).answer.status).toBe(404);
  }
});

it('the page for developers shows what to copy, with the addresses of this site, and leads to the description', async () => {
  const { answer, text } = await ask('/developers/');
  expect(answer.status).toBe(200);
  expect(text).toContain(`${siteUrl}/{slug}/embed.html`);
  expect(text).toContain('href="/openapi.json"');
  expect((await ask('/rusukh/')).text).toContain('href="/developers/"');
});
