import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { callOffMeeting } from '~/features/mentoring/pairs/call-off-meeting.server'
import { changeGoal } from '~/features/mentoring/pairs/change-goal.server'
import { correctSession } from '~/features/mentoring/pairs/correct-session.server'
import { dropGoal } from '~/features/mentoring/pairs/drop-goal.server'
import { editNote } from '~/features/mentoring/pairs/edit-note.server'
import { getRoom } from '~/features/mentoring/pairs/get-room.server'
import { logSession } from '~/features/mentoring/pairs/log-session.server'
import { setGoal } from '~/features/mentoring/pairs/set-goal.server'
import { setMeeting } from '~/features/mentoring/pairs/set-meeting.server'
import { signAgreement } from '~/features/mentoring/pairs/sign-agreement.server'
import { takeBackNote } from '~/features/mentoring/pairs/take-back-note.server'
import { takeBackSession } from '~/features/mentoring/pairs/take-back-session.server'
import { writeAgreement } from '~/features/mentoring/pairs/write-agreement.server'
import { writeNote } from '~/features/mentoring/pairs/write-note.server'
import { clock } from '~/lib/clock.server'
import { dayOf } from '~/lib/dates'
import { type BuiltPair, buildPair } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { allText } from '../../support/all-text.ts'
import { days, moveClock } from '../../support/clock.ts'

const today = () => dayOf(clock.now())
const dayIn = (count: number) => dayOf(new Date(clock.now().getTime() + count * 86_400_000))
const agreed = { rhythm: 'monthly', meeting: 'either', words: '', version: 0 } as const
const met = () => ({
  ...{ formKey: uuidv7(), heldOn: today(), minutes: 60 },
  ...({ meeting: 'online', theme: 'leadership' } as const),
})
const goal = (words = 'A first talk') => ({ formKey: uuidv7(), words, dueOn: null })
const meets = (version = 0) => ({
  ...{ day: dayIn(3), time: '17:30', minutes: 60, place: 'Kafana Lipa', version },
})
const idOf = (made: object, name: string) => (made as Record<string, string>)[name] as string

let pair: BuiltPair
beforeAll(async () => {
  pair = await buildPair()
})
const inRoom = <Answer>(
  types: Parameters<typeof leaving>[0],
  command: () => Promise<Answer>,
  of = pair,
) => leaving(types, command, `pairing:${of.pairingId}`)

/** Everything that writes in a room, with things of that room to write on. */
async function everyCommand({ pairingId, mentee }: BuiltPair) {
  const goalId = idOf(await setGoal(mentee, pairingId, goal()), 'goalId')
  const sessionId = idOf(await logSession(mentee, pairingId, met()), 'sessionId')
  const noteId = idOf(
    await writeNote(mentee, pairingId, { formKey: uuidv7(), words: 'x' }),
    'noteId',
  )
  const { version } = (await writeAgreement(mentee, pairingId, agreed)) as { version: number }
  return (viewer: MemberViewer, id = pairingId): Array<() => Promise<unknown>> => [
    () => writeAgreement(viewer, id, { ...agreed, words: 'other', version }),
    () => signAgreement(viewer, id, version),
    () => setGoal(viewer, id, goal()),
    () =>
      changeGoal(
        viewer,
        { pairingId: id, goalId },
        { words: 'y', dueOn: null, progress: 25, version: 1 },
      ),
    () => dropGoal(viewer, { pairingId: id, goalId }, { isBack: false }),
    () => logSession(viewer, id, met()),
    () => correctSession(viewer, { pairingId: id, sessionId }, met()),
    () => takeBackSession(viewer, { pairingId: id, sessionId }),
    () => writeNote(viewer, id, { formKey: uuidv7(), words: 'y' }),
    () => editNote(viewer, { pairingId: id, noteId }, { words: 'y', version: 1 }),
    () => takeBackNote(viewer, { pairingId: id, noteId }),
    () => setMeeting(viewer, id, meets()),
    () => callOffMeeting(viewer, id),
  ]
}

