import { app, type Mutant } from '../mutant.ts'

const feature = (name: string) => [`tests/features/mentoring/${name}.test.ts`]
const asking = (name: string) => app(`mentoring/asking/${name}`)
const consents = (name: string) => app(`mentoring/consents/${name}`)

/** Who is asked, who answers, what nobody may learn, and whose consent a pair needs. */
export const askings: Mutant[] = [
  {
    file: asking('ask-mentor'),
    find: 'languages.length === 0 || shareLanguage(languages, offer?.languages ?? [])',
    replace: 'true',
    why: 'two who cannot talk to each other are a pair',
    tests: feature('silence'),
  },
  {
    file: asking('policy'),
    find: 'return { audience: { in: [...viewer.audiences] } }',
    replace: 'return {}',
    why: 'every offer may be asked',
    tests: feature('asking'),
  },
  {
    file: asking('offers'),
    find: 'WHERE o.audience = ANY($1) AND o.audience',
    replace: 'WHERE o.audience',
    why: 'every offer is listed',
    tests: feature('offers'),
  },
  {
    file: asking('get-request'),
    find: 'AND: [{ id }, shownRequests(viewer, now)]',
    replace: 'AND: [{ id }]',
    why: 'everyone finds a request',
    tests: feature('asking'),
  },
  {
    file: asking('get-request'),
    find: '!isMentor || canRead(viewer, found.audience)',
    replace: 'true',
    why: 'the words stay with her who declined them',
    tests: feature('asking'),
  },
  {
    file: asking('policy'),
    find: 'return canOffer(viewer) && viewer.memberId === request.mentorId',
    replace: 'return canOffer(viewer)',
    why: 'she who asks accepts for the mentor',
    tests: feature('asking'),
  },
  {
    file: asking('ask-mentor'),
    find: '    !apart.has(',
    replace: '    apart !== null || apart.has(',
    why: 'who is kept apart is asked',
    tests: feature('silence'),
  },
  {
    file: asking('ask-mentor'),
    find: '    if (earlier) return findEarlier(tx, earlier)\n',
    replace: '',
    why: 'one form is two requests',
    tests: feature('asking'),
  },
  {
    file: asking('accept-request'),
    find: '!hasRoom || apart.has(',
    replace: '!hasRoom || new Set<string>().has(',
    why: 'who was kept apart since becomes a pair',
    tests: feature('asking'),
  },
  {
    file: asking('accept-request'),
    find: '    await lockPairs(tx)\n',
    replace: '',
    why: 'an acceptance and a wish miss each other',
    tests: feature('blocks'),
  },
  {
    file: asking('accept-request'),
    find: 'return pairs < (rows[0]?.capacity ?? 0)',
    replace: 'return pairs >= 0',
    why: 'a mentor is given more than she has room for',
    tests: feature('asking'),
  },
  {
    file: asking('lock-request'),
    find: 'return held && isOpen(held, clock.now()) ? held : null',
    replace: 'return held',
    why: 'what is over is answered again',
    tests: feature('asking'),
  },
  {
    file: app('blocks/policy'),
    find: "memberId: viewer.memberId ?? '', until: null",
    replace: 'until: null',
    why: 'everyone reads who keeps apart from whom',
    tests: feature('blocks'),
  },
  {
    file: app('blocks/block-member'),
    find: '      audience: audience.member(memberId),\n',
    replace: '',
    why: 'coordinators read of a block in their record',
    tests: feature('blocks'),
  },
  {
    file: consents('get-consent'),
    find: '{ id, ...visibleConsents(viewer) }',
    replace: '{ id }',
    why: 'everyone finds who would be a pair',
    tests: feature('consents'),
  },
  {
    file: consents('policy'),
    find: '  if (pair.memberIds.includes(memberId) || pair.commandLine.includes(memberId)) return false\n',
    replace: '',
    why: 'a coordinator consents to her own pair',
    tests: feature('consents'),
  },
  {
    file: consents('policy'),
    find: ' || !isVetted(viewer)',
    replace: '',
    why: 'whose vetting has ended consents',
    tests: feature('consents'),
  },
  {
    file: consents('policy'),
    find: 'answeredAt === null && canRead(viewer, audience))\n    .map',
    replace: 'answeredAt === null)\n    .map',
    why: 'one service answers for both',
    tests: feature('consents'),
  },
  {
    file: consents('consent-to-pair'),
    find: "    if (waiting > 0) return 'done'\n",
    replace: '',
    why: 'one consent is enough',
    tests: feature('consents'),
  },
  {
    file: consents('consent-to-pair'),
    find: 'return isAsked && apart.length === 0',
    replace: 'return isAsked || !isAsked',
    why: 'a pair begins that may not be one any more',
    tests: feature('consents'),
  },
]
