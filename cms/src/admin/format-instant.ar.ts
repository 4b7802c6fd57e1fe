const instants = new Intl.DateTimeFormat('ar-SA-u-ca-gregory-nu-latn', {
  timeZone: 'Asia/Riyadh',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/**
 * Returns an ISO instant as a Gregorian date and time in Riyadh, in Latin digits; «م» never begins a line of its own.
 */
export const formatInstant = (iso: string): string =>
  instants.format(new Date(iso)).replace(/\s(?=[صم]$)/u, '\u00a0');
