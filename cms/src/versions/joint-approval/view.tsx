import type { AdminViewServerProps } from 'payload';
import { inLanguage } from '../../admin/labels.ar.ts';
import { OwnScreen, requireLogIn } from '../../admin/own-screen.tsx';
import { JointApprovalForm } from './form.tsx';
import { jointApprovalWords } from './labels.ar.ts';
import { versionsInReview } from './versions-in-review.ts';

/** Page of the admin on which a secretary records what one meeting of the board approved. */
export const JointApproval = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/joint-approval');
  const { language } = req.i18n;
  const found = await versionsInReview(req);
  return (
    <OwnScreen view={view} className="mithaq-meeting">
      <h1>{inLanguage(jointApprovalWords.heading, language)}</h1>
      {found === undefined ? (
        <p>{inLanguage(jointApprovalWords.notYours, language)}</p>
      ) : (
        <JointApprovalForm {...found} language={language} />
      )}
    </OwnScreen>
  );
};
