import { counted } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

/** Words of the lists of the sector's associations. */
export const sectorWords = {
  title: 'الجمعيات',
  lead: 'الجمعيات التي نشرت سياساتها هنا، بحسب أسمائها ومدنها.',
  count: (associations: number, numeral: string) => counted(associations, numeral, countedNouns.association),
  inForce: (policies: number, numeral: string) =>
    policies === 0 ? 'لا سياسة سارية' : counted(policies, numeral, countedNouns.policyInForce),
  letters: 'بحسب الحرف الأول',
  lettersHint: 'لا تُحسب كلمة «جمعية» ولا «ال» التعريف: تجد «جمعية البر» في حرف الباء.',
  cities: 'بحسب المدينة',
  moreCities: 'وتجد جمعيات المدن الأخرى بحروف أسمائها أو بالبحث.',
  ofLetter: (letter: string) => `جمعيات حرف ${letter}`,
  ofOtherLetter: 'جمعيات تبدأ أسماؤها بغير العربية',
  otherLetter: 'أخرى',
  ofCity: (city: string) => `جمعيات ${city}`,
  ofNoCity: 'جمعيات لم تذكر مدينتها',
  noCity: 'دون مدينة مذكورة',
  all: 'كل الحروف والمدن',
  latest: 'ما الجديد',
  latestLead: 'أحدث ما نُشر من السياسات السارية.',
} as const;