describe('nobody but the two', () => {
  test('finds a room, by any command: no coordinator, chair or other pair', async () => {
    const own = await buildPair()
    const commands = await everyCommand(own)
    const others = [
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'chair', of: 'wpon-see' }),
      await buildMember(),
      pair.mentor,
    ]
    for (const viewer of others) {
      expect(await statusOf(getRoom(viewer, own.pairingId))).toBe(404)
      for (const command of commands(viewer))
        expect(await leaving([], () => statusOf(command()))).toBe(404)
    }
    for (const wrong of ['no-id', uuidv7()])
      for (const command of commands(own.mentee, wrong))
        expect(await leaving([], () => statusOf(command()))).toBe(404)
  })

  test('writes on a thing of one pair under the id of another', async () => {
    const [one, other] = [await buildPair(), await buildPair()]
    const things = await everyCommand(one)
    const onThings = [3, 4, 6, 7, 9, 10].map(
      (place) => things(other.mentee, other.pairingId)[place],
    )
    for (const command of onThings)
      expect(await leaving([], () => statusOf(command?.() ?? Promise.resolve()))).toBe(404)
  })

  test('and neither of them while her vetting is not in force', async () => {
    const own = await buildPair()
    const commands = await everyCommand(own)
    const { memberId } = own.mentee
    await db.vetting.updateMany({ where: { memberId }, data: { until: new Date() } })
    const lapsed = await viewerOf(memberId)
    expect((await getRoom(lapsed, own.pairingId)).can.act).toBe(false)
    for (const command of commands(lapsed))
      expect(await leaving([], () => statusOf(command()))).toBe(403)
  })

  test('and neither of them while the pair waits, rests or is over: a sentence, and nothing changed', async () => {
    const now = new Date()
    for (const [state, data] of [
      ['waits', { from: null }],
      ['rests', { pausedAt: now, pausedFor: 'asked' }],
      ['over', { until: now, outcome: 'ended' }],
    ] as const) {
      const own = await buildPair()
      const commands = await everyCommand(own)
      await db.pairing.update({ where: { id: own.pairingId }, data })
      for (const command of commands(await viewerOf(own.mentee.memberId)))
        expect(await leaving([], command)).toEqual({ refused: `pairs:refused.${state}` })
    }
  })
})

describe('the agreement', () => {
  test('is signed by both, and any change voids what was signed', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const of = { pairingId, mentor, mentee }
    const stands = () => getRoom(mentee, pairingId)
    expect((await stands()).next).toBe('agree')
    const write = (words: string, version: number) => () =>
      writeAgreement(mentor, pairingId, { ...agreed, words, version })
    expect(await inRoom(['mentoring.agreement_written'], write('Be kind.', 0), of)).toEqual({
      version: 1,
    })
    expect((await stands()).next).toBe('sign')
    for (const viewer of [mentor, mentee])
      expect(
        await inRoom(['mentoring.agreement_signed'], () => signAgreement(viewer, pairingId, 1), of),
      ).toBe('signed')
    expect(await inRoom([], () => signAgreement(mentee, pairingId, 1), of)).toBe('signed')
    expect(await stands()).toMatchObject({
      next: 'meet',
      isSigned: true,
      agreement: { words: { text: 'Be kind.' } },
    })
    expect((await stands()).agreement?.signatures).toHaveLength(2)
    // The same once more is no change.
    expect(await inRoom([], write('Be kind.', 1), of)).toEqual({ version: 1 })
    expect(await inRoom(['mentoring.agreement_written'], write('Be on time.', 1), of)).toEqual({
      version: 2,
    })
    expect((await stands()).agreement?.signatures).toEqual([])
    expect(await inRoom([], () => signAgreement(mentee, pairingId, 1), of)).toEqual({
      refused: 'pairs:refused.changed',
    })
    expect(await inRoom([], write('Mine', 1), of)).toEqual({ stale: true })
    expect((await stands()).agreement).toMatchObject({ version: 2, words: { text: 'Be on time.' } })
  })

  test('fifty signatures at once of each are one of each; of fifty texts one stands', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const texts = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        writeAgreement(n % 2 ? mentor : mentee, pairingId, { ...agreed, words: `${n}` }),
      ),
    )
    expect(texts.filter((it) => 'version' in it)).toHaveLength(1)
    expect(texts.filter((it) => 'stale' in it)).toHaveLength(49)
    await inRoom(
      ['mentoring.agreement_signed', 'mentoring.agreement_signed'],
      () =>
        Promise.all(
          Array.from({ length: 50 }, (_, n) =>
            signAgreement(n % 2 ? mentor : mentee, pairingId, 1),
          ),
        ),
      { pairingId, mentor, mentee },
    )
    expect(await db.pairingSignature.count({ where: { pairingId } })).toBe(2)
  })
})

