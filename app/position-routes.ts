import { route } from '@remix-run/route-config'

/** The addresses of positions, and of the organisations with whom and to whom they are made. */
export const positionRoutes = [
  route('organisations', 'routes/organisations.tsx'),
  route('organisations/new', 'routes/organisations.new.tsx'),
  route('organisations/:organisationId', 'routes/organisations.$organisationId.tsx'),
  route('organisations/:organisationId/ending', 'routes/organisations.$organisationId.ending.tsx'),
  route('positions', 'routes/positions.tsx'),
  route('positions/checker', 'routes/positions.checker.ts'),
  route('positions/feed', 'routes/positions.feed.ts'),
  route('positions/dispatches', 'routes/positions.dispatches.tsx'),
  route('positions/dispatches/export', 'routes/positions.dispatches.export.tsx'),
  route('positions/dispatches/:dispatchId', 'routes/positions.dispatches.$dispatchId.tsx'),
  route(
    'positions/dispatches/:dispatchId/correction',
    'routes/positions.dispatches.$dispatchId.correction.tsx',
  ),
  route(
    'positions/dispatches/:dispatchId/replies',
    'routes/positions.dispatches.$dispatchId.replies.tsx',
  ),
  route(
    'positions/dispatches/:dispatchId/replies/:replyId',
    'routes/positions.dispatches.$dispatchId.replies.$replyId.tsx',
  ),
  route('positions/:number/dispatches', 'routes/positions.$number.dispatches.tsx'),
  route('positions/:number', 'routes/positions.$number.tsx'),
  route('positions/:number/file', 'routes/positions.$number.file.ts'),
  route('positions/:number/pdf', 'routes/positions.$number.pdf.ts'),
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
  route(
    'positions/drafts/:positionId/consultation',
    'routes/positions.drafts.$positionId.consultation.tsx',
  ),
  route(
    'positions/drafts/:positionId/consultation/deadline',
    'routes/positions.drafts.$positionId.consultation.deadline.tsx',
  ),
  route(
    'positions/drafts/:positionId/consultation/release',
    'routes/positions.drafts.$positionId.consultation.release.ts',
  ),
  route(
    'positions/drafts/:positionId/consultation/answers/:consultedId',
    'routes/positions.drafts.$positionId.consultation.answers.$consultedId.tsx',
  ),
  route('positions/consultations', 'routes/positions.consultations.tsx'),
  route('positions/consultations/:consultedId', 'routes/positions.consultations.$consultedId.tsx'),
  route(
    'positions/consultations/:consultedId/answer',
    'routes/positions.consultations.$consultedId.answer.tsx',
  ),
  route('positions/ballots', 'routes/positions.ballots.tsx'),
  route('positions/ballots/:voteId', 'routes/positions.ballots.$voteId.tsx'),
  route(
    'positions/drafts/:positionId/partners',
    'routes/positions.drafts.$positionId.partners.tsx',
  ),
  route(
    'positions/drafts/:positionId/partners/:organisationId',
    'routes/positions.drafts.$positionId.partners.$organisationId.tsx',
  ),
  route('positions/drafts/:positionId/naming', 'routes/positions.drafts.$positionId.naming.ts'),
  route(
    'positions/drafts/:positionId/publication',
    'routes/positions.drafts.$positionId.publication.tsx',
  ),
]
