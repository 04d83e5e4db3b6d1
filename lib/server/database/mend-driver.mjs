// Mends the PostgreSQL driver (postgres 3.4.9) after each install. When a connection is lost while it has something to send, the driver
// ends the whole process ("Cannot read properties of null (reading 'write')"), or keeps a connection that never sends again
// (github.com/porsager/postgres, issues 1154 and 1208, open in November 2026): a server must outlive its database.
// With a version that has no need of it, this fails and goes: the file, its line in package.json and in the Dockerfile.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('connection.js', import.meta.resolve('postgres')))
const before = readFileSync(file, 'utf8')

/** What was waiting is not sent on another connection, and the next write is planned anew. */
const forget = 'clearImmediate(nextWriteTimer); nextWriteTimer = chunk = null\n'
const refuse = `if (socket === null) {
      nextWriteTimer = chunk = null
      error(Errors.connection('CONNECTION_CLOSED', options))
      return false
    }
    `
const mended = replaceEach(
  replaceEach(before, '    clearImmediate(nextWriteTimer)\n', `    ${forget}`, 2),
  '    const x = socket.write(chunk, fn)\n',
  `    ${refuse}const x = socket.write(chunk, fn)\n`,
  1,
)

if (!before.includes(refuse)) {
  // Aside and then renamed: a copy of the package that shares its files with this one stays as it is.
  writeFileSync(`${file}.mended`, mended)
  renameSync(`${file}.mended`, file)
}

/** @param {string} text @param {string} from @param {string} to @param {number} times */
function replaceEach(text, from, to, times) {
  const parts = text.split(from)
  if (!text.includes(refuse) && parts.length !== times + 1)
    throw new Error(`postgres has changed: see what ${import.meta.url} is for`)
  return parts.join(to)
}
