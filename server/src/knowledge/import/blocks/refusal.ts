/** A file that cannot be read, with a sentence that says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What a file is told that is damaged. */
export function corrupt(): Refusal {
  return new Refusal(
    'This file is damaged or incomplete. Open it on your computer, save it again and send the new copy.',
  );
}

/** What a file is told that needs a password. */
export function locked(): Refusal {
  return new Refusal(
    'This file is protected with a password. Save a copy without the password and send that.',
  );
}
