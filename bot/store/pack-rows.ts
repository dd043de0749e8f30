import type { Updateable } from 'kysely'
import type { HandOver, Pack, PackedReport } from '../../conference/pack.ts'
import type { Transaction } from '../ports.ts'
import { pick } from './pick.ts'
import type { PackContentRow, PackRow } from './schema.ts'

type PackChange = Parameters<Transaction['packs']['update']>[1]

export function toPack(row: PackRow, contents: PackContentRow[]): Pack {
  const { conferenceId: _, driveId, itemId, accessPermissionId: permissionId, accessWebUrl: webUrl, ...rest } = row
  const { recalledAt: at, recalledBy: by, recalledReason: reason, ...same } = rest
  return {
    ...same,
    file: { driveId, itemId },
    contents: contents.map(toPackedReport),
    access: permissionId === null || webUrl === null ? null : { permissionId, webUrl },
    recalled: at === null || by === null || reason === null ? null : { at, by, reason },
  }
}

export function fromPack(conferenceId: string, pack: Pack): PackRow {
  return {
    ...pick(pack, 'id', 'participantId', 'circulation', 'pages', 'bytes', 'by', 'madeAt', 'openedAt', 'readAt'),
    ...pick(pack.file, 'driveId', 'itemId'),
    ...fromAccess(pack.access),
    ...fromRecall(pack.recalled),
    conferenceId,
  }
}

export function fromPackChange(change: PackChange): Updateable<PackRow> {
  return {
    ...pick(change, 'openedAt', 'readAt'),
    ...(change.access !== undefined && fromAccess(change.access)),
    ...(change.recalled !== undefined && fromRecall(change.recalled)),
  }
}

function fromAccess(access: Pack['access']) {
  return { accessPermissionId: access?.permissionId ?? null, accessWebUrl: access?.webUrl ?? null }
}

function fromRecall(recalled: Pack['recalled']) {
  return {
    recalledAt: recalled?.at ?? null,
    recalledBy: recalled?.by ?? null,
    recalledReason: recalled?.reason ?? null,
  }
}

function toPackedReport(row: PackContentRow): PackedReport {
  const { versionId, part, driveId, itemId, pages, handedOverAt: at, handedOverBy: by, handedOverHow: how } = row
  const handedOver = at === null || by === null || how === null ? null : { at, by, how }
  return { versionId, part, file: { driveId, itemId }, pages, handedOver }
}

export function fromPackedReport(packId: string, position: number, content: PackedReport): PackContentRow {
  return {
    ...pick(content, 'versionId', 'part', 'pages'),
    ...pick(content.file, 'driveId', 'itemId'),
    ...fromHandOver(content.handedOver),
    packId,
    position,
  }
}

export function fromHandOver(handedOver: HandOver | null) {
  return {
    handedOverAt: handedOver?.at ?? null,
    handedOverBy: handedOver?.by ?? null,
    handedOverHow: handedOver?.how ?? null,
  }
}
