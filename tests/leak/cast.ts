import type { SeedPerson } from '../../emulator/seed.ts'
import { people } from '../journeys/stage.fixture.ts'

export interface CastProfessional {
  email: string
  name: string
  role: string
  agency: string
  group: string
  /** How somebody like this can hand something in. */
  word: readonly Way[]
  pdf: readonly Way[]
}

export type Way = 'prepared' | 'chat' | 'mail' | 'page' | 'hand'

const inTenant = { word: ['prepared', 'prepared', 'chat', 'hand'], pdf: ['chat', 'hand'] } as const
const outside = { word: ['mail', 'page', 'hand'], pdf: ['mail', 'page', 'hand'] } as const

const visitor: SeedPerson = {
  email: 'visitor@community-health.example',
  displayName: 'Lena Ortiz',
  organisation: 'outside',
  hasOneDrive: false,
  appInstalled: false,
}

export const LEAD: CastProfessional = {
  ...{ email: people.lead.email, name: 'Tom Leary', role: 'social worker', agency: 'Children’s social care' },
  ...{ group: 'social care', ...inTenant },
}

export const PROFESSIONALS: Readonly<Record<string, CastProfessional>> = {
  teacher: {
    ...{ email: people.teacher.email, name: 'Amira Khan', role: 'teacher', agency: 'Harbour School' },
    ...{ group: 'education', ...inTenant },
  },
  nurse: {
    ...{ email: people.nurse.email, name: 'Ewa Nowak', role: 'school nurse', agency: 'Community health' },
    ...{ group: 'health', ...inTenant },
  },
  officer: {
    ...{ email: people.officer.email, name: 'Jo Field', role: 'police officer', agency: 'Northshire Police' },
    ...{ group: 'police', word: ['prepared', 'hand'], pdf: ['hand'] },
  },
  gp: {
    ...{ email: people.gp.email, name: 'Dr Rees', role: 'GP', agency: 'Harbour Surgery', group: 'health' },
    ...outside,
  },
  visitor: {
    ...{ email: visitor.email, name: 'Lena Ortiz', role: 'health visitor', agency: 'Health visiting' },
    ...{ group: 'health', ...outside },
  },
}

export function familyAddress(role: string, byHand: boolean): string {
  return `${role}@${byHand ? 'by-hand' : 'home'}.example`
}

/** Everybody who is in a conference here but on no other stage. */
export const MORE: SeedPerson[] = [
  visitor,
  ...['mother', 'father', 'grandmother', 'step-father'].map(
    (role): SeedPerson => ({
      email: familyAddress(role, false),
      displayName: role,
      organisation: 'family',
      hasOneDrive: false,
      appInstalled: false,
    }),
  ),
]
