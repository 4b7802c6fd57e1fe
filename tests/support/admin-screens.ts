import type { Page } from 'playwright-core';
import { z } from 'zod';
import { staffAddress, versionStations, type AdminScene } from './admin-scene.ts';
import type { CmsUser } from './cms-client.ts';

/** A screen of the admin. */
export interface AdminScreen {
  readonly name: string;
  /** From the root of the CMS. */
  readonly path: string;
  /** Done on the screen before it is looked at: opens a form, a tab, a fold. */
  readonly open?: (page: Page) => Promise<void>;
}

export const adminUsers = [
  'nobody logged in',
  'board secretary',
  'beneficiary relations officer',
  'social research officer',
  'committee member',
  'auditor',
  'platform administrator',
] as const;

/** Screens with the person who uses them. */
export interface AdminWalk {
  readonly user: (typeof adminUsers)[number];
  /** None for who is not logged in. */
  readonly email?: string;
  readonly screens: readonly AdminScreen[];
}

const list = (collection: string): string => `/admin/collections/${collection}`;
const document = (collection: string, id: string): string => `${list(collection)}/${id}`;

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click();
};
const tab = (name: string) => async (page: Page) => {
  await page.locator('.tabs-field__tab-button', { hasText: name }).click();
};
const unfold = (name: string) => async (page: Page) => {
  await page.locator('summary', { hasText: name }).click();
};

const rows = z.object({ docs: z.array(z.object({ id: z.string() })) });

/** A list, a record of it where there is one, and the form of a new one for who may make one. */
const ofCollection = async (
  user: CmsUser,
  collection: string,
  { mayCreate = false } = {},
): Promise<AdminScreen[]> => {
  const answer = await user.get(`/api/${collection}?limit=1&depth=0`);
  const [first] = rows.parse(await answer.json()).docs;
  return [
    { name: `${collection} list`, path: list(collection) },
    ...(first === undefined ? [] : [{ name: `${collection} record`, path: document(collection, first.id) }]),
    ...(mayCreate ? [{ name: `${collection} new`, path: `${list(collection)}/create` }] : []),
  ];
};

const several = async (
  user: CmsUser,
  ...collections: readonly (readonly [string, { mayCreate: boolean }] | readonly [string])[]
): Promise<AdminScreen[]> => {
  const found = await Promise.all(collections.map(([name, options]) => ofCollection(user, name, options)));
  return found.flat();
};

/** The menu of a phone; on a wide screen the menu is beside the page. */
const menu: AdminScreen = {
  name: 'menu',
  path: '/admin',
  open: async (page) => {
    await page.locator('.app-header__mobile-nav-toggler').click();
    await page.locator('.nav--nav-open').waitFor();
  },
};

const home: AdminScreen = { name: 'first page', path: '/admin' };
const account: AdminScreen = { name: 'account', path: '/admin/account' };
const written = { mayCreate: true };

/** Lists the forms, folds and tabs of a version's desk by the state in which they are there. */
const openedAt: Partial<
  Record<keyof AdminScene['versions'], readonly (readonly [string, AdminScreen['open']])[]>
> = {
  draft: [
    ['overrule', press('انشر رغم ذلك، بسبب مكتوب')],
    ['history of drafts', unfold('تاريخ المسودات')],
    ['change', tab('ما تغيّر ومتى يسري')],
    ['cover', tab('الغلاف')],
    ['approval', tab('اعتماد مجلس الإدارة')],
    ['comparison', tab('ما تغيّر عن الساري')],
  ],
  'in-review': [
    ['return', press('إعادة إلى المسودة')],
    ['review comments', unfold('النص وتعليقات المراجعة')],
  ],
  'in-force': [['withdraw', press('إنهاء العمل بالإصدار')]],
};

