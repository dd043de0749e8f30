import { type Html, html, type Part } from './html.ts'

// Mail programs read inline styles only. No colour is six digits long: that is how a sign-in code looks.
const FONT = 'font-family:Arial,Helvetica,sans-serif;color:#1b1b1f'
const CELL = 'padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-size:16px;line-height:24px'

export const paragraph = (...parts: Part[]): Html =>
  html`<p style="margin:0 0 16px;font-size:16px;line-height:24px">${parts}</p>`

export const heading = (text: string): Html =>
  html`<h2 style="margin:24px 0 8px;font-size:18px;line-height:24px">${text}</h2>`

export const bullets = (items: readonly Part[]): Html =>
  html`<ul style="margin:0 0 16px;padding-left:24px;font-size:16px;line-height:24px">${items.map(
    (item) => html`<li style="margin-bottom:4px">${item}</li>`,
  )}</ul>`

/** A link that looks like a button; its address is spelled out nowhere else, so that there is one thing to press. */
export const button = (text: string, url: string): Html =>
  html`<p style="margin:0 0 24px"><a href="${url}" style="display:inline-block;padding:10px 20px;background:#1f4e79;color:#ffffff;font-size:16px;line-height:24px;font-weight:bold;text-decoration:none;border-radius:4px">${text}</a></p>`

export const link = (text: string, url: string): Html => html`<a href="${url}" style="color:#1f4e79">${text}</a>`

/** Numbers are pressed on a phone. */
export const phoneLink = (phone: string): Html =>
  html`<a href="tel:${phone.replace(/[^\d+]/g, '')}" style="color:#1f4e79;white-space:nowrap">${phone}</a>`

export type Fact = readonly [term: string, value: Part]

/** What, when, where: one row each. A row without a value is left out. */
export function facts(rows: readonly (Fact | false)[]): Html {
  const shown = rows.filter((row): row is Fact => row !== false)
  return html`<table style="margin:0 0 16px;border-collapse:collapse">${shown.map(
    ([term, value]) =>
      html`<tr><th scope="row" style="${CELL};white-space:nowrap">${term}</th><td style="${CELL}">${value}</td></tr>`,
  )}</table>`
}

export function table(columns: readonly string[], rows: readonly (readonly Part[])[]): Html {
  const line = 'border-bottom:1px solid #b1b4b6'
  return html`<table style="margin:0 0 16px;border-collapse:collapse;width:100%"><thead><tr>${columns.map(
    (column) => html`<th scope="col" style="${CELL};${line}">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td style="${CELL};${line}">${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}

/** What a mail and an event have in common: a body that any reader of HTML shows. */
export const body = (...parts: Part[]): Html => html`<div lang="en-GB" style="${FONT};max-width:600px">${parts}</div>`

/** A whole mail. Its heading is what a preview shows first. */
export function mailPage(subject: string, title: string, ...parts: Part[]): string {
  const content = body(html`<h1 style="margin:0 0 16px;font-size:24px;line-height:30px">${title}</h1>`, parts)
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${subject}</title></head>
<body style="margin:0;padding:16px;background:#ffffff"><main>${content}</main></body>
</html>
`.markup
}
