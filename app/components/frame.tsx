import type { ReactNode } from 'react'
import { Kept, useShell, useT } from '~/shell'
import { Icon, type IconName } from './icon'
import { LanguageMenu } from './language-menu'

type Place = { to: string; key: string; icon: IconName; also?: string }

const members: Place = { to: '/members', key: 'nav.members', icon: 'members' }
const chapters: Place = { to: '/chapters', key: 'nav.chapters', icon: 'chapters' }
const places: Place[] = [
  { to: '/discussions', key: 'nav.discussions', icon: 'discussions', also: '/spaces' },
  { to: '/mentoring', key: 'nav.mentoring', icon: 'mentoring' },
  { to: '/documents', key: 'nav.documents', icon: 'documents' },
  chapters,
  members,
]
const coordination: Place = {
  to: '/coordination',
  key: 'nav.coordination',
  icon: 'coordination',
}
const positions: Place = {
  to: '/positions/drafts',
  key: 'nav.positions',
  icon: 'positions',
  also: '/positions',
}
const published: Place = { ...positions, to: '/positions' }
const search: Place = { to: '/search', key: 'search.label', icon: 'search' }
const settings: Place = { to: '/settings', key: 'nav.settings', icon: 'settings' }
const audit: Place = { to: '/audit', key: 'nav.audit', icon: 'audit' }

const secondFactor = '/settings/second-factor'
const membership = '/settings/membership'

/** The frame of every page: the mark, search, the way out, and the places. */
export function Frame({ children }: { children: ReactNode }) {
  const { viewer, path, can, isOfficeWaiting, isReadOnly, isInGrace } = useShell()
  const t = useT('common')
  const where = {
    current: placeOf(path),
    withAudit: can.audit,
    withQueue: can.coordinate,
    withDrafts: can.draft,
  }
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <div className={`frame ${viewer ? 'has-side' : ''}`}>
        {viewer && <Kept of={Side} with={where} />}
        <main id="main" className="min-w-0">
          {isOfficeWaiting && !path.startsWith(secondFactor) && <OfficeWaits />}
          {isInGrace && path !== membership && <GraceRuns />}
          {isReadOnly && <p className="notice mb-4">{t('read_only')}</p>}
          {children}
        </main>
      </div>
      {viewer && <Kept of={Tabs} with={where} />}
    </>
  )
}

/** What an office holder has to do before anything else. */
function OfficeWaits() {
  const t = useT('factor')
  return (
    <p className="notice mb-4 flex flex-wrap items-center gap-3">
      <span>{t('needed')}</span>
      <a className="btn" href={secondFactor}>
        {t('needed_go')}
      </a>
    </p>
  )
}

/** What she has to do so that her membership does not lapse. */
function GraceRuns() {
  const t = useT('renewals')
  return (
    <p className="notice mb-4 flex flex-wrap items-center gap-3">
      <span>{t('grace')}</span>
      <a className="btn" href={membership}>
        {t('own.submit')}
      </a>
    </p>
  )
}

function TopBar() {
  const { viewer, exitTo } = useShell()
  const t = useT('common')
  return (
    <header className="top">
      <a href="/" className="mark">
        Mreža
      </a>
      {viewer && <Kept of={Search} with={{}} />}
      <div className="ml-auto flex items-center gap-2">
        {viewer ? <Me /> : <LanguageMenu />}
        <a className="btn-exit" href="/exit" data-quick-exit data-to={exitTo}>
          {t('exit')}
        </a>
      </div>
    </header>
  )
}

function Me() {
  const { viewer, can } = useShell()
  const t = useT('common')
  return (
    <details className="menu">
      <summary className="face face-tap" aria-label={t('me.menu', { name: viewer?.name })}>
        {viewer?.initials}
      </summary>
      <div className="menu-end">
        <p className="px-3 py-2 font-semibold">{viewer?.name}</p>
        <a className="btn-bare w-full" href="/settings">
          {t('nav.settings')}
        </a>
        <a className="btn-bare w-full" href={chapters.to}>
          {t(chapters.key)}
        </a>
        <a className="btn-bare w-full" href={can.draft ? positions.to : published.to}>
          {t(positions.key)}
        </a>
        <a className="btn-bare w-full" href="/news">
          {t('news:title')}
        </a>
        {can.audit && (
          <a className="btn-bare w-full" href="/audit">
            {t('nav.audit')}
          </a>
        )}
        <a className="btn-bare w-full" href="/trust">
          {t('nav.trust')}
        </a>
        <form method="post" action="/logout">
          <button type="submit" className="btn-bare w-full">
            {t('me.sign_out')}
          </button>
        </form>
      </div>
    </details>
  )
}

function Search() {
  const t = useT('common')
  return (
    <search className="hidden max-w-lg flex-1 sm:block">
      <form action="/search" method="get">
        <input
          className="field field-search"
          type="search"
          name="q"
          maxLength={200}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
        />
      </form>
    </search>
  )
}

type Where = {
  current: string | undefined
  withAudit: boolean
  withQueue: boolean
  withDrafts: boolean
}

/** The place that a path belongs to. */
function placeOf(path: string): string | undefined {
  const isAt = (to: string) => path === to || path.startsWith(`${to}/`)
  return [...places, coordination, positions, search, settings, audit].find(
    ({ to, also }) => isAt(to) || (also && path.startsWith(also)),
  )?.to
}

function placesFor(withQueue: boolean): Place[] {
  return withQueue ? [...places, coordination] : places
}

/** On wide screens, where search stands at the top. */
function Side({ current, withAudit, withQueue, withDrafts }: Where) {
  const t = useT('common')
  const all = [
    ...placesFor(withQueue),
    withDrafts ? positions : published,
    settings,
    ...(withAudit ? [audit] : []),
  ]
  return (
    <nav className="side" aria-label={t('nav.label')}>
      <Places
        all={all}
        current={current === positions.to && !withDrafts ? published.to : current}
      />
    </nav>
  )
}

/**
 * On phones, under the thumb; positions, settings and the record are in her own menu. Five have room beside each
 * other: who coordinates finds members through her chapter and by searching.
 */
function Tabs({ current, withQueue }: Where) {
  const t = useT('common')
  // A phone has room for five; the others stand in her own menu, and the members within coordination.
  const fewer = withQueue ? [chapters, members] : [chapters]
  const all = placesFor(withQueue).filter((it) => !fewer.includes(it))
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      <Places all={[...all, search]} current={current} />
    </nav>
  )
}

function Places({ all, current }: { all: Place[]; current: string | undefined }) {
  const t = useT('common')
  return all.map(({ to, key, icon }) => (
    <a key={to} href={to} aria-current={to === current ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{t(key)}</span>
    </a>
  ))
}
