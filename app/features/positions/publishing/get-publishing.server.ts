import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { type Locale, localName } from '~/lib/locales'
import { renderMarkdown } from '~/lib/markdown.server'
import type { FoundDraft } from '../drafting/get-draft.server'
import { listPartners } from '../joint/list-partners.server'
import { findCarriedVote } from './find-carried-vote.server'
import { listNamedOfficers } from './list-named-officers.server'
import { slugOf } from './number'

/** What an officer of the executive sees before she signs: the texts, the names, and what it may take the place of. */
export async function getPublishing(viewer: MemberViewer, draft: FoundDraft) {
  const [vote, published, named, current, partners] = await Promise.all([
    findCarriedVote(draft.id),
    db.positionPublication.findUnique({ where: { positionId: draft.id } }),
    listNamedOfficers(draft),
    listCurrent(),
    listPartners(draft.id),
  ])
  const texts = (vote?.texts ?? []).map(({ language, title, body }) => ({
    ...{ language: language as Locale, title, html: renderMarkdown(body) },
  }))
  return {
    isCarried: vote !== null,
    publishedAs: published && slugOf(published.number),
    // The authoritative text first.
    texts: texts.toSorted(
      (one, other) =>
        Number(other.language === draft.language) - Number(one.language === draft.language),
    ),
    named: named.map(({ name, office }) => ({ name, office })),
    isNamed: named.some(({ memberId }) => memberId === viewer.memberId),
    current,
    partners: partners.map(({ names, confirmed }) => ({
      ...{ name: localName(names, draft.language), isConfirmed: confirmed !== null },
    })),
  }
}

/** Those that stand: public, not withdrawn, in whose place nothing was put. */
async function listCurrent() {
  const rows = await db.positionPublication.findMany({
    where: { audience: audience.public, withdrawnAt: null, next: null },
    orderBy: [{ publicFrom: 'desc' }, { id: 'desc' }],
    take: 500,
    select: {
      ...{ id: true, number: true },
      texts: { select: { title: true, language: true } },
      position: { select: { language: true } },
    },
  })
  return rows.map(({ id, number, texts, position }) => {
    const title = texts.find(({ language }) => language === position.language)?.title ?? ''
    return { id, number, title, language: position.language }
  })
}
