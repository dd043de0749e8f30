import type { RequestStep } from '../../conference/request.ts'

export const requestPlace = {
  list: '#/',
  step: (id: string, step: RequestStep) => `#/${encodeURIComponent(id)}/${step}`,
}
