import { describe, expect, test } from 'vitest'
import { type SourceFile, sourcesOf, withoutComments } from './files.ts'

const app = sourcesOf('app')
const routes = app.filter(({ path }) => path.startsWith('app/routes/'))
const features = app.filter(({ path }) => path.startsWith('app/features/'))

test('there is a house to look at', () => {
  expect([app.length > 100, routes.length > 20, features.length > 60]).toEqual([true, true, true])
})

describe('a file of one verb', () => {
  // What else such a file may give: the same act inside another's transaction, or the question
  // that its page asks before it.
  const more: Record<string, string[]> = {
    'admit-member': ['admitWithin'],
    'commit-roster-import': ['commitWithin'],
    'confirm-application': ['isConfirmationOpen'],
    'confirm-identity': ['confirmFault', 'proofAsked'],
    'cut-sockets': ['cutLapsedSockets', 'cutRevokedSockets'],
    'found-chapter': ['foundWithin'],
    'get-viewer': ['getViewerOf'],
    'grant-mandate': ['grantWithin'],
    'list-replies': ['listEditedReplies', 'pageOfReplies', 'pageOfSeq'],
    'list-threads': ['listFollowedThreads', 'listRecentThreads'],
    'prepare-roster-import': ['remakeRosterImport'],
    'present-reply': ['initialsOf'],
    'record-activity': ['activityRow'],
    'require-viewer': ['isSignedIn'],
    'reset-password': ['isResetOpen'],
  }
  const verbs = features.filter(({ name }) => /^[a-z]+(-[a-z]+)+\.server\.ts$/.test(name))
  const verbOf = (name: string) => name.replace('.server.ts', '')

  test('gives exactly its verb', () => {
    const others = verbs.filter(({ name, text }) => {
      const verb = verbOf(name)
      const own = verb === 'cut-sockets' ? [] : [camel(verb)]
      const given = [...text.matchAll(/^export (?:async )?(?:function|class) (\w+)/gm)]
      const names = given.map(([, it = '']) => it).toSorted()
      return names.join() !== [...own, ...(more[verb] ?? [])].toSorted().join()
    })
    expect(pathsOf(others)).toEqual([])
  })

  test('no exception stands for a file that is gone', () => {
    const names = verbs.map(({ name }) => verbOf(name))
    expect(names).toEqual(expect.arrayContaining(Object.keys(more)))
  })

  test('is never called by a word that says nothing', () => {
    const vague = /^(update-.*-status|handle-|process-|manage-|do-|utils?\.|misc\.|helpers?\.)/
    expect(pathsOf(app.filter(({ name }) => vague.test(name)))).toEqual([])
  })
})

describe('the environment', () => {
  test('is read by env.server.ts alone', () => {
    const readers = app.filter(({ text }) =>
      /process\.env|import\.meta\.env/.test(withoutComments(text)),
    )
    expect(readers.map(({ path }) => path)).toEqual(['app/env.server.ts'])
  })
})

describe('a route', () => {
  const saying = (...signs: RegExp[]) =>
    pathsOf(routes.filter(({ text }) => signs.some((it) => it.test(withoutComments(text)))))

  test('asks no database itself', () => {
    const found = saying(
      /from '(~\/db\.server|~\/generated|pg|@prisma)/,
      /\.(findUnique|findFirst|findMany|updateMany|deleteMany|upsert)\b/,
      /\$(query|execute)Raw|\bpool\.|\bSELECT\b.*\bFROM\b/,
    )
    expect(found).toEqual([])
  })

  test('makes no rule from an office', () => {
    expect(saying(/\bholds\(|\.mandates\b|\.coordinates\b/)).toEqual([])
  })
})

describe('SQL', () => {
  // Columns, joins and orders that stand as constants beside their statement.
  const constants = new Set([
    'canonicalActivity',
    'columns',
    'joins',
    'offers',
    'where',
    'order',
    'rosterRows',
  ])
  const sql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|DROP|ALTER|TRUNCATE|LISTEN|SET) /

  test('is never built from values', () => {
    const built = sourcesOf('app', 'server').flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/([\w$.]*)`([^`]*)`/g)]
        .filter(([, tag = '', body = '']) => sql.test(body) && !/(Raw|sql)$/.test(tag))
        .flatMap(([, , body = '']) => [...body.matchAll(/\$\{([^}]*)\}/g)])
        .filter(([, value = '']) => !constants.has(value.trim()))
        .map(([, value]) => `${path}: ${value}`),
    )
    expect(built).toEqual([])
  })

  test('is never sent raw, nor joined by a plus', () => {
    const raw =
      /\$(query|execute)RawUnsafe|Prisma\.raw\(|['"](SELECT|INSERT|UPDATE|DELETE)[^'"]*['"] ?\+/
    expect(pathsOf(sourcesOf('app', 'server').filter(({ text }) => raw.test(text)))).toEqual([])
  })
})

describe('prose', () => {
  test('a file is short enough to be read', () => {
    const most = (name: string) => (name.endsWith('.tsx') ? 250 : 200)
    const long = sourcesOf('app', 'server', 'scripts').filter((it) => it.lines > most(it.name))
    expect(pathsOf(long)).toEqual([])
  })

  test('every function of a feature or of lib tells what it is for', () => {
    const told = app.filter(({ path }) => /^app\/(features|lib)\/.*\.ts$/.test(path))
    const silent = told.flatMap(({ path, text }) =>
      [...text.matchAll(/(\*\/\n)?^export (?:async )?function (\w+)/gm)]
        .filter(([, comment]) => comment === undefined)
        .map(([, , name]) => `${path}: ${name}`),
    )
    expect(silent).toEqual([])
  })
})

function pathsOf(files: SourceFile[]): string[] {
  return files.map(({ path }) => path)
}

function camel(verb: string): string {
  return verb.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
