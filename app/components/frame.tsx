import type { ReactNode } from 'react'
import { useShell, useT } from '~/shell'
import { Icon, type IconName } from './icon'
import { LanguageMenu } from './language-menu'

type Place = { to: string; key: string; icon: IconName; also?: string }

const places: Place[] = [
  { to: '/discussions', key: 'nav.discussions', icon: 'discussions', also: '/spaces' },
  { to: '/chapters', key: 'nav.chapters', icon: 'chapters' },
  { to: '/members', key: 'nav.members', icon: 'members' },
]
const search: Place = { to: '/search', key: 'search.label', icon: 'search' }
const settings: Place = { to: '/settings', key: 'nav.settings', icon: 'settings' }
const audit: Place = { to: '/audit', key: 'nav.audit', icon: 'audit' }

/** The frame of every page: the mark, search, the way out, and the places. */
export function Frame({ children }: { children: ReactNode }) {
  const { viewer } = useShell()
  const t = useT('common')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <div className={`frame ${viewer ? 'has-side' : ''}`}>
        {viewer && <Side />}
        <main id="main" className="min-w-0">
          {children}
        </main>
      </div>
      {viewer && <Tabs />}
    </>
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
      {viewer && (
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
  const { viewer, can } = useShell()
  const t = useT('common')
  return (
    <details className="menu">
      <summary className="face face-tap" aria-label={t('me.menu', { name: viewer?.name })}>
        {viewer?.initials}
      </summary>
      <div className="right-0">
        <p className="px-3 py-2 font-semibold">{viewer?.name}</p>
        <a className="btn-bare w-full" href="/settings">
          {t('nav.settings')}
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

function usePlaces(all: Place[]) {
  const { path } = useShell()
  const t = useT('common')
  return all.map(({ to, key, icon, also }) => ({
    to,
    icon,
    label: t(key),
    current:
      path === to || path.startsWith(`${to}/`) || (also && path.startsWith(also))
        ? ('page' as const)
        : undefined,
  }))
}

/** On wide screens, where search stands at the top. */
function Side() {
  const { can } = useShell()
  const t = useT('common')
  return (
    <nav className="side" aria-label={t('nav.label')}>
      <Places all={[...places, settings, ...(can.audit ? [audit] : [])]} />
    </nav>
  )
}

/** On phones, under the thumb; settings and the record are in her own menu. */
function Tabs() {
  const t = useT('common')
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      <Places all={[...places, search]} />
    </nav>
  )
}

function Places({ all }: { all: Place[] }) {
  return usePlaces(all).map(({ to, icon, label, current }) => (
    <a key={to} href={to} aria-current={current}>
      <Icon name={icon} />
      <span>{label}</span>
    </a>
  ))
}
