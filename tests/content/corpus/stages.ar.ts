import type { CorpusDocument } from './document.ts';

const sentences = [
  'على الموظف أن يقيد الطلب في السجل حال وروده ويبين فيه تاريخه وموضوعه',
  'وعلى رئيسه أن يراجع ما قيد كل أسبوع ويوقع عليه بما يفيد الاطلاع',
  'فإن وجد نقصاً نبه عليه كتابة وحدد لاستكماله مدة معلومة',
  'ثم يرفع بذلك بياناً إلى المدير التنفيذي في آخر كل شهر',
];

const text = (count: number): string =>
  `${Array.from({ length: count }, (_, at) => sentences[at % sentences.length]).join('، ')}.`;

/** Returns a policy with a table whose cells are longer than a page, and whose rows nothing numbers. */
export const stagesOfRequests = (): CorpusDocument => ({
  name: 'stages',
  title: 'سياسة معالجة الطلبات',
  hasPageNumbers: true,
  divisions: [
    {
      heading: 'المراحل',
      look: 'bold',
      blocks: [
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            ['المرحلة', 'ما يجب فيها', 'المسؤول'],
            ['الاستقبال', text(26), 'موظف الاستقبال'],
            ['الدراسة', text(38), 'الباحث الاجتماعي'],
            ['القرار', text(30), 'اللجنة'],
            ['الصرف', text(9), 'المحاسب'],
          ],
        },
      ],
    },
    {
      heading: 'المتابعة',
      look: 'bold',
      blocks: [{ kind: 'clause', text: 'تتابع الإدارة ما صدر من قرارات.' }],
    },
  ],
});
