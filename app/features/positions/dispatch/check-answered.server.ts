import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import type { FormErrors } from '~/lib/parse-form.server'
import type { Answered } from './schema'

/** The columns of what a form says of a reply, or what is wrong with it: none comes before what it answers. */
export function checkAnswered(
  { sentOn }: { sentOn: string },
  { receivedOn, isPublic, kind, language, body }: Answered,
): { faults: FormErrors } | { row: Columns } {
  if (receivedOn > dayOf(clock.now())) return { faults: { receivedOn: ['dispatch:sent.ahead'] } }
  if (receivedOn < sentOn) return { faults: { receivedOn: ['dispatch:received.before'] } }
  const readBy = isPublic ? audience.public : audience.board
  return { row: { audience: readBy, receivedOn: new Date(receivedOn), kind, language, body } }
}

type Columns = {
  audience: string
  receivedOn: Date
  kind: string
  language: string
  body: string
}
