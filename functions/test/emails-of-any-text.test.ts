import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { composeEmail } from '../src/email/compose-email.ts';
import { emailLinks } from '../src/email/links.ts';
import { toMime } from '../src/email/mime.ts';
import { hmacSha256 } from '../src/shared/hmac.ts';
import { policyChanged } from './support/delivery.ts';
import { followLinkSecret, referenceSecret } from './support/secrets.ts';

const links = emailLinks(
  {
    cmsUrl: 'https://cms.example',
    siteUrl: 'https://site.example',
    publicApiUrl: 'https://site.example/api',
  },
  hmacSha256(followLinkSecret),
  hmacSha256(referenceSecret),
);

/** Any text, also what an earlier release stored, and what would end a header, a tag or an entity. */
const drawn = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\r\nBcc: a@b.example',
    '</script><b>',
    '&amp;<',
    '"\u0000\u000b\u202e',
    '\ud800',
    '=?utf-8?B?',
  ),
);

const names = z.looseObject({ nodeName: z.string() });

/** Returns the names of all elements of a page. */
const elementsOf = (node: unknown): string[] => {
  const { nodeName, childNodes } = names.extend({ childNodes: z.array(z.unknown()).default([]) }).parse(node);
  return [nodeName, ...childNodes.flatMap(elementsOf)];
};

test('every text makes a message that a mail program reads: its headers, its text and its page are ours', async () => {
  const plain = composeEmail(policyChanged(), links);
  const headers = [...(await simpleParser(await toMime('d1', plain, 'no@mithaq.example', 0))).headers.keys()];
  await fc.assert(
    fc.asyncProperty(drawn, drawn, drawn, async (name, title, changeNote) => {
      const association = { slug: 'rusukh', name: `جمعية ${name}`, neutralCorrespondence: false };
      const made = composeEmail(
        policyChanged({
          association,
          policy: { slug: 'relations', title: `سياسة ${title}` },
          changeNote: `ت ${changeNote}`,
        }),
        links,
      );
      const read = await simpleParser(await toMime('d1', made, 'no@mithaq.example', 0));
      expect([...read.headers.keys()]).toEqual(headers);
      expect(read.subject).toBe(plain.subject);
      expect(read.text?.trim()).toBe(made.text.trim());
      expect(made.text + made.html).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u);
      const foreign = elementsOf(parse(made.html)).filter(
        (element) => element === 'script' || element === 'b',
      );
      expect(foreign).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);
