/**
 * Tests of the CMS that run on SQLite alone, because a database cannot change what they try, each with the reason.
 * A test that filters, counts, orders, locks, rolls back or stores a new kind of value stays on both.
 */
export const alikeOnBoth: Readonly<Record<string, string>> = {
  'case-file': 'a PDF of a request that request-life and sent-papers write and read on both',
  comparison: 'the rules of domain compare two versions that other tests read on both',
  contacts: 'an address is cleaned or refused at its field, before anything is stored',
  days: 'a day is read from what was typed and refused at its field, before anything is stored',
  'draft-papers': 'PDFs of versions that other tests read on both',
  emblem: 'a drawing is judged and drawn anew before its row is saved, which only names its file',
  'endpoints-in-use': 'an address that is not in the list is refused before its handler begins',
  'forbidden-fields':
    'a value that its sender may not set is refused at its field; the tests of each collection store what may be set',
  'pdf-address': 'the address of a file is made of a version’s number',
  'refused-fields': 'errors become answers, without a record',
  'search-files': 'files of the register, which are made of other files of the register',
  'set-up': 'records that the worklists read on both are compared with a list of the programme',
  'signs-before-publication': 'fonts and rules of signs judge a text before a version is moved',
  'signs-in-texts': 'a text is cleaned or refused at its field, before anything is stored',
  'tool-files': 'files of the register, which a tool’s row only names',
  'verify-register': 'the command reads the register alone; compare-register asks the database too',
};
