import { APIError, createLocalReq, getLocalI18n, ValidationError } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellRefusedFields } from '../src/payload/http/tell-refused-fields.ts';
import { startCms, type Cms } from './support/cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

/** Error of a built server, whose class the page's copy of Payload does not recognise. */
class RefusedElsewhere extends Error {
  readonly status = 400;
  readonly data = {
    collection: 'policies',
    errors: [{ path: 'slug', message: 'اكتب المعرّف بأحرف لاتينية صغيرة', label: 'المعرّف' }],
    req: { user: 'somebody' },
  };
}

const told = async (error: Error, language: 'ar' | 'en' = 'ar') => {
  const req = await createLocalReq({}, cms.payload);
  req.i18n = await getLocalI18n({ config: cms.payload.config, language });
  return tellRefusedFields({
    context: {},
    error,
    req,
    result: { errors: [{ message: error.message, name: '' }] },
  });
};

it('a refusal by another copy of Payload names its fields and their faults, and nothing of the request', async () => {
  expect(await told(new RefusedElsewhere('الحقل التالي غير صالح'))).toEqual({
    response: {
      errors: [
        {
          name: 'ValidationError',
          message: 'الحقل التالي غير صالح',
          data: {
            collection: 'policies',
            errors: [{ path: 'slug', message: 'اكتب المعرّف بأحرف لاتينية صغيرة' }],
          },
        },
      ],
    },
  });
});

it('a refusal of a file in English is told in Arabic, and in English to whoever reads English', async () => {
  const refused = new ValidationError({ errors: [{ message: 'Invalid PDF file.', path: 'file' }] });
  const inArabic = JSON.stringify(await told(refused));
  expect(inArabic).toContain('فاطبعه إلى PDF من جديد');
  expect(inArabic).not.toMatch(/Invalid|following/u);
  expect(JSON.stringify(await told(refused, 'en'))).toContain('Invalid PDF file.');
});

it('any other error keeps Payload’s answer', async () => {
  expect(await told(new Error('secret'))).toBeUndefined();
  expect(await told(new APIError('لا تُحذف', 409, undefined, true))).toBeUndefined();
});
