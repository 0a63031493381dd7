import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locale } from './lib/locales'

/** What every page of one request knows: given by entry.server, the same for all its parts. */
export type Shell = {
  locale: Locale
  path: string
  isDemo: boolean
  /** Where "Leave quickly" leads. */
  exitTo: string
  /** Addresses of the script that makes pages live; never needed. */
  scripts: { module: string; imports: string[] }
  viewer: { id: string; name: string; initials: string } | null
  can: { audit: boolean; coordinate: boolean }
}

const ShellContext = createContext<Shell | null>(null)
export const ShellProvider = ShellContext.Provider

/** The shell of the present request. */
export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('a page is drawn inside its shell')
  return shell
}

/** The translate function of the present request for one part of the catalogs. */
export function useT(namespace: string) {
  return useTranslation(namespace).t as (key: string, options?: Record<string, unknown>) => string
}
