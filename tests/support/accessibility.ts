import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** All that can be looked at by a machine. */
export const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** Whether words stand out from their ground. */
export const contrast: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } }

/** Brings axe into a page that was just opened. No page has frames, so once is enough. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/** What axe finds at fault in the page as it stands, a line for each element. */
export function findFaults(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, { ...given, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
  }, options)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
