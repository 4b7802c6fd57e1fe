import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { mithaqApp } from '../../src/app/mithaq-app.ts';
import { readStageConfig } from '../../src/config/read-stage-config.ts';
import type { StageConfig } from '../../src/config/stage-config.ts';
import { placeholderArtefacts } from './placeholder-artefacts.ts';

/**
 * `abroad` is `prod` with its e-mails sent from another region, copies in a third one, without a scan of uploads, and with
 * a database that knows its role; `domain-elsewhere` is
 * `prod` with its domain at another provider than Route 53.
 */
export type AssembledStage = 'dev' | 'prod' | 'abroad' | 'domain-elsewhere' | 'tenants';

/** Reads the file of a stage in `test/stages`, which is called by its stage inside. */
export const readAssembledStage = (name: AssembledStage): StageConfig =>
  readStageConfig(name === 'dev' ? 'dev' : 'prod', {
    MITHAQ_STAGE_FILE: join(import.meta.dirname, `../stages/${name}.json`),
  });

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with the cloud assembly of each stage. */
    assemblies: Record<AssembledStage, string>;
  }
}

/**
 * Synthesizes every stage once, with artefacts that hold next to nothing. On MongoDB the back-up alone is tried, which
 * reads no stage.
 */
export const setup = async (project: TestProject): Promise<(() => void) | undefined> => {
  if (process.env['MITHAQ_TEST_DATABASE'] === 'mongodb') return undefined;
  // The CDK's own look at templates only warns, and takes four fifths of a synthesis: here and, as it is handed down, in
  // the workers it is left out. The synthesis of what would be deployed has it, and cdk-nag's rules stop every one.
  process.env['CDK_VALIDATION'] = 'false';
  const root = mkdtempSync(join(tmpdir(), 'mithaq-assemblies-'));
  const artefacts = await placeholderArtefacts(root);
  const put = (stage: AssembledStage): string => {
    const folder = join(root, stage);
    mithaqApp(readAssembledStage(stage), artefacts, folder).synth();
    return folder;
  };
  project.provide('assemblies', {
    dev: put('dev'),
    prod: put('prod'),
    abroad: put('abroad'),
    'domain-elsewhere': put('domain-elsewhere'),
    tenants: put('tenants'),
  });
  return () => {
    rmSync(root, { recursive: true, force: true });
  };
};
