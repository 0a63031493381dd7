import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { canRead } from '~/features/auth/viewer'
import { ChapterHead } from '~/features/chapters/components/chapter-head'
import { JoinButton } from '~/features/chapters/components/join-button'
import { NameSharing } from '~/features/chapters/components/name-sharing'
import { OfficeDay, OfficeList } from '~/features/chapters/components/office-list'
import { WelcomeText } from '~/features/chapters/components/welcome-text'
import { findNameShare } from '~/features/chapters/find-name-share.server'
import { getChapter } from '~/features/chapters/get-chapter.server'
import { listOffices } from '~/features/chapters/list-offices.server'
import {
  canArchiveChapter,
  canKnowOfSharing,
  canNameChapter,
  canReadHealth,
  canReadRoster,
  canShareNames,
  canWriteWelcome,
  foundableKinds,
  isRegionOfficer,
} from '~/features/chapters/policy.server'
import { listSpaces } from '~/features/discussions/list-spaces.server'
import { canAddMembers, canJoin, grantableOffices } from '~/features/memberships/policy.server'
import { canSetRenewalRule } from '~/features/renewals/policy.server'
import { clock } from '~/lib/clock.server'
import { dayAsked } from '~/lib/day-asked'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const chapter = await getChapter(params.chapterId ?? '')
  const { id, kind, names, shortNames, footnotes, foundedOn, archivedAt, parent } = chapter
  const on = dayAsked(new URL(request.url).searchParams.get('on'))
  const homeId = viewer.standings.find((it) => it.kind === 'home')?.chapterId
  const isMember = viewer.standings.some((it) => it.chapterId === id && it.kind === 'association')
  const regionId = chapter.path[0] ?? ''
  const [offices, spaces, home, share] = await Promise.all([
    listOffices(viewer, id, on ? new Date(`${on}T12:00:00Z`) : undefined),
    listSpaces(viewer),
    homeId && kind === 'association' ? getChapter(homeId) : null,
    canKnowOfSharing(viewer, { id, kind, regionId }) ? findNameShare(id) : undefined,
  ])
  const isOpen = archivedAt === null
  const ways = {
    mandates: isOpen && grantableOffices(viewer, { id, kind, regionId }).length > 0,
    welcome: canWriteWelcome(viewer, chapter),
    naming: canNameChapter(viewer, chapter),
    joining: canAddMembers(viewer, chapter),
    renewal: isOpen && canSetRenewalRule(viewer, chapter),
    founding: foundableKinds(viewer, chapter).length > 0,
    archive: canArchiveChapter(viewer, chapter, parent),
  }
  return {
    chapter: {
      id,
      kind,
      names,
      shortNames,
      footnotes,
      foundedOn: foundedOn?.toISOString() ?? null,
      archivedAt: archivedAt?.toISOString() ?? null,
      parent: parent && { id: parent.id, names: parent.names },
    },
    below: chapter.children
      .filter((it) => it.archivedAt === null)
      .map((it) => ({ id: it.id, names: it.names })),
    welcome: canRead(viewer, chapter.welcomeAudience)
      ? (chapter.welcomeHtml as Record<string, string> | null)
      : null,
    offices,
    on,
    today: clock.now().toISOString().slice(0, 10),
    spaces: spaces
      .filter((space) => space.chapterId === id)
      .map((space) => ({ id: space.id, names: space.names })),
    sharing: share !== undefined && {
      until: share?.until.toISOString() ?? null,
      canRead: isRegionOfficer(viewer, regionId),
      canChange: canShareNames(viewer, chapter),
    },
    can: { readRoster: canReadRoster(viewer, id), readHealth: canReadHealth(viewer, chapter) },
    membership: isMember ? 'held' : canJoin(viewer, chapter, home) ? 'offered' : null,
    ways: Object.entries(ways).flatMap(([way, isOpen]) => (isOpen ? [way] : [])),
  }
}

export const meta = () => pageTitle(undefined)

export default function Chapter() {
  const { chapter, below, welcome, offices, on, today, spaces, sharing, can, membership, ways } =
    useLoaderData<typeof loader>()
  const { locale } = useShell()
  const t = useT('chapters')
  const at = `/chapters/${chapter.id}`
  return (
    <Frame>
      <div className="max-w-3xl space-y-6">
        <ChapterHead chapter={chapter} />
        {welcome && <WelcomeText html={welcome} />}
        <div className="flex flex-wrap gap-3 empty:hidden">
          {can.readRoster && (
            <a className="btn" href={`${at}/roster`}>
              {t('roster')}
            </a>
          )}
          {can.readHealth && (
            <a className={can.readRoster ? 'btn-quiet' : 'btn'} href={`${at}/health`}>
              {t(chapter.kind === 'region' ? 'health:region.title' : 'health:title')}
            </a>
          )}
          {membership && <JoinButton chapterId={chapter.id} isMember={membership === 'held'} />}
        </div>
        <section>
          <h2 className="mb-2">
            {on ? (
              <DatedText
                at={`${on}T12:00:00Z`}
                dateOnly
                text={(day) => t('on_day.title', { day })}
              />
            ) : (
              t('offices')
            )}
          </h2>
          {offices.length === 0 ? (
            <p className="card">{t(on ? 'on_day.nobody' : 'no_offices')}</p>
          ) : (
            <OfficeList offices={offices} />
          )}
          <OfficeDay on={on} today={today} />
        </section>
        {sharing && <NameSharing at={at} sharing={sharing} />}
        <Links
          title={t('spaces')}
          links={spaces.map(({ id, names }) => ({
            href: `/spaces/${id}`,
            label: localName(names, locale),
          }))}
        />
        <Links
          title={t('below')}
          links={below.map(({ id, names }) => ({
            href: `/chapters/${id}`,
            label: localName(names, locale),
          }))}
        />
        <Links
          title={t('ways.title')}
          links={ways.map((way) => ({
            href: `${at}/${way}`,
            label: way === 'renewal' ? t('renewals:rule.title') : t(`ways.${way}`),
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
