// Each mutant leaves out one condition on which "who sees what" stands. Some test must notice.

export type Mutant = {
  file: string
  /** What is left out or turned; it occurs exactly once in the file. */
  find: string
  replace: string
  why: string
  /** The quick tests of which at least one must fail. */
  tests: string[]
}

const worlds = 'tests/features/access/random-worlds.test.ts'
const loaders = 'tests/features/access/loaders.test.ts'
const origins = 'tests/features/access/own-origin.test.ts'
const sockets = 'tests/features/access/sockets.test.ts'
const races = 'tests/features/access/races.test.ts'
const policies = 'tests/policies/access.test.ts'
const discussions = (name: string) => `tests/features/discussions/${name}.test.ts`
const memberships = (name: string) => `tests/features/memberships/${name}.test.ts`

const sql = 'prisma/migrations/20261121000000_foundation/migration.sql'
const app = (path: string) => `app/features/${path}.server.ts`
const route = (name: string) => `app/routes/${name}`

export const mutants: Mutant[] = [
  // ── Who holds which audience ───────────────────────────────────────────────────────────────
  {
    file: sql,
    find: 'WHERE ms.from_at <= moment AND (ms.until_at',
    replace: 'WHERE (ms.until_at',
    why: 'a membership that has not begun counts',
    tests: [worlds],
  },
  {
    file: sql,
    find: '(ms.until_at IS NULL OR ms.until_at > moment)',
    replace: 'true',
    why: 'a membership that ended counts',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'ms.until_at > moment)\n      AND NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = ms.member_id',
    replace:
      'ms.until_at > moment)\n      AND NOT EXISTS (SELECT 1 FROM suspension su WHERE false AND su.member_id = ms.member_id',
    why: 'a suspended member keeps her chapters',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'su.member_id = ms.member_id\n                      AND su.from_at <= moment AND su.until_at > moment',
    replace: 'su.member_id = ms.member_id\n                      AND su.until_at > moment',
    why: 'a suspension counts before it begins',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'WHERE ma.from_at <= moment AND ma.until_at > moment',
    replace: 'WHERE ma.until_at > moment',
    why: 'an office that has not begun counts',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'WHERE ma.from_at <= moment AND ma.until_at > moment',
    replace: 'WHERE ma.from_at <= moment AND ma.until_at >= moment',
    why: 'an office counts at the very moment of its end',
    tests: [worlds],
  },
  {
    file: sql,
    find: "FROM standing st WHERE st.kind = 'home'",
    replace: 'FROM standing st',
    why: 'whoever belongs anyhow is in the network',
    tests: [worlds],
  },
  {
    file: sql,
    find: "WHERE st.kind IN ('home', 'association')\n    UNION",
    replace: '\n    UNION',
    why: 'staff and partners read their chapter',
    tests: [worlds],
  },
  {
    file: sql,
    find: "WHERE o.chapter_kind = 'region'\n      AND o.office IN",
    replace: 'WHERE o.office IN',
    why: "a chair of any association reads the board's",
    tests: [worlds],
  },
  {
    file: sql,
    find: "AND o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')",
    replace: '',
    why: 'every office of the region is on the board',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'WHERE NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = m.id\n                      AND su.from_at <= moment AND su.until_at > moment)\n  )',
    replace: ')',
    why: 'a suspended member reads what is for her alone, and what is shared with her',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'WHERE g.from_at <= moment AND (g.until_at IS NULL OR g.until_at > moment)',
    replace: 'WHERE g.from_at <= moment',
    why: 'a share that was taken back is open still',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'WHERE g.from_at <= moment AND (g.until_at',
    replace: 'WHERE (g.until_at',
    why: 'a share is open before it begins',
    tests: [worlds],
  },
  {
    file: sql,
    find: "WHERE o.office IN ('coordinator', 'deputy-coordinator')\n    AND o.chapter_kind",
    replace: 'WHERE o.chapter_kind',
    why: 'any office of a service reads all below it',
    tests: [worlds],
  },
  {
    file: sql,
    find: "\n    AND o.chapter_kind IN ('service', 'association')",
    replace: '',
    why: 'a coordinator of the region reads every chapter',
    tests: [worlds],
  },
  {
    file: sql,
    find: 'JOIN chapter c ON c.path @> ARRAY[o.chapter_id]',
    replace: 'JOIN chapter c ON c.path && (SELECT path FROM chapter WHERE id = o.chapter_id)',
    why: 'a coordinator reads the chapters beside and above her own',
    tests: [worlds],
  },

  // ── A changed right is known at once ───────────────────────────────────────────────────────
  {
    file: sql,
    find: 'CREATE TRIGGER membership_changes_rights AFTER INSERT OR UPDATE OR DELETE ON membership\n  FOR EACH ROW EXECUTE FUNCTION rights_of_member_changed();',
    replace: '',
    why: 'nobody hears that a membership ended',
    tests: [sockets, worlds],
  },
  {
    file: sql,
    find: 'CREATE TRIGGER suspension_changes_rights AFTER INSERT OR UPDATE OR DELETE ON suspension\n  FOR EACH ROW EXECUTE FUNCTION rights_of_member_changed();',
    replace: '',
    why: 'nobody hears of a suspension',
    tests: [sockets, worlds],
  },
  {
    file: sql,
    find: 'CREATE TRIGGER mandate_changes_rights AFTER INSERT OR UPDATE OR DELETE ON mandate\n  FOR EACH ROW EXECUTE FUNCTION rights_of_holder_changed();',
    replace: '',
    why: 'nobody hears that an office ended',
    tests: [sockets, worlds],
  },
  {
    file: sql,
    find: 'CREATE TRIGGER space_grant_changes_rights AFTER INSERT OR UPDATE OR DELETE ON space_grant\n  FOR EACH ROW EXECUTE FUNCTION rights_of_space_changed();',
    replace: '',
    why: 'nobody hears that a share was taken back',
    tests: [sockets, worlds],
  },
  {
    file: sql,
    find: 'CREATE TRIGGER session_end_cuts_sockets AFTER DELETE ON session\n  FOR EACH ROW EXECUTE FUNCTION session_ended();',
    replace: '',
    why: 'a socket outlives its session',
    tests: [sockets],
  },
  {
    file: sql,
    find: 'CREATE TRIGGER activity_is_append_only BEFORE UPDATE OR DELETE ON activity\n  FOR EACH ROW EXECUTE FUNCTION refuse_change();',
    replace: '',
    why: 'the record can be rewritten',
    tests: ['tests/features/audit/chain.test.ts', 'tests/features/audit/record-activity.test.ts'],
  },
  {
    file: app('auth/get-viewer'),
    find: 'before && before.version === version &&',
    replace: 'before &&',
    why: 'rights once worked out are trusted',
    tests: [worlds],
  },
  {
    file: app('auth/get-viewer'),
    find: ' && before.rights.changesAt > clock.now().getTime()',
    replace: '',
    why: 'rights that ran out by the clock are trusted',
    tests: [worlds],
  },
  {
    file: app('auth/get-viewer'),
    find: "WHERE top.id = ANY($1) AND top.kind IN ('service', 'association')",
    replace: 'WHERE top.id = ANY($1)',
    why: 'a coordinator of the region coordinates every chapter',
    tests: [worlds],
  },
  {
    file: app('auth/get-viewer'),
    find: "office === 'coordinator' || office === 'deputy-coordinator'",
    replace: 'office !== null',
    why: 'every office coordinates its chapter',
    tests: [worlds],
  },
  {
    file: app('live/cut-sockets'),
    find: 'if (change.session) return data.sessionId === change.session',
    replace: '',
    why: 'a socket outlives its session',
    tests: [sockets],
  },
  {
    file: app('live/cut-sockets'),
    find: 'if (socket.data.changesAt <= now) socket.disconnect(true)',
    replace: 'void now',
    why: 'a socket outlives an office that ran out',
    tests: [sockets],
  },
  {
    file: app('live/watch-thing'),
    find: 'Math.min(socket.data.changesAt, viewer.changesAt)',
    replace: 'viewer.changesAt',
    why: 'asking again keeps a room that ran out',
    tests: [sockets],
  },

  // ── One audience condition ─────────────────────────────────────────────────────────────────
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
    tests: [policies, loaders],
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
    file: app('discussions/announce-reply'),
    find: 'h.member_id = f.member_id AND h.audience = t.audience',
    replace: 'h.member_id = f.member_id',
    why: 'who lost the right to read is told of news',
    tests: [discussions('post-reply'), worlds],
  },

  // ── One allow, one find ────────────────────────────────────────────────────────────────────
  {
    file: app('discussions/mark-thread'),
    find: 'allow(canModerate(viewer, thread.space))',
    replace: '',
    why: 'every reader closes and pins',
    tests: [loaders, discussions('moderation')],
  },
  {
    file: app('discussions/edit-reply'),
    find: 'allow(canEditReply(viewer, thread, reply))',
    replace: '',
    why: 'every reader edits the words of others',
    tests: [discussions('edit-reply')],
  },
  {
    file: app('discussions/start-thread'),
    find: 'allow(canStartThread(viewer, space))',
    replace: '',
    why: 'who is no member starts threads',
    tests: [discussions('start-thread')],
  },
  {
    file: app('discussions/follow-thread'),
    find: 'allow(canFollow(viewer, thread))',
    replace: '',
    why: 'who is no member follows threads',
    tests: [loaders, discussions('own-marks')],
  },
  {
    file: app('discussions/post-reply'),
    find: 'AND closed_at IS NULL FOR UPDATE',
    replace: 'FOR UPDATE',
    why: 'a reply comes into a thread that was closed meanwhile',
    tests: [races],
  },
  {
    file: app('discussions/post-reply'),
    find: 'WHERE id = $1 AND audience = ANY($2) AND',
    replace: 'WHERE id = $1 AND $2::text[] IS NOT NULL AND',
    why: 'a reply comes into a thread that she lost meanwhile',
    tests: [races],
  },
  {
    file: app('discussions/share-space'),
    find: 'allow(canShareSpace(viewer, space))',
    replace: '',
    why: 'every reader shares a space further',
    tests: [loaders],
  },
  {
    file: app('discussions/open-space'),
    find: 'allow(canOpenSpace(viewer, chapterId, kind))',
    replace: '',
    why: 'every member opens spaces',
    tests: [discussions('moderation')],
  },
  {
    file: app('memberships/suspend-member'),
    find: 'allow(canSuspend(viewer, member))',
    replace: '',
    why: 'every colleague suspends',
    tests: [memberships('suspensions')],
  },
  {
    file: app('memberships/grant-mandate'),
    find: 'allow(canGrantMandate(',
    replace: 'void (canGrantMandate(',
    why: 'every member gives offices',
    tests: [memberships('mandates')],
  },
  {
    file: app('memberships/admit-member'),
    find: 'allow(member.memberships.every(',
    replace: 'void (member.memberships.every(',
    why: 'every member admits',
    tests: [memberships('members-come-and-go')],
  },
  {
    file: route('audit.tsx'),
    find: 'allow(canReadAudit(viewer))',
    replace: '',
    why: 'the page of the record opens to all',
    tests: [loaders],
  },
  {
    file: route('discussions.$threadId.replies.$replyId.edit.tsx'),
    find: '  allow(canEditReply(viewer, thread, reply))\n  const {',
    replace: '  const {',
    why: 'every reader sees the text of others in a form',
    tests: [loaders],
  },
  {
    file: route('members.$memberId.suspension.tsx'),
    find: 'allow(canSuspend(viewer, member))\n  return {',
    replace: 'return {',
    why: 'every colleague sees who is suspended',
    tests: [loaders],
  },

  // ── One part of a policy ───────────────────────────────────────────────────────────────────
  {
    file: app('discussions/policy'),
    find: ' && reply.authorId === viewer.memberId',
    replace: '',
    why: 'everyone may edit everything',
    tests: [policies],
  },
  {
    file: app('discussions/policy'),
    find: ' && thread.closedAt === null',
    replace: '',
    why: 'closed threads take replies',
    tests: [policies],
  },
  {
    file: app('discussions/policy'),
    find: 'if (!canRead(viewer, space.audience)) return false',
    replace: '',
    why: 'who cannot read it moderates a space',
    tests: [policies],
  },
  {
    file: app('discussions/policy'),
    find: "return viewer.memberId !== null && viewer.audiences.includes('network')",
    replace: 'return viewer.memberId !== null',
    why: 'applicants and staff take part',
    tests: [policies],
  },
  {
    file: app('discussions/policy'),
    find: "return space.kind === 'shared' && canModerate",
    replace: 'return canModerate',
    why: "a chapter's own space is shared",
    tests: [policies],
  },
  {
    file: app('memberships/policy'),
    find: ' || viewer.memberId === member.id) return false',
    replace: ') return false',
    why: 'a coordinator suspends herself',
    tests: [policies],
  },
  {
    file: app('memberships/policy'),
    find: "kind === 'home' && viewer.coordinates",
    replace: 'viewer.coordinates',
    why: 'an association suspends members of a service',
    tests: [policies],
  },
  {
    file: app('memberships/policy'),
    find: 'if (viewer.memberId === memberId) return false',
    replace: '',
    why: 'a coordinator gives herself offices',
    tests: [policies],
  },
  {
    file: app('memberships/policy'),
    find: "if (mandate.office === 'operator' || !mandate.hasBegun) return false",
    replace: '',
    why: 'everyone is told of the operator and of offices to come',
    tests: [policies],
  },
  {
    file: app('memberships/policy'),
    find: 'return !mandate.isSuspended || viewer.coordinates.includes(mandate.standsIn)',
    replace: 'return true',
    why: 'an office without a page behind it tells of a suspension',
    tests: [policies],
  },
  {
    file: app('memberships/policy'),
    find: "return office !== 'operator'\n",
    replace: 'return true\n',
    why: 'the chair makes operators',
    tests: [policies],
  },

  // ── Signed in, from our own pages, her own ─────────────────────────────────────────────────
  {
    file: app('auth/require-viewer'),
    find: 'if (isSignedIn(viewer)) return viewer\n',
    replace: 'if (viewer) return viewer as MemberViewer\n',
    why: 'pages open to visitors',
    tests: [loaders],
  },
  {
    file: route('drafts.ts'),
    find: 'const viewer = requireViewer(context, request)',
    replace: 'const viewer = context.viewer as Parameters<typeof saveDraft>[0]',
    why: 'a form is taken from a visitor',
    tests: [loaders],
  },
  {
    file: 'server/http.ts',
    find: 'if (!app().isOwnOrigin(c.env.incoming.headers)) {',
    replace: 'if (!c.env.incoming.headers) {',
    why: 'forms are taken from foreign pages',
    tests: [origins],
  },
  {
    file: 'app/lib/origin.server.ts',
    find: "if (site !== undefined && site !== 'same-origin') return false",
    replace: '',
    why: "the browser's word is not heard",
    tests: [origins],
  },
  {
    file: 'app/lib/origin.server.ts',
    find: 'if (origin === undefined) return false',
    replace: 'if (origin === undefined) return true',
    why: 'a form from nowhere is taken',
    tests: [origins],
  },
  {
    file: app('live/attach-realtime'),
    find: 'answer(null, isOwnSocket(request.headers))',
    replace: 'answer(null, request.headers !== undefined)',
    why: 'a foreign page opens our sockets',
    tests: [sockets],
  },
  {
    file: app('live/attach-realtime'),
    find: 'if (!viewer.memberId || !viewer.session) return',
    replace: 'if (!viewer) return',
    why: 'a visitor gets a socket',
    tests: [sockets],
  },
  {
    file: app('auth/end-session'),
    find: 'where: { id: sessionId, memberId: viewer.memberId }',
    replace: 'where: { id: sessionId }',
    why: "a member ends another's session",
    tests: ['tests/features/auth/sessions.test.ts'],
  },
  {
    file: app('auth/list-sessions'),
    find: 'memberId: viewer.memberId, ',
    replace: '',
    why: "a member sees others' sessions",
    tests: ['tests/features/auth/sessions.test.ts'],
  },
  {
    file: app('discussions/get-thread'),
    find: "LEFT JOIN draft d ON d.member_id = $3 AND d.place = 'thread:'",
    replace: "LEFT JOIN draft d ON d.place = 'thread:'",
    why: "a reader sees another's draft",
    tests: [discussions('own-marks')],
  },
  {
    file: app('discussions/save-draft'),
    find: "await (kind === 'thread' ? getThread(viewer, id) : getSpace(viewer, id))",
    replace: '',
    why: 'a draft tells whether a thread exists',
    tests: [loaders, discussions('own-marks')],
  },
  {
    file: app('discussions/post-reply'),
    find: 'WHERE f.member_id = $1 AND f.form = $2',
    replace: 'WHERE $1::uuid IS NOT NULL AND f.form = $2',
    why: "another member's form key is answered",
    tests: [races],
  },
  {
    file: app('discussions/start-thread'),
    find: '{space.id}`,',
    replace: '{"any"}`,',
    why: 'a form key of one space answers in another',
    tests: [discussions('start-thread')],
  },
  {
    file: app('auth/sign-in-as-persona'),
    find: 'until: { gt: now } },\n    })) === 0',
    replace: 'until: { gt: now } },\n    })) >= 0',
    why: 'a suspended member comes in by a persona',
    tests: ['tests/features/auth/sign-in.test.ts'],
  },
]
