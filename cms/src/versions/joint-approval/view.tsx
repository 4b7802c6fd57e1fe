import type { AdminViewServerProps } from 'payload';
import { inLanguage } from '../../admin/labels.ar.ts';
import { OwnScreen, requireLogIn } from '../../admin/own-screen.tsx';
import { JointApprovalForm } from './form.tsx';
import { jointApprovalWords } from './labels.ar.ts';
import { MoveMany } from './move-many.tsx';
import { versionsTogether } from './versions-together.ts';

/**
 * Page of the admin on which a secretary leads many versions through their life together: drafts into review, what one
 * meeting of the board approved, and approved versions to the public.
 */
export const JointApproval = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/joint-approval');
  const { language } = req.i18n;
  const found = await versionsTogether(req);
  return (
    <OwnScreen view={view} className="mithaq-meeting">
      <h1>{inLanguage(jointApprovalWords.together, language)}</h1>
      {found === undefined ? (
        <p>{inLanguage(jointApprovalWords.notYours, language)}</p>
      ) : (
        <>
          <MoveMany step="in-review" {...found.drafts} language={language} />
          <JointApprovalForm {...found.inReview} language={language} />
          <MoveMany step="in-force" {...found.approved} language={language} />
        </>
      )}
    </OwnScreen>
  );
};
