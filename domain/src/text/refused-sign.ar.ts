import { cleanProse } from './clean-text.ts';
import { refusedSign, type RefusedSign, type RefusedSignKind } from './refused-sign.ts';

const names: Readonly<Record<RefusedSignKind, string>> = {
  'half-character': 'نصف حرف مبتور',
  control: 'رمز تحكم لا يُرى',
  'direction-override': 'رمز خفي يقلب اتجاه الكتابة',
  noncharacter: 'رمز ليس من الحروف',
  'hidden-tag': 'رمز خفي يحمل كلامًا لا يُرى',
  annotation: 'رمز خفي يفصل النص عن حاشيته',
  'private-use': 'رمز من خط خاص لا يظهر عند غيرك',
};

/** Returns the sentence that names a refused sign and says what to do. */
export const refusedSignMessage = ({ kind, sign }: RefusedSign): string =>
  `في النص ${names[kind]} (${sign})، ولا يُقبل. احذفه أو اكتب الكلمة التي هو فيها من جديد.`;

/** Returns the sentence about the first sign of a typed text that cannot be stored; undefined where there is none. */
export const refusedSentence = (typed: string): string | undefined => {
  const found = refusedSign(cleanProse(typed));
  return found === undefined ? undefined : refusedSignMessage(found);
};
