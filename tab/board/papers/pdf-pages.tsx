import { makeStyles, tokens } from '@fluentui/react-components'
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'
import { useEffect, useRef, useState } from 'react'
import { Fold } from '../../parts/fold.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { papersEnglish } from './english.ts'

const words = papersEnglish.preview

GlobalWorkerOptions.workerPort = new PdfWorker()

const useStyles = makeStyles({
  pages: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  // Paper is white in every theme.
  page: {
    display: 'block',
    width: '100%',
    height: 'auto',
    backgroundColor: 'white',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/**
 * The pages of a PDF, drawn: Teams shows its tabs in a frame in which the browser's own viewer does not run. The words of
 * each stand below it for who does not see them.
 */
export function PdfPages({ pdf, name }: { pdf: ArrayBuffer; name: string }) {
  const styles = useStyles()
  const [pages, setPages] = useState<readonly PDFPageProxy[] | null>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    // It takes the bytes away: a copy leaves ours for another look.
    const loading = getDocument({ data: pdf.slice(0), useWasm: false })
    loading.promise
      .then(pagesOf)
      .then(setPages)
      .catch(() => setBroken(true))
    return () => void loading.destroy()
  }, [pdf])
  if (isBroken) return <TroubleBar message={words.unreadable} />
  if (!pages) return <Waiting label={words.working} />
  return (
    <div className={styles.pages}>
      <span role="status">{words.pages(pages.length, name)}</span>
      {pages.map((page) => (
        <Page key={page.pageNumber} page={page} label={words.page(page.pageNumber, pages.length, name)} />
      ))}
    </div>
  )
}

function Page({ page, label }: { page: PDFPageProxy; label: string }) {
  const styles = useStyles()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const drawn = canvas.current
    if (!drawn) return
    const viewport = page.getViewport({ scale: 2 })
    Object.assign(drawn, { width: viewport.width, height: viewport.height })
    const task = page.render({ canvas: drawn, viewport })
    // Taken away before it was drawn.
    task.promise.catch(() => undefined)
    page.getTextContent().then(
      ({ items }) => setText(wordsOf(items)),
      () => undefined,
    )
    return () => task.cancel()
  }, [page])
  return (
    <div>
      <canvas ref={canvas} role="img" aria-label={label} className={styles.page} />
      <Fold title={words.words}>
        <p className={styles.words}>{text}</p>
      </Fold>
    </div>
  )
}

async function pagesOf(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items']

function wordsOf(items: Items): string {
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
