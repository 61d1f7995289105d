import { code } from '../../html/code.ts';
import { type Html, html } from '../../html/html.ts';
import type { Guide } from '../guide.ts';

/** The script tags of one business, or with words in place of what is its own. */
export interface Tags {
  /** The business's name, where it is known. */
  business: string | null;
  origin: string;
  key: string;
  tenant_html: string;
  loader_html: string;
  keyed_html: string;
}

/** How the widget gets onto a site, for whoever looks after it: no login is needed to read this. */
export function install(tags: Tags): Guide {
  const { business, origin } = tags;
  return {
    title: business ? `Put Bob on the site of ${business}` : 'Put Bob on a site',
    description: 'One line of code, and where it goes in each kind of site.',
    lead: 'One line in every page, just before </body>. It loads after the page, sets no cookies of others and asks nobody else for anything.',
    parts: [
      { id: 'code', title: 'The code', body: theCode(tags) },
      {
        id: 'html',
        title: 'Plain HTML',
        body: steps([
          html`Open the file or template that all pages share, often <code>footer.html</code> or <code>index.html</code>.`,
          html`Paste <a href="#code">the code</a> just before <code>&lt;/body&gt;</code>.`,
          html`Upload the file. If the host or a CDN keeps copies, empty them.`,
        ]),
      },
      {
        id: 'wordpress',
        title: 'WordPress',
        body: html`<p>With the plugin “Ask Bob”, which lies in <code>integrations/wordpress</code> of the Ask Bob server:</p>${steps([html`Zip the folder <code>ask-bob</code>, and upload it under Plugins › Add New Plugin › Upload Plugin; activate it.`, html`Under Settings › Ask Bob enter the server <code>${origin}</code> and the key <code>${tags.key}</code>, and save: it says whether the key works.`])}<p>Or without it: install the plugin “WPCode”, open Code Snippets › Header &amp; Footer, and paste <a href="#code">the code</a> into Footer.</p>`,
      },
      {
        id: 'shopify',
        title: 'Shopify',
        body: steps([
          html`Open Online Store › Themes, and at the current theme … › Edit code.`,
          html`Open <code>layout/theme.liquid</code>.`,
          html`Paste <a href="#code">the code</a> just before <code>&lt;/body&gt;</code>, and save. The checkout has pages of its own, which take no such code.`,
        ]),
      },
      {
        id: 'wix',
        title: 'Wix',
        body: steps([
          html`The site needs a premium plan and a domain of its own.`,
          html`Open Settings › Custom Code, and add custom code.`,
          html`Paste <a href="#code">the code</a>; choose All pages, Load code once, and Body – end.`,
          html`Apply, and publish the site.`,
        ]),
      },
      {
        id: 'squarespace',
        title: 'Squarespace',
        body: steps([
          html`The plan has to include code injection (Core or Business and above).`,
          html`Open Settings › Developer Tools › Code Injection; in older accounts Settings › Advanced › Code Injection.`,
          html`Paste <a href="#code">the code</a> into Footer, and save.`,
        ]),
      },
      {
        id: 'webflow',
        title: 'Webflow',
        body: steps([
          html`The site needs a paid site plan, for custom code.`,
          html`Open Site settings › Custom code.`,
          html`Paste <a href="#code">the code</a> into Footer code, save, and publish. To see it at <code>….webflow.io</code> too, that address has to be among the sites of the key.`,
        ]),
      },
      {
        id: 'gtm',
        title: 'Google Tag Manager',
        body: html`${steps([html`New tag › Custom HTML. Paste this form, for Tag Manager strips attributes:`])}${code('HTML', tags.keyed_html)}${steps([html`Trigger: All Pages.`, html`Preview, then Submit. Where a consent banner decides, let the tag run with the functions of the site: it follows nobody.`])}`,
      },
      {
        id: 'react',
        title: 'React, Next.js',
        body: html`<p>Take <code>@askbob/react</code> from the folder <code>packages</code> of the Ask Bob server (<code>npm pack</code>, then <code>npm install</code> the file), and put this into the layout that all pages share; in Next.js <code>app/layout</code>:</p>${code('JSX', reactOf(tags))}<p>Or paste <a href="#code">the code</a> into <code>index.html</code>; in Next.js without the package:</p>${code('JSX', nextOf(tags))}`,
      },
      {
        id: 'policy',
        title: 'With a content security policy',
        body: html`<p>Allow <code>${origin}</code> in <code>script-src</code>, <code>connect-src</code> and, for a logo, <code>img-src</code>. Nothing inline is needed, and no <code>unsafe-…</code>.</p>`,
      },
      {
        id: 'check',
        title: 'Does it work?',
        body: html`<p>Open the page: the round button stands in its corner. In the Customer Portal under Widget stands for each site what arrived, or what was refused and why. A site counts by scheme, host and port; with and without <code>www.</code> are two. Previews within a site builder often have no address of their own: look at the published page.</p>`,
      },
    ],
  };
}

function theCode({ tenant_html, loader_html, keyed_html }: Tags): Html {
  return html`${code('HTML', tenant_html)}
<p>With several keys, the key of this site stands in the tag:</p>${code('HTML', loader_html)}
<p>For tag managers and optimisers, which strip attributes or load the file in a way of their own, it stands in the address:</p>${code('HTML', keyed_html)}`;
}

const reactOf = ({ origin, key }: Tags) =>
  `import { AskBob } from '@askbob/react';\n\n<AskBob origin="${origin}" widgetKey="${key}" />`;
const nextOf = ({ origin, key }: Tags) =>
  `import Script from 'next/script';\n\n<Script src="${origin}/widget/loader.js?key=${key}" strategy="afterInteractive" />`;

const steps = (lines: readonly Html[]): Html => html`<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>`;
