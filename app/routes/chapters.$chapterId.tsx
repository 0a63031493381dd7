import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listOffices } from '~/features/chapters/list-offices.server'
import { canReadRoster } from '~/features/chapters/policy.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import { grantableOffices } from '~/features/memberships/policy.server'
import { canSetRenewalRule } from '~/features/renewals/policy.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  const [offices, spaces] = await Promise.all([listOffices(viewer, chapter.id), listSpaces(viewer)])
  const { id, kind, names, footnotes, foundedOn, parent, children } = chapter
  return {
    chapter: {
      id,
      kind,
      names,
      footnotes,
      parent,
      children,
      foundedOn: foundedOn?.toISOString() ?? null,
    },
    offices,
    spaces: spaces
      .filter((space) => space.chapterId === id)
      .map((space) => ({ id: space.id, names: space.names })),
    can: {
      readRoster: canReadRoster(viewer, id),
      setRenewal: canSetRenewalRule(viewer, chapter),
      grant: grantableOffices(viewer, { id, kind, regionId: chapter.path[0] ?? '' }).length > 0,
    },
  }
}

export const meta = () => pageTitle(undefined)

export default function Chapter() {
  const { chapter, offices, spaces, can } = useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('chapters')
  return (
    <Frame>
      <div className="max-w-3xl space-y-6">
        <header>
          {chapter.parent && (
            <WayBack to={`/chapters/${chapter.parent.id}`}>
              {localName(chapter.parent.names, locale)}
            </WayBack>
          )}
          <h1>{localName(chapter.names, locale)}</h1>
          <p className="hint">
            {t(`kind.${chapter.kind}`)}
            {chapter.foundedOn && (
              <>
                {' · '}
                <DatedText
                  at={chapter.foundedOn}
                  dateOnly
                  text={(when) => t('founded', { when })}
                />
              </>
            )}
          </p>
          {chapter.footnotes && <p className="hint">* {localName(chapter.footnotes, locale)}</p>}
        </header>
        {can.readRoster && (
          <a className="btn" href={`/chapters/${chapter.id}/roster`}>
            {t('roster')}
          </a>
        )}
        <section>
          <h2 className="mb-2">{t('offices')}</h2>
          {offices.length === 0 && <p className="card">{t('no_offices')}</p>}
          <ul className="card divide-line divide-y p-0! empty:hidden">
            {offices.map(({ id, office, name, until, canEnd, canHandOver, loserId }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-3">
                <strong>{name}</strong>
                <span>{t(`office.${office}`)}</span>
                <span className="hint">
                  <DatedText at={until} dateOnly text={(when) => t('until', { when })} />
                </span>
                {canHandOver && (
                  <a className="btn-bare" href={`/mandates/${id}/handover`}>
                    {t('mandates:handover.open')}
                  </a>
                )}
                {loserId && (
                  <a className="btn-bare" href={`/members/${loserId}/factor-reset`}>
                    {t('factor:reset.open')}
                  </a>
                )}
                {canEnd && (
                  <a className="btn-bare" href={`/mandates/${id}`}>
                    {t('end_office.open')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
        <p className="flex flex-wrap gap-3 empty:hidden">
          {can.grant && (
            <a className="btn-quiet" href={`/chapters/${chapter.id}/mandates`}>
              {t('mandates:grant.open')}
            </a>
          )}
          {can.setRenewal && (
            <a className="btn-quiet" href={`/chapters/${chapter.id}/renewal`}>
              {t('renewals:rule.title')}
            </a>
          )}
        </p>
        <Links
          title={t('spaces')}
          links={spaces.map(({ id, names }) => ({
            href: `/spaces/${id}`,
            label: localName(names, locale),
          }))}
        />
        <Links
          title={t('below')}
          links={chapter.children.map(({ id, names }) => ({
            href: `/chapters/${id}`,
            label: localName(names, locale),
          }))}
        />
      </div>
    </Frame>
  )
}

function Links({ title, links }: { title: string; links: Array<{ href: string; label: string }> }) {
  if (links.length === 0) return null
  return (
    <section>
      <h2 className="mb-2">{title}</h2>
      <ul className="card grid gap-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className="inline-flex min-h-tap items-center" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