/** The version's desk in each state, with each of its forms and tabs; those of one page follow one another. */
const versionScreens = ({ versions, imported }: AdminScene): AdminScreen[] => [
  ...versionStations.flatMap((station) => {
    const path = document('policy-versions', versions[station]);
    const opened = (openedAt[station] ?? []).map(([name, open]) => ({
      name: `version, ${name}`,
      path,
      open,
    }));
    return [{ name: `version ${station}`, path }, ...opened];
  }),
  { name: 'version, source', path: document('policy-versions', imported), open: tab('الوثيقة') },
];

type LogIn = (email: string) => Promise<CmsUser>;

/** Every screen of the admin, each for the person who uses it. */
export const adminWalks = async (logIn: LogIn, scene: AdminScene): Promise<AdminWalk[]> => {
  const [secretary, officer, research, committee, auditor] = [
    staffAddress('secretary'),
    staffAddress('officer'),
    staffAddress('research'),
    staffAddress('committee'),
    staffAddress('auditor'),
  ];
  const administrator = 'admin@mithaq.example';
  const { received, withCommittee } = scene.requests;
  return [
    {
      user: 'nobody logged in',
      screens: [
        { name: 'log-in', path: '/admin/login' },
        { name: 'forgotten password', path: '/admin/forgot' },
      ],
    },
    {
      user: 'board secretary',
      email: secretary,
      screens: [
        home,
        menu,
        account,
        { name: 'joint approval', path: '/admin/joint-approval' },
        { name: 'board paper', path: '/admin/board-paper' },
        { name: 'printed and set up', path: '/admin/set-up' },
        { name: 'evidence of governance', path: '/admin/evidence' },
        { name: 'results of the survey', path: '/admin/survey-results' },
        { name: 'reply to the survey', path: document('survey-replies', scene.replies.draft) },
        { name: 'published reply to the survey', path: document('survey-replies', scene.replies.published) },
        ...versionScreens(scene),
        ...(await several(
          await logIn(secretary),
          ['policies', written],
          ['policy-versions', written],
          ['version-events'],
          ['disclosures', written],
          ['disclosure-documents', written],
          ['evidence-takings'],
          ['survey-replies'],
          ['followers'],
          ['version-announcements'],
          ['disclosure-announcements'],
          ['channels', written],
          ['tools', written],
          ['documents', written],
          ['associations'],
          ['deliveries'],
        )),
        { name: 'list filter', path: list('policy-versions'), open: press('عوامل التصفية') },
        { name: 'list columns', path: list('policy-versions'), open: press('الأعمدة') },
        { name: 'nothing here', path: '/admin/collections/policies/00000000-0000-4000-8000-000000000000' },
        { name: 'no such page', path: '/admin/nowhere' },
      ],
    },
    {
      user: 'beneficiary relations officer',
      email: officer,
      screens: [
        home,
        { name: 'requests in figures', path: '/admin/request-figures' },
        { name: 'records to destroy', path: list('destroyed-records') },
        { name: 'request received', path: document('requests', received) },
        {
          name: 'request, end it',
          path: document('requests', received),
          open: press('سحب الطلب برغبة صاحبه'),
        },
        ...(await several(
          await logIn(officer),
          ['requests'],
          ['request-events'],
          ['deliveries'],
          ['documents', written],
        )),
      ],
    },
    {
      user: 'social research officer',
      email: research,
      screens: [home, { name: 'requests list', path: list('requests') }],
    },
    {
      user: 'committee member',
      email: committee,
      screens: [home, { name: 'request with committee', path: document('requests', withCommittee) }],
    },
    {
      user: 'auditor',
      email: auditor,
      screens: [
        home,
        ...(await several(await logIn(auditor), ['version-events'], ['version-announcements'], ['requests'])),
      ],
    },
    {
      user: 'platform administrator',
      email: administrator,
      screens: [
        home,
        ...(await several(
          await logIn(administrator),
          ['associations', written],
          ['users', written],
          ['policies'],
          ['policy-versions'],
        )),
      ],
    },
  ];
};
