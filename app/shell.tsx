import { createContext, useContext } from 'react'
import type { Locale } from './lib/locales'

/** Gives the text of a key in the language of the request. */
export type Translate = (key: string, options?: Record<string, unknown>) => string

/** What every page of one request knows: given by entry.server, the same for all its parts. */
export type Shell = {
  locale: Locale
  translate: (namespace: string) => Translate
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
export function useT(namespace: string): Translate {
  return useShell().translate(namespace)
}
