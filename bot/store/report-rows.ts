import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Pack } from '../../conference/pack.ts'
import type { PreparedDocument, Report, ReportVersion, StoredFile } from '../../conference/report.ts'
import type { Transaction } from '../ports.ts'
import { pick } from './pick.ts'
import type { PackRow, PreparedDocumentRow, ReportRow, ReportVersionRow } from './schema.ts'

type ReportChange = Parameters<Transaction['reports']['update']>[1]
type VersionChange = Parameters<Transaction['reports']['updateVersion']>[1]
type PackChange = Parameters<Transaction['packs']['update']>[1]

export function toReport(
  row: Selectable<ReportRow>,
  prepared: PreparedDocumentRow[],
  versions: ReportVersionRow[],
): Report {
  const { conferenceId: _, ...same } = row
  return { ...same, prepared: prepared.map(toPreparedDocument), versions: versions.map(toReportVersion) }
}

export function fromReport(conferenceId: string, report: Report): Insertable<ReportRow> {
  const same = pick(report, 'id', 'version', 'participantId', 'request', 'requestedAt', 'state', 'started', 'comment')
  return { ...same, conferenceId, decidedBy: report.decidedBy }
}

export function fromReportChange(change: ReportChange): Updateable<ReportRow> {
  return pick(change, 'request', 'requestedAt', 'state', 'started', 'comment', 'decidedBy')
}

function toPreparedDocument({ reportId: _, position: __, ...document }: PreparedDocumentRow): PreparedDocument {
  return document
}

export function fromPreparedDocuments(reportId: string, prepared: PreparedDocument[]): PreparedDocumentRow[] {
  return prepared.map((document, position) => ({
    ...pick(document, 'part', 'driveId', 'itemId', 'webUrl', 'contentTag'),
    reportId,
    position,
  }))
}

function toReportVersion(row: ReportVersionRow): ReportVersion {
  const { reportId: _, driveId, itemId, ...same } = row
  return { ...same, file: toFile(driveId, itemId) }
}

export function fromReportVersion(reportId: string, version: ReportVersion): ReportVersionRow {
  return {
    ...pick(version, 'id', 'number', 'part', 'state', 'source', 'type', 'receivedAt', 'sha256', 'bytes', 'late'),
    ...pick(version, 'refusedBecause', 'note'),
    ...fromFile(version.file),
    reportId,
  }
}

export function fromReportVersionChange(change: VersionChange): Updateable<ReportVersionRow> {
  return { ...pick(change, 'state', 'part', 'number'), ...(change.file !== undefined && fromFile(change.file)) }
}

function toFile(driveId: string | null, itemId: string | null): StoredFile | null {
  return driveId === null || itemId === null ? null : { driveId, itemId }
}

function fromFile(file: StoredFile | null): { driveId: string | null; itemId: string | null } {
  return { driveId: file?.driveId ?? null, itemId: file?.itemId ?? null }
}

export function toPack(row: PackRow, versionIds: string[]): Pack {
  const { conferenceId: _, driveId, itemId, handedOverAt: at, handedOverBy: by, handedOverHow: how, ...same } = row
  return {
    ...same,
    versionIds,
    file: { driveId, itemId },
    handedOver: at === null || by === null || how === null ? null : { at, by, how },
  }
}

export function fromPack(conferenceId: string, pack: Pack): PackRow {
  return {
    ...pick(pack, 'id', 'participantId', 'circulation', 'pages', 'bytes', 'by', 'madeAt', 'readAt'),
    ...pick(pack.file, 'driveId', 'itemId'),
    ...fromHandOver(pack.handedOver),
    conferenceId,
  }
}

export function fromPackChange(change: PackChange): Updateable<PackRow> {
  return { ...pick(change, 'readAt'), ...(change.handedOver !== undefined && fromHandOver(change.handedOver)) }
}

function fromHandOver(handedOver: Pack['handedOver']) {
  return {
    handedOverAt: handedOver?.at ?? null,
    handedOverBy: handedOver?.by ?? null,
    handedOverHow: handedOver?.how ?? null,
  }
}
