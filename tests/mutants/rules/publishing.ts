import { app, type Mutant } from '../mutant.ts'

const verb = (name: string) => app(`positions/publishing/${name}`)
const publishing = ['tests/features/positions/publishing.test.ts']
const held = ['tests/features/positions/held-releases.test.ts']
const recount = ['tests/features/positions/recount.test.ts']
const migration = 'prisma/migrations/20261128200000_publications/migration.sql'

const print = (name: string) => app(`positions/printing/${name}`)
const drawing = (name: string) => `app/features/positions/printing/drawing/${name}.ts`
const printing = ['tests/features/positions/printing.test.ts']

/** Who publishes and withdraws, that what was signed stands, and that nothing is known before its time. */
export const publications: Mutant[] = [
  {
    file: verb('policy'),
    find: '    holds(viewer, chapterId, ...executive)\n',
    replace: '    true\n',
    why: 'the whole board signs',
    tests: publishing,
  },
  {
    file: verb('policy'),
    find: '    isVetted(viewer) &&\n',
    replace: '',
    why: 'whose vetting has ended signs',
    tests: publishing,
  },
  {
    file: verb('policy'),
    find: 'isExecutiveOf(viewer, publication) && publication.withdrawnAt === null',
    replace: 'isExecutiveOf(viewer, publication)',
    why: 'a publication is withdrawn twice',
    tests: publishing,
  },
  {
    file: verb('get-file'),
    find: '{ number, ...visiblePublications(viewer) }',
    replace: '{ number }',
    why: 'the file is read under embargo',
    tests: publishing,
  },
  {
    file: verb('find-standing'),
    find: 'WHERE p.number = $1 AND p.audience = ANY($2)',
    replace: 'WHERE p.number = $1',
    why: 'the page is read under embargo',
    tests: publishing,
  },
  {
    file: verb('find-standing'),
    find: 'ON n.previous_id = p.id AND n.audience = ANY($2)',
    replace: 'ON n.previous_id = p.id',
    why: 'a successor is told of under embargo',
    tests: publishing,
  },
  {
    file: verb('list-publications'),
    find: '      ...visiblePublications(viewer),\n',
    replace: '',
    why: 'the list holds what is under embargo',
    tests: publishing,
  },
  {
    file: verb('list-years'),
    find: '    where: visiblePublications(viewer),\n',
    replace: '',
    why: 'the years tell of what is under embargo',
    tests: publishing,
  },
  {
    file: verb('release-publication'),
    find: 'if (clock.now() < found.publicFrom)',
    replace: 'if (false)',
    why: 'a job that comes early ends the embargo',
    tests: publishing,
  },
  {
    file: verb('hold-embargoed'),
    find: 'audience: audience.board, withdrawnAt: null }',
    replace: 'audience: audience.board }',
    why: 'what was withdrawn under embargo becomes public',
    tests: publishing,
  },
  {
    file: verb('release-publication'),
    find: '  return canPublish(await getViewerOf(signedBy), { ...publication, ...position })\n',
    replace: '  return true\n',
    why: 'whose office has ended publishes at the end of an embargo',
    tests: held,
  },
  {
    file: verb('release-publication'),
    find: 'if (!found || found.heldAt) return',
    replace: 'if (!found) return',
    why: 'what is held back is told again and again',
    tests: held,
  },
  {
    file: verb('policy'),
    find: 'canPublish(viewer, publication) && publication.heldAt !== null',
    replace: 'canPublish(viewer, publication)',
    why: 'an officer ends an embargo before its time',
    tests: held,
  },
  {
    file: verb('release-held'),
    find: 'allow(held !== null && canReleaseHeld(viewer, { ...held, audience, chapterId }))',
    replace: 'allow(held !== null)',
    why: 'the whole board releases what is held back',
    tests: held,
  },
  {
    file: verb('publish-position'),
    find: "      if (before) return { refused: 'published' as const, number: before.number }\n",
    replace: '',
    why: 'who presses second has an error',
    tests: publishing,
  },
  {
    file: verb('find-carried-vote'),
    find: "last?.result === 'carried' ? last : null",
    replace: 'last',
    why: 'what was lost is published',
    tests: publishing,
  },
  {
    file: verb('sign-carried'),
    find: 'if (signed.publication.outcome.result !== vote.result) return null',
    replace: '',
    why: 'votes that come to another result are signed',
    tests: publishing,
  },
  {
    file: app('positions/record/hide-electors'),
    find: 'countsChapters(rule) && chapter.get(',
    replace: 'chapter.get(',
    why: 'services are told where nothing is counted in them',
    tests: ['tests/features/positions/record/publication.test.ts'],
  },
  {
    file: app('positions/record/hide-electors'),
    find: 'choice, at: opensAt }',
    replace: 'choice, at: closesAt }',
    why: 'the hour of a ballot leaves with the file',
    tests: ['tests/features/positions/record/publication.test.ts'],
  },
  {
    file: verb('sign-carried'),
    find: 'vote: hideElectors(record, about.number),',
    replace: 'vote: record,',
    why: 'electors stand in the file as they are',
    tests: publishing,
  },
  {
    file: verb('list-named-officers'),
    find: '      until: { gt: now },\n',
    replace: '',
    why: 'whose office has ended is named',
    tests: publishing,
  },
  {
    file: verb('list-named-officers'),
    find: '{ namingsAgreed: { some: { positionId: position.id } } }',
    replace: '{}',
    why: 'officers who did not agree are named',
    tests: publishing,
  },
  {
    file: verb('change-naming'),
    find: "  if (signed > 0) return { refused: 'signed' }\n",
    replace: '',
    why: 'names change after the signature',
    tests: publishing,
  },
  {
    file: verb('hold-current'),
    find: 'withdrawnAt: null, next: null }',
    replace: 'withdrawnAt: null }',
    why: 'two take the place of one',
    tests: publishing,
  },
  {
    file: verb('take-number'),
    find: "  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('positions.numbers'))`\n",
    replace: '',
    why: 'two who publish at once take one number',
    tests: publishing,
  },
  {
    file: migration,
    find: 'BEFORE UPDATE OF id, position_id, vote_id, number, year, ordinal, file, sha256, key_id, previous_id,',
    replace:
      'BEFORE UPDATE OF id, position_id, vote_id, year, ordinal, sha256, key_id, previous_id,',
    why: 'number and file may change',
    tests: publishing,
  },
  {
    file: verb('recount-publication'),
    find: "    ['votes', nameless(publication.vote) === nameless(kept)],\n",
    replace: '',
    why: 'a vote changed behind a publication is not found',
    tests: recount,
  },
  {
    file: drawing('read-blocks'),
    find: '!href || ',
    replace: '',
    why: 'a link that was taken out of a text leads to us in its PDF',
    tests: printing,
  },
  {
    file: print('print-publication'),
    find: '  if (before) return before\n',
    replace: '',
    why: 'a PDF is drawn for everyone who asks at once',
    tests: printing,
  },
  {
    file: print('print-publication'),
    find: 'if (failed.has(name)) throw notDrawn()',
    replace: '',
    why: 'a text that cannot be drawn holds up all others at every press',
    tests: printing,
  },
  {
    file: print('print-publication'),
    find: "isPublic: standing.audience === 'public'",
    replace: 'isPublic: true',
    why: 'anyone may keep a PDF that is under embargo',
    tests: printing,
  },
  {
    file: print('print-publication'),
    find: 'JSON.stringify(state)',
    replace: 'state.id',
    why: 'a PDF still stands after the position was withdrawn',
    tests: printing,
  },
  {
    file: drawing('begin-paper'),
    find: "document.font('plain').fontSize(8)",
    replace: "document.font('Helvetica').fontSize(8)",
    why: 'a PDF names a font that it does not hold',
    tests: printing,
  },
  {
    file: drawing('begin-paper'),
    find: 'CreationDate: at, ModDate: at',
    replace: 'CreationDate: new Date()',
    why: 'a PDF differs each time it is drawn',
    tests: printing,
  },
  {
    file: print('draw-publication'),
    find: 'return drawApart({ ...facts, parts, foot }, limits)',
    replace:
      "return (await import('./drawing/draw-sheet')).drawSheet({ ...facts, parts, foot }) as never",
    why: 'a PDF is drawn while all others wait',
    tests: printing,
  },
  {
    file: print('draw-apart'),
    find: '{ limits, rights: rightsApart }',
    replace: '{ limits: usualLimits, rights: rightsApart }',
    why: 'the PDF of a text may take all the time and memory it wants',
    tests: printing,
  },
]
