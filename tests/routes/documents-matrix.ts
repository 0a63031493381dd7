import { get, ofCoordinator, post, type Row, signedIn } from './matrix-row.ts'

/**
 * How each persona stands to a library and to a document in it that somebody added who is gone: o knows of
 * none, r reads it, w reads it and adds to it, m looks after it.
 */
export const libraries = {
  /*             visitor suspended applicant operator member albania coordinator board chair custodian */
  serbia: '      -       o         o         o        r      o       m           o     o     o',
  association: ' -       o         o         o        r      o       m           o     o     o',
  albania: '     -       o         o         o        o      r       o           o     o     o',
  board: '       -       o         o         o        o      o       o           w     m     o',
  network: '     -       o         o         o        r      r       r           r     m     r',
  borders: '     -       o         o         o        w      w       w           w     o     o',
  figures: '     -       o         o         o        w      o       m           o     w     w',
  never: '       -       o         o         o        o      o       o           o     o     o',
  malformed: '   -       x         x         x        x      x       x           x     x     x',
} as const
export type MatrixLibrary = keyof typeof libraries

const spent = (row: Row): Row => ({ ...row, isSpent: true })
const toRead = '-→login o404 r200'
const toAdd = (hers: string) => `-→login o404 r403 w${hers} m${hers}`
const toChange = (hers: string) => `-→login o404 r403 w403 m${hers}`
const onlyRead = '-405 o405 r405'

const library = '/documents/libraries/{library}'
// The same address, as an answer that leads there is read.
const shelf = '/documents/libraries/{space}'
const folder = '/documents/folders/{folder}'
const document = '/documents/{document}'
const edition = `${document}/editions/en`
// A translation of the version before, and one of the present.
const stale = `${document}/editions/sq`
const current = `${document}/editions/ro`
const cited = { authors: '{text}', version: '1' }
const work = { authors: 'A', title: '{text}', language: 'en', formKey: '{key}' }
const announced = { batchId: '{key}', language: 'en', name: '{text}', length: '9' }
const words = { title: '{text}', tags: 'a, b', language: 'en', version: '1' }

