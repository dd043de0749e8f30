import { expect, test } from 'vitest'
import { BadInput } from './bad-input.ts'
import { parsePeople } from './people.ts'

const HEADER = 'email,name,role,agency,group,phone,reach'
const ANN = 'ann@school.example,Ann Lee,teacher,School,education,023 1,teams'
const read = (text: string) => parsePeople(new TextEncoder().encode(text), 'people.csv')

test('byte order mark, CRLF, quotes and columns in another order are read', () => {
  const text = `\uFEFFreach,email,name,role,agency,group,phone\r\n\r\nmail,Bo@Surgery.example,"Ó ""Bo"" Dálaigh, MD",GP,Surgery,health,\r\n`
  expect(read(text)).toEqual([
    {
      email: 'bo@surgery.example',
      name: 'Ó "Bo" Dálaigh, MD',
      role: 'GP',
      agency: 'Surgery',
      group: 'health',
      phone: '',
      reach: 'mail',
    },
  ])
})

test('a family party needs neither agency nor group', () => {
  expect(read(`${HEADER}\nmum@family.example,Mum,mother,,,,by-hand\n`)).toHaveLength(1)
})

test.each([
  ['an empty file', '', 'line 1', 'expected the columns'],
  ['a missing column', `email,name,role,agency,group,phone\n`, 'line 1, column "reach"', 'missing'],
  ['an unknown column', `${HEADER},shoe\n`, 'line 1, column "shoe"', 'not expected'],
  ['a column twice', `${HEADER},email\n`, 'line 1, column "email"', 'there twice'],
  ['a bad address', `${HEADER}\n${ANN}\nnobody,Bo,GP,S,health,1,mail`, 'line 3, column "email"', 'e-mail address'],
  [
    'an unknown reach',
    `${HEADER}\nb@x.example,Bo,GP,S,health,1,pigeon`,
    'line 2, column "reach"',
    'by-hand, not "pigeon"',
  ],
  ['an empty name', `${HEADER}\n\nb@x.example, ,GP,S,health,1,mail`, 'line 3, column "name"', 'some text'],
  [
    'a professional without agency',
    `${HEADER}\nb@x.example,Bo,GP,,health,1,mail`,
    'line 2, column "agency"',
    'some text',
  ],
  [
    'the same address twice',
    `${HEADER}\n${ANN}\nANN@school.example,A,GP,S,h,1,mail`,
    'line 3, column "email"',
    'line 2',
  ],
  [
    'too few fields',
    `${HEADER}\nb@x.example,Bo,GP`,
    'line 2, column "agency"',
    'expected 7 fields in this line, found 3',
  ],
  ['too many fields', `${HEADER}\n${ANN},more`, 'line 2, column "reach"', 'found 8'],
  ['a quote never closed', `${HEADER}\n${ANN}\nb@x.example,"Bo,GP\n${ANN}\n`, 'line 3, column "name"', 'quoted field'],
  ['a quote in mid-field', `${HEADER}\nb@x.example,B"o,GP,S,h,1,mail`, 'line 2, column "name"', 'quoted field'],
  ['text after a quote', `${HEADER}\n${ANN}\nb@x.example,"B"o,GP,S,h,1,mail`, 'line 3, column "name"', 'quoted field'],
])('%s is refused with its line and column', (_, text, where, expected) => {
  const refused = () => read(text)
  expect(refused).toThrow(BadInput)
  expect(refused).toThrow(`people.csv, ${where}`)
  expect(refused).toThrow(expected)
})

test('after a field of several lines the next row is named by its own line', () => {
  const text = `${HEADER}\na@x.example,"Ann\nLee",teacher,School,education,1,teams\nb@x.example,Bo,GP,S,health,1,pigeon\n`
  expect(() => read(text)).toThrow('line 4, column "reach"')
})

test('text that is not UTF-8 is refused', () => {
  expect(() => parsePeople(Buffer.from(`${HEADER}\nJos\xE9`, 'latin1'), 'people.csv')).toThrow('expected UTF-8')
})
