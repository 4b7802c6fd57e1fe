import { OPEN_PLACE } from './open-clause.ts';

/**
 * Longest wait for the form, in milliseconds. The form draws a tab when the tab is opened and a row's fields when
 * they come into sight, which a slow machine with a long policy takes seconds for.
 */
const PATIENCE_MS = 8000;
const PATIENCE_FOR_A_TAB_MS = 1500;
const PAUSE_MS = 50;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

/**
 * Returns the element as soon as the form has drawn it; undefined where the form has not in `patience` milliseconds.
 */
const drawn = async (
  find: () => HTMLElement | null | undefined,
  patience: number,
): Promise<HTMLElement | undefined> => {
  const until = performance.now() + patience;
  for (;;) {
    const found = find() ?? undefined;
    if (found !== undefined || performance.now() > until) return found;
    await pause();
  }
};

/** Returns the element of a field, by the id that Payload makes of the field's path. */
const fieldAt = (path: string) => document.getElementById(`field-${path.replaceAll('.', '__')}`);
const rowAt = (path: string) =>
  document.getElementById(path.replaceAll('.', '-').replace(/-(\d+)$/u, '-row-$1'));

/** Opens a tab by its name: a field of a closed tab is not in the page. */
const openTabOf = async (name: string): Promise<void> => {
  for (const tab of document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')) {
    if (fieldAt(name) !== null) return;
    tab.click();
    await drawn(() => fieldAt(name), PATIENCE_FOR_A_TAB_MS);
  }
};

const openRow = async (path: string): Promise<void> => {
  const row = await drawn(() => rowAt(path), PATIENCE_MS);
  row?.scrollIntoView({ block: 'center' });
  const toggle = row?.querySelector<HTMLElement>('.collapsible__toggle');
  if (toggle?.classList.contains('collapsible__toggle--collapsed') === true) toggle.click();
};

/** Returns the input of the field itself, and never an input of the rows inside the field. */
const writableOf = (field: HTMLElement | null): HTMLElement | null | undefined =>
  field?.matches('input, textarea') === true ? field : field?.querySelector<HTMLElement>('input, textarea');

/** Returns the field if it takes the cursor now; an element of a row that is still unfolding does not. */
const takesCursor = (field: HTMLElement | null | undefined): HTMLElement | undefined => {
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
  return field === document.activeElement ? (field ?? undefined) : undefined;
};

/**
 * Opens the tab and every folded row around a field and puts the cursor into the field; for a list, into its first
 * field; for a place of the text, at its clause in the editor.
 */
export const openAtField = async (path: string): Promise<void> => {
  const steps = path.split('.');
  const [name = ''] = steps;
  await openTabOf(name);
  if (name === 'sections') {
    const field = await drawn(() => fieldAt(name), PATIENCE_MS);
    field?.dispatchEvent(new CustomEvent(OPEN_PLACE, { detail: path }));
    return;
  }
  for (const [index, step] of steps.entries()) {
    if (/^\d+$/u.test(step)) await openRow(steps.slice(0, index + 1).join('.'));
  }
  await drawn(() => takesCursor(writableOf(fieldAt(path))), PATIENCE_MS);
};
