import { BeginText as BeginText_6cf881147e890548ce43aa353b6cbf70 } from '../../../../src/associations/policies/panel/begin-text.tsx'
import { InstantCell as InstantCell_52907fcc8f216fd42295bcd0c5601267 } from '../../../../src/admin/instant-cell.tsx'
import { InstantBox as InstantBox_05b0b9e1dcf2df256c88fabb81a07f47 } from '../../../../src/admin/instant-box.tsx'
import { FirstPolicyAboveList as FirstPolicyAboveList_6c1855bcc0daa0b1be9da81293197c5f } from '../../../../src/associations/policies/panel/first-policy.tsx'
import { RecordTimes as RecordTimes_7a30862963c8176f3090fdef053a6b72 } from '../../../../src/admin/record-times.tsx'
import { RefusedSave as RefusedSave_19e8a57204d84f055a45b84942196a96 } from '../../../../src/saves/panel/refused-save.tsx'
import { VersionDesk as VersionDesk_bd77849d1264fa1ae06dc42d4baa98d4 } from '../../../../src/versions/panel/version-desk.tsx'
import { NextFileOfDraft as NextFileOfDraft_b0b8445dd271e67fd72f78dc9e945ed2 } from '../../../../src/sources/panel/next-file.tsx'
import { DraftPapers as DraftPapers_8809a8867c6502901705be54deabde5d } from '../../../../src/versions/preview/panel/draft-papers.tsx'
import { TextField as TextField_4728590f35fbb6802781ca0b63af3505 } from '../../../../src/versions/panel/text-field.tsx'
import { NumberBox as NumberBox_decfc69ed4066350704582ec7b45a51e } from '../../../../src/admin/number-box.tsx'
import { VersionComparison as VersionComparison_7095cd0d2c5f37bce45e3c6e1049e8ae } from '../../../../src/versions/panel/version-comparison.tsx'
import { SourceDossier as SourceDossier_1f052174d69e9c99e8cb932062b18832 } from '../../../../src/versions/panel/source-dossier.tsx'
import { NoBox as NoBox_d672f1047346d7a2c6754a9d0f741655 } from '../../../../src/admin/no-box.tsx'
import { BoardPaperLink as BoardPaperLink_f16644f2d217a87c58e0eeca9fe1f773 } from '../../../../src/versions/board-paper/panel/board-paper-link.tsx'
import { EventChanges as EventChanges_60126355a0b95723acab9904e0a760ba } from '../../../../src/versions/panel/event-changes.tsx'
import { ExportEvents as ExportEvents_ce7a6cbe63cf276ee464b81bf1f1afa3 } from '../../../../src/versions/panel/export-events.tsx'
import { DayCell as DayCell_2d47552ad8d28653762a10a3f9fe1972 } from '../../../../src/admin/day-cell.tsx'
import { DayBox as DayBox_caeb50eea9232f5963abb09ca15772a1 } from '../../../../src/admin/day-box.tsx'
import { ExportLogOfThis as ExportLogOfThis_5f2f5482a2cc87f12e7148ab8960f0c4 } from '../../../../src/follows/announcements/export-notification-log.tsx'
import { ExportLog as ExportLog_5f2f5482a2cc87f12e7148ab8960f0c4 } from '../../../../src/follows/announcements/export-notification-log.tsx'
import { RequestDesk as RequestDesk_ba5b01fe9989cdbe9fad826bf8a858c8 } from '../../../../src/requests/panel/request-desk.tsx'
import { CheckPanel as CheckPanel_afb57efa3e2b53f10d05b8c6d02c09cc } from '../../../../src/requests/check/panel/check-panel.tsx'
import { WorklistView as WorklistView_153f1fbad2131429b275d5b5d718d265 } from '../../../../src/requests/worklist/panel/worklist-view.tsx'
import { EmblemControl as EmblemControl_b9828a7b301f2d4b81443c8a22af497f } from '../../../../src/associations/emblem/panel/emblem-control.tsx'
import { UploadControl as UploadControl_99ab11ef5520642378e34a732c70db76 } from '../../../../src/associations/documents/upload-control/upload-control.tsx'
import { ReadingOfFile as ReadingOfFile_b684c04c111c95e924a6a7f335e58ae7 } from '../../../../src/sources/panel/reading-of-file.tsx'
import { SendSourceFile as SendSourceFile_53fe5b725aca11f4c2e67c9202a2e3b8 } from '../../../../src/sources/panel/send-source-file.tsx'
import { AccountPanel as AccountPanel_03b519e2864f4b1de117e5758ea2f328 } from '../../../../src/people/panel/account-panel.tsx'
import { SittingPanel as SittingPanel_3dc7d64045054f6d6d6f180c7c109ada } from '../../../../src/requests/sittings/panel/sitting-panel.tsx'
import { BeginSitting as BeginSitting_044792d84d0abd704d25d0a8af8ced6d } from '../../../../src/requests/sittings/panel/begin-sitting.tsx'
import { DueList as DueList_967071233264c2f4583c5906b9ec85d9 } from '../../../../src/requests/destruction/panel/due-list.tsx'
import { ReplyPanel as ReplyPanel_a57e3f638f27c48a8b13127ef87d5393 } from '../../../../src/requests/survey-replies/panel/reply-panel.tsx'
import { DisclosurePanel as DisclosurePanel_497c0aa77e6686a4b28f9a575cab7d80 } from '../../../../src/associations/disclosure-documents/panel/disclosure-panel.tsx'
import { Icon as Icon_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { Logo as Logo_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { NamedControls as NamedControls_309cc65ae9f60cfbad68a77550697f0b } from '../../../../src/admin/named-controls.tsx'
import { KeepFocus as KeepFocus_27204217f5b562e9e9cac67e759a4f92 } from '../../../../src/admin/keep-focus.tsx'
import { ForgetAtLogOut as ForgetAtLogOut_15fbcd26f927a4e2c86fcb4571ec6353 } from '../../../../src/versions/panel/forget-at-log-out.tsx'
import { Dashboard as Dashboard_7c966abd9f014562159c44d170f5b77b } from '../../../../src/admin/dashboard.tsx'
import { BoardPaper as BoardPaper_d341875d7d1b99b32750cc42abd65bd3 } from '../../../../src/versions/board-paper/panel/board-paper.tsx'
import { SetUpScreen as SetUpScreen_d36fc62308be972de308a1bbae97e757 } from '../../../../src/associations/set-up/panel/set-up.tsx'
import { SurveyResults as SurveyResults_bd3cb538a8221401f513a041154db405 } from '../../../../src/requests/tracking/surveys/panel/survey-results.tsx'
import { RequestFiguresScreen as RequestFiguresScreen_ca4de2a7d1a88a8556864620734c1daa } from '../../../../src/requests/figures/panel/request-figures.tsx'
import { EvidenceScreen as EvidenceScreen_2606658afd426999a327a6f7b3100dab } from '../../../../src/associations/evidence/panel/evidence-screen.tsx'
import { LogIn as LogIn_947537b61897bd436d4fbe75e27cfd95 } from '../../../../src/people/panel/gate-views.tsx'
import { SetPassword as SetPassword_947537b61897bd436d4fbe75e27cfd95 } from '../../../../src/people/panel/gate-views.tsx'
import { JointApproval as JointApproval_0ca47c7e64aa90522b3e903b996cefe6 } from '../../../../src/versions/joint-approval/view.tsx'
import { Forgotten as Forgotten_947537b61897bd436d4fbe75e27cfd95 } from '../../../../src/people/panel/gate-views.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/associations/policies/panel/begin-text.tsx#BeginText": BeginText_6cf881147e890548ce43aa353b6cbf70,
  "/src/admin/instant-cell.tsx#InstantCell": InstantCell_52907fcc8f216fd42295bcd0c5601267,
  "/src/admin/instant-box.tsx#InstantBox": InstantBox_05b0b9e1dcf2df256c88fabb81a07f47,
  "/src/associations/policies/panel/first-policy.tsx#FirstPolicyAboveList": FirstPolicyAboveList_6c1855bcc0daa0b1be9da81293197c5f,
  "/src/admin/record-times.tsx#RecordTimes": RecordTimes_7a30862963c8176f3090fdef053a6b72,
  "/src/saves/panel/refused-save.tsx#RefusedSave": RefusedSave_19e8a57204d84f055a45b84942196a96,
  "/src/versions/panel/version-desk.tsx#VersionDesk": VersionDesk_bd77849d1264fa1ae06dc42d4baa98d4,
  "/src/sources/panel/next-file.tsx#NextFileOfDraft": NextFileOfDraft_b0b8445dd271e67fd72f78dc9e945ed2,
  "/src/versions/preview/panel/draft-papers.tsx#DraftPapers": DraftPapers_8809a8867c6502901705be54deabde5d,
  "/src/versions/panel/text-field.tsx#TextField": TextField_4728590f35fbb6802781ca0b63af3505,
  "/src/admin/number-box.tsx#NumberBox": NumberBox_decfc69ed4066350704582ec7b45a51e,
  "/src/versions/panel/version-comparison.tsx#VersionComparison": VersionComparison_7095cd0d2c5f37bce45e3c6e1049e8ae,
  "/src/versions/panel/source-dossier.tsx#SourceDossier": SourceDossier_1f052174d69e9c99e8cb932062b18832,
  "/src/admin/no-box.tsx#NoBox": NoBox_d672f1047346d7a2c6754a9d0f741655,
  "/src/versions/board-paper/panel/board-paper-link.tsx#BoardPaperLink": BoardPaperLink_f16644f2d217a87c58e0eeca9fe1f773,
  "/src/versions/panel/event-changes.tsx#EventChanges": EventChanges_60126355a0b95723acab9904e0a760ba,
  "/src/versions/panel/export-events.tsx#ExportEvents": ExportEvents_ce7a6cbe63cf276ee464b81bf1f1afa3,
  "/src/admin/day-cell.tsx#DayCell": DayCell_2d47552ad8d28653762a10a3f9fe1972,
  "/src/admin/day-box.tsx#DayBox": DayBox_caeb50eea9232f5963abb09ca15772a1,
  "/src/follows/announcements/export-notification-log.tsx#ExportLogOfThis": ExportLogOfThis_5f2f5482a2cc87f12e7148ab8960f0c4,
  "/src/follows/announcements/export-notification-log.tsx#ExportLog": ExportLog_5f2f5482a2cc87f12e7148ab8960f0c4,
  "/src/requests/panel/request-desk.tsx#RequestDesk": RequestDesk_ba5b01fe9989cdbe9fad826bf8a858c8,
  "/src/requests/check/panel/check-panel.tsx#CheckPanel": CheckPanel_afb57efa3e2b53f10d05b8c6d02c09cc,
  "/src/requests/worklist/panel/worklist-view.tsx#WorklistView": WorklistView_153f1fbad2131429b275d5b5d718d265,
  "/src/associations/emblem/panel/emblem-control.tsx#EmblemControl": EmblemControl_b9828a7b301f2d4b81443c8a22af497f,
  "/src/associations/documents/upload-control/upload-control.tsx#UploadControl": UploadControl_99ab11ef5520642378e34a732c70db76,
  "/src/sources/panel/reading-of-file.tsx#ReadingOfFile": ReadingOfFile_b684c04c111c95e924a6a7f335e58ae7,
  "/src/sources/panel/send-source-file.tsx#SendSourceFile": SendSourceFile_53fe5b725aca11f4c2e67c9202a2e3b8,
  "/src/people/panel/account-panel.tsx#AccountPanel": AccountPanel_03b519e2864f4b1de117e5758ea2f328,
  "/src/requests/sittings/panel/sitting-panel.tsx#SittingPanel": SittingPanel_3dc7d64045054f6d6d6f180c7c109ada,
  "/src/requests/sittings/panel/begin-sitting.tsx#BeginSitting": BeginSitting_044792d84d0abd704d25d0a8af8ced6d,
  "/src/requests/destruction/panel/due-list.tsx#DueList": DueList_967071233264c2f4583c5906b9ec85d9,
  "/src/requests/survey-replies/panel/reply-panel.tsx#ReplyPanel": ReplyPanel_a57e3f638f27c48a8b13127ef87d5393,
  "/src/associations/disclosure-documents/panel/disclosure-panel.tsx#DisclosurePanel": DisclosurePanel_497c0aa77e6686a4b28f9a575cab7d80,
  "/src/admin/brand.tsx#Icon": Icon_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/brand.tsx#Logo": Logo_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/named-controls.tsx#NamedControls": NamedControls_309cc65ae9f60cfbad68a77550697f0b,
  "/src/admin/keep-focus.tsx#KeepFocus": KeepFocus_27204217f5b562e9e9cac67e759a4f92,
  "/src/versions/panel/forget-at-log-out.tsx#ForgetAtLogOut": ForgetAtLogOut_15fbcd26f927a4e2c86fcb4571ec6353,
  "/src/admin/dashboard.tsx#Dashboard": Dashboard_7c966abd9f014562159c44d170f5b77b,
  "/src/versions/board-paper/panel/board-paper.tsx#BoardPaper": BoardPaper_d341875d7d1b99b32750cc42abd65bd3,
  "/src/associations/set-up/panel/set-up.tsx#SetUpScreen": SetUpScreen_d36fc62308be972de308a1bbae97e757,
  "/src/requests/tracking/surveys/panel/survey-results.tsx#SurveyResults": SurveyResults_bd3cb538a8221401f513a041154db405,
  "/src/requests/figures/panel/request-figures.tsx#RequestFiguresScreen": RequestFiguresScreen_ca4de2a7d1a88a8556864620734c1daa,
  "/src/associations/evidence/panel/evidence-screen.tsx#EvidenceScreen": EvidenceScreen_2606658afd426999a327a6f7b3100dab,
  "/src/people/panel/gate-views.tsx#LogIn": LogIn_947537b61897bd436d4fbe75e27cfd95,
  "/src/people/panel/gate-views.tsx#SetPassword": SetPassword_947537b61897bd436d4fbe75e27cfd95,
  "/src/versions/joint-approval/view.tsx#JointApproval": JointApproval_0ca47c7e64aa90522b3e903b996cefe6,
  "/src/people/panel/gate-views.tsx#Forgotten": Forgotten_947537b61897bd436d4fbe75e27cfd95,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
