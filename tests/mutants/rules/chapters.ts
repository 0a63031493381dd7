import { app, type Mutant, policyTable, sql } from '../mutant.ts'

const health = ['tests/features/health/chapter-health.test.ts']
const region = ['tests/features/health/region-health.test.ts']
const names = ['tests/features/chapters/share-names.test.ts']
const partners = ['tests/features/access/partners.test.ts']
const posts = ['tests/features/chapters/list-posts.test.ts']

/** What a coordinator, the region and everyone see of a chapter as a whole. */
export const chapters: Mutant[] = [
  {
    file: app('health/get-chapter-health'),
    find: 'if (!canReadHealth(viewer, chapter)) throw notFound()',
    replace: 'void [canReadHealth, notFound]',
    why: 'everyone reads how a chapter stands',
    tests: health,
  },
  {
    file: app('health/count-members'),
    find: ' = ANY($3), false) AS is_known',
    replace: ' IS NOT NULL, false) AS is_known',
    why: 'the coordinator of an association learns who signs in',
    tests: health,
  },
  {
    file: app('health/count-members'),
    find: '\n            AND su.chapter_id = ANY($3)',
    replace: '',
    why: 'the coordinator of an association learns of suspensions of a service',
    tests: health,
  },
  {
    file: app('health/get-region-health'),
    find: 'if (!canReadHealth(viewer, region)) throw notFound()',
    replace: 'void [canReadHealth, notFound]',
    why: 'everyone reads the numbers of the services',
    tests: region,
  },
  {
    file: 'app/features/health/tell-counts.ts',
    find: "    if (count < smallBelow) return 'few'\n",
    replace: '',
    why: 'the region learns small numbers',
    tests: region,
  },
  {
    file: 'app/features/health/tell-counts.ts',
    find: 'const isSparing = large.length > 0 &&',
    replace: 'const isSparing = large.length < 0 &&',
    why: 'a small number is what is left of the sum',
    tests: region,
  },
  {
    file: app('chapters/policy'),
    find: "'deputy-chair', 'council-member')",
    replace: "'deputy-chair', 'council-member', 'custodian')",
    why: 'a custodian reads the numbers of the region',
    tests: [policyTable],
  },
  {
    file: app('chapters/policy'),
    find: "kind === 'service' && isVetted(viewer) && ",
    replace: "kind === 'service' && ",
    why: 'names are shared by one whose vetting ended',
    tests: [policyTable],
  },
  {
    file: app('chapters/policy'),
    find: "return kind === 'service' && isVetted",
    replace: 'return isVetted',
    why: 'an association shares the names of members of services',
    tests: [policyTable],
  },
  {
    file: app('chapters/policy'),
    find: "  if (kind !== 'service') return false\n  return canRead(viewer, audience.chapter(id)) || ",
    replace: "  if (kind !== 'service') return false\n  return viewer.memberId !== null || ",
    why: 'everyone knows whether names are shared',
    tests: [policyTable],
  },
  {
    file: app('chapters/get-own-chapter'),
    find: 'if (!canRead(viewer, audience.chapter(chapter.id))) throw notFound()',
    replace: 'void [canRead, audience, notFound]',
    why: 'others find the page where names are shared',
    tests: names,
  },
  {
    file: app('chapters/share-names'),
    find: '  allow(canShareNames(viewer, chapter))\n',
    replace: '  void [allow, canShareNames, chapter]\n',
    why: 'any member shares the names of all',
    tests: names,
  },
  {
    file: app('chapters/share-names'),
    find: '    await lockChapter(tx, chapterId)\n',
    replace: '    void lockChapter\n',
    why: 'two share the names at once, and one of it stays after its end',
    tests: names,
  },
  {
    file: app('chapters/unshare-names'),
    find: '  allow(canShareNames(viewer, chapter))\n',
    replace: '  void [allow, canShareNames, chapter]\n',
    why: 'any member ends the sharing',
    tests: names,
  },
  {
    file: app('chapters/list-shared-names'),
    find: "if (!isRegionOfficer(viewer, chapter.path[0] ?? '')) throw notFound()",
    replace: 'void isRegionOfficer',
    why: 'everyone reads the names that are shared',
    tests: names,
  },
  {
    file: app('chapters/list-shared-names'),
    find: ' AND until_at > $2\n',
    replace: '\n',
    why: 'names stay open after the end of their sharing',
    tests: names,
  },
  {
    file: app('chapters/list-shared-names'),
    find: ` AND pf.audience IN ('public', 'network', 'chapter:' || $1)`,
    replace: '',
    why: 'the region reads a level that a member keeps to herself',
    tests: names,
  },
  {
    file: app('chapters/list-shared-names'),
    find: 'AND su.from_at <= $2 AND su.until_at > $2)',
    replace: 'AND su.from_at > su.until_at)',
    why: 'the region reads the names of suspended members',
    tests: names,
  },
  {
    file: app('chapters/list-posts'),
    find: '!elsewhere.includes(office) && ',
    replace: '',
    why: 'the directory of offices names partners',
    tests: posts,
  },
  {
    file: sql,
    find: "    WHERE st.kind IN ('home', 'association')",
    replace: "    WHERE st.kind IN ('home', 'association', 'partner')",
    why: 'a partner of a service is one of its members',
    tests: partners,
  },
  {
    file: sql,
    find: "  WHERE o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')",
    replace:
      "  WHERE o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member', 'partner')",
    why: 'a partner reads the record',
    tests: partners,
  },
]
