import {
  answer,
  type Block,
  bullets,
  details,
  document,
  guidance,
  heading,
  landscapeWidth,
  paragraph,
  table,
} from './house-style.ts'

const blank = (columns: number, rows: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))

const grid = (header: string[], shares: number[], rows = 3): Block =>
  table(header, blank(header.length, rows), shares, landscapeWidth)

const askedOfEach = (questions: string[]): Block =>
  table(
    ['Question', 'Yes, no or don’t know', 'Who, and what we must know'],
    questions.map((question) => [question, '', '']),
    [46, 18, 36],
    landscapeWidth,
  )

export const conferenceRequest = () =>
  document(
    'Request for a child protection conference',
    [
      paragraph(
        'From the lead social worker to {contactName} ({contactPhone}, {contactEmail}). Send it as soon as the strategy discussion has decided: the conference must be held within 15 working days of it.',
      ),
      heading('The conference'),
      ...details([
        ['Kind', 'Initial, review or transfer in'],
        ['Strategy discussion on', ''],
        ['Lead social worker', ''],
        ['Phone', ''],
        ['Team manager who agreed', ''],
      ]),
      heading('Why it is asked for'),
      guidance('What led to it, and what kind of harm, in two or three sentences.'),
      ...answer(2),
      heading('Children'),
      guidance('Every child whom the conference is about, also a child not yet born.'),
      grid(
        ['Full name', 'Other names', 'Date of birth or due date', 'Lives with', 'School, nursery or GP practice'],
        [24, 16, 18, 20, 22],
        4,
      ),
      heading('Who is who to which child'),
      guidance(
        'One line for each person and child: half-brothers and half-sisters have different parents, and each person gets only what is about their own child.',
      ),
      grid(
        ['Person', 'Child', 'Relationship', 'Parental responsibility?', 'May have the reports about this child?'],
        [24, 22, 18, 16, 20],
        6,
      ),
      heading('Safe contact'),
      guidance(
        'Nothing is sent to anybody who is not named here as safe to write to. Where you leave it blank, everything goes by hand, through you.',
      ),
      grid(
        ['Person', 'Safe to reach by (post, email, phone)', 'Address or number', 'Says who, and when'],
        [22, 26, 28, 24],
        4,
      ),
      heading('What must be kept from whom'),
      guidance('Answer each question. “Don’t know” holds everything for the family until somebody has found out.'),
      askedOfEach([
        'Must anybody’s whereabouts be kept from anybody else?',
        'Is there a court order, bail condition or injunction?',
        'Would it be a risk for two people to be in one building or one meeting?',
        'Should anybody be left out, or come for a part only?',
      ]),
      heading('Professionals'),
      guidance(
        'Everybody who works with a child or a parent. Say if naming them would tell somebody where the family lives.',
      ),
      grid(
        ['Name', 'Role and agency', 'Phone', 'Email', 'Which child or adult', 'Safe to name to all?'],
        [18, 22, 13, 21, 15, 11],
        7,
      ),
      heading('What people need'),
      guidance('Ask them. An interpreter is never a relative.'),
      table(
        ['Need', 'For whom', 'What exactly'],
        [
          ['Interpreter', '', 'Language:'],
          ['Signer, or other help with communication', '', ''],
          ['Large print, easy read or another language on paper', '', ''],
          ['Childcare', '', ''],
          ['A room of their own to wait in, and another way in', '', ''],
          ['Getting there: steps, transport, work or school times', '', ''],
          ['Supporter or advocate', '', ''],
          ['Joining by phone or video', '', ''],
        ],
        [38, 24, 38],
        landscapeWidth,
      ),
      heading('Children’s part in it'),
      guidance('For each child: do they know, what do they want, will they come, who speaks for them?'),
      ...answer(2),
      heading('Dates'),
      ...bullets([
        'Days and times when the family cannot come:',
        'Days and times when you cannot come:',
        'Is the family told that a conference is asked for? By whom, and when:',
      ]),
    ],
    { reference: '', landscape: true },
  )
