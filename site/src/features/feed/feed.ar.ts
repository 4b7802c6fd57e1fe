import type { DisclosureEvent } from '@mithaq/domain/register/disclosures-in-register';
import type { RegisterEvent } from '@mithaq/domain/register/register-events';

/** Words of an association's feed. A title has one line and names the policy. */
export const feedWords = {
  title: (association: string) => `جديد سياسات ${association}`,
  subtitle: 'ما نُشر من السياسات والإفصاحات، وما حلّ محله إصدار أحدث، وما أُلغي.',
  events: {
    published: ({ title, version }) => `نُشر الإصدار ${version} من «${title}»`,
    superseded: ({ title, version, by }) =>
      by === undefined
        ? `انتهى العمل بالإصدار ${version} من «${title}»`
        : `حلّ الإصدار ${by} محل الإصدار ${version} من «${title}»`,
    withdrawn: ({ title, version }) => `أُلغي الإصدار ${version} من «${title}»`,
  } satisfies Record<RegisterEvent['kind'], (about: EventWords) => string>,
  disclosures: {
    published: ({ title, version }) => `نُشر الإصدار ${version} من وثيقة الإفصاح «${title}»`,
    withdrawn: ({ title, version }) => `سُحب الإصدار ${version} من وثيقة الإفصاح «${title}»`,
  } satisfies Record<DisclosureEvent['kind'], (about: Pick<EventWords, 'title' | 'version'>) => string>,
  inError: ({ title, version }: EventWords) => `سُحب الإصدار ${version} من «${title}» لأنه نُشر خطأً`,
  demonstration: 'بيانات تجريبية: هذا الاعتماد أُدخل لتجربة المنصة.',
  issueNumber: (printed: string) => `رقم الإصدار في الوثيقة ${printed}.`,
  emergency: 'نُشر بصفة عاجلة.',
  reason: (reason: string) => `السبب: ${reason}`,
} as const;

export interface EventWords {
  readonly title: string;
  /** The number in the association's digits. */
  readonly version: string;
  /** Number of the version that replaced it. */
  readonly by: string | undefined;
}
