import { createContext, type FunctionComponent, useContext } from 'react'
import type { Locale } from './lib/locales'
import type { TypedForm } from './lib/typed-form.server'

/** Gives the text of a key in the language of the request. */
export type Translate = (key: string, options?: Record<string, unknown>) => string

/** The props of a part that is drawn once; `name` stands for them where they are long, and differs whenever they do. */
export type PartOf<Props> = { props: Props; name?: string }

/** Leaves a gap in the page for parts that are drawn once; gives the text that stands for them. */
export type LeaveGap = <Props extends object>(
  component: FunctionComponent<Props>,
  parts: Array<PartOf<Props>>,
) => string

/** What every page of one request knows: given by entry.server, the same for all its parts. */
export type Shell = {
  locale: Locale
  translate: (namespace: string) => Translate
  leaveGap: LeaveGap
  path: string
  isDemo: boolean
  /** Where "Leave quickly" leads. */
  exitTo: string
  /** Addresses of the script that makes pages live; never needed. */
  scripts: { module: string; imports: string[] }
  viewer: { id: string; name: string; initials: string } | null
  /** An office of hers waits for her second factor. */
  isOfficeWaiting: boolean
  /** She belongs to the network, and her vetting is not in force: she reads and writes nothing. */
  isReadOnly: boolean
  /** A membership of hers lapses soon unless she renews it. */
  isInGrace: boolean
  /** What she typed into the form that this page refuses; null on every other page. */
  typed: TypedForm | null
  can: { audit: boolean; coordinate: boolean; draft: boolean }
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

type KeptProps<Props extends object> = { of: FunctionComponent<Props>; with: Props }

/**
 * A part of a page that depends on its props and the language alone: drawn once for all readers
 * whose page has it.
 */
export function Kept<Props extends object>({ of, with: props }: KeptProps<Props>) {
  return <>{useShell().leaveGap(of, [{ props }])}</>
}

type KeptListProps<Props extends object> = { of: FunctionComponent<Props>; each: PartOf<Props>[] }

/** Several such parts, one after the other. */
export function KeptList<Props extends object>({ of, each }: KeptListProps<Props>) {
  const { leaveGap } = useShell()
  return each.length > 0 ? leaveGap(of, each) : null
}
