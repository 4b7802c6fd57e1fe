import { VersionDesk as VersionDesk_1f5e6545c35ca1833d69e27a1b91756c } from '../../../../src/admin/version-desk.tsx'
import { ClauseFindings as ClauseFindings_5a3962ee6018a0e6b9307bb999290743 } from '../../../../src/admin/clause-findings.tsx'
import { RowLabel as RowLabel_13757de2844f4b2b4bc62e0091d9c371 } from '../../../../src/admin/row-label.tsx'
import { VersionComparison as VersionComparison_580530b1813805188b02464c4f6683ca } from '../../../../src/admin/version-comparison.tsx'
import { SourceDossier as SourceDossier_e4e753bf860895c12b6d00e7a5a8caa7 } from '../../../../src/admin/source-dossier.tsx'
import { EventChanges as EventChanges_f0788b361b9f8afa29d0500de284e284 } from '../../../../src/admin/event-changes.tsx'
import { ExportEvents as ExportEvents_2673e624ca2e82f26626987eb7bc4a58 } from '../../../../src/admin/export-events.tsx'
import { ExportToldOfThis as ExportToldOfThis_f0f73924121ab1e6f16649b08452cbbf } from '../../../../src/admin/export-told.tsx'
import { ExportTold as ExportTold_f0f73924121ab1e6f16649b08452cbbf } from '../../../../src/admin/export-told.tsx'
import { RequestDesk as RequestDesk_5ffedb2fe970bc52055872325d6692ae } from '../../../../src/admin/request-desk.tsx'
import { Icon as Icon_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { Logo as Logo_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { LogInHelp as LogInHelp_5a435c15206c305a1b8f014f6dd95d5c } from '../../../../src/admin/log-in-help.tsx'
import { NamedControls as NamedControls_309cc65ae9f60cfbad68a77550697f0b } from '../../../../src/admin/named-controls.tsx'
import { Dashboard as Dashboard_7c966abd9f014562159c44d170f5b77b } from '../../../../src/admin/dashboard.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/version-desk.tsx#VersionDesk": VersionDesk_1f5e6545c35ca1833d69e27a1b91756c,
  "/src/admin/clause-findings.tsx#ClauseFindings": ClauseFindings_5a3962ee6018a0e6b9307bb999290743,
  "/src/admin/row-label.tsx#RowLabel": RowLabel_13757de2844f4b2b4bc62e0091d9c371,
  "/src/admin/version-comparison.tsx#VersionComparison": VersionComparison_580530b1813805188b02464c4f6683ca,
  "/src/admin/source-dossier.tsx#SourceDossier": SourceDossier_e4e753bf860895c12b6d00e7a5a8caa7,
  "/src/admin/event-changes.tsx#EventChanges": EventChanges_f0788b361b9f8afa29d0500de284e284,
  "/src/admin/export-events.tsx#ExportEvents": ExportEvents_2673e624ca2e82f26626987eb7bc4a58,
  "/src/admin/export-told.tsx#ExportToldOfThis": ExportToldOfThis_f0f73924121ab1e6f16649b08452cbbf,
  "/src/admin/export-told.tsx#ExportTold": ExportTold_f0f73924121ab1e6f16649b08452cbbf,
  "/src/admin/request-desk.tsx#RequestDesk": RequestDesk_5ffedb2fe970bc52055872325d6692ae,
  "/src/admin/brand.tsx#Icon": Icon_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/brand.tsx#Logo": Logo_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/log-in-help.tsx#LogInHelp": LogInHelp_5a435c15206c305a1b8f014f6dd95d5c,
  "/src/admin/named-controls.tsx#NamedControls": NamedControls_309cc65ae9f60cfbad68a77550697f0b,
  "/src/admin/dashboard.tsx#Dashboard": Dashboard_7c966abd9f014562159c44d170f5b77b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
