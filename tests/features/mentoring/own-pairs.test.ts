import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { OwnPairs } from '~/features/mentoring/pairs/components/own-pairs'
import { endPairing } from '~/features/mentoring/pairs/end-pairing.server'
import { listOwnPairs } from '~/features/mentoring/pairs/list-own-pairs.server'
import { writeAgreement } from '~/features/mentoring/pairs/write-agreement.server'
import { translator } from '~/lib/i18n.server'
import { type Shell, ShellProvider } from '~/shell'
import { buildPair } from '../../factories/pairs.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'

const shell = { locale: 'en', translate: (part: string) => translator('en', part) } as Shell
const draw = (pairs: Awaited<ReturnType<typeof listOwnPairs>>) =>
  renderToStaticMarkup(
    createElement(ShellProvider, { value: shell }, createElement(OwnPairs, { pairs })),
  )

describe('her pairs', () => {
  test('name the other, how they stand and what comes next', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    await writeAgreement(mentee, pairingId, {
      rhythm: 'weekly',
      meeting: 'online',
      words: '',
      version: 0,
    })
    const [asMentor] = await listOwnPairs(mentor)
    expect(asMentor).toMatchObject({
      side: 'mentor',
      state: 'begun',
      next: 'sign',
      name: mentee.displayName,
    })
    const drawn = draw(await listOwnPairs(mentee))
    for (const said of [mentor.displayName, 'She is your mentor.', 'under way', 'Read and sign'])
      expect(drawn).toContain(said)
    expect(drawn).toContain(`href="/mentoring/pairs/${pairingId}/agreement"`)
    await endPairing(mentor, pairingId, { isDone: false })
    const over = draw(await listOwnPairs(await viewerOf(mentee.memberId)))
    expect(over).toContain('You can read it until')
    expect(over).not.toContain('Read and sign')
  })

  test('are none for who has none, and a former member has no name', async () => {
    expect(draw(await listOwnPairs(await buildMember()))).toContain(
      'You are not part of a pair yet.',
    )
    const { pairingId, mentor } = await buildPair()
    await db.pairing.update({ where: { id: pairingId }, data: { menteeId: null } })
    expect(draw(await listOwnPairs(mentor))).toContain('a former member')
  })
})
