import { policySection, type PolicySection } from '@mithaq/domain/contracts/policy-text';
import { computedOnce } from '@mithaq/domain/table/computed-once';
import { z } from 'zod';
import { giveIds } from './give-ids.ts';
import { shapedSections } from './shaped-sections.ts';

const sectionList = z.array(policySection);

const parsed = computedOnce((stored: object): PolicySection[] =>
  sectionList.parse(giveIds(shapedSections(stored))),
);

/**
 * Returns the text that the row of a version holds. On MongoDB a row that no release since 2026-11-29 has written holds
 * it in the shape of the release before, and is read all the same (ADR 21).
 */
export const storedSections = (stored: unknown): PolicySection[] =>
  typeof stored === 'object' && stored !== null ? parsed(stored) : [];
