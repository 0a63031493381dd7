import { db } from '~/db.server'
import { installation } from '~/features/auth/viewer'
import { translator } from '~/lib/i18n.server'
import type { Jobs } from '~/lib/jobs.server'
import { locales } from '~/lib/locales'
import { type OpenSpace, openSpace } from './open-space.server'

/**
 * Opens the spaces that belong to a chapter that was just founded: its own, or for a region that of
 * the whole network and that of the board. Done twice, it opens nothing more; a country has none.
 */
export async function openChapterSpace({ chapterId }: Jobs['open_chapter_space']): Promise<void> {
  const chapter = await db.chapter.findUnique({
    where: { id: chapterId },
    include: { spaces: { select: { kind: true } } },
  })
  if (!chapter) return
  const names = chapter.names as Record<string, string>
  for (const kind of kindsOf[chapter.kind] ?? []) {
    if (chapter.spaces.some((it) => it.kind === kind)) continue
    await openSpace(installation, {
      chapterId,
      kind,
      names: kind === 'board' ? boardNames() : names,
    })
  }
}

const kindsOf: Record<string, Array<OpenSpace['kind']>> = {
  region: ['network', 'board'],
  service: ['chapter'],
  association: ['chapter'],
}

function boardNames(): Record<string, string> {
  const name = (locale: (typeof locales)[number]) => translator(locale, 'discussions')('kind.board')
  return Object.fromEntries(locales.map((locale) => [locale, name(locale)]))
}
