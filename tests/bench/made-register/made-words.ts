/** Numbers from 0 up to and without 1, the same ones for the same seed (Park and Miller's generator). */
export type Draw = () => number;

const MODULUS = 2_147_483_647;

/** Returns a generator of numbers. `seed` is a whole number from 1 up. */
export const drawFrom = (seed: number): Draw => {
  // A small seed would give a small first number.
  let state = (seed * 7919 + 104_729) % MODULUS;
  return () => {
    state = (state * 48_271) % MODULUS;
    return state / MODULUS;
  };
};

const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');
const VOCABULARY = 20_000;

const madeWord = (draw: Draw): string =>
  Array.from({ length: 4 + Math.floor(draw() * 4) }, () => letters[Math.floor(draw() * letters.length)]).join(
    '',
  );

const vocabulary: readonly string[] = (() => {
  const draw = drawFrom(1);
  return Array.from({ length: VOCABULARY }, () => madeWord(draw));
})();

/** Returns a word of a made vocabulary, by Zipf's law: the word of rank r comes up about 1/r as often as the first. */
export const zipfWord = (draw: Draw): string => vocabulary[Math.floor(VOCABULARY ** draw()) - 1] ?? '';

/** Replaces this share of the words of a text (0 to 1) by made ones; what stands between words stays. */
export const reworded = (text: string, share: number, draw: Draw): string =>
  text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => (draw() < share ? zipfWord(draw) : word));

const kinds = ['جمعية', 'مؤسسة', 'جمعية خيرية', 'مركز', 'صندوق', 'وقف', 'هيئة', 'لجنة'];
const subjects =
  'البر الإسكان الأيتام التنمية الرعاية العطاء الإحسان الوفاء الأسرة الطفولة الصحة التعليم القرآن الحج السقيا الغذاء الدعوة المساجد البيئة التراث الثقافة المكتبات الرياضة الشباب المسنين المعاقين التوحد السكري الكلى القلب السرطان الزواج السجناء الأوقاف المتقاعدين الحرفيين المزارعين الصيادين الرحمة النور'.split(
    ' ',
  );
const cities =
  'الرياض جدة مكة المدينة تبوك حائل عرعر سكاكا بريدة عنيزة الدمام الخبر الأحساء أبها نجران جازان الباحة الطائف ينبع القريات'.split(
    ' ',
  );

/** Returns the city of a made association, with which its name ends. */
export const associationCity = (number: number): string =>
  cities[Math.floor(number / (kinds.length * subjects.length)) % cities.length] ?? '';

/** Returns a name that no other number below 6,400 has; from there on a name ends with its number. */
export const associationName = (number: number): string => {
  const kind = kinds[number % kinds.length] ?? '';
  const subject = subjects[Math.floor(number / kinds.length) % subjects.length] ?? '';
  const name = `${kind} ${subject} في ${associationCity(number)}`;
  return number < kinds.length * subjects.length * cities.length ? name : `${name} ${String(number)}`;
};
