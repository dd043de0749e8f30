import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CallNote, PreparedDocument, Report, ReportVersion, StoredFile } from '../../conference/report.ts'
import type { Transaction } from '../ports.ts'
import { pick } from './pick.ts'
import type { ReportRow, ReportVersionRow } from './schema.ts'

type ReportChange = Parameters<Transaction['reports']['update']>[1]
type VersionChange = Parameters<Transaction['reports']['updateVersion']>[1]

export function toReport(
  row: Selectable<ReportRow>,
  versions: Selectable<ReportVersionRow>[],
  notes: CallNote[],
): Report {
  const { conferenceId: _, preparedDriveId, preparedItemId, preparedWebUrl, preparedContentTag, ...rest } = row
  const { lentFolder, lentPermissionId, ...same } = rest
  const file = toFile(preparedDriveId, preparedItemId)
  const prepared =
    file === null || preparedWebUrl === null || preparedContentTag === null
      ? null
      : {
          ...file,
          webUrl: preparedWebUrl,
          contentTag: preparedContentTag,
          lent:
            lentFolder === null || lentPermissionId === null
              ? null
              : { folder: lentFolder, permissionId: lentPermissionId },
        }
  return { ...same, prepared, versions: versions.map(toReportVersion), notes }
}

export function fromReport(conferenceId: string, report: Report): Insertable<ReportRow> {
  return {
    ...pick(report, 'id', 'version', 'participantId', 'request', 'requestedAt', 'state', 'started', 'comment'),
    ...pick(report, 'decidedBy', 'lookedAt', 'editedAt'),
    ...fromPrepared(report.prepared),
    conferenceId,
  }
}

export function fromReportChange(change: ReportChange): Updateable<ReportRow> {
  return {
    ...pick(
      change,
      'participantId',
      'request',
      'requestedAt',
      'state',
      'started',
      'comment',
      'decidedBy',
      'lookedAt',
      'editedAt',
    ),
    ...(change.prepared !== undefined && fromPrepared(change.prepared)),
  }
}

function fromPrepared(prepared: PreparedDocument | null) {
  return {
    preparedDriveId: prepared?.driveId ?? null,
    preparedItemId: prepared?.itemId ?? null,
    preparedWebUrl: prepared?.webUrl ?? null,
    preparedContentTag: prepared?.contentTag ?? null,
    lentFolder: prepared?.lent?.folder ?? null,
    lentPermissionId: prepared?.lent?.permissionId ?? null,
  }
}

function toReportVersion(row: Selectable<ReportVersionRow>): ReportVersion {
  const { reportId: _, driveId, itemId, ...same } = row
  return { ...same, file: toFile(driveId, itemId) }
}

export function fromReportVersion(reportId: string, version: ReportVersion): Insertable<ReportVersionRow> {
  return {
    ...pick(version, 'id', 'number', 'part', 'state', 'source', 'type', 'receivedAt', 'sha256', 'bytes', 'late'),
    ...pick(version, 'refusedBecause', 'note', 'familyMayRead', 'settledBy'),
    ...fromFile(version.file),
    findings: JSON.stringify(version.findings),
    reportId,
  }
}

export function fromReportVersionChange(change: VersionChange): Updateable<ReportVersionRow> {
  return {
    ...pick(change, 'state', 'part', 'number', 'familyMayRead', 'settledBy', 'note'),
    ...(change.file !== undefined && fromFile(change.file)),
  }
}

function toFile(driveId: string | null, itemId: string | null): StoredFile | null {
  return driveId === null || itemId === null ? null : { driveId, itemId }
}

function fromFile(file: StoredFile | null): { driveId: string | null; itemId: string | null } {
  return { driveId: file?.driveId ?? null, itemId: file?.itemId ?? null }
}
