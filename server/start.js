import module from 'node:module'

// Plain JavaScript on purpose: an old Node must be able to read it to say what it lacks.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Mreža needs Node 22.18 or newer to run, and this is ${process.versions.node}: ` +
      'start it with "npm start" after "npm ci", which brings Node 24 along.',
  )
  process.exit(1)
}
// Compiled code is kept beside the build: loading some hundred modules is most of a start.
module.enableCompileCache?.(new URL('../build/compiled', import.meta.url).pathname)
await import(`./${process.argv[2] ?? 'index'}.ts`)
