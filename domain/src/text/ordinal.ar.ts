export type Gender = 'masculine' | 'feminine';
export type Case = 'nominative' | 'genitive';

/** Stems of the ordinals, without the article, from one on; eleven and more have another word for the first. */
const stems: Readonly<
  Record<Gender, { readonly alone: readonly string[]; readonly joined: readonly string[] }>
> = {
  masculine: {
    alone: ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'],
    joined: ['حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'],
  },
  feminine: {
    alone: ['أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة', 'عاشرة'],
    joined: ['حادية', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة'],
  },
};

/** Stems of the tens from twenty on; only their ending shows the case. */
const tens = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];
const endings: Readonly<Record<Case, string>> = { nominative: 'ون', genitive: 'ين' };
const teens: Readonly<Record<Gender, string>> = { masculine: 'عشر', feminine: 'عشرة' };

/**
 * Returns the ordinal from 1 to 99 with its article, as it follows its noun: «السادس», «الحادية عشرة», «الثامن
 * والعشرين». Undefined for any other number, which a sentence gives in digits. Ten and less, and eleven to nineteen,
 * show no case in writing.
 */
export const ordinal = (value: number, gender: Gender, grammaticalCase: Case): string | undefined => {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  const { alone, joined } = stems[gender];
  if (value <= 10) return `ال${alone[value - 1] ?? ''}`;
  const unit = value % 10 === 0 ? undefined : `ال${joined[(value % 10) - 1] ?? ''}`;
  if (value < 20) return `${unit ?? ''} ${teens[gender]}`;
  const ten = `ال${tens[Math.floor(value / 10) - 2] ?? ''}${endings[grammaticalCase]}`;
  return unit === undefined ? ten : `${unit} و${ten}`;
};
