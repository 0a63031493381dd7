import { db } from '~/db.server'
import type { Locale } from '~/lib/locales'

/** Keeps the language in which a member reads the pages; her own choice, so no activity. */
export async function chooseLocale(memberId: string, locale: Locale): Promise<void> {
  await db.member.update({ where: { id: memberId }, data: { locale } })
}