/** What everyone gets from the libraries and from what lies in them. */
export const documenting: Record<string, Row[]> = {
  documents: [get('/documents', signedIn), post('/documents', {}, '405')],
  'documents/libraries/:spaceId': [
    get(library, toRead),
    get(`${library}?folder={folder}`, toRead),
    get(`${library}?tag=x&language=mk`, toRead),
    get(`${library}?page=99`, '-→login o404 r404'),
    post(library, {}, onlyRead),
  ],
  'documents/libraries/:spaceId/uploads': [
    get(`${library}/uploads`, toAdd('200')),
    get(`${library}/uploads?folder={folder}`, toAdd('200')),
    post(`${library}/uploads`, {}, toAdd('422')),
  ],
  'documents/libraries/:spaceId/references': [
    get(`${library}/references`, toAdd('200')),
    get(`${library}/references?folder={folder}`, toAdd('200')),
    post(`${library}/references`, {}, toAdd('422')),
    spent(post(`${library}/references`, work, toAdd('→/documents/…'))),
  ],
  'documents/:documentId/citation': [
    get('/documents/{reference}/citation', toChange('200')),
    get(`${document}/citation`, toChange('404')),
    post('/documents/{reference}/citation', {}, toChange('422')),
    post('/documents/{reference}/citation', { ...cited, version: '7' }, toChange('409')),
    spent(post('/documents/{reference}/citation', cited, toChange('→/documents/{reference}'))),
  ],
  'documents/libraries/:spaceId/folders': [
    get(`${library}/folders`, toAdd('200')),
    post(`${library}/folders`, {}, toAdd('422')),
    spent(post(`${library}/folders`, { name: '{text}' }, toAdd(`→${shelf}?folder=…`))),
  ],
  'documents/folders/:folderId': [
    get(folder, toAdd('200')),
    post(folder, {}, toAdd('422')),
    spent(post(folder, { name: '{text}' }, toAdd(`→${shelf}?folder={folder}`))),
  ],
  'documents/folders/:folderId/place': [
    get(`${folder}/place`, toAdd('200')),
    post(`${folder}/place`, { parent: '{folder}' }, toAdd('422')),
    spent(post(`${folder}/place`, { parent: '' }, toAdd(`→${shelf}?folder={folder}`))),
  ],
  'documents/folders/:folderId/removal': [
    get(`${folder}/removal`, toAdd('200')),
    spent(post(`${folder}/removal`, {}, toAdd(`→${shelf}`))),
  ],
  'documents/libraries/:spaceId/arrivals': [
    get(`${library}/arrivals`, '-400 o400 r400'),
    post(`${library}/arrivals`, {}, toAdd('422')),
    spent(post(`${library}/arrivals`, announced, toAdd('201'))),
  ],
  'documents/:documentId/editions/:language/arrivals': [
    get(`${edition}/arrivals`, '-400 o400 r400'),
    post(`${edition}/arrivals`, {}, toChange('422')),
    spent(post(`${edition}/arrivals`, announced, toChange('201'))),
  ],
  'documents/arrivals/:uploadId': [
    get('/documents/arrivals/{arriving}', '→login 404 404 404 404 404 404 404 404 404'),
    post('/documents/arrivals/{arriving}', {}, ofCoordinator('409')),
  ],
  'documents/arrivals/:uploadId/removal': [
    get('/documents/arrivals/{arriving}/removal', '400'),
    spent(
      post('/documents/arrivals/{arriving}/removal', {}, ofCoordinator('→/documents/libraries/…')),
    ),
  ],
  'documents/uploads/:batchId': [
    get('/documents/uploads/{batch}', ofCoordinator('200')),
    post('/documents/uploads/{batch}', {}, '405'),
  ],
  'documents/:documentId': [
    get(document, toRead),
    get(`${document}?language=mk`, toRead),
    post(document, {}, onlyRead),
  ],
  'documents/:documentId/readers': [
    get(`${document}/readers`, toRead),
    post(`${document}/readers`, {}, onlyRead),
  ],
  'documents/:documentId/words': [
    get(`${document}/words`, toChange('200')),
    get(`${document}/words?language=mk`, toChange('404')),
    post(`${document}/words`, {}, toChange('422')),
    post(`${document}/words`, { ...words, version: '7' }, toChange('409')),
    spent(post(`${document}/words`, words, toChange(`→${document}?language=en`))),
  ],
  'documents/:documentId/place': [
    get(`${document}/place`, toChange('200')),
    post(`${document}/place`, {}, toChange('422')),
    spent(
      post(
        `${document}/place`,
        { space: '{library}', folder: '{folder}' },
        toChange(`→${document}`),
      ),
    ),
  ],
  'documents/:documentId/withdrawal': [
    get(`${document}/withdrawal`, toChange('200')),
    post(`${document}/withdrawal`, {}, toChange('422')),
    spent(post(`${document}/withdrawal`, { reason: '{text}' }, toChange(`→${shelf}`))),
  ],
  'documents/:documentId/return': [
    get('/documents/{withdrawn}/return', '-400 o400 r400'),
    spent(post('/documents/{withdrawn}/return', {}, toChange('→/documents/{withdrawn}'))),
  ],
  'documents/:documentId/editions': [
    get(`${document}/editions`, toChange('200')),
    post(`${document}/editions`, {}, toChange('422')),
    post(`${document}/editions`, { language: 'en', title: '{text}' }, toChange('422')),
    spent(
      post(
        `${document}/editions`,
        { language: 'bg', title: '{text}' },
        toChange(`→${document}/editions/bg/versions`),
      ),
    ),
  ],
  'documents/:documentId/translation-requests': [
    get(`${document}/translation-requests`, '-400 o400 r400'),
    post(`${document}/translation-requests`, {}, '-→login o422 r422'),
    spent(
      post(
        `${document}/translation-requests`,
        { language: 'mk', asks: 'yes' },
        `-→login o404 r→${document}`,
      ),
    ),
  ],
  'documents/:documentId/editions/:language/comparison': [
    get(`${edition}/comparison`, toRead),
    get(`${edition}/comparison?with=sq`, toRead),
    get(`${edition}/comparison?to=9`, '-→login o404 r404'),
    post(`${edition}/comparison`, {}, onlyRead),
  ],
  'documents/:documentId/editions/:language/confirmation': [
    get(`${stale}/confirmation`, toChange('200')),
    get(`${edition}/confirmation`, toChange('404')),
    post(`${stale}/confirmation`, {}, toChange('422')),
    post(`${stale}/confirmation`, { seen: '7' }, toChange('409')),
    spent(post(`${stale}/confirmation`, { seen: '2' }, toChange(`→${document}?language=sq`))),
  ],
  'documents/:documentId/editions/:language/authority': [
    get(`${current}/authority`, toChange('200')),
    post(`${current}/authority`, {}, toChange('422')),
    post(`${current}/authority`, { version: '77' }, toChange('409')),
    post(`${stale}/authority`, { version: '1' }, toChange('409')),
    spent(post(`${current}/authority`, { version: '1' }, toChange(`→${document}?language=ro`))),
  ],
  'documents/:documentId/editions/:language': [
    get(edition, toRead),
    get(`${document}/editions/mk`, '-→login o404 r404'),
    post(edition, {}, onlyRead),
  ],
  'documents/:documentId/editions/:language/versions': [
    get(`${edition}/versions`, toChange('200')),
    post(`${edition}/versions`, {}, toChange('422')),
  ],
  'documents/:documentId/editions/:language/restorations': [
    get(`${edition}/restorations`, '-400 o400 r400'),
    post(`${edition}/restorations`, {}, '-→login o422 r422'),
    spent(
      post(
        `${edition}/restorations`,
        { number: '1', seen: '2' },
        toChange(`→${document}?language=en`),
      ),
    ),
  ],
  'documents/:documentId/files/:versionId': [
    get(`${document}/files/{version}`, toRead),
    get(`${document}/files/{foreign}`, '-→login o404 r404'),
    post(`${document}/files/{version}`, {}, onlyRead),
  ],
}
