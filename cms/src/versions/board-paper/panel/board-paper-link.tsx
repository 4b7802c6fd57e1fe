import type { ListViewServerPropsOnly } from 'payload';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { FirstPolicy, isEmptyList } from '../../../associations/policies/panel/first-policy.tsx';
import { hasRole } from '../../../payload/access/roles.ts';
import { boardPaperScreen } from './board-paper.ar.ts';

/**
 * Button above the list of versions; opens the screen on which a secretary prepares the paper of a meeting. Above an
 * empty list stand the ways to the first version instead.
 */
export const BoardPaperLink = (list: ListViewServerPropsOnly) => {
  const { language } = list.i18n;
  if (!hasRole(list.user, 'board-secretary')) return null;
  if (isEmptyList(list)) return <FirstPolicy language={language} />;
  return (
    <p className="mithaq-export">
      <a className="mithaq-button" href="/admin/board-paper">
        {inLanguage(boardPaperScreen.open, language)}
      </a>
      <span className="mithaq-hint">{inLanguage(boardPaperScreen.openHint, language)}</span>
    </p>
  );
};
