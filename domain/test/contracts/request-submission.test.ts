import { describe, expect, test } from 'vitest';
import {
  fieldFaultCode,
  fieldLimits,
  requestSubmission,
  submissionFields,
} from '../../src/contracts/request-submission.ts';
import { fieldFaultMessage } from '../../src/request/field-faults.ar.ts';

const honest = {
  name: 'اسم مقدم الطلب',
  mobile: '٠٥٠١٢٣٤٥٦٧',
  email: ' name@example.com ',
  city: 'تبوك',
  service: 'repairs',
  description: 'وصف\nمن سطرين',
  contactBy: 'call',
  attestation: 'on',
  consent: 'on',
};

const faultsOf = (change: Record<string, unknown>) => {
  const parsed = requestSubmission.safeParse({ ...honest, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path[0], issue.message]);
};

describe('a request form', () => {
  test('is taken as a browser posts it, normalised', () => {
    expect(requestSubmission.parse(honest)).toMatchObject({
      mobile: '+966501234567',
      email: 'name@example.com',
      attestation: true,
    });
  });

  test('needs no e-mail, unless e-mail is how to answer', () => {
    expect(faultsOf({ email: '' })).toEqual([]);
    expect(faultsOf({ email: '', contactBy: 'email' })).toEqual([['email', 'email-needed']]);
  });

  test.each([
    [{ name: '' }, 'name', 'missing'],
    [{ name: '   ' }, 'name', 'missing'],
    [{ name: undefined }, 'name', 'missing'],
    [{ name: 7 }, 'name', 'missing'],
    [{ name: 'ا'.repeat(fieldLimits.name + 1) }, 'name', 'too-long'],
    [{ name: 'a\u0000' }, 'name', 'unsafe-characters'],
    [{ description: '\ud800' }, 'description', 'unsafe-characters'],
    [{ city: '\u202eكوبت' }, 'city', 'unsafe-characters'],
    [{ mobile: '0112345678' }, 'mobile', 'not-a-mobile'],
    [{ email: 'name@' }, 'email', 'not-an-email'],
    [{ email: `${'a'.repeat(250)}@example.com` }, 'email', 'too-long'],
    [{ contactBy: 'pigeon' }, 'contactBy', 'unknown-choice'],
    [{ contactBy: undefined }, 'contactBy', 'unknown-choice'],
    [{ attestation: undefined }, 'attestation', 'not-ticked'],
    [{ consent: false }, 'consent', 'not-ticked'],
    [{ website: 'http://x' }, 'website', 'must-stay-empty'],
  ])('%o is refused on %s: %s', (change, field, code) => {
    expect(faultsOf(change)).toEqual([[field, code]]);
  });

  test('says everything that is wrong at once', () => {
    expect(faultsOf({ name: '', mobile: '1', attestation: undefined })).toEqual([
      ['name', 'missing'],
      ['mobile', 'not-a-mobile'],
      ['attestation', 'not-ticked'],
    ]);
  });

  test('an empty post is answered field by field', () => {
    const parsed = requestSubmission.safeParse({});
    const fields = parsed.error?.issues.map((issue) => issue.path[0]);
    expect(fields).toEqual([
      'name',
      'mobile',
      'city',
      'service',
      'description',
      'contactBy',
      'attestation',
      'consent',
    ]);
    for (const issue of parsed.error?.issues ?? []) {
      expect(fieldFaultCode.safeParse(issue.message).success).toBe(true);
    }
  });

  test('has an Arabic sentence for every fault of every field', () => {
    for (const field of submissionFields) {
      for (const code of fieldFaultCode.options) {
        expect(fieldFaultMessage(field, code)).toMatch(/^[\u0600-\u06ff].*\.$/u);
      }
    }
  });
});
