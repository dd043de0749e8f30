import { expect, test } from 'vitest'
import { circulationAsked, circulationDone } from '../../../conference/circulations.ts'
import { conference, pack, packed, report, version } from '../../../conference/conference.fixture.ts'
import type { Conference } from '../../../conference/conference.ts'
import { deliveryKey } from '../../../conference/delivery.ts'
import type { Delivery } from '../../ports.ts'
import { circulationProgress } from './circulation-progress.ts'

const asked = deliveryKey(circulationAsked(1, 'all'))
const accepted = report('lead', { state: 'accepted', versions: [version('v')] })
const circulating = (change: Partial<Conference> = {}) =>
  conference({ reports: [accepted], claimed: new Set([asked]), ...change })
const told = (packId: string) => ({ deadline: `pack:${packId}`, state: 'sent' }) as Delivery

test('of the packs that a circulation makes it says how many there are, and who has been told of theirs', () => {
  // The chair, the lead social worker, the teacher and the GP: nothing is released to the family.
  expect(circulationProgress(circulating(), [])).toEqual({ of: 4, made: 0, sent: 0 })
  const packs = [pack('chair', { contents: [packed('v')] }), pack('teacher', { contents: [packed('v')] })]
  expect(circulationProgress(circulating({ packs }), [told('pack-chair')])).toEqual({ of: 4, made: 2, sent: 1 })
})

test('nothing is said while no packs are being made', () => {
  expect(circulationProgress(conference({ reports: [accepted] }), [])).toBeNull()
  const claimed = new Set([asked, deliveryKey(circulationDone(1))])
  expect(circulationProgress(circulating({ claimed }), [])).toBeNull()
  expect(circulationProgress(circulating({ stopped: true }), [])).toBeNull()
})
