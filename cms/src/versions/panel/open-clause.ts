/** Event by which the desk asks the field of the text to open a place of it; `detail` is the place's path. */
export const OPEN_PLACE = 'mithaq-open-place';

/** Brings a clause into sight and puts the cursor at its beginning; without a clause, at that of the text. */
export const openClause = (field: HTMLElement, id: string | undefined): void => {
  const document = field.querySelector<HTMLElement>('[role="textbox"]');
  const clause = [...(document?.querySelectorAll<HTMLElement>('[data-id]') ?? [])].find(
    (element) => id === undefined || element.dataset.id === id,
  );
  (clause ?? field).scrollIntoView({ block: 'center' });
  document?.focus();
  if (clause !== undefined) window.getSelection()?.collapse(clause, 0);
};
