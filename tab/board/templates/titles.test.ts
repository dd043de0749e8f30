import { expect, test } from 'vitest'
import { templateKinds } from '../../../bot/documents/templates/template.ts'
import { english } from '../english.ts'

test('every document that the project ships has a title that people know', () => {
  const files = templateKinds.map((kind) => `${kind}.docx`)
  expect(Object.keys(english.templates.titles).toSorted()).toEqual(files.toSorted())
})
