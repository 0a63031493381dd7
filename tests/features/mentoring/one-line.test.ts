import { expect, test } from 'vitest'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { getDraft } from '~/features/mentoring/desk/get-draft.server'
import { movePair } from '~/features/mentoring/desk/move-pair.server'
import { publishRound } from '~/features/mentoring/desk/publish-round.server'
import { askTransfer } from '~/features/transfers/ask-transfer.server'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { buildPair } from '../../factories/pairs.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { buildEnrolled, buildRound, wish } from '../../factories/rounds.ts'
import { days, moveClock } from '../../support/clock.ts'
import { crowdedIn } from '../../support/one-line.ts'

// The driver will not queue them for ever: within a transaction one question follows the other.
test('who publishes asks one question after the other', async () => {
  const { desk, roundId } = await buildRound()
  const mentor = await buildEnrolled(roundId, 'mentor')
  const mentee = await buildEnrolled(roundId, 'mentee')
  await wish(mentee.member, roundId, mentor.id)
  await movePair(desk, roundId, mentee.id, mentor.id)
  moveClock(days(12))
  const hers = await viewerOf(desk.memberId)
  const { mark } = await getDraft(hers, roundId, 1)
  expect(await crowdedIn(() => publishRound(hers, roundId, mark))).toEqual([])
})

test('and so does who consents to a pair, or to a transfer, which moves her', async () => {
  const { pairingId, mentor } = await buildPair({ menteeIn: 'albania-asp' })
  const ours = await buildMember({ office: 'coordinator' })
  expect(await crowdedIn(() => consentToPair(ours, pairingId))).toEqual([])
  const asked = await askTransfer(mentor, 'croatia-moi')
  const id = 'transferId' in asked ? asked.transferId : ''
  const theirs = await buildMember({ in: 'croatia-moi', office: 'coordinator' })
  for (const viewer of [ours, theirs])
    expect(await crowdedIn(() => consentToTransfer(viewer, id))).toEqual([])
})
