/* Words as `foldArabic` leaves them: one alef, one ya, one ha. */

/** First words of an organisation's name. The Arabic for «the association» means this one and is not among them. */
export const organisationHeads = ['جمعيه', 'مؤسسه', 'لجنه'] as const;

/** Prefixes that are written together with the head: «لجمعية», «وبجمعية». */
export const prefixesOfHead = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'] as const;

/**
 * Words that make a committee an organisation: committees for local development are licensed, a committee of the
 * association's own is not.
 */
export const licensedCommittees = ['التنميه'];

/** Words that turn the head into a kind of organisation instead of a name: «أي جمعية خيرية». */
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

/** State bodies that a policy may name: «مؤسسة النقد». */
export const publicBodies = ['النقد'];

/** Words after which a name has ended and the sentence goes on. */
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
