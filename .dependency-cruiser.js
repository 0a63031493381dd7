/** Imports point one way: routes → features → lib, db. */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'server-never-imports-app',
      comment: 'Modules would load twice; what the server needs is read off the build.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/' },
    },
    {
      name: 'lib-knows-no-feature',
      severity: 'error',
      from: { path: '^app/lib/' },
      to: { path: '^app/(features|routes|components)/' },
    },
    {
      name: 'components-know-no-feature',
      comment: 'The shared interface is blind to the domain.',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '^app/(features|routes)/' },
    },
    {
      name: 'features-know-no-route',
      severity: 'error',
      from: { path: '^app/features/' },
      to: { path: '^app/routes/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routes-know-no-database',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/(db\\.server|generated)' },
    },
    {
      name: 'lucia-stays-in-auth',
      comment: 'It takes no more fixes, so nothing else may know it.',
      severity: 'error',
      from: { pathNot: '^app/features/auth/' },
      to: { path: 'node_modules/lucia' },
    },
    {
      name: 'a-feature-uses-no-command-of-another',
      comment: 'Reads, policies and types may be shared; effects travel as activities.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: {
        path: '^app/features/([^/]+)/(post|start|close|reopen|pin|unpin|edit|follow|save|grant|end|suspend|lift|admit|commit|reset|change|sign|file|confirm|vouch|take|withdraw|appeal|declare|approve|decline|renew|invite|accept|ask|retire|erase|resign|found|name|archive|join|leave|add|load|share|unshare)-[^/]+\\.server\\.ts$',
        pathNot: '^app/features/$1/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(app/generated|build)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
