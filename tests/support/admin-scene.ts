/**
 * Fills one association with a record of everything that the admin has a screen for: a version in each state, a
 * finding, a review comment, a request at each of two desks, a file, a follower who was notified. Every record enters
 * by a door that people use, so the screens show what the product makes and not what a test made up.
 */
import { addDays, riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { z } from 'zod';
import { logIn, requestsOf, type CmsUser } from './cms-client.ts';
import { eventually } from './eventually.ts';
import { mailsTo } from './inbox.ts';
import type { TestBrowser } from './pages.ts';
import { fillRequest, honestRequest, sendReviewed, waitAsAPersonWould } from './request-form.ts';
import { jsonOf, make } from './secretary.ts';
import { answerSurvey } from './survey-answers.ts';
import type { Addresses } from './system.ts';

/** No other browser test counts the records of this association. */
const slug = 'robotweak';
export const staffAddress = (role: 'secretary' | 'officer' | 'research' | 'committee' | 'auditor'): string =>
  `${role}@${slug}.example`;

export const versionStations = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'in-force',
  'superseded',
  'withdrawn',
  'published-in-error',
] as const;

export interface AdminScene {
  /** The id of a version at each station of its life. */
  readonly versions: Readonly<Record<(typeof versionStations)[number], string>>;
  /** A version that came from a document, with its remarks and corrections. */
  readonly imported: string;
  readonly requests: { readonly received: string; readonly withCommittee: string };
  /** Replies to a result of the survey: a published one, and the draft of its correction. */
  readonly replies: { readonly published: string; readonly draft: string };
}

const rows = z.object({ docs: z.array(z.object({ id: z.string() })) });

const move = async (user: CmsUser, version: string, ...moves: (string | object)[]): Promise<void> => {
  for (const asked of moves) {
    const body = typeof asked === 'string' ? { to: asked } : asked;
    await jsonOf(await user.post(`/api/policy-versions/${version}/move`, body));
  }
};

const approval = {
  meeting: { printed: 'الاجتماع الخامس', value: 5 },
  approvedOn: { gregorian: { year: 2026, month: 11, day: 3 } },
};

const sections = (text: string) => [
  { role: 'preface', heading: 'تمهيد', items: [{ text }] },
  {
    role: 'other',
    heading: 'أحكام عامة',
    items: [{ marker: 'أ-', text: 'يعمل بهذه السياسة من تاريخ اعتمادها.' }],
  },
];

const policyNamed = (user: CmsUser, address: string, title: string): Promise<string> =>
  make(user, 'policies', { slug: address, title, documentType: 'policy' });

const plain = 'تنظم هذه السياسة عمل الجمعية، ويلتزم بها كل من يعمل فيها.';

const versionOf = (user: CmsUser, policy: string, title: string, more: object = {}): Promise<string> =>
  make(user, 'policy-versions', {
    policy,
    title,
    changeNote: 'أول إصدار.',
    changeKind: 'major',
    sections: sections(plain),
    approval,
    ...more,
  });

const published = ['in-review', 'approved', 'in-force'] as const;

/**
 * Makes two versions of one policy, the second of which a follower is notified, and a draft of a third that the guard
 * blocks.
 */
const policyWithHistory = async (user: CmsUser, follow: (path: string) => Promise<void>) => {
  const title = 'سياسة حفظ الوثائق وإتلافها';
  const policy = await policyNamed(user, 'kept-documents', title);
  const superseded = await versionOf(user, policy, title);
  await move(user, superseded, ...published);
  await follow(`/${slug}/policies/kept-documents/`);
  const inForce = await versionOf(user, policy, title, {
    changeNote: 'صارت مدة الحفظ عشر سنوات.',
    sections: sections('تحفظ الجمعية وثائقها عشر سنوات، ويلتزم بذلك كل من يعمل فيها.'),
  });
  await move(user, inForce, ...published);
  const draft = await versionOf(user, policy, title, {
    changeNote: 'عُدّلت مدة الحفظ.',
    sections: sections('تحفظ جمعية البر الخيرية في شعبة نصاب وثائقها مدة لا تقل عن أسبوعين.'),
  });
  return { superseded, inForce, draft };
};

const commentedVersion = async (user: CmsUser): Promise<string> => {
  const title = 'سياسة المكافآت';
  const version = await versionOf(user, await policyNamed(user, 'rewards', title), title);
  await move(user, version, 'in-review');
  const { clauses } = z
    .object({ clauses: z.array(z.object({ id: z.string() })) })
    .parse(await jsonOf(await user.get(`/api/policy-versions/${version}/review`)));
  await jsonOf(
    await user.post(`/api/policy-versions/${version}/comments`, {
      clause: clauses[0]?.id,
      text: 'العنوان طويل. أرى أن نكتفي بكلمة واحدة.',
    }),
  );
  return version;
};

const endedVersion = async (
  user: CmsUser,
  address: string,
  title: string,
  kind: 'withdrawn' | 'published-in-error',
): Promise<string> => {
  const version = await versionOf(user, await policyNamed(user, address, title), title);
  await move(user, version, ...published, {
    to: 'withdrawn',
    kind,
    note: 'اكتفى المجلس بسياسة تنظيم العلاقة مع المستفيدين.',
  });
  return version;
};

const scheduledVersion = async (user: CmsUser): Promise<string> => {
  const title = 'سياسة المتطوعين';
  const { year, month, day } = addDays(riyadhDayAt(Date.now()), 30);
  const version = await versionOf(user, await policyNamed(user, 'volunteers', title), title, {
    inForceFrom: { gregorian: { year, month, day } },
  });
  await move(user, version, ...published);
  return version;
};

