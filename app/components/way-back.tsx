import type { ReactNode } from 'react'
import { Icon } from './icon'

/** The way to the page above this one, over its title. */
export function WayBack({
  to,
  lang,
  children,
}: {
  to: string
  lang?: string
  children: ReactNode
}) {
  return (
    <a className="way-back" href={to} lang={lang}>
      <Icon name="back" />
      <span>{children}</span>
    </a>
  )
}
