import { index, type RouteConfig, route } from '@remix-run/route-config'

// Every address of the platform, one a line; the access matrix walks this table.
export default [
  index('routes/home.tsx'),
  route('login', 'routes/login.tsx'),
  route('logout', 'routes/logout.ts'),
  route('exit', 'routes/exit.ts'),
  route('password-reset', 'routes/password-reset.tsx'),
  route('password-reset/:token', 'routes/password-reset.$token.tsx'),
  route('demo/sign-in', 'routes/demo.sign-in.ts'),
  route('demo/outbox', 'routes/demo.outbox.tsx'),
  route('language', 'routes/language.ts'),
  route('trust', 'routes/trust.tsx'),

  route('discussions', 'routes/discussions.tsx'),
  route('discussions/followed', 'routes/discussions.followed.tsx'),
  route('discussions/:threadId', 'routes/discussions.$threadId.tsx'),
  route('discussions/:threadId/replies', 'routes/discussions.$threadId.replies.tsx'),
  route(
    'discussions/:threadId/replies/:replyId',
    'routes/discussions.$threadId.replies.$replyId.ts',
  ),
  route(
    'discussions/:threadId/replies/:replyId/edit',
    'routes/discussions.$threadId.replies.$replyId.edit.tsx',
  ),
  route(
    'discussions/:threadId/replies/:replyId/history',
    'routes/discussions.$threadId.replies.$replyId.history.tsx',
  ),
  route('discussions/:threadId/news', 'routes/discussions.$threadId.news.ts'),
  route('discussions/:threadId/closure', 'routes/discussions.$threadId.closure.ts'),
  route('discussions/:threadId/pin', 'routes/discussions.$threadId.pin.ts'),
  route('discussions/:threadId/following', 'routes/discussions.$threadId.following.ts'),
  route('discussions/:threadId/reading', 'routes/discussions.$threadId.reading.ts'),
  route('discussions/:threadId/readers', 'routes/discussions.$threadId.readers.tsx'),
  route('spaces/:spaceId', 'routes/spaces.$spaceId.tsx'),
  route('spaces/:spaceId/threads', 'routes/spaces.$spaceId.threads.tsx'),
  route('spaces/:spaceId/readers', 'routes/spaces.$spaceId.readers.tsx'),
  route('spaces/:spaceId/sharing', 'routes/spaces.$spaceId.sharing.ts'),
  route('drafts', 'routes/drafts.ts'),
  route('search', 'routes/search.tsx'),

  route('chapters', 'routes/chapters.tsx'),
  route('chapters/:chapterId', 'routes/chapters.$chapterId.tsx'),
  route('chapters/:chapterId/roster', 'routes/chapters.$chapterId.roster.tsx'),
  route('chapters/:chapterId/roster/export', 'routes/chapters.$chapterId.roster.export.tsx'),
  route('chapters/:chapterId/imports', 'routes/chapters.$chapterId.imports.tsx'),
  route(
    'chapters/:chapterId/imports/:importId',
    'routes/chapters.$chapterId.imports.$importId.tsx',
  ),
  route(
    'chapters/:chapterId/imports/:importId/faults',
    'routes/chapters.$chapterId.imports.$importId.faults.ts',
  ),
  route('mandates/:mandateId', 'routes/mandates.$mandateId.tsx'),
  route('members', 'routes/members.tsx'),
  route('members/:memberId', 'routes/members.$memberId.tsx'),
  route('members/:memberId/suspension', 'routes/members.$memberId.suspension.tsx'),

  route('settings', 'routes/settings.tsx'),
  route('settings/password', 'routes/settings.password.tsx'),
  route('settings/sessions', 'routes/settings.sessions.tsx'),
  route('audit', 'routes/audit.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
