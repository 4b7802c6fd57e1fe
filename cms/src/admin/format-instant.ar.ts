const instants = new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-latn', {
  timeZone: 'Asia/Riyadh',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** An ISO instant as people in Riyadh say it, Gregorian, in Latin digits; «م» never begins a line of its own. */
export const formatInstant = (iso: string): string =>
  instants.format(new Date(iso)).replace(/\s(?=[صم]$)/u, '\u00a0');
