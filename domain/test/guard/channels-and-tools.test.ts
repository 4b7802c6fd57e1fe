import { expect, it } from 'vitest';
import { guardFindings } from '../../src/guard/guard.ts';
import type { GuardedVersion } from '../../src/guard/guarded-version.ts';
import { clause, versionSaying } from './support/version-saying.ts';

it('a channel without a contact and a tool without a file cause warnings at their clauses', () => {
  const version: GuardedVersion = {
    ...versionSaying(),
    text: {
      title: 'دليل',
      cover: [],
      sections: [
        {
          id: 'channels',
          role: 'channels',
          heading: 'القنوات',
          items: [clause('channels-1', 'الهاتف', 'phone'), clause('channels-2', 'الموقع', 'website')],
        },
        {
          id: 'tools',
          role: 'tools',
          heading: 'الأدوات',
          items: [clause('tools-1', 'الدليل', 'social-research-guide')],
        },
      ],
    },
    reachableChannels: new Set(['website']),
  };
  expect(guardFindings(version).map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['channel.without-contact', 'warning', { clause: 'channels-1' }],
    ['tool.without-file', 'warning', { clause: 'tools-1' }],
  ]);
  expect(guardFindings({ ...version, availableTools: new Set(['social-research-guide']) })).toHaveLength(1);
});
