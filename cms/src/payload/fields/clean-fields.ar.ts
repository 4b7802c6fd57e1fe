export const nestsTooDeep = 'القيمة متداخلة أكثر مما يُقبل، فلم يُحفظ شيء.';
