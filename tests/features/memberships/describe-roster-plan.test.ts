import { describe, expect, test } from 'vitest'
import { describeRosterPlan } from '~/features/memberships/describe-roster-plan'
import { planRosterImport } from '~/features/memberships/plan-roster-import'
import { readRoster } from '~/features/memberships/read-roster'
import { buildContext, planLines } from './roster-world'

const ROW = 'Петровић;Ана;ana@x.example;полицајац;ПУ Ниш;;01.02.2020;српски, English'

describe('describeRosterPlan', () => {
  test('names what was found, each fault, each suspect, and what commit will do', () => {
    const rows = [
      ROW,
      ROW.replace('полицајац', 'galactic marshal').replace('ana@', 'eva@'),
      'Petrovic;Ana;ana.private@x.example;полицајац;ПУ Ниш;;01.02.2020;',
    ]
    const plan = planLines(rows)
    expect(describeRosterPlan(plan)).toBe(`Roster for serbia-moi
  encoding   utf-8
  delimiter  semicolon
  dates      DD.MM.YYYY
  columns    familyName "Surname"
             givenName "First name"
             email "E-mail"
             rank "Rank"
             unit "Unit"
             association "Association"
             memberSince "Member since"
             languages "Languages"
  rows       3

Faults (these lines are not imported): 1
  line 3  rank  "galactic marshal" is not a rank of this service

Suspects (imported, and to be looked at): 1
  line 4  probably the person of line 2, under another e-mail

Commit will
  add 2 members
  add 0 association memberships to members already known
  leave 0 members as they are
  skip 1 faulty line
Plan ${plan.hash}
`)
  })

  test('lets no control character of the file reach the terminal', () => {
    const headings = 'Surname;First name;E-mail;Rank;Unit;Member since;\u001B]0;x\u0007'
    const text = `${headings}\n\u009Bx;\u001B[2J;\u0008;\u202Ex;=\u001B;\u0007;;`
    const table = readRoster(new TextEncoder().encode(text))
    const report = describeRosterPlan(planRosterImport(table, buildContext('serbia-moi')))
    expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(report).toContain('<U+001B>')
  })
})
