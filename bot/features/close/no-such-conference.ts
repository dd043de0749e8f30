import { refusal } from '../../../conference/result.ts'

export const noSuchConference = refusal('not-found', {
  message: 'There is no such conference, or you are not part of it.',
})
