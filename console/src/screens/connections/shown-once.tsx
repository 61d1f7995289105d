import { useState } from 'react';
import { at } from '../../session/side.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Tabs } from '../../ui/tabs.tsx';

const languages = ['curl', 'node', 'python', 'mcp'] as const;

/** A secret that is shown this once, with what calls the server with it. */
export function ShownOnce({ secret, onTaken }: { secret: string; onTaken: () => void }) {
  const t = useTexts();
  const [language, setLanguage] = useState<(typeof languages)[number]>('curl');
  return (
    <div className="flex flex-col gap-4">
      <CopyField label={t.connections.key} value={secret} />
      <Tabs
        label={t.connections.sample}
        value={language}
        onChange={setLanguage}
        tabs={languages.map((each) => ({
          value: each,
          label: t.connections.sampleNames[each],
          content: <CopyField label={t.connections.sample} value={samples[each](secret)} lines />,
        }))}
      />
      <Actions>
        <Button look="primary" onClick={onTaken}>
          {t.connections.taken}
        </Button>
      </Actions>
    </div>
  );
}

const address = () => location.origin + at('/api/conversations?limit=5');

const samples: Record<(typeof languages)[number], (key: string) => string> = {
  curl: (key) => `curl -s '${address()}' \\\n  -H 'Authorization: Bearer ${key}'`,
  node: (key) =>
    `const reply = await fetch('${address()}', {\n  headers: { authorization: 'Bearer ${key}' },\n});\nconsole.log(await reply.json());`,
  python: (key) =>
    `import json, urllib.request\n\nrequest = urllib.request.Request(\n    '${address()}',\n    headers={'Authorization': 'Bearer ${key}'},\n)\nprint(json.load(urllib.request.urlopen(request)))`,
  mcp: (key) => {
    const bob = {
      type: 'http',
      url: location.origin + at('/mcp'),
      headers: { Authorization: `Bearer ${key}` },
    };
    return JSON.stringify({ mcpServers: { bob } }, null, 2);
  },
};