describe('goals', () => {
  test('are set, moved, changed, dropped and taken up by either', async () => {
    const { pairingId, mentor, mentee } = pair
    const form = goal('A first talk')
    const set = () => setGoal(mentee, pairingId, form)
    const { goalId } = (await inRoom(['mentoring.goal_set'], set)) as { goalId: string }
    expect(await inRoom([], set)).toEqual({ goalId })
    const ids = { pairingId, goalId }
    const change = (version: number) => () =>
      changeGoal(mentor, ids, {
        words: 'Two talks',
        dueOn: new Date('2030-01-31'),
        progress: 75,
        version,
      })
    expect(await inRoom(['mentoring.goal_changed'], change(1))).toBe('changed')
    expect(await inRoom([], change(1))).toEqual({ stale: true })
    expect((await getRoom(mentee, pairingId)).goals).toMatchObject([
      {
        words: { text: 'Two talks' },
        progress: 75,
        dueOn: '2030-01-31T00:00:00.000Z',
        isDropped: false,
      },
    ])
    const drop = (isBack: boolean) => () => dropGoal(mentee, ids, { isBack })
    await inRoom(['mentoring.goal_dropped'], drop(false))
    await inRoom([], drop(false))
    expect((await getRoom(mentee, pairingId)).goals[0]?.isDropped).toBe(true)
    await inRoom(['mentoring.goal_changed'], drop(true))
    expect((await getRoom(mentee, pairingId)).goals[0]?.isDropped).toBe(false)
  })

  test('are thirty at most', async () => {
    const { pairingId, mentee } = await buildPair()
    for (let n = 0; n < 30; n++)
      expect(await setGoal(mentee, pairingId, goal())).toHaveProperty('goalId')
    expect(await setGoal(mentee, pairingId, goal())).toEqual({
      refused: 'pairs:refused.many_goals',
    })
  })
})

describe('the log', () => {
  test('keeps that they met, once a form, and counts it', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const of = { pairingId, mentor, mentee }
    const form = met()
    const log = () => logSession(mentee, pairingId, form)
    const made = await inRoom(['mentoring.session_logged'], log, of)
    expect(await inRoom([], log, of)).toEqual(made)
    await logSession(mentor, pairingId, { ...met(), minutes: 45, meeting: 'in_person' })
    expect((await getRoom(mentor, pairingId)).log).toMatchObject({ count: 2, minutes: 105 })
  })

  test('takes no day to come, and none before the pair began', async () => {
    const { pairingId, mentee } = await buildPair()
    const on = (heldOn: string) =>
      inRoom([], () => logSession(mentee, pairingId, { ...met(), heldOn }))
    expect(await on(dayIn(1))).toEqual({ day: 'pairs:session.future' })
    expect(await on(dayIn(-1))).toEqual({ day: 'pairs:session.early' })
  })

  test('is corrected or taken back by who logged it, for seven days', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const of = { pairingId, mentor, mentee }
    const sessionId = idOf(await logSession(mentee, pairingId, met()), 'sessionId')
    const ids = { pairingId, sessionId }
    expect(await inRoom([], () => statusOf(correctSession(mentor, ids, met())))).toBe(403)
    expect(await inRoom([], () => statusOf(takeBackSession(mentor, ids)))).toBe(403)
    const correct = (more: object) => () => correctSession(mentee, ids, { ...met(), ...more })
    await inRoom(['mentoring.session_corrected'], correct({ minutes: 90 }), of)
    expect(await inRoom([], correct({ heldOn: dayIn(1) }))).toEqual({ day: 'pairs:session.future' })
    expect((await getRoom(mentee, pairingId)).log.minutes).toBe(90)
    moveClock(days(7) + 1)
    expect(await inRoom([], () => statusOf(correct({})()))).toBe(403)
    expect((await getRoom(mentee, pairingId)).log.sessions[0]?.canCorrect).toBe(false)
    moveClock(days(7) - 1)
    await inRoom(['mentoring.session_taken_back'], () => takeBackSession(mentee, ids), of)
    expect((await getRoom(mentee, pairingId)).log.count).toBe(0)
  })
})

