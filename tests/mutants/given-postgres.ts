import type { TestProject } from 'vitest/node'

/** A run with a mutant works in the PostgreSQL of the run that started it. */
export default function setup(project: TestProject): void {
  project.provide('adminUrl', process.env.ADMIN_URL ?? '')
}
