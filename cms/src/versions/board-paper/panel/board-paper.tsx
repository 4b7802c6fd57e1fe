import { versionStatesWith } from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { formatInstant } from '../../../admin/format-instant.ar.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { OwnScreen, requireLogIn } from '../../../admin/own-screen.tsx';
import { asUser } from '../../../payload/access/as-user.ts';
import { associationOf, hasRole } from '../../../payload/access/roles.ts';
import { ChooseDrafts, type DraftToChoose } from './choose-drafts.tsx';
import { boardPaperScreen } from './board-paper.ar.ts';

/** Most drafts that the screen lists; an association has some twenty-five policies. */
const MOST_LISTED = 200;

const draftsOf = async (req: PayloadRequest): Promise<DraftToChoose[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'policy-versions',
    where: { status: { in: versionStatesWith({ isPublicRecord: false }) } },
    select: { title: true, status: true, updatedAt: true },
    sort: '-updatedAt',
    limit: MOST_LISTED,
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id, title, status, updatedAt }) => ({
    id,
    title,
    status,
    statusLabel: versionStateWords[status].label,
    saved: formatInstant(updatedAt),
  }));
};

/** Screen on which a secretary chooses drafts and downloads the paper of a meeting. */
export const BoardPaper = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/board-paper');
  const { language } = req.i18n;
  const say = (key: keyof typeof boardPaperScreen): string => inLanguage(boardPaperScreen[key], language);
  const isSecretary = hasRole(req.user, 'board-secretary') && associationOf(req.user) !== undefined;
  return (
    <OwnScreen view={view} className="mithaq-paper">
      <p className="mithaq-hint">
        <a href="/admin/collections/policy-versions">{say('back')}</a>
      </p>
      <h1>{say('heading')}</h1>
      {isSecretary ? (
        <>
          <p>{say('lead')}</p>
          <ChooseDrafts drafts={await draftsOf(req)} language={language} />
        </>
      ) : (
        <p className="mithaq-sand">{say('notSecretary')}</p>
      )}
    </OwnScreen>
  );
};
