import { useTexts } from '../../texts/texts.tsx';
import { TextField } from '../../ui/field.tsx';

/** Why a sender is blocked, for the team. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useTexts();
  return (
    <TextField
      label={t.senders.reason}
      optional
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
