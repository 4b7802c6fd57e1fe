import { rename } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  fieldsOfKind,
  fieldsWith,
  formField,
  formFieldNames,
  isNeeded,
  isTyped,
  storedFieldNames,
} from '@mithaq/domain/request/form-fields';
import { contactPreferenceWords, fieldWordsOf, formFieldWords } from '@mithaq/domain/request/form-fields.ar';
import { privacyNotice } from '../src/features/request/privacy-notice.ar.ts';
import { fieldsIn, honest, openForm, postForm } from './support/form.ts';
import { ownRegister, startOwnSite } from './support/own-site.ts';
import { siteForThisFile } from './support/site-for-this-file.ts';

const { site } = await siteForThisFile();

interface Control {
  readonly name: string;
  readonly tag: string;
}

/** The named controls of the page's form in their order, a group of radio buttons once. */
const controlsIn = (html: string): Control[] => {
  const form = /<form[^>]*action="\/\w[\w-]*\/request\/"[^>]*>(.*?)<\/form>/su.exec(html)?.[1] ?? '';
  const controls = [...form.matchAll(/<(?:input|select|textarea)\b[^>]*\sname="(\w+)"[^>]*>/gu)].map(
    ([tag, name = '']) => ({ name, tag }),
  );
  return controls.filter(({ name }, place) => controls.findIndex((other) => other.name === name) === place);
};

const newForm = async (): Promise<string> => (await fetch(`${site.url}/rusukh/request/`)).text();

it('the form asks for every field of the table, in its order, and for no other', async () => {
  const names = controlsIn(await newForm()).map(({ name }) => name);
  expect(names).toEqual(['token', ...fieldsOfKind('service')]);
});

it.each(['complaint', 'suggestion', 'enquiry'] as const)(
  'the form of the kind %s has an address of its own and asks for less',
  async (kind) => {
    const page = await fetch(`${site.url}/rusukh/request/${kind}/`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(controlsIn(html).map(({ name }) => name)).toEqual(['token', ...fieldsOfKind(kind)]);
    expect(fieldsIn(html)['kind']).toBe(kind);
    expect(html).toContain(fieldWordsOf('description', kind).label);
    expect(html).not.toContain(formFieldWords.attestation.label);
    expect(html).not.toContain(formFieldWords.service.missing);
    expect(
      /<a href="([^"]*)" aria-current="true"[^>]*>\s*([^<]*?)\s*<\/a>/u.exec(
        html.slice(html.indexOf('field-kind')),
      )?.[1],
    ).toBe(`/rusukh/request/${kind}/`);
  },
);

it('a form of no kind of ours is not found', async () => {
  expect((await fetch(`${site.url}/rusukh/request/praise/`)).status).toBe(404);
  expect((await fetch(`${site.url}/rusukh/request/service/`)).status).toBe(404);
});

it('the form names each field with the limit of a long text, and the browser cuts none', async () => {
  const html = await newForm();
  for (const { name, tag } of controlsIn(html).filter(({ name }) => name !== 'token' && name !== 'kind')) {
    const field = formFieldNames.find((known) => known === name);
    if (field === undefined) throw new Error(`no row «${name}»`);
    const row = formField(field);
    const { label, question = label } = formFieldWords[field];
    expect(html).toContain(question);
    // A choice is required as a group; browsers call single radios of an untouched one invalid.
    const isRequired = tag.includes('type="radio"')
      ? /<fieldset[^>]* role="radiogroup" aria-required="true" aria-invalid="false"/u.test(html)
      : tag.includes(' required');
    expect([name, isRequired]).toEqual([name, isNeeded(row)]);
    // Without the attribute a browser says «invalid» of every empty choice, before anything was sent.
    const isChoice = /^<select|type="checkbox"/u.test(tag);
    if (isChoice && isRequired)
      expect([name, tag]).toEqual([name, expect.stringContaining('aria-invalid="false"')]);
    expect([name, /maxlength/iu.test(tag)]).toEqual([name, false]);
    if (!isTyped(row)) continue;
    if (row.kind !== 'text') {
      expect(html).not.toContain(`field-${name}-limit`);
      continue;
    }
    const said = new RegExp(`id="field-${name}-limit"[^>]*>\\s*([^<]*)<`, 'u').exec(html)?.[1] ?? '';
    expect(tag).toContain(`field-${name}-limit`);
    expect([name, said.replace(/\D/gu, '')]).toEqual([name, String(row.limit)]);
  }
  for (const { label } of Object.values(contactPreferenceWords)) expect(html).toContain(label);
});

it('a text longer than its field comes back whole, with its length and the limit, from every field', async () => {
  const token = await openForm(site, 'rusukh');
  for (const field of formFieldNames) {
    const row = formField(field);
    if (!isTyped(row)) continue;
    const typed = 'ن'.repeat(row.limit + 7);
    const answer = await postForm(site, 'rusukh', { ...honest, [field]: typed, token });
    const html = await answer.text();
    expect([field, answer.status]).toEqual([field, 422]);
    const said = new RegExp(`id="field-${field}-error"[^>]*>.*?</p>`, 'su').exec(html)?.[0] ?? '';
    expect(said, field).toContain(String(row.limit + 7));
    expect(said, field).toContain(String(row.limit));
    expect([field, fieldsIn(html)[field]]).toEqual([field, typed]);
    if (row.kind === 'line' || row.kind === 'text')
      expect(new RegExp(`id="field-${field}-limit"[^>]*>([^<]*)<`, 'u').exec(html)?.[1]).toContain(
        `كتبت: ${String(row.limit + 7)}.`,
      );
  }
});

it('a text of forty times its limit is still answered with its length', async () => {
  const token = await openForm(site, 'rusukh');
  const description = 'ن'.repeat(160_000);
  const answer = await postForm(site, 'rusukh', { ...honest, description, token });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('160000');
  expect(fieldsIn(html)['description']).toBe(description);
});

it.each(['/rusukh/request/', '/search/', '/rusukh/search/', '/rusukh/proof/'])(
  'no field of %s is cut by the browser',
  async (path) => {
    expect(await (await fetch(`${site.url}${path}`)).text()).not.toMatch(/maxlength/iu);
  },
);

it('a form that comes while the register is away is kept whole, each field once', async () => {
  const folder = await ownRegister();
  const own = await startOwnSite({ registerDir: folder });
  const token = await openForm(own, 'rusukh');
  await rename(folder, `${folder}-away`);
  const filled = Object.fromEntries(formFieldNames.map((name) => [name, `قيمة ${name}`]));
  const kept = await postForm(own, 'rusukh', { ...honest, ...filled, token });
  await rename(`${folder}-away`, folder);
  expect(kept.status).toBe(503);
  const names = controlsIn(await kept.text()).map(({ name }) => name);
  expect(names.sort()).toEqual(['token', ...formFieldNames].sort());
});

it('the privacy notice names every field that is stored, and says which of them are optional', () => {
  const collected =
    privacyNotice.paragraphs('الجمعية', '').find(({ term }) => term === 'ما البيانات')?.text ?? '';
  for (const name of storedFieldNames) expect(collected).toContain(formFieldWords[name].notice);
  const [needed = '', ...rest] = collected.split('.');
  for (const name of fieldsWith({ stored: true, required: true })) {
    expect(needed).toContain(formFieldWords[name].notice);
  }
  for (const name of fieldsWith({ stored: true, required: false })) {
    expect(rest.join('.')).toContain(formFieldWords[name].notice);
  }
});
