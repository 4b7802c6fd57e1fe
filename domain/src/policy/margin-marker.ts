/**
 * Returns a marker as it hangs in the margin. Where the document pads a number with tatweel («ـــ 1») the padding is
 * dropped, because it filled a line that no longer exists. The tatweel of a letter («هـ.») is part of it and stays.
 */
export const marginMarker = (marker: string): string =>
  /[0-9٠-٩]/u.test(marker) ? marker.replace(/ـ/gu, '').trim() : marker;
