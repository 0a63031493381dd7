import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ErrorPage } from './components/error-page'
import { Frame } from './components/frame'
import { pageTitle } from './lib/page-title'
import { useShell } from './shell'
import './styles/app.css'

// Also the title of every error page.
export const meta = () => pageTitle(undefined)

export function Layout({ children }: { children: ReactNode }) {
  const { locale, scripts } = useShell()
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {/* The header says no-referrer, under which browsers send forms with "Origin: null"; within our
            own pages the origin is told, and nothing leaves for elsewhere. */}
        <meta name="referrer" content="same-origin" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {scripts.imports.map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        <script type="module" src={scripts.module} />
      </head>
      <body>{children}</body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <Frame>
      <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
    </Frame>
  )
}
