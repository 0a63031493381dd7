import type { ReactNode } from 'react'
import { useShell, useT } from '~/shell'
import { LanguageMenu } from './language-menu'

type Place = { to: string; key: string; also?: string }

const places: Place[] = [
  { to: '/discussions', key: 'nav.discussions', also: '/spaces' },
  { to: '/chapters', key: 'nav.chapters' },
  { to: '/members', key: 'nav.members' },
  { to: '/settings', key: 'nav.settings' },
]

/** The frame of every page: the mark, search, the way out, and the places. */
export function Frame({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const { viewer } = useShell()
  const t = useT('common')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <div className={`frame ${viewer ? 'has-side' : ''} ${aside ? 'has-aside' : ''}`}>
        {viewer && <Side />}
        <main id="main" className="min-w-0">
          {children}
        </main>
        {aside && <aside className="min-w-0 space-y-6">{aside}</aside>}
      </div>
      {viewer && <Tabs />}
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
      {viewer && (
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
      )}
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

function usePlaces() {
  const { path, can } = useShell()
  const t = useT('common')
  const all = can.audit ? [...places, { to: '/audit', key: 'nav.audit' }] : places
  return all.map(({ to, key, also }: Place) => ({
    to,
    label: t(key),
    current:
      path === to || path.startsWith(`${to}/`) || (also && path.startsWith(also))
        ? ('page' as const)
        : undefined,
  }))
}

function Side() {
  const t = useT('common')
  return (
    <nav className="side" aria-label={t('nav.label')}>
      {usePlaces().map(({ to, label, current }) => (
        <a key={to} href={to} aria-current={current}>
          {label}
        </a>
      ))}
    </nav>
  )
}

function Tabs() {
  const t = useT('common')
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      {usePlaces()
        .slice(0, 4)
        .map(({ to, label, current }) => (
          <a key={to} href={to} aria-current={current}>
            {label}
          </a>
        ))}
    </nav>
  )
}
