import { words as dayWords } from '../payload/fields/two-calendar-day.ar.ts';
import { words } from './labels.ar.ts';

const labels: ReadonlyMap<string, string> = new Map(
  [...Object.entries(words), ...Object.entries(dayWords)].map(([key, { label }]) => [key, label.ar]),
);

/** Returns the label of `meeting.value` as the form shows it: «الاجتماع: الرقم». */
export const approvalFieldLabel = (path: string): string =>
  path
    .split('.')
    .map((part) => labels.get(part) ?? part)
    .join(': ');
