import { route } from '@remix-run/route-config'

/** The addresses of positions. */
export const positionRoutes = [
  route('positions', 'routes/positions.tsx'),
  route('positions/checker', 'routes/positions.checker.ts'),
  route('positions/feed', 'routes/positions.feed.ts'),
  route('positions/:number', 'routes/positions.$number.tsx'),
  route('positions/:number/file', 'routes/positions.$number.file.ts'),
  route('positions/:number/withdrawal', 'routes/positions.$number.withdrawal.tsx'),
  route('positions/:number/release', 'routes/positions.$number.release.tsx'),
  route('positions/drafts', 'routes/positions.drafts.tsx'),
  route('positions/drafts/:positionId', 'routes/positions.drafts.$positionId.tsx'),
  route(
    'positions/drafts/:positionId/sections',
    'routes/positions.drafts.$positionId.sections.tsx',
  ),
  route(
    'positions/drafts/:positionId/sections/:sectionId',
    'routes/positions.drafts.$positionId.sections.$sectionId.tsx',
  ),
  route(
    'positions/drafts/:positionId/sections/:sectionId/place',
    'routes/positions.drafts.$positionId.sections.$sectionId.place.ts',
  ),
  route(
    'positions/drafts/:positionId/sections/:sectionId/history',
    'routes/positions.drafts.$positionId.sections.$sectionId.history.tsx',
  ),
  route(
    'positions/drafts/:positionId/sections/:sectionId/comments',
    'routes/positions.drafts.$positionId.sections.$sectionId.comments.tsx',
  ),
  route(
    'positions/drafts/:positionId/sections/:sectionId/comments/:commentId',
    'routes/positions.drafts.$positionId.sections.$sectionId.comments.$commentId.ts',
  ),
  route(
    'positions/drafts/:positionId/timeline',
    'routes/positions.drafts.$positionId.timeline.tsx',
  ),
  route(
    'positions/drafts/:positionId/withdrawal',
    'routes/positions.drafts.$positionId.withdrawal.tsx',
  ),
  route('positions/drafts/:positionId/vote', 'routes/positions.drafts.$positionId.vote.tsx'),
  route(
    'positions/drafts/:positionId/vote/cancellation',
    'routes/positions.drafts.$positionId.vote.cancellation.tsx',
  ),
  route('positions/ballots', 'routes/positions.ballots.tsx'),
  route('positions/ballots/:voteId', 'routes/positions.ballots.$voteId.tsx'),
  route('positions/drafts/:positionId/naming', 'routes/positions.drafts.$positionId.naming.ts'),
  route(
    'positions/drafts/:positionId/publication',
    'routes/positions.drafts.$positionId.publication.tsx',
  ),
]
