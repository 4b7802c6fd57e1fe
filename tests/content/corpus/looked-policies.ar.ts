import { HandMade, type Hand } from './hand-made.ts';
import { unreadPolicies } from './unread-policies.ar.ts';

/*
 * Policies whose headings are told by a line, a colour or a ground alone: of the size and the weight of the text, and
 * without a number. Two programs printed them.
 */

const middle = '<w:jc w:val="center"/>';
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1200" w:right="1200" w:bottom="1200" w:left="1200" w:header="600" w:footer="600" w:gutter="0"/><w:bidi/></w:sectPr>';

/** Headings in a dark blue, over text that is black. */
const fieldwork = (): HandMade => {
  const blue: Hand = { look: '<w:color w:val="1F4E79"/>' };
  return new HandMade('fieldwork', 'سياسة العمل الميداني', {
    styles:
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>',
  })
    .line('سياسة العمل الميداني', {
      look: '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>',
      properties: middle,
    })
    .heading(1, '', 'مقاصد السياسة', blue)
    .clause(
      0,
      '',
      'يلتزم كل من يعمل باسم الجمعية بما تقرره هذه السياسة، ولا يعفيه من ذلك جهله بها، ويوقع عند التحاقه بالعمل على أنه قرأها وفهم ما فيها.',
    )
    .heading(1, '', 'نطاق التطبيق', blue)
    .clause(0, '1-', 'الموظفون الدائمون والمؤقتون.')
    .clause(0, '2-', 'المتطوعون في الميدان.')
    .heading(1, '', 'قبول التبرعات العينية', blue)
    .clause(
      0,
      '',
      'لا تقبل الجمعية من أحد مالاً أو عيناً إلا بسند مرقم يبين فيه اسم المعطي وقدر ما أعطى وما خصصه له، ويسلم أصل السند إليه.',
    )
    .heading(1, '', 'مراجعة السياسة', blue)
    .clause(0, '', 'تراجع السياسة كل سنتين، وكلما صدر عن الجهة المشرفة ما يوجب تعديلها.')
    .aside(page);
};

/** The look of their headings on a page of a site, as CSS. */
export const looksInBrowser: Readonly<Record<string, string>> = {
  attendance: 'h2 { font: inherit; background: none; text-decoration: underline; }',
  hospitality: 'body { font-weight: bold; } h2 { font: inherit; background: #ddeeff; }',
  fieldwork: 'h2 { font: inherit; background: none; color: #1f4e79; }',
};

/** Returns the documents. */
export const lookedPolicies = (): readonly HandMade[] => [
  ...unreadPolicies().filter(({ name }) => Object.hasOwn(looksInBrowser, name)),
  fieldwork(),
];
