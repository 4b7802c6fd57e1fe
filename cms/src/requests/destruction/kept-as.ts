import { keepingClasses } from '@mithaq/domain/request/keeping-periods';
import { keepingClassWords } from '@mithaq/domain/request/keeping-periods.ar';

/** Classes of keeping as the options of a select. */
export const keptAsOptions = keepingClasses.map((value) => ({
  value,
  label: { ar: keepingClassWords[value].label, en: keepingClassWords[value].english },
}));
