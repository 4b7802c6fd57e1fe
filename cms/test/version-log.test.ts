import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import { eventsCsv } from '../src/versions/events/events-csv.ts';
import { actions, withdrawals } from '../src/versions/events/labels.ar.ts';
import type { VersionEvent } from '../src/payload-types.ts';
import { startCmsWith, type Cms } from './support/cms.ts';
import { firstIn } from './support/find.ts';
import { publishImported } from './support/publish.ts';

let cms: Cms;
let robotweak: string;
const secretary = 'board-secretary of robotweak';

beforeAll(async () => {
  cms = await startCmsWith(['rusukh', 'robotweak']);
  await publishImported(cms, 'rusukh');
  robotweak = await firstIn(cms, 'policy-versions', 'robotweak');
});
afterAll(() => cms.stop());

const approvalRows = async () =>
  (
    await cms.payload.find({
      collection: 'version-events',
      where: {
        and: [
          { version: { equals: robotweak } },
          { action: { in: ['approval-recorded', 'approval-changed'] } },
        ],
      },
      sort: 'createdAt',
      depth: 0,
    })
  ).docs;

describe('the approval of a version', () => {
  it('has no recorder as long as it is blank', async () => {
    const saved = await cms.call(secretary, 'PATCH', `/api/policy-versions/${robotweak}`, {
      issueNumber: 'R-1',
    });
    expect(saved.status).toBe(200);
    const version = await cms.payload.findByID({ collection: 'policy-versions', id: robotweak, depth: 0 });
    expect(version.approvalRecordedBy ?? null).toBeNull();
    expect(await approvalRows()).toEqual([]);
  });

  it('leaves a row when it is entered and for every change, with the old and the new values', async () => {
    const save = (approval: object) =>
      cms.call(secretary, 'PATCH', `/api/policy-versions/${robotweak}`, { approval });
    expect((await save({ meeting: { value: 3, printed: 'الثالث' } })).status).toBe(200);
    expect((await save({ meeting: { value: 4, printed: 'الثالث' }, ordersPublication: true })).status).toBe(
      200,
    );
    expect((await save({ meeting: { value: 4, printed: 'الثالث' }, ordersPublication: true })).status).toBe(
      200,
    );
    const rows = await approvalRows();
    expect(rows).toMatchObject([
      {
        action: 'approval-recorded',
        actorName: 'أمين المجلس (تجريبي)',
        changes: [
          { field: 'meeting.printed', before: null, after: 'الثالث' },
          { field: 'meeting.value', before: null, after: '3' },
        ],
      },
      {
        action: 'approval-changed',
        changes: [
          { field: 'meeting.value', before: '3', after: '4' },
          { field: 'ordersPublication', before: null, after: 'true' },
        ],
      },
    ]);
    const version = await cms.payload.findByID({ collection: 'policy-versions', id: robotweak, depth: 0 });
    expect(version.approvalRecordedBy).toBe(rows[0]?.actor);
  });

  it('leaves no row when something else of the version changes', async () => {
    await cms.call(secretary, 'PATCH', `/api/policy-versions/${robotweak}`, { title: 'عنوان آخر' });
    expect(await approvalRows()).toHaveLength(2);
  });
});

describe('the log as a table', () => {
  const get = async (who: Parameters<Cms['raw']>[0], query = '') => {
    const response = await cms.raw(who, 'GET', `/api/version-events/export${query}`);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };

  it('is exported by the secretary and the auditor, each for their own association', async () => {
    for (const who of ['board-secretary of rusukh', 'auditor of rusukh'] as const) {
      const { status, type, bytes } = await get(who);
      expect([who, status, type]).toEqual([who, 200, 'text/csv; charset=utf-8']);
      // The file begins with a byte order mark, so that Excel reads Arabic.
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = bytes.toString('utf8');
      expect(text).toContain('قيد المراجعة');
      expect(text).toContain('أمين المجلس (تجريبي)');
      expect(text).not.toContain('روبوتويق');
    }
    for (const who of [
      'beneficiary-relations-officer of rusukh',
      'committee-member of rusukh',
      'service',
      'nobody',
    ] as const) {
      expect((await get(who)).status, who).toBe(403);
    }
  });

  it('begins with the oldest event, and names the version on each line', async () => {
    const { docs } = await cms.payload.find({
      collection: 'version-events',
      where: { 'version.status': { equals: 'in-force' } },
      sort: 'at',
      depth: 0,
    });
    const lines = (await get('auditor of rusukh')).bytes.toString('utf8').trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',').slice(2, 5))).toEqual(
      docs.map(({ action, from }) => ['1', actions[action].ar, versionStateWords[from].label]),
    );
  });

  it('shows in words the end of a version, an emergency, the changes and the overrulings', () => {
    const base = {
      id: 'a',
      version: 'v',
      association: 'a',
      from: 'approved',
      to: 'in-force',
      actorName: 'أمين المجلس',
      at: '2026-11-21T00:00:00.000Z',
      createdAt: '',
      updatedAt: '',
    } as const;
    const lineOf = (event: Partial<VersionEvent>): string =>
      eventsCsv([{ title: 'سياسة', versionNumber: 3, event: { ...base, action: 'moved', ...event } }]).split(
        '\r\n',
      )[1] ?? '';
    const rest = '2026-11-21 03:00:00,سياسة,3,';
    expect(lineOf({})).toMatch(new RegExp(`^${rest}.*,,,,,$`, 'u'));
    expect(lineOf({ emergency: true })).toMatch(/,,,نعم,,$/u);
    const withdrawn = withdrawals['published-in-error'].ar;
    expect(lineOf({ withdrawal: 'published-in-error' })).toContain(`,,${withdrawn},,,`);
    const changes = [{ field: 'meeting.value', before: '3', after: '4' }];
    expect(lineOf({ action: 'approval-changed', changes })).toMatch(/: 3 ← 4,$/u);
    const finding = { code: 'c', fingerprint: 'f', sentence: 'ورد اسم جمعية أخرى.' };
    expect(lineOf({ action: 'finding-overruled', finding })).toMatch(/,ورد اسم جمعية أخرى\.$/u);
  });

  it('names the fields of an approval like the form', async () => {
    const text = (await get(secretary, `?version=${robotweak}`)).bytes.toString('utf8');
    expect(text).toContain('الاجتماع: الرقم: 3 ← 4');
    expect(text.split('\r\n').length).toBeGreaterThan(2);
  });

  it('shows nothing of another association’s version that is requested by id', async () => {
    const text = (await get('auditor of rusukh', `?version=${robotweak}`)).bytes.toString('utf8');
    expect(text.trim().split('\r\n')).toHaveLength(1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'runs no formula that somebody wrote: «%s»',
    (note) => {
      const csv = eventsCsv([
        {
          title: note,
          versionNumber: 1,
          event: {
            id: 'a',
            version: 'v',
            association: 'a',
            action: 'moved',
            from: 'in-review',
            to: 'draft',
            actorName: note,
            at: '2026-11-21T00:00:00.000Z',
            note,
            createdAt: '',
            updatedAt: '',
          },
        },
      ]);
      const cells = (csv.split('\r\n')[1] ?? '').split(',');
      expect(cells.filter((cell) => cell.replace(/^"/u, '').startsWith(`'${note.charAt(0)}`))).toHaveLength(
        3,
      );
      expect(cells[0]).toBe('2026-11-21 03:00:00');
    },
  );
});
