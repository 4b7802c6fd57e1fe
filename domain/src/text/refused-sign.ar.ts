import type { RefusedSign, RefusedSignKind } from './refused-sign.ts';

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
