/* Words as `foldArabic` leaves them: one alef, one ya, one ha. */

/** What an organisation's name begins with. The Arabic for «the association» stands for this one and is none. */
export const organisationHeads = ['جمعيه', 'مؤسسه', 'لجنه'] as const;

/** What may be written together with the head: «لجمعية», «وبجمعية». */
export const prefixesOfHead = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;

/** A committee of its own is no organisation; the committees for local development are licensed as such. */
export const licensedCommittees = ['التنميه'];

/** After the head these make a kind of organisation and no name: «أي جمعية خيرية». */
export const genericAfterHead = [
  'خيريه',
  'اهليه',
  'اخري',
  'عموميه',
  'تعاونيه',
  'عامه',
  'خاصه',
  'مماثله',
  'مرخصه',
  'مسجله',
  'غير',
  'ذات',
  'او',
  'و',
  'حكوميه',
  'ماليه',
  'تجاريه',
  'تعليميه',
  'واحده',
  'مانحه',
  'شريكه',
];

/** Bodies of the state that a policy names rightly: «مؤسسة النقد». */
export const publicBodies = ['النقد'];

/** Words with which a name has ended and the sentence goes on. */
export const wordsAfterName = [
  'علي',
  'الي',
  'من',
  'عن',
  'مع',
  'ان',
  'او',
  'التي',
  'الذي',
  'الذين',
  'هذه',
  'هذا',
  'كما',
  'بما',
  'قد',
  'هي',
  'هو',
  'لا',
  'ثم',
  'حيث',
  'السياسات',
  'السياسه',
  'بان',
  'وان',
];
