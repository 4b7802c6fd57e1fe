import { describe, expect, it } from 'vitest';
import type { BoardApproval } from '../../src/contracts/board-approval.ts';
import type { PolicySection } from '../../src/contracts/policy-text.ts';
import { guardFindings } from '../../src/guard/guard.ts';
import { clause, versionSaying } from './support/version-saying.ts';

const recorded: BoardApproval = {
  meeting: { value: 9, printed: 'التاسع' },
  approvedOn: {
    printed: '20 نوفمبر 2026م',
    gregorian: { calendar: 'gregorian', year: 2026, month: 11, day: 20 },
    hijri: { calendar: 'hijri', year: 1448, month: 6, day: 10 },
    computed: 'hijri',
  },
  ordersPublication: false,
  supersedesAllPrevious: false,
  demonstration: false,
};

const found = (text: string, approval: BoardApproval, role: PolicySection['role'] = 'approval'): string[] => {
  const version = versionSaying('نص');
  const section = { id: 'end', role, heading: 'الاعتماد', items: [clause('end-1', text)] };
  return guardFindings({
    ...version,
    approval,
    text: { ...version.text, sections: [...version.text.sections, section] },
  }).map(({ code, severity, place, facts }) => {
    expect(place).toEqual({ clause: 'end-1' });
    return [severity, code, 'words' in facts ? facts.words : '', 'meant' in facts ? facts.meant : ''].join(
      ' | ',
    );
  });
};

describe('an approval that is recorded and one that the text prints', () => {
  it('are remarked upon where meeting and day differ', () => {
    expect(
      found(
        'فقد اطلع مجلس الإدارة في اجتماعه رقم 28 يوم الاثنين بتاريخ 10 / 03 / 1445هـ، وقرر اعتمادها.',
        recorded,
      ),
    ).toEqual([
      'warning | number.disagrees | اجتماعه رقم 28 | 9',
      'warning | date.disagrees | 10 / 03 / 1445هـ، | 10 جمادى الآخرة 1448هـ',
    ]);
  });

  it.each([
    [
      'اعتمدها المجلس في اجتماعه الثامن بتاريخ 20/11/2026م',
      'warning | number.disagrees | اجتماعه الثامن | 9',
    ],
    [
      'اعتمدها المجلس في اجتماعه (التاسع) في دورته الثالثة',
      'warning | approval.unrecorded | دورته الثالثة | ',
    ],
    ['اعتمدها المجلس بقراره رقم (41)', 'warning | approval.unrecorded | بقراره رقم (41) | '],
    ['اعتمدت في 21/11/2026م', 'warning | date.disagrees | 21/11/2026م | 20 نوفمبر 2026م'],
  ])('«%s» is %s', (text, finding) => {
    expect(found(text, recorded)).toEqual([finding]);
  });

  it('asks for a day that the text prints and nobody recorded', () => {
    const { approvedOn: _, ...undated } = recorded;
    expect(found('اعتمدت في 21/11/2026م', undated)).toEqual([
      'warning | approval.unrecorded | 21/11/2026م | ',
    ]);
  });

  it.each([
    'اعتمدها مجلس الإدارة في اجتماعه التاسع، 20 نوفمبر 2026م',
    'اعتمدها المجلس في اجتماعه (٩) بتاريخ ١٠/٦/١٤٤٨هـ الموافق ٢٠/١١/٢٠٢٦م',
    'اعتمدها المجلس بقراره رقم (9)',
    'الحمد لله، والصلاة والسلام على رسول الله، وبعد.',
    'بناء على قرار مجلس الوزراء رقم (61)',
  ])('agree, or have nothing to do with each other, in «%s»', (text) => {
    expect(found(text, recorded)).toEqual([]);
  });

  it('are compared outside the section of the approval for a sentence about this document alone', () => {
    expect(found('اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم (6)', recorded, 'preface')).toEqual([
      'warning | number.disagrees | اجتماعه رقم (6) | 9',
    ]);
    expect(found('يرفع تقرير بعد اعتماد مجلس الإدارة الميزانية في اجتماعه الأول', recorded, 'other')).toEqual(
      [],
    );
  });

  it('are not compared where the approval was entered to try out the system', () => {
    expect(found('اعتمدها المجلس في اجتماعه الثامن', { ...recorded, demonstration: true })).toEqual([]);
  });
});
