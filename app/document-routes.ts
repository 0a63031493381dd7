import { route } from '@remix-run/route-config'

/** The addresses of the libraries and of what lies in them. */
export const documentRoutes = [
  route('documents', 'routes/documents.tsx'),
  route('documents/libraries/:spaceId', 'routes/documents.libraries.$spaceId.tsx'),
  route('documents/libraries/:spaceId/uploads', 'routes/documents.libraries.$spaceId.uploads.tsx'),
  route('documents/libraries/:spaceId/folders', 'routes/documents.libraries.$spaceId.folders.tsx'),
  route(
    'documents/libraries/:spaceId/references',
    'routes/documents.libraries.$spaceId.references.tsx',
  ),
  route('documents/folders/:folderId', 'routes/documents.folders.$folderId.tsx'),
  route('documents/folders/:folderId/place', 'routes/documents.folders.$folderId.place.tsx'),
  route('documents/folders/:folderId/removal', 'routes/documents.folders.$folderId.removal.tsx'),
  route('documents/uploads/:batchId', 'routes/documents.uploads.$batchId.tsx'),
  route('documents/arrivals/:uploadId', 'routes/documents.arrivals.$uploadId.ts'),
  route('documents/arrivals/:uploadId/removal', 'routes/documents.arrivals.$uploadId.removal.ts'),
  route('documents/libraries/:spaceId/arrivals', 'routes/documents.libraries.$spaceId.arrivals.ts'),
  route(
    'documents/:documentId/editions/:language/arrivals',
    'routes/documents.$documentId.editions.$language.arrivals.ts',
  ),
  route('documents/:documentId', 'routes/documents.$documentId.tsx'),
  route('documents/:documentId/editions', 'routes/documents.$documentId.editions.tsx'),
  route(
    'documents/:documentId/translation-requests',
    'routes/documents.$documentId.translation-requests.ts',
  ),
  route(
    'documents/:documentId/editions/:language',
    'routes/documents.$documentId.editions.$language.tsx',
  ),
  route(
    'documents/:documentId/editions/:language/versions',
    'routes/documents.$documentId.editions.$language.versions.tsx',
  ),
  route(
    'documents/:documentId/editions/:language/restorations',
    'routes/documents.$documentId.editions.$language.restorations.ts',
  ),
  route(
    'documents/:documentId/editions/:language/comparison',
    'routes/documents.$documentId.editions.$language.comparison.tsx',
  ),
  route(
    'documents/:documentId/editions/:language/confirmation',
    'routes/documents.$documentId.editions.$language.confirmation.tsx',
  ),
  route(
    'documents/:documentId/editions/:language/authority',
    'routes/documents.$documentId.editions.$language.authority.tsx',
  ),
  route('documents/:documentId/citation', 'routes/documents.$documentId.citation.tsx'),
  route('documents/:documentId/words', 'routes/documents.$documentId.words.tsx'),
  route('documents/:documentId/place', 'routes/documents.$documentId.place.tsx'),
  route('documents/:documentId/withdrawal', 'routes/documents.$documentId.withdrawal.tsx'),
  route('documents/:documentId/return', 'routes/documents.$documentId.return.ts'),
  route('documents/:documentId/readers', 'routes/documents.$documentId.readers.tsx'),
  route(
    'documents/:documentId/files/:versionId',
    'routes/documents.$documentId.files.$versionId.ts',
  ),
]
