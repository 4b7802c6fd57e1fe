import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notificationLogCsv } from '../src/follows/announcements/notification-log-csv.ts';
import { announceVersion } from '../src/follows/announcements/announce-version.ts';
import { notifyFollowers } from '../src/follows/notify-followers.ts';
import { inTransaction } from '../src/payload/system/in-transaction.ts';
import { own, staff, type StaffRole } from './support/access-table.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import type { Who } from './support/who.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
/** Announcements by association. */
const announcements = new Map<string, string>();
const confirmedAt = '2026-03-01T21:30:00.000Z';

const follow = async (slug: string, email: string): Promise<void> => {
  const policy = await cms.payload.findByID({
    collection: 'policies',
    id: await firstIn(cms, 'policies', slug),
    depth: 0,
  });
  await cms.payload.create({
    collection: 'followers',
    req: await cms.request(),
    data: {
      email,
      policy: policy.id,
      association: policy.association ?? null,
      state: 'confirmed',
      stateAt: confirmedAt,
      askedAt: confirmedAt,
      confirmedAt,
      told: 0,
    },
  });
};

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'libraries']);
  await cms.load('ihsan-tabuk');
  await follow('rusukh', 'noura@example.org');
  await follow('rusukh', '=cmd@example.org');
  await follow('libraries', 'hidden@example.net');
  for (const slug of ['rusukh', 'libraries', 'ihsan-tabuk'] as const) {
    const id = await publishImported(cms, slug);
    const version = await cms.payload.findByID({ collection: 'policy-versions', id, depth: 0 });
    const req = await cms.request();
    // The announcement is written like that of a major change's publication.
    await inTransaction(req, () => announceVersion(req, { ...version, changeKind: 'major' }));
    announcements.set(slug, await firstIn(cms, 'version-announcements', slug));
  }
  while ((await notifyFollowers(await cms.request(), new Date().toISOString())).more);
});
afterAll(() => cms.stop());

const other = (role: StaffRole): Who => `${role} of libraries`;

const get = async (who: Who, query = '') => {
  const response = await cms.raw(who, 'GET', `/api/version-announcements/export${query}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const lines = bytes.toString('utf8').trim().split('\r\n');
  return { status: response.status, headers: response.headers, bytes, lines };
};

describe('the table of readers who were notified of a major change', () => {
  it('shows for each follower the change, the time and the outcome of the e-mail', async () => {
    const { status, headers, bytes, lines } = await get(own('board-secretary'));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="told-of-changes.csv"');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // The file begins with a byte order mark, so that Excel reads Arabic.
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(lines).toHaveLength(3);
    const line = lines.find((each) => each.includes('n…@example.org')) ?? '';
    // 21:30 UTC is past midnight in Riyadh.
    expect(line).toContain('2026-03-02 00:30:00');
    expect(line).toContain('سياسة تنظيم العلاقة مع المستفيدين');
    expect(line).toContain('اكتمل');
    expect(line).toContain('بانتظار الإرسال');
    expect(line.split(',')).toHaveLength(lines[0]?.split(',').length ?? 0);
  });

  it('contains no whole address, and no formula that an address begins with', async () => {
    const text = (await get(own('auditor'))).bytes.toString('utf8');
    expect(text).not.toContain('noura');
    expect(text).not.toContain('cmd');
    expect(text).toContain(",'=…@example.org,");
  });

  it('is exported by the secretary and the auditor, each for their own association, for all changes or one', async () => {
    for (const role of ['board-secretary', 'auditor'] as const) {
      for (const query of ['', `?announcement=${announcements.get('rusukh') ?? ''}`]) {
        const { status, lines } = await get(own(role), query);
        expect([role, query, status, lines.length]).toEqual([role, query, 200, 3]);
        expect(lines.join('\n')).not.toContain('example.net');
      }
      const theirs = await get(other(role));
      expect([role, theirs.lines.length]).toEqual([role, 2]);
      expect(theirs.lines[1]).toContain('h…@example.net');
    }
  });

  it('shows nothing of another association’s change that is requested by id', async () => {
    for (const role of ['board-secretary', 'auditor'] as const) {
      const { status, lines } = await get(other(role), `?announcement=${announcements.get('rusukh') ?? ''}`);
      expect([role, status, lines.length]).toEqual([role, 200, 1]);
    }
  });

  it('is refused to everybody else', async () => {
    const others = staff.filter((role) => role !== 'board-secretary' && role !== 'auditor');
    const strangers: Who[] = [...others.map(own), ...others.map(other), 'administrator', 'service', 'nobody'];
    for (const who of strangers) {
      const { status, bytes } = await get(who);
      expect([who, status]).toEqual([who, 403]);
      expect(bytes.toString('utf8'), who).toContain('دليل الإبلاغ لأمين المجلس والمراجع');
      expect(bytes.toString('utf8')).not.toContain('@');
    }
  });

  it('refuses a query that is no id', async () => {
    expect((await get(own('auditor'), '?announcement[not_equals]=1')).status).toBe(400);
    expect((await get(own('auditor'), `?announcement=${'a'.repeat(61)}`)).status).toBe(400);
    expect((await get(own('auditor'), '?announcement=nonsense')).lines).toHaveLength(1);
  });

  it('has a line for a change without followers, because that, too, is evidence', async () => {
    const { lines } = await get('board-secretary of ihsan-tabuk');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('لا متابعين لهذه السياسة عند نشره');
  });

  it('holds every e-mail once where they exceed one page of a query', async () => {
    const req = await cms.request();
    const announcement = await cms.payload.findByID({
      collection: 'version-announcements',
      id: announcements.get('ihsan-tabuk') ?? '',
      depth: 0,
    });
    for (let n = 0; n < 603; n += 1) {
      await cms.payload.create({
        collection: 'deliveries',
        req,
        depth: 0,
        data: {
          kind: 'policy-changed',
          to: `${String(n)}@d${String(n)}.example`,
          announcement: announcement.id,
          association: announcement.association ?? null,
          state: 'delivered',
          stateAt: confirmedAt,
        },
      });
    }
    const { lines } = await get('auditor of ihsan-tabuk');
    const domains = lines.slice(1).map((line) => /@(?<domain>d\d+)\./u.exec(line)?.groups?.domain);
    expect(new Set(domains).size).toBe(603);
    expect(domains).toHaveLength(603);
  });

  it('makes no claim about the followers of a change whose announcement is unfinished', () => {
    const csv = notificationLogCsv([
      {
        title: '=1+1',
        notified: [],
        announcement: {
          id: 'a',
          policy: 'p',
          version: 'v',
          versionNumber: 2,
          publishedAt: confirmedAt,
          state: 'telling',
          createdAt: '',
          updatedAt: '',
        },
      },
    ]);
    expect(csv.split('\r\n')[1]).toBe("'=1+1,2,2026-03-02 00:30:00,جارٍ,,,,,,");
  });
});
