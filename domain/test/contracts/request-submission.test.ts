import { describe, expect, test } from 'vitest';
import {
  fieldFaultCode,
  otherServicesOf,
  recordedOf,
  recordedSubmission,
  requestSubmission,
} from '../../src/contracts/request-submission.ts';
import { fieldFaultMessage } from '../../src/request/field-faults.ar.ts';
import { fieldsOfKind, formFieldNames, formFields, storedFieldNames } from '../../src/request/form-fields.ts';
import { formFieldWords } from '../../src/request/form-fields.ar.ts';

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

  test('asks for further services, each once and none that is the first, four at most', () => {
    const read = (otherServices: unknown) => {
      const parsed = requestSubmission.safeParse({ ...honest, otherServices });
      return parsed.success ? otherServicesOf(parsed.data) : 'refused';
    };
    expect(read(undefined)).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read('food  repairs food rent')).toEqual(['food', 'rent']);
    expect(read(['food', 'rent'])).toEqual(['food', 'rent']);
    expect(read('a b c d repairs')).toEqual(['a', 'b', 'c', 'd']);
    expect(read('a b c d e')).toBe('refused');
    expect(read(7)).toBe('refused');
  });

  test.each(formFieldNames)('is answered whatever is posted as «%s», and says that field', (field) => {
    const posted = ['x'.repeat(5000), '\0', '\ud800', 7, true, null, [], {}, ['x'.repeat(50)], [null]];
    for (const value of [...posted, Array.from({ length: 70 }, () => 'x')]) {
      const codes: readonly string[] = fieldFaultCode.options;
      for (const [at, code] of faultsOf({ [field]: value }))
        expect([at, codes.includes(String(code))]).toEqual([field, true]);
    }
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
    [{ name: 'ا'.repeat(formFields.name.limit + 1) }, 'name', 'too-long'],
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
    [{ doNotCall: 'on' }, 'doNotCall', 'call-refused'],
    [{ contactBy: 'message', leaveNoMessage: 'perhaps' }, 'leaveNoMessage', 'unknown-choice'],
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

  test('an empty post is answered at every field that has to be filled in, and at no other', () => {
    const parsed = requestSubmission.safeParse({});
    const answered = new Set(parsed.error?.issues.map((issue) => issue.path[0]));
    expect(formFieldNames.filter((name) => answered.has(name))).toEqual([
      'name',
      'mobile',
      'city',
      'service',
      'description',
      'contactBy',
      'attestation',
      'consent',
    ]);
    expect(answered.size).toBe(8);
  });

  test.each([
    ['a number', 7],
    ['a list', ['x']],
    ['null', null],
    ['an object', {}],
  ])('says what is wrong with each field by a code of ours where it is %s', (_, value) => {
    for (const field of formFieldNames) {
      if (formFields[field].kind === 'services' && Array.isArray(value)) continue;
      const parsed = requestSubmission.safeParse({ ...honest, [field]: value });
      const issue = parsed.error?.issues.find(({ path }) => path[0] === field);
      expect([field, fieldFaultCode.safeParse(issue?.message).success]).toEqual([field, true]);
    }
  });

  test('has an Arabic sentence for every fault of every field', () => {
    for (const field of formFieldNames) {
      for (const code of fieldFaultCode.options) {
        expect(fieldFaultMessage(field, code, 'نص')).toMatch(/^[\u0600-\u06ff].*\.$/u);
      }
    }
  });
});

describe('a form on behalf of somebody else', () => {
  const whole = { behalfOf: 'والدتي', relation: 'ابنتها', authority: 'طلبت مني ذلك' };

  test('says for whom, by which relation and by which authority, on every kind of form', () => {
    expect(requestSubmission.parse({ ...honest, ...whole })).toMatchObject(whole);
    expect(recordedOf(requestSubmission.parse({ ...honest, ...whole, kind: 'complaint' }))).toMatchObject(
      whole,
    );
  });

  test.each(['behalfOf', 'relation', 'authority'])('is asked for %s where only that is left out', (left) => {
    expect(faultsOf({ ...whole, [left]: ' ' })).toEqual([[left, 'missing']]);
  });
});

describe('a complaint, a suggestion and an enquiry', () => {
  const short = {
    kind: 'complaint',
    name: 'اسم',
    mobile: '0501234567',
    description: 'نص',
    contactBy: 'call',
    consent: 'on',
  };

  test.each(['complaint', 'suggestion', 'enquiry'] as const)(
    'of which %s is one needs no city, service or attestation',
    (kind) => {
      expect(requestSubmission.parse({ ...short, kind })).toMatchObject({ kind, name: 'اسم' });
      expect(fieldsOfKind(kind)).not.toContain('service');
    },
  );

  test('keeps nothing that its kind does not ask for', () => {
    const parsed = requestSubmission.parse({ ...short, city: 'تبوك', service: 'repairs', attestation: 'on' });
    expect(recordedOf(parsed)).toEqual({
      name: 'اسم',
      mobile: '+966501234567',
      description: 'نص',
      contactBy: 'call',
    });
  });

  test('is refused where its kind is none of ours', () => {
    expect(faultsOf({ kind: 'praise' })).toEqual([['kind', 'unknown-choice']]);
    expect(faultsOf({ kind: '' })).toEqual([['kind', 'unknown-choice']]);
  });

  test('is a request for a service where no kind is named, with all its fields', () => {
    expect(requestSubmission.safeParse({ ...short, kind: undefined }).success).toBe(false);
    expect(requestSubmission.parse(honest).kind).toBe('service');
  });
});

describe('the fields of the form', () => {
  test('are the same in the table and in their words', () => {
    const names = [...formFieldNames].sort();
    expect(Object.keys(formFieldWords).sort()).toEqual(names);
  });

  test('that are stored are the same in the table and in what is recorded', () => {
    expect(Object.keys(recordedSubmission.shape).sort()).toEqual([...storedFieldNames].sort());
  });

  test('that are stored pass unchanged from the parsed form into the recorded request, and no other does', () => {
    const posted = requestSubmission.parse(honest);
    const recorded = recordedSubmission.parse(posted);
    const expected = Object.entries(posted).filter(([name]) =>
      storedFieldNames.some((stored) => stored === name),
    );
    expect(recorded).toEqual(Object.fromEntries(expected));
    expect(recorded).not.toHaveProperty('consent');
  });
});
