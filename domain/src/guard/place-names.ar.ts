import { foldArabic } from '../text/fold.ts';

/**
 * First words of the names of the regions and governorates of the Kingdom and of their towns, as licensed names of
 * associations print them: «بمحافظة عنيزة», «بصبيا». Names that are words of every text («الكامل», «الوجه») are left out.
 */
const places = [
  ...['الرياض', 'الدرعية', 'الخرج', 'الدوادمي', 'المجمعة', 'القويعية', 'الأفلاج', 'الزلفي', 'شقراء', 'حوطة'],
  ...['عفيف', 'السليل', 'ضرما', 'المزاحمية', 'رماح', 'ثادق', 'حريملاء', 'الغاط', 'مرات', 'الدلم', 'سدير'],
  ...[
    'مكة',
    'جدة',
    'الطائف',
    'القنفذة',
    'الليث',
    'رابغ',
    'الجموم',
    'خليص',
    'الخرمة',
    'رنية',
    'تربة',
    'ميسان',
  ],
  ...['المويه', 'أضم', 'العرضيات', 'بحرة', 'المدينة', 'ينبع', 'العلا', 'خيبر', 'الحناكية', 'العيص'],
  ...[
    'القصيم',
    'بريدة',
    'عنيزة',
    'الرس',
    'المذنب',
    'البكيرية',
    'البدائع',
    'الأسياح',
    'النبهانية',
    'الشماسية',
  ],
  ...[
    'الدمام',
    'الأحساء',
    'حفر',
    'الجبيل',
    'القطيف',
    'الخبر',
    'الخفجي',
    'بقيق',
    'النعيرية',
    'الظهران',
    'الهفوف',
  ],
  ...[
    'عسير',
    'أبها',
    'خميس',
    'بيشة',
    'النماص',
    'محايل',
    'ظهران',
    'تثليث',
    'سراة',
    'بلقرن',
    'المجاردة',
    'تنومة',
  ],
  ...['تبوك', 'ضباء', 'تيماء', 'أملج', 'حائل', 'بقعاء', 'الغزالة', 'الشنان', 'السليمي', 'الشملي', 'موقق'],
  ...[
    'عرعر',
    'رفحاء',
    'طريف',
    'العويقيلة',
    'جازان',
    'جيزان',
    'صبيا',
    'صامطة',
    'ضمد',
    'الريث',
    'بيش',
    'فرسان',
  ],
  ...['الداير', 'الدائر', 'العيدابي', 'فيفاء', 'الطوال', 'نجران', 'شرورة', 'حبونا', 'يدمة', 'خباش'],
  ...[
    'الباحة',
    'بلجرشي',
    'المندق',
    'المخواة',
    'العقيق',
    'قلوة',
    'الجوف',
    'سكاكا',
    'القريات',
    'دومة',
    'طبرجل',
  ],
  'الشرقية',
].map(foldArabic);

/** Kinds of places before whose name a licensed name goes on: «بمحافظة عنيزة», «في منطقة تبوك». */
const kinds = ['محافظة', 'منطقة', 'مدينة', 'مركز', 'قرية', 'هجرة', 'حي', 'وادي', 'محافظات'].map(foldArabic);

const placeNames = new Set(places);

/** Returns whether a folded word says where an organisation is: «بصبيا», «بالرياض», «بمحافظه». */
export const saysWhere = (folded: string): boolean => {
  const [preposition] = folded;
  const place = folded.slice(1);
  return preposition === 'ب' && (placeNames.has(place) || kinds.includes(place));
};

/** Returns whether a folded word is a kind of place or the preposition before one, which people write or leave out. */
export const isIdleInPlace = (folded: string): boolean =>
  folded === 'في' || kinds.includes(folded) || (folded.startsWith('ب') && kinds.includes(folded.slice(1)));

/** Kinds that are no building: «بمركز الأمير سلطان» says where something is held. */
const regions = ['محافظة', 'منطقة', 'مدينة', 'قرية', 'هجرة'].map((kind) => `ب${foldArabic(kind)}`);

/** Returns whether a folded word is «بمحافظه» or another region, whose name is the next word. */
export const isRegion = (folded: string): boolean => regions.includes(folded);
