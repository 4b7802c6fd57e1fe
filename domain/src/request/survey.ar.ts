import type { SurveyAnswer } from '../contracts/tracking-api.ts';

/** Question of the survey, as the tracking page prints it and the desk reads it out. */
export const ratingQuestion = 'ما مدى رضاك عن تعامل الجمعية مع طلبك؟';

export const ratingWords: Readonly<Record<SurveyAnswer, string>> = {
  '5': 'راضٍ جدًّا',
  '4': 'راضٍ',
  '3': 'محايد',
  '2': 'غير راضٍ',
  '1': 'غير راضٍ إطلاقًا',
};
