import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { TextField } from '../../ui/field.tsx';

/** Asks for a code of the authenticator app, from people who have one. */
export function CodeField({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const t = useTexts();
  const { second_factor } = useSession();
  if (!second_factor) return null;
  return (
    <TextField
      label={t.connections.code}
      required
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={40}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
