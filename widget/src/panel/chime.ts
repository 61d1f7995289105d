/** A short soft tone; silent where the browser allows no sound. */
export function chime(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  const end = context.currentTime + 0.4;
  tone.frequency.value = 660;
  volume.gain.value = 0.06;
  volume.gain.exponentialRampToValueAtTime(0.0001, end);
  tone.connect(volume).connect(context.destination);
  tone.start();
  tone.stop(end);
  tone.onended = () => void context.close();
}
