import { currentCatalogue } from '@mithaq/domain/catalogue/current-catalogue';
import type { AdminViewServerProps } from 'payload';
import { collectionPath } from '../../../admin/dashboard/paths.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { OwnScreen, requireLogIn } from '../../../admin/own-screen.tsx';
import { associationOf, hasRole } from '../../../payload/access/roles.ts';
import { evidenceOf } from '../evidence-of.ts';
import { screenWords } from '../labels.ar.ts';
import { PracticePoints } from './practice-points.tsx';

/** Screen on which secretary and auditor see the points of each practice, and take its evidence as a file. */
export const EvidenceScreen = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult;
  requireLogIn(req, '/admin/evidence');
  const { language } = req.i18n;
  const say = (key: keyof typeof screenWords): string => inLanguage(screenWords[key], language);
  const association = associationOf(req.user);
  const isTheirs = association !== undefined && hasRole(req.user, 'board-secretary', 'auditor');
  return (
    <OwnScreen view={view} className="mithaq-coverage">
      <h1>{say('heading')}</h1>
      {!isTheirs ? (
        <p className="mithaq-sand">{say('notYours')}</p>
      ) : (
        <>
          <p>{say('lead')}</p>
          <p className="mithaq-moves__buttons">
            <a className="mithaq-button" href="/api/evidence-takings/pack" download>
              {say('takeAll')}
            </a>
            <a className="mithaq-button mithaq-button--quiet" href={collectionPath('evidence-takings')}>
              {say('takings')}
            </a>
          </p>
          <p className="mithaq-hint">
            {say('recorded')} {currentCatalogue.note}
          </p>
          <PracticePoints
            practices={(await evidenceOf(req, association, Date.now())).practices}
            language={language}
            files
          />
        </>
      )}
    </OwnScreen>
  );
};
