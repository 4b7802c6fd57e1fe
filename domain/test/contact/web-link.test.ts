import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedLink, webLink } from '../../src/contact/web-link.ts';

describe('an address that somebody types', () => {
  test.each([
    ['https://example.org', 'https://example.org'],
    ['example.org', 'https://example.org'],
    ['www.example.org/a?b=1#c', 'https://www.example.org/a?b=1#c'],
    ['//example.org', 'https://example.org'],
    ['HTTP://Example.ORG/Path', 'http://example.org/Path'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    [' «https://example.org/a». ', 'https://example.org/a'],
    ['<https://example.org/>', 'https://example.org/'],
    ['\u200fhttps://exa\u200bmple.org\u2069', 'https://example.org'],
    ['https://example.org،', 'https://example.org'],
    ['https://بريد.السعودية/صفحة', 'https://xn--ngbof4h.xn--mgberp4a5d4ar/%D8%B5%D9%81%D8%AD%D8%A9'],
    ['بريد.السعودية', 'https://xn--ngbof4h.xn--mgberp4a5d4ar'],
    ['wa.me/0551234567', 'https://wa.me/966551234567'],
    ['https://wa.me/+966 55 123 4567', 'https://wa.me/966551234567'],
    ['https://wa.me/٠٥٥١٢٣٤٥٦٧', 'https://wa.me/966551234567'],
    ['https://wa.me/966551234567?text=a', 'https://wa.me/966551234567?text=a'],
  ])('«%s» is kept as %s', (typed, kept) => {
    expect(typedLink(typed)).toBe(kept);
    expect(webLink(kept)?.href).toBe(kept);
  });

  test.each([
    '',
    'رسوخ',
    'localhost',
    'http://localhost:3000',
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript:1',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'ftp://example.org',
    'mailto:a@example.org',
    'a@example.org',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https://',
    'https:\\\\example.org',
    'https://example.org\\@evil.example',
    'https://user:secret@example.org',
    'https://example.org@evil.example',
    'https://example org/',
    'https://example.org/a b',
    'https://exam\tple.org',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://١٢٧.٠.٠.١/',
    'http://[::1]/',
    'https://example.org:99999/',
    'https://-a.example.org',
    'https://a..example.org',
    'https://\u202egro.elpmaxe',
    'https://example.org/"><script>',
  ])('«%s» is refused', (typed) => {
    expect(typedLink(typed)).toBeUndefined();
  });
});

describe('a link', () => {
  test('is read in Arabic letters, and in Punycode where its letters could be taken for Latin ones', () => {
    expect(webLink('https://xn--ngbof4h.xn--mgberp4a5d4ar/')?.text).toBe('بريد.السعودية');
    expect(webLink('https://xn--pple-43d.com/')?.text).toBe('xn--pple-43d.com');
    expect(webLink('https://xn--a.com/')?.text).toBe('xn--a.com');
  });

  test('never has another scheme, a space or a user name, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...Array.from('https://javascript:@.\\ aب\u200f\n?#[]%'),
      'example.org',
      'data:',
      'http://',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const href = typedLink(pieces.join(''));
        if (href !== undefined)
          expect(href).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z][a-z0-9-]+(?::\d+)?(?:[/?#][\x21-\x7e]*)?$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
