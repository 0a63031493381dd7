import { describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/auth/viewer'
import { canBlock, ownBlocks } from '~/features/blocks/policy.server'
import { recordedFor } from '~/features/discussions/policy.server'
import {
  canAnswer,
  canAsk,
  canOffer,
  canWithdraw,
  isMember,
  isOpen,
  ownRequests,
  shownRequests,
  visibleOffers,
} from '~/features/mentoring/asking/policy.server'
import {
  type ConsentFacts,
  canConsent,
  chaptersToAnswer,
  visibleConsents,
} from '~/features/mentoring/consents/policy.server'
import {
  canAct,
  canCorrectSession,
  canEditNote,
  canLeave,
  canSeekMentor,
  hindranceOf,
  nextStepOf,
  type PairFacts,
  stateOf,
  visiblePairings,
} from '~/features/mentoring/pairs/policy.server'
import type { Stage } from '~/features/mentoring/report/measures'
import {
  canRelease,
  type Due,
  dueOf,
  reportedRounds,
} from '~/features/mentoring/report/policy.server'
import {
  canChangeRound,
  canEnrol,
  canMatch,
  canOpenRound,
  canOpenRounds,
  canPublishRound,
  canReopenRound,
  partsFor,
  type RoundFacts,
  runsRound,
  shownTo,
  showsMentors,
  visibleRounds,
  worksAtDesk,
} from '~/features/mentoring/rounds/policy.server'
import type { RoundState } from '~/features/mentoring/rounds/round-state'
import { everyone, onlyFor, type Person, people, region, signedIn } from './people.ts'

const now = new Date('2026-06-01T12:00:00Z')
const before = new Date(now.getTime() - 1)
const later = new Date(now.getTime() + 1)

const serbian: Person[] = ['coordinator', 'deputy']
const vetted: Person[] = [
  ...serbian,
  ...(['member', 'foreigner', 'ofAssociation', 'foreignCoordinator'] as const),
  ...(['chair', 'elect', 'deputyChair', 'keeper', 'custodian'] as const),
]
const board: Person[] = ['chair', 'elect', 'deputyChair', 'keeper']
const inNetwork: Person[] = [...vetted, 'unvetted', 'unvettedCoordinator']
/** Vetted, and a member of an association; her home has lapsed. */
const guest: Viewer = { ...people.member, audiences: ['public', 'chapter:serbia-moi'] }
const holding = (key: string, it: Viewer = people.member): Viewer => ({
  ...it,
  audiences: [...it.audiences, key],
})

/** Whether a where-clause finds a row, for the few words that policies use. */
function finds(where: unknown, row: unknown): boolean {
  if (where === null || typeof where !== 'object') return where === row
  return Object.entries(where).every(([word, asked]) => {
    if (word === 'OR') return (asked as unknown[]).some((it) => finds(it, row))
    if (word === 'in') return (asked as unknown[]).includes(row)
    if (word === 'some') return (row as unknown[]).some((it) => finds(asked, it))
    return finds(asked, (row as Record<string, unknown>)[word])
  })
}

describe('a wish not to be brought together', () => {
  test('is read by her whose it is, while it holds', () => {
    const wish = (memberId: string, until: Date | null = null) => ({ memberId, until })
    onlyFor((it) => finds(ownBlocks(it), wish('she')), ...signedIn)
    onlyFor((it) => finds(ownBlocks(it), wish('she', now)))
    onlyFor((it) => finds(ownBlocks(it), wish('another')))
    onlyFor((it) => finds(ownBlocks(it), wish('another', now)))
  })

  test('is for every account, about anyone but herself', () => {
    onlyFor((it) => canBlock(it, 'another'), ...signedIn)
    onlyFor((it) => canBlock(it, 'she'))
  })
})

describe('asking', () => {
  test('an offer is read by those whom it is for', () => {
    const reads = (audience: string) => (it: Viewer) => finds(visibleOffers(it), { audience })
    onlyFor(reads('network'), ...inNetwork)
    onlyFor(reads('chapter:albania-asp'), 'foreigner', 'foreignCoordinator')
    onlyFor(reads('board'), ...board)
    onlyFor(reads('chapter:moldova-gpi'))
    expect(reads('network')(guest)).toBe(false)
  })

  test('is for members of the network, and for those of them who are vetted', () => {
    onlyFor(isMember, ...inNetwork)
    onlyFor(canOffer, ...vetted)
    onlyFor((it) => canAsk(it, 'another'), ...vetted)
    onlyFor((it) => canAsk(it, 'she'))
    for (const can of [isMember, canOffer, (it: Viewer) => canAsk(it, 'another')])
      expect(can(guest)).toBe(false)
  })

  const relations: Array<[string, { menteeId: string; mentorId: string }]> = [
    ['by her', { menteeId: 'she', mentorId: 'another' }],
    ['of her', { menteeId: 'another', mentorId: 'she' }],
    ['between others', { menteeId: 'another', mentorId: 'third' }],
  ]
  const states: Array<[string, { answeredAt: Date | null; expiresAt: Date }, boolean]> = [
    ['open', { answeredAt: null, expiresAt: later }, true],
    ['at its end', { answeredAt: null, expiresAt: now }, false],
    ['expired', { answeredAt: null, expiresAt: before }, false],
    ['answered', { answeredAt: before, expiresAt: later }, false],
    ['answered this moment', { answeredAt: now, expiresAt: later }, false],
    ['answered at its end', { answeredAt: before, expiresAt: now }, false],
    ['answered, its time past', { answeredAt: before, expiresAt: before }, false],
  ]

  describe.each(relations)('a request %s', (relation, two) => {
    test.each(states)('that is %s', (_, state, isWaiting) => {
      const request = { ...two, ...state }
      const answering = isWaiting && relation === 'of her' ? vetted : []
      const withdrawing = isWaiting && relation === 'by her' ? signedIn : []
      expect(isOpen(request, now)).toBe(isWaiting)
      onlyFor((it) => isOpen(request, now) && canAnswer(it, request), ...answering)
      onlyFor((it) => isOpen(request, now) && canWithdraw(it, request), ...withdrawing)
      expect(canAnswer(guest, request)).toBe(false)
    })

    test('is known to the two', () => {
      const row = { id: 'request', ...two }
      const known = relation === 'between others' ? [] : signedIn
      onlyFor((it) => finds(ownRequests(it), row), ...known)
    })

    test('is shown for sixty days to those of them who are members', () => {
      const since = new Date(now.getTime() - 60 * 86_400_000)
      for (const it of Object.values(people)) {
        const where = shownRequests(it, now)
        if (isMember(it)) expect(where).toEqual({ ...ownRequests(it), askedAt: { gt: since } })
        else expect(where).toEqual({ id: { in: [] } })
      }
    })
  })
})

describe('a pair of Serbia and Albania, agreed on', () => {
  const keepers: Person[] = [...serbian, 'keeper']
  const consent = (chapterId: string, answeredAt: Date | null = null) => ({
    ...{ chapterId, answeredAt },
    audience: `coordination:${chapterId}`,
  })
  const waiting: ConsentFacts = {
    memberIds: ['mentor', 'mentee'],
    commandLine: ['x', 'y'],
    isWaiting: true,
    consents: [consent('serbia-moi'), consent('albania-asp')],
  }
  const elsewhere = [consent('croatia-moi'), consent('moldova-gpi')]
  const waitsFor = (chapterId: string, pair: ConsentFacts) => (it: Viewer) =>
    chaptersToAnswer(it, pair).includes(chapterId)

  test('is known to who holds the queue of a side, before and after the answer', () => {
    const holders: Person[] = [...keepers, 'unvettedCoordinator', 'foreignCoordinator']
    for (const at of [null, before]) {
      const row = { consents: [consent('serbia-moi', at), consent('albania-asp', at)] }
      onlyFor((it) => finds(visibleConsents(it), row), ...holders)
    }
    onlyFor((it) => finds(visibleConsents(it), { consents: elsewhere }))
    onlyFor((it) => finds(visibleConsents(it), { consents: [] }))
  })

  test.each<[string, Partial<ConsentFacts>, isHers: boolean]>([
    ['of others', {}, true],
    ['of others, one of whom left', { memberIds: [null, 'mentee'] }, true],
    ['of others, who both left', { memberIds: [null, null] }, true],
    ['of others without a line of command', { commandLine: [] }, true],
    ['whose mentor she is', { memberIds: ['she', 'mentee'] }, false],
    ['whose mentee she is', { memberIds: ['mentor', 'she'] }, false],
    ['of her superior or subordinate', { commandLine: ['x', 'she'] }, false],
    [
      'of hers and her superior',
      { memberIds: ['she', 'mentee'], commandLine: ['she', 'x'] },
      false,
    ],
    ['of other services', { consents: elsewhere }, false],
    ['that needs no consent', { consents: [] }, false],
  ])('%s: each side answers for itself, once', (_, over, isHers) => {
    const ofSerbia = isHers ? keepers : []
    const ofAlbania: Person[] = isHers ? ['foreignCoordinator'] : []
    for (const serbia of [null, before])
      for (const albania of [null, before])
        for (const isWaiting of [true, false]) {
          const consents = [consent('serbia-moi', serbia), consent('albania-asp', albania)]
          const pair = { ...waiting, consents, ...over, isWaiting }
          onlyFor((it) => canConsent(it, pair), ...ofSerbia, ...ofAlbania)
          onlyFor(waitsFor('serbia-moi', pair), ...(isWaiting && !serbia ? ofSerbia : []))
          onlyFor(waitsFor('albania-asp', pair), ...(isWaiting && !albania ? ofAlbania : []))
          for (const { chapterId } of elsewhere) onlyFor(waitsFor(chapterId, pair))
        }
  })

  test('is answered for both by who coordinates both', () => {
    const both = holding('coordination:albania-asp', people.coordinator)
    const half = [consent('serbia-moi', before), consent('albania-asp')]
    expect(chaptersToAnswer(both, waiting)).toEqual(['serbia-moi', 'albania-asp'])
    expect(chaptersToAnswer(both, { ...waiting, consents: half })).toEqual(['albania-asp'])
    expect(chaptersToAnswer({ ...both, vettedUntil: null }, waiting)).toEqual([])
  })
})

test('whom one asked not to be shown is left out for her alone', () => {
  for (const [name, it] of Object.entries(people))
    expect([name, shownTo(it)]).toEqual([
      name,
      { blockedBy: { none: { memberId: it.memberId ?? '', scope: 'all', until: null } } },
    ])
})

describe('a round', () => {
  const desks: Record<string, { works: Person[]; waits: Person[] }> = {
    'serbia-moi': { works: serbian, waits: ['unvettedCoordinator'] },
    'rs-policewomen': { works: [...serbian, 'ofAssociation'], waits: ['unvettedCoordinator'] },
    'albania-asp': { works: ['foreignCoordinator'], waits: [] },
    'moldova-gpi': { works: [], waits: [] },
    [region]: { works: [], waits: [] },
  }
  const circles: Record<string, { reads: Person[]; enrols: Person[] }> = {
    'chapter:serbia-moi': {
      reads: [...serbian, 'member', 'unvetted', 'unvettedCoordinator'],
      enrols: [...serbian, 'member'],
    },
    'chapter:rs-policewomen': { reads: ['ofAssociation'], enrols: ['ofAssociation'] },
    network: { reads: inNetwork, enrols: vetted },
    'space:shared': { reads: [], enrols: [] },
  }
  const desk = { canChangeRound, canMatch, canPublishRound, canReopenRound }
  const allowed: Record<RoundState, Array<keyof typeof desk>> = {
    announced: ['canChangeRound'],
    enrolling: ['canChangeRound', 'canMatch'],
    matching: ['canChangeRound', 'canMatch', 'canPublishRound'],
    published: ['canReopenRound'],
    over: [],
    cancelled: [],
  }
  const states = Object.keys(allowed) as RoundState[]

  describe.each(Object.entries(desks))('of %s', (chapterId, { works, waits }) => {
    test('is run by its coordinators, and opened by the vetted of them', () => {
      onlyFor((it) => runsRound(it, { chapterId }), ...works, ...waits)
      onlyFor((it) => canOpenRound(it, chapterId), ...works)
      onlyFor((it) => worksAtDesk(it, { chapterId }), ...works)
    })

    test('is told of by the vetted of them', () => {
      onlyFor((it) => canRelease(it, { chapterId }), ...works)
    })

    test.each(Object.entries(circles))('for %s is known there and at its desk', (audience, to) => {
      const known = new Set([...to.reads, ...works, ...waits])
      onlyFor((it) => finds(visibleRounds(it), { audience, chapterId }), ...known)
      const report = (releases: Stage[]) => (it: Viewer) =>
        finds(reportedRounds(it), { audience, chapterId, releases })
      onlyFor(report([]), ...known)
      onlyFor(report(['pairs']), ...new Set([...known, ...board]))
      onlyFor(report(['pairs', 'year']), ...new Set([...known, ...board]))
    })

    test.each(states)('that is %s: what its desk does, and who enrols', (state) => {
      expect(showsMentors({ state })).toBe(!['over', 'cancelled'].includes(state))
      for (const [audience, { enrols }] of Object.entries(circles)) {
        const round: RoundFacts = { chapterId, audience, state }
        for (const [verb, can] of Object.entries(desk)) {
          const isDone = allowed[state].includes(verb as keyof typeof desk)
          onlyFor((it) => can(it, round), ...(isDone ? works : []))
        }
        onlyFor((it) => canEnrol(it, round), ...(state === 'enrolling' ? enrols : []))
      }
    })
  })

  test('of a shared space is for who holds its key and belongs to the network', () => {
    const round = {
      chapterId: 'albania-asp',
      audience: 'space:shared',
      state: 'enrolling',
    } as const
    const key = round.audience
    onlyFor((it) => finds(visibleRounds(holding(key, it)), round), ...everyone)
    onlyFor((it) => canEnrol(holding(key, it), round), ...vetted)
    expect(canEnrol(holding(key, guest), round)).toBe(false)
    expect(canEnrol(guest, { ...round, audience: 'chapter:serbia-moi' })).toBe(false)
  })

  test('can be opened at all by whoever coordinates something', () => {
    onlyFor(canOpenRounds, ...serbian, 'ofAssociation', 'foreignCoordinator')
  })

  // What was told before; then, when the pairs can be told, and when the year.
  const early: Array<[Stage[], Due, Due]> = [
    [[], 'too_early', 'too_early'],
    [['pairs'], 'done', 'too_early'],
    [['year'], 'too_early', 'done'],
    [['pairs', 'year'], 'done', 'done'],
  ]
  const over: Array<[Stage[], Due, Due]> = [
    [[], 'due', 'pairs_first'],
    [['pairs'], 'done', 'due'],
    [['year'], 'due', 'done'],
    [['pairs', 'year'], 'done', 'done'],
  ]
  const calledOff = over.map(([told]): [Stage[], Due, Due] => [told, 'cancelled', 'cancelled'])
  test.each<[string, RoundState, Date | null, Array<[Stage[], Due, Due]>]>([
    ['is announced', 'announced', null, early],
    ['enrols, maybe again', 'enrolling', null, early],
    ['is matched, maybe again', 'matching', null, early],
    [
      'is published',
      'published',
      before,
      [
        [[], 'due', 'too_early'],
        [['pairs'], 'done', 'too_early'],
        [['year'], 'due', 'done'],
        [['pairs', 'year'], 'done', 'done'],
      ],
    ],
    ['is over', 'over', before, over],
    ['is over, opened again and not published again', 'over', null, over],
    ['was called off', 'cancelled', null, calledOff],
    ['was called off after its publication', 'cancelled', before, calledOff],
  ])('that %s: which of its numbers are due', (_, state, publishedAt, table) => {
    for (const [released, pairs, year] of table) {
      const facts = { state, publishedAt, released }
      expect([released, dueOf('pairs', facts)]).toEqual([released, pairs])
      expect([released, dueOf('year', facts)]).toEqual([released, year])
    }
  })

  // Columns: no band, then bands 1 to 5.
  const asMentor = ['111111', '001111', '000111', '000011', '000001']
  const asMentee = ['010000', '011000', '011100', '011110', '111111']
  const bands = [null, 1, 2, 3, 4, 5]

  test.each([
    [5, false],
    [6, true],
    [7, true],
  ])('of six months and some bands: what she of %i months may be', (months, isLong) => {
    asMentor.forEach((mentors, above) => {
      asMentee.forEach((mentees, below) => {
        bands.forEach((band, column) => {
          const rule = { mentorBand: above + 1, menteeBand: below + 1, memberMonths: 6 }
          expect([rule, band, partsFor({ band, months }, rule)]).toEqual([
            ...[rule, band],
            {
              asMentor: isLong && mentors[column] === '1',
              asMentee: isLong && mentees[column] === '1',
            },
          ])
        })
      })
    })
  })
})

describe('a pair', () => {
  const dates = (from: Date | null, pausedAt: Date | null, until: Date | null) => ({
    ...{ from, pausedAt, until },
  })
  const stands: Array<[string, ReturnType<typeof dates>]> = [
    ['waits', dates(null, null, null)],
    ['begun', dates(before, null, null)],
    ['rests', dates(before, now, null)],
    ['rests', dates(null, now, null)],
    ['over', dates(before, null, now)],
    ['over', dates(before, before, now)],
    ['over', dates(null, null, now)],
    ['over', dates(null, before, now)],
  ]
  const sides: Array<[string, Pick<PairFacts, 'mentorId' | 'menteeId'>, isHers: boolean]> = [
    ['mentor', { mentorId: 'she', menteeId: 'another' }, true],
    ['mentee', { mentorId: 'another', menteeId: 'she' }, true],
    ['mentor, alone', { mentorId: 'she', menteeId: null }, true],
    ['mentee, alone', { mentorId: null, menteeId: 'she' }, true],
    ['neither', { mentorId: 'another', menteeId: 'third' }, false],
    ['neither, one left', { mentorId: null, menteeId: 'third' }, false],
    ['neither, the mentee left', { mentorId: 'another', menteeId: null }, false],
    ['nobody, both left', { mentorId: null, menteeId: null }, false],
  ]
  const rounds = [
    [null, false],
    [{ endsAt: later, cancelledAt: null }, true],
    [{ endsAt: now, cancelledAt: null }, false],
    [{ endsAt: before, cancelledAt: null }, false],
    [{ endsAt: later, cancelledAt: before }, false],
    [{ endsAt: before, cancelledAt: before }, false],
  ] as const

  test.each(stands)('that %s lets its room be written in while it is begun', (state, at) => {
    const pair = { mentorId: 'mentor', menteeId: 'mentee', ...at }
    expect(stateOf(at)).toBe(state)
    expect(hindranceOf(pair)).toBe(state === 'begun' ? null : `pairs:refused.${state}`)
  })

  test('is known by its key alone, whatever her office', () => {
    const knows = (it: Viewer, audience = 'pairing:1') => finds(visiblePairings(it), { audience })
    onlyFor((it) => knows(it))
    onlyFor((it) => knows(holding('pairing:2', it)))
    onlyFor((it) => knows(holding('pairing:1', it)), ...everyone)
    for (const key of ['network', 'chapter:serbia-moi', 'coordination:serbia-moi', 'member:she'])
      onlyFor((it) => knows(holding('pairing:1', it), key))
  })

  describe.each(sides)('of which she is %s', (side, two, isHers) => {
    test.each(stands)('and that %s', (state, at) => {
      const pair = { ...two, ...at }
      onlyFor((it) => canAct(it, pair), ...(isHers ? vetted : []))
      onlyFor((it) => canLeave(it, pair), ...(isHers ? signedIn : []))
      for (const [round, runs] of rounds) {
        const isSought = isHers && side !== 'mentor, alone' && state === 'over' && runs
        onlyFor((it) => canSeekMentor(it, { ...pair, round }, now), ...(isSought ? vetted : []))
      }
    })
  })

  // Agreed, signed, when they meet; what comes next while it is begun.
  test.each<[boolean, boolean, Date | null, string | null]>([
    [false, false, null, 'agree'],
    [false, false, before, 'agree'],
    [false, false, now, 'agree'],
    [false, false, later, 'agree'],
    [false, true, null, 'agree'],
    [false, true, before, 'agree'],
    [false, true, now, 'agree'],
    [false, true, later, 'agree'],
    [true, false, null, 'sign'],
    [true, false, before, 'sign'],
    [true, false, now, 'sign'],
    [true, false, later, 'sign'],
    [true, true, null, 'meet'],
    [true, true, before, 'log'],
    [true, true, now, 'log'],
    [true, true, later, null],
  ])('agreed %s, signed %s, to meet %s: next is %s', (isAgreed, isSigned, meetsAt, step) => {
    for (const [state, at] of stands) {
      const pair = { mentorId: 'mentor', menteeId: 'mentee', ...at }
      const next = nextStepOf(pair, { isAgreed, isSigned, meetsAt }, now)
      expect([state, next]).toEqual([state, state === 'begun' ? step : null])
    }
  })

  const day = 86_400_000
  const ages: Array<[string, number, boolean]> = [
    ['this moment', 0, true],
    ['yesterday', day, true],
    ['seven days ago', 7 * day, true],
    ['a moment more than seven days ago', 7 * day + 1, false],
    ['a year ago', 365 * day, false],
  ]
  const corrects = (loggedBy: string | null, age: number) => (it: Viewer) =>
    canCorrectSession(it, { loggedBy, loggedAt: new Date(now.getTime() - age) }, now)

  test.each(ages)('a session logged %s is corrected by who logged it', (_, age, isFresh) => {
    onlyFor(corrects('she', age), ...(isFresh ? signedIn : []))
    onlyFor(corrects('another', age))
    for (const it of signedIn) expect(corrects(null, age)(people[it])).toBe(false)
  })

  test('a session of one who left is nobody’s to correct', () => {
    for (const [, age] of ages) onlyFor(corrects(null, age))
  })

  test('a note is edited by its author', () => {
    onlyFor((it) => canEditNote(it, { authorId: 'she' }), ...signedIn)
    onlyFor((it) => canEditNote(it, { authorId: 'another' }))
  })

  test('what is done in it is recorded for the two, elsewhere for its chapter', () => {
    expect(recordedFor('pairing:1')).toBe('pairing:1')
    const others = [
      'public',
      'network',
      'board',
      'chapter:serbia-moi',
      'space:1',
      'space:pairing:1',
    ]
    for (const key of [...others, 'member:she', 'coordination:serbia-moi', 'audit:serbia-moi'])
      expect([key, recordedFor(key)]).toEqual([key, undefined])
  })
})
