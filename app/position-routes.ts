import { route } from '@remix-run/route-config'

/** The addresses of positions. */
export const positionRoutes = [
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
]