const approvedVersion = async (user: CmsUser): Promise<string> => {
  const title = 'سياسة السفر والانتداب';
  const version = await versionOf(user, await policyNamed(user, 'travel', title), title);
  await move(user, version, 'in-review', 'approved');
  return version;
};

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

const fileAndDisclosure = async (user: CmsUser): Promise<void> => {
  const form = new FormData();
  form.set('file', new File([onePixel], 'minutes.png', { type: 'image/png' }));
  form.set('_payload', JSON.stringify({ title: 'محضر الاجتماع الخامس' }));
  await jsonOf(await user.upload('/api/documents', form));
  await make(user, 'disclosures', {
    entry: 'programme-reports',
    title: 'التقرير السنوي',
    link: 'https://robotweak.example/reports/2025/annual-report-of-the-association-and-its-programmes.pdf',
    publishedOn: '2025-03-01',
    renewBy: '2026-03-01',
  });
};

const reader = 'follower-of-documents@example.org';

/** Follows by the site's form and by the link of the e-mail that comes. */
const followBy =
  (browser: TestBrowser, { site, inbox }: Addresses, secretary: CmsUser) =>
  async (policyPath: string): Promise<void> => {
    const page = await browser.newPage({ width: 320, javaScript: false });
    await page.goto(`${site}${policyPath}follow/`);
    await page.locator('[name=email]').fill(reader);
    await waitAsAPersonWould();
    await page.locator('main button[type=submit]').click();
    const mail = await eventually(async () => (await mailsTo(inbox, reader))[0]);
    await page.goto(mail.text.split('\n').find((line) => line.includes('/follow/confirm/')) ?? '');
    await page.locator('main button[type=submit]').click();
    await eventually(async () => {
      const answer = await secretary.get('/api/followers?where[state][equals]=confirmed&depth=0');
      return rows.parse(await answer.json()).docs[0];
    });
    await page.context().close();
  };

const sendRequest = async (browser: TestBrowser, { site }: Addresses, email: string): Promise<void> => {
  const page = await browser.newPage({ width: 320, javaScript: false });
  await page.goto(`${site}/${slug}/request/`);
  const service = await page.locator('select[name=service] option').nth(1).getAttribute('value');
  await fillRequest(page, { ...honestRequest, service: service ?? '', email });
  await waitAsAPersonWould();
  await sendReviewed(page);
  await page.waitForURL('**/request/received/');
  await page.context().close();
};

const requestsAtTwoDesks = async (
  browser: TestBrowser,
  addresses: Addresses,
): Promise<AdminScene['requests']> => {
  const officer = await logIn(addresses.cms, staffAddress('officer'));
  await sendRequest(browser, addresses, 'beneficiary-of-the-association@example.com');
  const [withCommittee = ''] = await eventually(async () => {
    const ids = (await requestsOf(officer)).map(({ id }) => id);
    return ids.length === 0 ? undefined : ids;
  });
  for (const to of ['checking', 'with-committee']) {
    await jsonOf(await officer.post(`/api/requests/${withCommittee}/move`, { to, note: 'البيانات مكتملة.' }));
  }
  await sendRequest(browser, addresses, '');
  const received = await eventually(async () =>
    (await requestsOf(officer)).find(({ state }) => state === 'received'),
  );
  return { received: received.id, withCommittee };
};

const begun = z.object({ id: z.string() });

/** Publishes the reply to a result of the survey, and begins the one that corrects it. */
const surveyReplies = async (user: CmsUser, dataDir: string): Promise<AdminScene['replies']> => {
  const year = String(riyadhDayAt(Date.now()).year - 1);
  const months = { from: `${year}-01`, until: `${year}-02` };
  answerSurvey(dataDir, slug, [
    ...[5, 5, 4].map((rating) => ({ rating, on: `${months.from}-10` })),
    ...[2, 1].map((rating) => ({ rating, on: `${months.until}-10` })),
  ]);
  const begin = async (): Promise<string> =>
    begun.parse(await jsonOf(await user.post('/api/survey-replies/begin', months))).id;
  const published = await begin();
  await jsonOf(
    await user.patch(`/api/survey-replies/${published}`, {
      recommendation: 'نوصي بزيادة ساعات الاستقبال.',
      meeting: 'السابع',
      heldOn: `${year}/9/13`,
      decision: 'وافق المجلس على التوصية.',
      reply: 'تستقبل الجمعية المراجعين مساء الأحد والثلاثاء أيضًا.',
    }),
  );
  await jsonOf(await user.post(`/api/survey-replies/${published}/publish`, {}));
  return { published, draft: await begin() };
};

/** Makes the scene; the public's part is done in `browser`, and `dataDir` is that of the system. */
export const makeAdminScene = async (
  browser: TestBrowser,
  addresses: Addresses,
  dataDir: string,
): Promise<AdminScene> => {
  const secretary = await logIn(addresses.cms, staffAddress('secretary'));
  const [imported] = rows.parse(
    await jsonOf(await secretary.get('/api/policy-versions?where[status][equals]=in-force&depth=0')),
  ).docs;
  const requests = await requestsAtTwoDesks(browser, addresses);
  const { draft, superseded, inForce } = await policyWithHistory(
    secretary,
    followBy(browser, addresses, secretary),
  );
  await fileAndDisclosure(secretary);
  const replies = await surveyReplies(secretary, dataDir);
  return {
    replies,
    imported: imported?.id ?? '',
    requests,
    versions: {
      draft,
      superseded,
      'in-force': inForce,
      'in-review': await commentedVersion(secretary),
      approved: await approvedVersion(secretary),
      scheduled: await scheduledVersion(secretary),
      withdrawn: await endedVersion(secretary, 'gifts', 'سياسة الهدايا', 'withdrawn'),
      'published-in-error': await endedVersion(secretary, 'loans', 'سياسة السلف', 'published-in-error'),
    },
  };
};
