import type { ServerProps } from 'payload';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { hasRole } from '../../../payload/access/roles.ts';
import { boardPaperScreen } from './board-paper.ar.ts';

/** Button above the list of versions; opens the screen on which a secretary prepares the paper of a meeting. */
export const BoardPaperLink = ({ i18n, user }: ServerProps) =>
  hasRole(user, 'board-secretary') ? (
    <p className="mithaq-export">
      <a className="mithaq-button" href="/admin/board-paper">
        {inLanguage(boardPaperScreen.open, i18n.language)}
      </a>
      <span className="mithaq-hint">{inLanguage(boardPaperScreen.openHint, i18n.language)}</span>
    </p>
  ) : null;
