const MOVED = 'mithaq-moved';

/** Loads the page of a version again after a move, and remembers for the page that comes that the person has moved it. */
export const reloadAfterMove = (): void => {
  sessionStorage.setItem(MOVED, window.location.pathname);
  window.location.reload();
};

/** Whether this page was loaded again by a move; says so once. */
export const isAfterMove = (): boolean => {
  const moved = sessionStorage.getItem(MOVED);
  sessionStorage.removeItem(MOVED);
  return moved === window.location.pathname;
};
