import type { Draw } from '../made-register/made-words.ts';

/** Names of made people: few and much alike, as in life. */
const first =
  'محمد عبدالله أحمد فهد سعود خالد علي سلطان ناصر تركي نورة سارة مريم فاطمة هيا منيرة ريم لطيفة عائشة خديجة'.split(
    ' ',
  );
const last =
  'العتيبي القحطاني الحربي الغامدي الزهراني الشمري المطيري الدوسري البلوي العنزي السبيعي الشهري المالكي الجهني العسيري'.split(
    ' ',
  );

const pick = (words: readonly string[], draw: Draw): string =>
  words[Math.floor(words.length * draw() ** 2)] ?? '';

/** Returns a name of three parts. */
export const madeName = (draw: Draw): string =>
  `${pick(first, draw)} ${pick(first, draw)} ${pick(last, draw)}`;

/** Returns a mobile that no other number below ten million has. */
export const madeMobile = (number: number): string => `+9665${String(number).padStart(8, '0')}`;
