import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  [data: `data-${string}`]: string | number | boolean | undefined
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'live-thread': CustomElement
      'live-list': CustomElement
    }
  }
}
