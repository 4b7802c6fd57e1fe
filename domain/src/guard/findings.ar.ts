import { countedInLatin } from '../text/counted.ts';
import { countedNouns } from '../text/counted-nouns.ar.ts';
import { refusedSignMessage } from '../text/refused-sign.ar.ts';
import { nameOfCodePoint } from '../text/refused-sign.ts';
import type { Finding } from './finding.ts';

/**
 * Explains a finding to a secretary: the printed words, their meaning and what to do. `labelOf` names a section's
 * role, a channel, a tool or a step by its code.
 */
export const findingSentence = (finding: Finding, labelOf: (code: string) => string): string => {
  switch (finding.code) {
    case 'organisation.foreign':
      return finding.facts.known
        ? `في النص اسم جمعية أخرى: «${finding.facts.words}». صحّحه إلى اسم جمعيتك، أو اكتب سبب بقائه.`
        : `في النص اسم جهة ليست من أسماء جمعيتك: «${finding.facts.words}». صحّحه، أو اكتب سبب بقائه.`;
    case 'organisation.variant':
      return `ورد اسم الجمعية «${finding.facts.words}»، واسمها في الترخيص «${finding.facts.name}». راجع كتابته.`;
    case 'term.mixed':
      return `ترد «${finding.facts.words}» وأخواتها ${times(finding.facts.users)} بمعنى المستفيد، و«المستفيد» وأخواتها ${times(finding.facts.beneficiaries)}. اجعلها لفظًا واحدًا، فقد يظنهما القارئ شخصين.`;
    case 'date.incomplete':
      return finding.facts.completedBy === undefined
        ? `التاريخ «${isolated(finding.facts.words)}» ناقص. اكتب اليوم والشهر والسنة.`
        : `التاريخ «${isolated(finding.facts.words)}» ناقص، وتاريخ الاعتماد «${isolated(finding.facts.completedBy)}». أكمله ليتفقا.`;
    case 'date.disagrees':
      return `التاريخ «${isolated(finding.facts.words)}» لا يوافق «${isolated(finding.facts.meant)}». راجع التاريخ في المحضر.`;
    case 'number.disagrees':
      return finding.facts.meant === undefined
        ? `الرقم في «${isolated(finding.facts.words)}» مكتوب بالحروف خلاف ما كُتب بالأرقام. اجعلهما واحدًا.`
        : `كُتب «${isolated(finding.facts.words)}»، والرقم المسجَّل «${isolated(finding.facts.meant)}». راجع الرقم في المحضر.`;
    case 'approval.unrecorded':
      return `يذكر النص «${isolated(finding.facts.words)}»، وليس في الاعتماد المسجَّل. سجّله كما في المحضر، فبه تبدأ صفحة الوثيقة.`;
    case 'period.floor-only':
      return `«${finding.facts.words}» حد أدنى بلا حد أعلى، فلا يعرف المستفيد متى يصله الرد. اقترح على المجلس حدًّا أعلى.`;
    case 'section.missing':
      return `ليس في النص قسم «${labelOf(finding.facts.role)}»، وهو معتاد في مثل هذه الوثيقة. أضفه، أو تحقق من أن تركه مقصود.`;
    case 'item.missing':
      return `لا يذكر هذا القسم «${labelOf(finding.facts.code)}»، وهو مذكور في الصيغة المعتادة لهذه السياسة. تحقق من أن تركه مقصود.`;
    case 'channel.without-contact':
      return `تذكر السياسة «${labelOf(finding.facts.code)}» قناةً للتواصل، ولم تُسجَّل لها وسيلة وصول. سجّلها في القنوات.`;
    case 'tool.without-file':
      return `تذكر السياسة «${labelOf(finding.facts.code)}»، ولم يُرفع ملفها. ارفعه في الأدوات.`;
    case 'findings.too-many':
      return `في النص ملحوظات أخرى من هذا النوع، ونعرض منها أول ${countedInLatin(finding.facts.shown, countedNouns.remark, 'genitive')}. صحّح هذه أولًا لتظهر بقيتها.`;
    case 'sign.refused':
      return refusedSignMessage({ ...finding.facts, index: 0 });
    case 'sign.unprintable':
      return `الرمز «${isolated(finding.facts.sign)}» (${codePointsOf(finding.facts.sign)}) ليس في خطوط نسخة PDF فلا يُطبع فيها. ضع مكانه رمزًا آخر أو كلمة.`;
  }
};

/**
 * Isolates the words by FSI and PDI (UAX #9), so that «2024/7/» keeps its last slash at its end between Arabic words.
 */
const isolated = (printed: string): string => `\u2068${printed}\u2069`;

const codePointsOf = (sign: string): string => Array.from(sign, nameOfCodePoint).join(' ');

/** Counts occurrences: «مرة واحدة», «مرتين», «3 مرات», «18 مرة», «100 مرة». */
const times = (count: number): string => countedInLatin(count, countedNouns.time, 'accusative');
