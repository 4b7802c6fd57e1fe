/** How often and how long the form is waited for while it draws an opened tab or row. */
const TRIES = 10;
const PAUSE_MS = 80;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

/** The element, as soon as the form has drawn it; undefined where it does not. */
const drawn = async (find: () => HTMLElement | null): Promise<HTMLElement | undefined> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = find();
    if (found !== null) return found;
    await pause();
  }
  return undefined;
};

/** Ids as Payload gives them to fields and to rows of an array. */
const fieldAt = (path: string) => document.getElementById(`field-${path.replaceAll('.', '__')}`);
const rowAt = (path: string) =>
  document.getElementById(path.replaceAll('.', '-').replace(/-(\d+)$/u, '-row-$1'));

/** A field of a tab that is not open is not in the page. */
const openTabOf = async (name: string): Promise<void> => {
  for (const tab of document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')) {
    if (fieldAt(name) !== null) return;
    tab.click();
    await pause();
  }
};

const openRow = async (path: string): Promise<void> => {
  const row = await drawn(() => rowAt(path));
  row?.scrollIntoView({ block: 'center' });
  const toggle = row?.querySelector<HTMLElement>('.collapsible__toggle');
  if (toggle?.classList.contains('collapsible__toggle--collapsed') === true) toggle.click();
};

/** Opens the tab and every folded row on the way to a field and puts the cursor into it. */
export const openAtField = async (path: string): Promise<void> => {
  const steps = path.split('.');
  await openTabOf(steps[0] ?? '');
  for (const [index, step] of steps.entries()) {
    if (/^\d+$/u.test(step)) await openRow(steps.slice(0, index + 1).join('.'));
  }
  const field = await drawn(() => fieldAt(path));
  field?.scrollIntoView({ block: 'center' });
  const input =
    field?.matches('input, textarea') === true ? field : field?.querySelector<HTMLElement>('input, textarea');
  input?.focus();
};
