import { expect, it } from 'vitest';
import { isLongMarker } from '../src/features/policy/long-marker.ts';

it('a marker is as long as it is shown: padding of a number has no length', () => {
  for (const marker of ['ــــ 6', 'ـــــــ (12)', ' 1.2.3 ', '-', '(10)', undefined])
    expect(isLongMarker(marker), String(marker)).toBe(false);
  for (const marker of ['المادة (3):', 'المادة الأولى', 'ــــ المادة 3'])
    expect(isLongMarker(marker), marker).toBe(true);
});
