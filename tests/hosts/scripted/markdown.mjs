// Articles in Markdown, made into HTML by the programs that authors use.

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { micromark } from 'micromark'
import { expect, Figure } from '../../browser/figure.mjs'
import texts from '../../../www/text/pages/builder.json' with { type: 'json' }

const command =
  (name, ...options) =>
  (input) =>
    execFileSync(name, options, { input, encoding: 'utf8' })

// R Markdown and Quarto are Pandoc’s Markdown, MkDocs is Python’s with these extensions, Jekyll is Kramdown, micromark is what
// Remark, Astro and MDX read with.
const PROGRAMS = {
  Pandoc: command('pandoc', '-f', 'markdown'),
  'Pandoc, as on GitHub': command('pandoc', '-f', 'gfm'),
  'Pandoc, CommonMark with extensions': command('pandoc', '-f', 'commonmark_x'),
  'Python-Markdown': command('/usr/bin/python3', '-m', 'markdown'),
  'Python-Markdown with extensions': command(
    '/usr/bin/python3',
    '-m',
    'markdown',
    ...['extra', 'smarty', 'toc'].flatMap((name) => ['-x', name])
  ),
  Kramdown: command('kramdown'),
  'Kramdown that reads within HTML': command('kramdown', '--parse-block-html'),
  'cmark-gfm': command('cmark-gfm', '--unsafe', '--smart', '-e', 'strikethrough'),
  'markdown-it': (text) => new MarkdownIt({ html: true, typographer: true, breaks: true }).render(text),
  Marked: (text) => marked(text),
  micromark: (text) => micromark(text, { allowDangerousHtml: true }),
  Hugo: (text) => hugo(text, { 'config.toml': '[markup.goldmark.renderer]\nunsafe = true\n' })
}

/** What Hugo makes of an article on a site with these files. */
function hugo(article, files) {
  const site = mkdtempSync(join(tmpdir(), 'hugo-'))
  const content = `---\ntitle: An article\n---\n${article}`
  for (const [path, text] of Object.entries({
    'config.toml': '',
    'layouts/_default/single.html': '{{ .Content }}',
    'content/article.md': content,
    ...files
  })) {
    mkdirSync(join(site, path, '..'), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  execFileSync('hugo', ['--quiet', '--source', site])
  const html = readFileSync(join(site, 'public/article/index.html'), 'utf8')
  rmSync(site, { recursive: true })
  return html
}

const article = (code) =>
  `# An article\n\nWhat stands before.\n\n${code}\n\n## What follows\n\nThe *rest* of the article.\n`

/** An article that has the code wherever an author may put it: first, by itself, in a paragraph, in a list and in a quotation. */
const places = (code) =>
  [
    code,
    'What stands before.',
    code,
    `A line before.\n${code}\nA line after.`,
    `- An item\n\n${code.replaceAll(/^/gm, '    ')}\n\n- Another`,
    `> A quotation\n>\n${code.replaceAll(/^/gm, '> ')}`,
    '## What follows',
    'The *rest* of the article.'
  ].join('\n\n')

/** The first code of a document that embeds a figure. */
const codeOf = (document) =>
  readFileSync(document, 'utf8')
    .match(/(?<=^```html\n)[^]*?(?=\n```$)/gm)
    .find((code) => code.includes('<cluster-figure'))

const snippet = codeOf('README.md')
const ownTable = codeOf('docs/own-tables.md')

/** What browsers make of HTML: of each figure its words, elements, attributes and table, and what stands outside of all. */
const read = (page, html) =>
  page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    const words = ({ childNodes }) =>
      [...childNodes]
        .filter(({ localName }) => localName !== 'script')
        .map(({ textContent }) => textContent)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    const figures = [...body.querySelectorAll('cluster-figure')].map((figure) => ({
      // Some programs set dashes as typographers do.
      words: words(figure).replaceAll('—', '---'),
      elements: [...figure.querySelectorAll('*')].map(({ localName }) => localName),
      attributes: figure
        .getAttributeNames()
        .map((name) => `${name}=${figure.getAttribute(name)}`)
        .sort(),
      table: figure.querySelector(':scope > script[type="text/csv"]')?.textContent.trim()
    }))
    for (const figure of body.querySelectorAll('cluster-figure')) figure.remove()
    return { figures, rest: body.textContent }
  }, html)

/** Holds an article against what it should be as every program renders it. */
async function expectEverywhere(page, source, figures) {
  for (const [program, render] of Object.entries(PROGRAMS)) {
    const html = render(source)
    expect(await read(page, html), `${program}: ${html}`).toEqual({
      figures,
      rest: expect.stringContaining('The rest of the article.')
    })
  }
}

const rowsOf = (code) => /(?<=<script type="text\/csv">\n)[^]*(?=\n<\/script>)/.exec(code)[0]

