import { RequestAnswers } from './request.ts'

/** Two half-sisters, their mother, the father of one of them, and everything that has to be said before sending. */
export function sampleAnswers(change: Partial<RequestAnswers> = {}): RequestAnswers {
  return RequestAnswers.parse({
    strategyDate: '2026-03-16',
    place: 'Civic Offices',
    lead: { name: 'Sam Example', email: 'sam@council.example', phone: '023 1', agency: 'North team' },
    children: [
      { key: 'c1', name: 'Robin Example', born: '2018-05-04' },
      { key: 'c2', name: 'Ash Example', born: '2020-01-31' },
    ],
    family: [
      {
        ...{ key: 'mother', name: 'Jo Example', phone: '023 2', address: '1 Mill Lane' },
        links: ['c1', 'c2'].map((child) => ({ child, relationship: 'mother', parentalResponsibility: 'yes' })),
        ...{ safe: true, email: 'jo@home.example', safeBy: 'Sam Example', safeOn: '2026-03-17' },
      },
      {
        ...{ key: 'father', name: 'Lee Other', phone: '' },
        links: [
          { child: 'c1', relationship: 'father', parentalResponsibility: 'unknown' },
          { child: 'c2', relationship: 'stepfather', parentalResponsibility: 'no', mayReceive: false },
        ],
      },
    ],
    whereabouts: 'yes',
    details: [{ key: 'd1', kind: 'address', text: '1 Mill Lane', keptFrom: ['father'] }],
    professionals: [
      {
        ...{ key: 'gp', name: 'Dr Rees', email: 'reception@surgery.example', role: 'GP', agency: 'Harbour Surgery' },
        ...{ group: 'health', phone: '023 3' },
      },
    ],
    needs: [
      { key: 'n1', kind: 'interpreter', for: 'mother', detail: 'Polish' },
      { key: 'n2', kind: 'childcare' },
    ],
    notes: 'Please not on Thursdays.',
    ...change,
  })
}
