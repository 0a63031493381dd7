import type { drawPublication } from '~/features/positions/printing/draw-publication.server'
import { renderMarkdown } from '~/lib/markdown.server'

type Shown = Parameters<typeof drawPublication>[0]

/** A published position as its page shows it, of a text in Markdown. */
export function buildShown(text: string, over: Partial<Shown> = {}): Shown {
  const heads = { for: 9, against: 2, abstain: 1, silent: 0, recused: 0 }
  return {
    ...{ id: 'x', chapterId: 'wpon-see', audience: 'public', heldAt: null, named: '1', slug: '' },
    ...{ number: 'WPON/2026/03', body: 'WPON', publishedOn: '2026-03-14', sha256: 'ab'.repeat(32) },
    ...{ publicFrom: '2026-03-14T10:00:00.000Z', previous: null, next: null, withdrawn: null },
    ...{ isEmbargoed: false, isHeld: false, themes: [], told: [], officers: [], partners: [] },
    ...{ language: 'en', authoritative: 'en', languages: ['en'], title: 'Uniforms that fit' },
    html: renderMarkdown(text),
    citation: 'WPON: Uniforms that fit. WPON/2026/03',
    rule: {
      majority: { kind: 'simple', base: 'cast' },
      quorum: { kind: 'none' },
      chapterQuorum: { kind: 'none' },
      chapterMajority: null,
    },
    outcome: {
      result: 'carried',
      heads: { ...heads, eligible: 12, present: 12, cast: 11 },
      chapters: { for: 0, against: 0 },
    } as unknown as Shown['outcome'],
    can: { keepDispatches: false, withdraw: false, release: false },
    ...over,
  }
}
