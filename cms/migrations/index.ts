import * as migration_20261121_014923_initial from './20261121_014923_initial.ts';
import * as migration_20261121_062225_policy_register from './20261121_062225_policy_register.ts';
import * as migration_20261121_110721_disclosures from './20261121_110721_disclosures.ts';
import * as migration_20261121_113913_erased_addresses from './20261121_113913_erased_addresses.ts';
import * as migration_20261128_170109_queries_and_idempotency from './20261128_170109_queries_and_idempotency.ts';
import * as migration_20261128_195610_email_budgets_and_amendments from './20261128_195610_email_budgets_and_amendments.ts';
import * as migration_20261128_204100_accounts_and_uploads from './20261128_204100_accounts_and_uploads.ts';
import * as migration_20261128_223042_second_step from './20261128_223042_second_step.ts';
import * as migration_20261128_223420_text_document from './20261128_223420_text_document.ts';
import * as migration_20261128_235614_source_files from './20261128_235614_source_files.ts';
import * as migration_20261129_014744_preview_links from './20261129_014744_preview_links.ts';
import * as migration_20261129_020806_version_notices from './20261129_020806_version_notices.ts';
import * as migration_20261129_021026_source_file_changes from './20261129_021026_source_file_changes.ts';
import * as migration_20261129_021248_editing from './20261129_021248_editing.ts';
import * as migration_20261129_024201_request_life from './20261129_024201_request_life.ts';
import * as migration_20261129_025450_request_tracking from './20261129_025450_request_tracking.ts';
import * as migration_20261129_025922_request_desk from './20261129_025922_request_desk.ts';
import * as migration_20261129_090859_request_exports from './20261129_090859_request_exports.ts';
import * as migration_20261129_092842_growth from './20261129_092842_growth.ts';
import * as migration_20261129_093039_keeping_and_destruction from './20261129_093039_keeping_and_destruction.ts';
import * as migration_20261129_093406_sent_papers from './20261129_093406_sent_papers.ts';
import * as migration_20261129_093957_request_kinds from './20261129_093957_request_kinds.ts';
import * as migration_20261129_093958_request_on_behalf from './20261129_093958_request_on_behalf.ts';
import * as migration_20261129_123058_survey_replies from './20261129_123058_survey_replies.ts';
import * as migration_20261129_125528_data_right_reminders from './20261129_125528_data_right_reminders.ts';
import * as migration_20261129_132651_request_clock_index from './20261129_132651_request_clock_index.ts';
import * as migration_20261129_134512_association_letterhead from './20261129_134512_association_letterhead.ts';
import * as migration_20261129_164756_disclosure_documents from './20261129_164756_disclosure_documents.ts';
import * as migration_20261129_171107_call_wishes from './20261129_171107_call_wishes.ts';
import * as migration_20261129_171918_evidence_takings from './20261129_171918_evidence_takings.ts';
import * as migration_20261129_172437_signed_papers from './20261129_172437_signed_papers.ts';
import * as migration_20261129_173407_association_emblem from './20261129_173407_association_emblem.ts';
import * as migration_20261129_175724_visits from './20261129_175724_visits.ts';
import * as migration_20261130_015833_followed_disclosures from './20261130_015833_followed_disclosures.ts';
import * as migration_20261130_022844_sent_form from './20261130_022844_sent_form.ts';
import * as migration_20261130_073627_count_emails_by_index from './20261130_073627_count_emails_by_index.ts';

