import { randomUUID } from 'node:crypto'
import PizZip from 'pizzip'

const officeFile = /\.(docx|docm|xlsx|xlsm|pptx)$/i

const propertiesType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const propertiesRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'

/**
 * What SharePoint does to an Office file on its way in: it writes properties of its own into it,
 * so that size and hash differ from what was sent. Anything that is not such a file stays as it is.
 */
export function rewriteOfficeFile(name: string, bytes: Buffer): Buffer {
  if (!officeFile.test(name)) return bytes
  const zip = open(bytes)
  const types = zip?.file('[Content_Types].xml')?.asText()
  const relations = zip?.file('_rels/.rels')?.asText()
  if (!zip || !types || !relations) return bytes
  if (!zip.file('docProps/custom.xml')) {
    const override = `<Override PartName="/docProps/custom.xml" ContentType="${propertiesType}"/>`
    zip.file('[Content_Types].xml', types.replace('</Types>', `${override}</Types>`))
    const relation = `<Relationship Id="rIdCustom" Type="${propertiesRelation}" Target="docProps/custom.xml"/>`
    zip.file('_rels/.rels', relations.replace('</Relationships>', `${relation}</Relationships>`))
  }
  zip.file('docProps/custom.xml', customProperties())
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function open(bytes: Buffer): PizZip | null {
  try {
    return new PizZip(bytes)
  } catch {
    return null
  }
}

function customProperties() {
  const id = `0x0101${randomUUID().replaceAll('-', '').toUpperCase()}`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ContentTypeId"><vt:lpwstr>${id}</vt:lpwstr></property></Properties>`
}
