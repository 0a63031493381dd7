import { app, discussions, loaders, type Mutant, policyTable, sockets, worlds } from '../mutant.ts'

const sightings = 'tests/features/members/note-sightings.test.ts'

/** One audience condition of a read. */
export const conditions: Mutant[] = [
  {
    file: app('discussions/get-thread'),
    find: ' AND t.audience = ANY($2)',
    replace: ' AND $2::text[] IS NOT NULL',
    why: 'every thread is found',
    tests: [loaders, sockets],
  },
  {
    file: app('discussions/get-space'),
    find: '...visibleSpaces(viewer)',
    replace: '',
    why: 'every space is found',
    tests: [loaders, sockets],
  },
  {
    file: app('discussions/policy'),
    find: 'visibleSpaces(viewer: Viewer) {\n  return { audience: { in: [...viewer.audiences] } }',
    replace:
      'visibleSpaces(viewer: Viewer) {\n  return viewer.memberId ? {} : { audience: "public" }',
    why: 'every space is found by whoever is signed in',
    tests: [policyTable, loaders],
  },
  {
    file: app('discussions/get-reply'),
    find: ', threadId: thread.id',
    replace: '',
    why: 'a reply is found under any thread',
    tests: [discussions('edit-reply')],
  },
  {
    file: app('discussions/list-spaces'),
    find: 'WHERE s.audience = ANY($1)',
    replace: 'WHERE $1::text[] IS NOT NULL',
    why: 'every space is listed',
    tests: [worlds],
  },
  {
    file: app('discussions/list-threads'),
    find: 'WHERE t.audience = ANY($1) AND',
    replace: 'WHERE $1::text[] IS NOT NULL AND',
    why: 'every thread is listed',
    tests: [worlds],
  },
  {
    file: app('search/search-discussions'),
    find: 'WHERE e.audience = ANY($1) AND',
    replace: 'WHERE $1::text[] IS NOT NULL AND',
    why: 'every post is found by its words',
    tests: [worlds],
  },
  {
    file: app('members/policy'),
    find: '{ chapterId: { in: shared } },',
    replace: '',
    why: 'every member is listed and found',
    tests: [loaders, worlds],
  },
  {
    file: app('members/policy'),
    find: '{ member: { suspensions: { none: { from: { lte: now }, until: { gt: now } } } } },',
    replace: '{ chapterId: { in: shared } },',
    why: 'a suspended member is known to her colleagues',
    tests: [worlds],
  },
  {
    file: app('members/list-members'),
    find: "field: 'rank', audience: { in: [...viewer.audiences] }",
    replace: "field: 'rank'",
    why: 'a hidden rank is shown in the list',
    tests: [worlds],
  },
  {
    file: app('members/get-member'),
    find: 'fields: { where: { audience: { in: [...viewer.audiences] } } }',
    replace: 'fields: true',
    why: 'a hidden field is shown on the page',
    tests: [worlds],
  },
  {
    file: app('members/get-member'),
    find: '...(isSelf ? {} : { memberships: { some: visible } })',
    replace: '',
    why: 'every member is found',
    tests: [loaders, worlds],
  },
  {
    file: app('audit/list-activities'),
    find: 'WHERE a.audience = ANY($1) AND',
    replace: 'WHERE $1::text[] IS NOT NULL AND',
    why: 'every chapter reads the whole record',
    tests: [worlds],
  },
  {
    file: app('audit/get-head'),
    find: 'WHERE sealed_at < $1',
    replace: 'WHERE $1::timestamptz IS NOT NULL',
    why: 'the head of the record moves with every ballot',
    tests: ['tests/features/audit/chain.test.ts'],
  },
  {
    file: app('audit/list-activities'),
    find: 's.sealed_at < $5',
    replace: '$5::timestamptz IS NOT NULL',
    why: 'the place of a line tells how many others were written',
    tests: ['tests/features/audit/chain.test.ts'],
  },
  {
    file: app('discussions/list-followers-to-tell'),
    find: 'h.member_id = f.member_id AND h.audience = t.audience',
    replace: 'h.member_id = f.member_id',
    why: 'who lost the right to read is told of news',
    tests: [discussions('post-reply'), worlds],
  },
  {
    file: app('members/note-sightings'),
    find: 'fresh.slice(0, Math.max(0, mostPeopleADay - known.size))',
    replace: 'fresh',
    why: 'one account walks through everyone',
    tests: [sightings],
  },
  {
    file: app('members/note-sightings'),
    find: 'chapters.some((it) => viewer.coordinates.includes(it.id))',
    replace: 'viewer.coordinates.length > 0',
    why: 'a coordinator walks through the chapters of others',
    tests: [sightings],
  },
]
