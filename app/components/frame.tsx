import type { ReactNode } from 'react'
import { Kept, useShell, useT } from '~/shell'
import { LanguageMenu } from './language-menu'

type Place = { to: string; key: string; also?: string }

const places: Place[] = [
  { to: '/discussions', key: 'nav.discussions', also: '/spaces' },
  { to: '/chapters', key: 'nav.chapters' },
  { to: '/members', key: 'nav.members' },
  { to: '/settings', key: 'nav.settings' },
]
const record: Place = { to: '/audit', key: 'nav.audit' }

/** The frame of every page: the mark, search, the way out, and the places. */
export function Frame({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const { viewer } = useShell()
  const t = useT('common')
  const now = useWhere()
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <div className={`frame ${viewer ? 'has-side' : ''} ${aside ? 'has-aside' : ''}`}>
        {viewer && <Kept of={Side} with={now} />}
        <main id="main" className="min-w-0">
          {children}
        </main>
        {aside && <aside className="min-w-0 space-y-6">{aside}</aside>}
      </div>
      {viewer && <Kept of={Tabs} with={now} />}
    </>
  )
}

function TopBar() {
  const { viewer, exitTo } = useShell()
  const t = useT('common')
  return (
    <header className="top bg-surface border-line sticky top-0 z-4 flex items-center gap-3 border-b px-4 py-2">
      <a href="/" className="text-petrol font-serif text-[1.35rem] font-semibold no-underline">
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
  const { viewer } = useShell()
  const t = useT('common')
  return (
    <details className="menu">
      <summary className="face" aria-label={t('me.menu', { name: viewer?.name })}>
        {viewer?.initials}
      </summary>
      <div className="right-0">
        <p className="px-2 font-semibold">{viewer?.name}</p>
        <a className="btn-bare w-full" href="/settings">
          {t('nav.settings')}
        </a>
        <a className="btn-bare w-full sm:hidden" href="/search">
          {t('search.label')}
        </a>
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

type Where = { current?: string; withAudit: boolean }

function useWhere(): Where {
  const { path, can } = useShell()
  const isAt = (to: string) => path === to || path.startsWith(`${to}/`)
  const current = [...places, record].find(
    ({ to, also }) => isAt(to) || (also && path.startsWith(also)),
  )
  return { current: current?.to, withAudit: can.audit }
}

function Search() {
  const t = useT('common')
  return (
    <search className="mx-auto hidden max-w-lg flex-1 sm:block">
      <form action="/search" method="get">
        <input
          className="field"
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

function Side({ current, withAudit }: Where) {
  const t = useT('common')
  return (
    <nav className="side" aria-label={t('nav.label')}>
      {places.map((place) => (
        <PlaceLink key={place.to} place={place} current={current} />
      ))}
      {withAudit && <PlaceLink place={record} current={current} />}
    </nav>
  )
}

function Tabs({ current }: Where) {
  const t = useT('common')
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      {places.map((place) => (
        <PlaceLink key={place.to} place={place} current={current} />
      ))}
    </nav>
  )
}

function PlaceLink({ place: { to, key }, current }: { place: Place; current?: string }) {
  const t = useT('common')
  return (
    <a href={to} aria-current={to === current ? 'page' : undefined}>
      {t(key)}
    </a>
  )
}