export const migrations = [
  {
    up: migration_20261121_014923_initial.up,
    down: migration_20261121_014923_initial.down,
    name: '20261121_014923_initial',
  },
  {
    up: migration_20261121_062225_policy_register.up,
    down: migration_20261121_062225_policy_register.down,
    name: '20261121_062225_policy_register',
  },
  {
    up: migration_20261121_110721_disclosures.up,
    down: migration_20261121_110721_disclosures.down,
    name: '20261121_110721_disclosures',
  },
  {
    up: migration_20261121_113913_erased_addresses.up,
    down: migration_20261121_113913_erased_addresses.down,
    name: '20261121_113913_erased_addresses',
  },
  {
    up: migration_20261128_170109_queries_and_idempotency.up,
    down: migration_20261128_170109_queries_and_idempotency.down,
    name: '20261128_170109_queries_and_idempotency',
  },
  {
    up: migration_20261128_195610_email_budgets_and_amendments.up,
    down: migration_20261128_195610_email_budgets_and_amendments.down,
    name: '20261128_195610_email_budgets_and_amendments',
  },
  {
    up: migration_20261128_204100_accounts_and_uploads.up,
    down: migration_20261128_204100_accounts_and_uploads.down,
    name: '20261128_204100_accounts_and_uploads',
  },
  {
    up: migration_20261128_223042_second_step.up,
    down: migration_20261128_223042_second_step.down,
    name: '20261128_223042_second_step',
  },
  {
    up: migration_20261128_223420_text_document.up,
    down: migration_20261128_223420_text_document.down,
    name: '20261128_223420_text_document',
  },
  {
    up: migration_20261128_235614_source_files.up,
    down: migration_20261128_235614_source_files.down,
    name: '20261128_235614_source_files',
  },
  {
    up: migration_20261129_014744_preview_links.up,
    down: migration_20261129_014744_preview_links.down,
    name: '20261129_014744_preview_links',
  },
  {
    up: migration_20261129_020806_version_notices.up,
    down: migration_20261129_020806_version_notices.down,
    name: '20261129_020806_version_notices',
  },
  {
    up: migration_20261129_021026_source_file_changes.up,
    down: migration_20261129_021026_source_file_changes.down,
    name: '20261129_021026_source_file_changes',
  },
  {
    up: migration_20261129_021248_editing.up,
    down: migration_20261129_021248_editing.down,
    name: '20261129_021248_editing',
  },
  {
    up: migration_20261129_024201_request_life.up,
    down: migration_20261129_024201_request_life.down,
    name: '20261129_024201_request_life',
  },
  {
    up: migration_20261129_025450_request_tracking.up,
    down: migration_20261129_025450_request_tracking.down,
    name: '20261129_025450_request_tracking',
  },
  {
    up: migration_20261129_025922_request_desk.up,
    down: migration_20261129_025922_request_desk.down,
    name: '20261129_025922_request_desk',
  },
  {
    up: migration_20261129_090859_request_exports.up,
    down: migration_20261129_090859_request_exports.down,
    name: '20261129_090859_request_exports',
  },
  {
    up: migration_20261129_092842_growth.up,
    down: migration_20261129_092842_growth.down,
    name: '20261129_092842_growth',
  },
  {
    up: migration_20261129_093039_keeping_and_destruction.up,
    down: migration_20261129_093039_keeping_and_destruction.down,
    name: '20261129_093039_keeping_and_destruction',
  },
  {
    up: migration_20261129_093406_sent_papers.up,
    down: migration_20261129_093406_sent_papers.down,
    name: '20261129_093406_sent_papers',
  },
  {
    up: migration_20261129_093957_request_kinds.up,
    down: migration_20261129_093957_request_kinds.down,
    name: '20261129_093957_request_kinds',
  },
  {
    up: migration_20261129_093958_request_on_behalf.up,
    down: migration_20261129_093958_request_on_behalf.down,
    name: '20261129_093958_request_on_behalf',
  },
  {
    up: migration_20261129_123058_survey_replies.up,
    down: migration_20261129_123058_survey_replies.down,
    name: '20261129_123058_survey_replies',
  },
  {
    up: migration_20261129_125528_data_right_reminders.up,
    down: migration_20261129_125528_data_right_reminders.down,
    name: '20261129_125528_data_right_reminders',
  },
  {
    up: migration_20261129_132651_request_clock_index.up,
    down: migration_20261129_132651_request_clock_index.down,
    name: '20261129_132651_request_clock_index',
  },
  {
    up: migration_20261129_134512_association_letterhead.up,
    down: migration_20261129_134512_association_letterhead.down,
    name: '20261129_134512_association_letterhead',
  },
  {
    up: migration_20261129_164756_disclosure_documents.up,
    down: migration_20261129_164756_disclosure_documents.down,
    name: '20261129_164756_disclosure_documents',
  },
  {
    up: migration_20261129_171107_call_wishes.up,
    down: migration_20261129_171107_call_wishes.down,
    name: '20261129_171107_call_wishes',
  },
  {
    up: migration_20261129_171918_evidence_takings.up,
    down: migration_20261129_171918_evidence_takings.down,
    name: '20261129_171918_evidence_takings',
  },
  {
    up: migration_20261129_172437_signed_papers.up,
    down: migration_20261129_172437_signed_papers.down,
    name: '20261129_172437_signed_papers',
  },
  {
    up: migration_20261129_173407_association_emblem.up,
    down: migration_20261129_173407_association_emblem.down,
    name: '20261129_173407_association_emblem',
  },
  {
    up: migration_20261129_175724_visits.up,
    down: migration_20261129_175724_visits.down,
    name: '20261129_175724_visits',
  },
  {
    up: migration_20261130_015833_followed_disclosures.up,
    down: migration_20261130_015833_followed_disclosures.down,
    name: '20261130_015833_followed_disclosures',
  },
  {
    up: migration_20261130_022844_sent_form.up,
    down: migration_20261130_022844_sent_form.down,
    name: '20261130_022844_sent_form',
  },
  {
    up: migration_20261130_073627_count_emails_by_index.up,
    down: migration_20261130_073627_count_emails_by_index.down,
    name: '20261130_073627_count_emails_by_index'
  },
];