export default {
  'the code of README has its words inside and the rest of the article outside, wherever it stands and whatever renders it':
    async ({ page, site }) => {
      await page.goto(`${site.url}/builder.html`)
      const figure = {
        words: 'With four stages of nine firms the cluster sells at 52.8; one firm would ask 64.',
        elements: [],
        attributes: ['a=100', 'b=1', 'cost=28', 'k=4', 'n=9', 'view=price']
      }
      for (const source of [places(snippet), places(snippet).replaceAll('\n', '\r\n')])
        await expectEverywhere(page, source, Array(5).fill(figure))
    },

  'the code of an own table keeps every sign of it': async ({ page, site }) => {
    await page.goto(`${site.url}/builder.html`)
    await expectEverywhere(page, article(ownTable), [
      {
        words: 'Lyon had more than 100 mills in 1831, Lille 60.',
        elements: ['script'],
        attributes: ['indicator=mills_1831', 'places=lyon,lille', 'view=provinces'],
        table: rowsOf(ownTable)
      }
    ])
  },

  'the code that the builder makes means what was typed, also where Markdown has signs of its own': async ({
    page,
    site
  }) => {
    const said = [
      '*a* **b** _c_ __d__ `e` $f$ ~~g~~ ^h^ ==i== [j](k) [^1] ![l] <m> | n \\ o @p {q} # r',
      '</cluster-figure><script>alert(1)</script>',
      '1. one',
      '- two',
      '# three',
      '> four',
      '---',
      '價格 **五** 與_六_'
    ]
    await page.goto(`${site.url}/builder.html?lang=en&view=provinces&indicator=high_tech_share_2006&v=1`)
    await expect(page.locator('#preview .sentence')).toBeVisible()
    const codes = []
    for (const text of said) {
      await page.getByRole('textbox', { name: texts.en.settings.text }).fill(text)
      codes.push(await page.getByRole('textbox', { name: texts.en.blocks.html, exact: true }).inputValue())
    }
    const source = article(codes.join('\n\n'))
    const { figures } = await read(page, source)
    expect(figures.map(({ words, elements }) => ({ words, elements }))).toEqual(
      said.map((words) => ({ words, elements: [] }))
    )
    await expectEverywhere(page, source, figures)
  },

  'what every program renders becomes a figure, with the article around it in sight': async ({ page, visit }) => {
    const articles = Object.values(PROGRAMS).map((render) => `<div class="article">${render(article(snippet))}</div>`)
    await visit(articles.join('\n').replaceAll(/<script src=.*?<\/script>/g, ''))
    await expect(page.locator('cluster-figure .sentence')).toHaveCount(articles.length)
    const seen = await page.locator('.article').evaluateAll((articles) =>
      articles.map((article) => {
        const boxes = (node) => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return range.getClientRects().length
        }
        return {
          words: boxes(article.querySelector('cluster-figure')),
          rest: [...article.querySelectorAll('h1, h2, p:last-child')].map(boxes)
        }
      })
    )
    expect(seen).toEqual(articles.map(() => ({ words: 0, rest: [1, 1, expect.any(Number)] })))
  },

  'an article that got into the element stays in sight below the figure, and the console names the remedy': async ({
    page,
    visit
  }) => {
    const torn =
      '<script src="cluster-figure.js" defer></script>\n<cluster-figure>\n  <p>The words.</p>\n</cluster-figure>'
    const told = []
    page.on('console', (message) => message.type() === 'warning' && told.push(message.text()))
    await visit(PROGRAMS.Pandoc(article(torn)).replace(/<script.*?<\/script>/, ''))
    const figure = new Figure(page, 'cluster-figure')
    await figure.sentence.waitFor()
    const rest = page.getByText('The rest of the article.')
    await expect(figure.host).toContainText('The rest of the article.')
    await expect(rest).toBeVisible()
    const [above, below] = await Promise.all([figure.sentence, rest].map((part) => part.boundingBox()))
    expect(below.y).toBeGreaterThan(above.y + above.height)
    expect(told).toEqual([
      expect.stringMatching(/^<cluster-figure> seems to have no closing tag: .*<\/cluster-figure>/)
    ])
  },

  'Hugo’s shortcode of the builder makes the figure of its attributes, with its words inside': async ({
    page,
    site
  }) => {
    const text = 'A "price" of 5 & more *now* {{ z }}'
    await page.goto(
      `${site.url}/builder.html?${new URLSearchParams({ lang: 'en', view: 'length', k: '6', v: '2', recipe: 'hugo', text })}`
    )
    const code = (name) => page.getByRole('textbox', { name: texts.en.blocks[name], exact: true }).inputValue()
    await expect(page.locator('#preview .sentence')).toBeVisible()
    const html = hugo(article(await code('hugo_content')), {
      'layouts/shortcodes/cluster-figure.html': await code('hugo_template')
    })
    const { figures, rest } = await read(page, html)
    expect(figures).toEqual([
      { words: text, elements: [], attributes: expect.arrayContaining(['view=length', 'k=6', 'v=2']) }
    ])
    expect(rest).toContain('The rest of the article.')
  }
}