describe('notes', () => {
  test('are written once a form, changed and taken back by their author alone', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const of = { pairingId, mentor, mentee }
    const form = { formKey: uuidv7(), words: 'Ask about the course.' }
    const write = () => writeNote(mentor, pairingId, form)
    const { noteId } = (await inRoom(['mentoring.note_written'], write, of)) as { noteId: string }
    expect(await inRoom([], write, of)).toEqual({ noteId })
    const ids = { pairingId, noteId }
    expect(
      await inRoom([], () => statusOf(editNote(mentee, ids, { words: 'x', version: 1 }))),
    ).toBe(403)
    expect(await inRoom([], () => statusOf(takeBackNote(mentee, ids)))).toBe(403)
    const edit = () => editNote(mentor, ids, { words: 'Asked.', version: 1 })
    expect(await inRoom(['mentoring.note_edited'], edit, of)).toBe('edited')
    expect(await inRoom([], edit, of)).toEqual({ stale: true })
    expect((await getRoom(mentee, pairingId)).notes).toMatchObject([
      { words: { text: 'Asked.' }, canEdit: false },
    ])
    await inRoom(['mentoring.note_taken_back'], () => takeBackNote(mentor, ids), of)
    expect(await db.pairingNote.count({ where: { pairingId } })).toBe(0)
  })

  test('stand nowhere in the database, nor the other words of the room; moved to another row they do not open', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    await writeNote(mentor, pairingId, { formKey: uuidv7(), words: 'Vidrica zapisuje tiho.' })
    await setGoal(mentee, pairingId, goal('Vidrica postaje vođa.'))
    await writeAgreement(mentee, pairingId, { ...agreed, words: 'Vidrica obećava mir.' })
    await setMeeting(mentee, pairingId, { ...meets(), place: 'Kod Vidrice' })
    const room = await getRoom(mentee, pairingId)
    expect(JSON.stringify(room).match(/Vidric/g)).toHaveLength(4)
    const holding = [...(await allText())].filter(([, text]) => text.includes('vidric'))
    expect(holding.map(([table]) => table)).toEqual([])
    const [{ words } = { words: null }] = await db.pairingNote.findMany({ where: { pairingId } })
    const sealed = Buffer.from(words ?? [])
    for (const plain of ['Vidrica', 'tiho']) expect(sealed.includes(plain)).toBe(false)
    const other = await buildPair()
    const noteId = idOf(
      await writeNote(other.mentor, other.pairingId, { formKey: uuidv7(), words: 'x' }),
      'noteId',
    )
    await db.pairingNote.update({ where: { id: noteId }, data: { words: sealed } })
    expect((await getRoom(other.mentor, other.pairingId)).notes).toMatchObject([
      { words: { text: '', isLost: true } },
    ])
  })
})

describe('the next meeting', () => {
  test('is set, moved and called off by either, never into the past', async () => {
    const { pairingId, mentor, mentee } = await buildPair()
    const of = { pairingId, mentor, mentee }
    await inRoom(['mentoring.meeting_set'], () => setMeeting(mentee, pairingId, meets()), of)
    expect(await inRoom([], () => setMeeting(mentor, pairingId, meets()))).toEqual({ stale: true })
    await inRoom(
      ['mentoring.meeting_set'],
      () => setMeeting(mentor, pairingId, { ...meets(1), time: '09:05' }),
      of,
    )
    expect(await getRoom(mentee, pairingId)).toMatchObject({
      meeting: { minutes: 60, place: { text: 'Kafana Lipa' } },
    })
    const on = (day: string) =>
      inRoom([], () => setMeeting(mentee, pairingId, { ...meets(2), day }))
    expect(await on(dayIn(-1))).toEqual({ day: 'pairs:meeting.past' })
    expect(await on(dayIn(800))).toEqual({ day: 'pairs:meeting.far' })
    await inRoom(['mentoring.meeting_called_off'], () => callOffMeeting(mentor, pairingId), of)
    await inRoom([], () => callOffMeeting(mentor, pairingId), of)
    expect((await getRoom(mentee, pairingId)).meeting).toBeNull()
  })

  test('asks to be logged once it was, and has been held when it is', async () => {
    const { pairingId, mentee } = await buildPair()
    await writeAgreement(mentee, pairingId, agreed)
    await signAgreement(mentee, pairingId, 1)
    await setMeeting(mentee, pairingId, meets())
    expect((await getRoom(mentee, pairingId)).next).toBeNull()
    moveClock(days(4))
    expect((await getRoom(mentee, pairingId)).next).toBe('log')
    await logSession(mentee, pairingId, met())
    expect(await getRoom(mentee, pairingId)).toMatchObject({ next: 'meet', meeting: null })
  })
})
