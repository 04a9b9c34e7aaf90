// Reading aloud with the computer's own voice. Only voices that work on this computer: others would send the words out.
const SILENT = {}; // no utterance

export class Speech {
  // onVoice(there): whether there is a French voice, told again when the browser's list changes. onSpoken(heard): the
  // sentence ended, or could not be said.
  constructor(onVoice, onSpoken) {
    this.onSpoken = onSpoken;
    this.current = SILENT;
    this.synthesis = window.speechSynthesis;
    if (!this.synthesis) return;
    const look = () => {
      const before = this.voice;
      const local = this.synthesis.getVoices().filter((voice) => voice.localService && /^fr\b/i.test(voice.lang));
      this.voice = local.find((voice) => /^fr[-_]FR/i.test(voice.lang)) || local[0];
      if (Boolean(before) !== Boolean(this.voice)) onVoice(Boolean(this.voice));
    };
    look();
    this.synthesis.addEventListener?.("voiceschanged", look); // many browsers find their voices after a while
    addEventListener("pagehide", () => this.stop());
  }

  say(words, rate) {
    this.stop();
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = rate;
    // What was stopped or replaced still ends: that is not an answer.
    const answer = (heard) => { if (this.current === utterance) this.onSpoken(heard); };
    utterance.onend = () => answer(true);
    utterance.onerror = () => answer(false);
    this.current = utterance; // kept: some browsers forget an utterance that nothing refers to
    this.synthesis.speak(utterance);
  }

  stop() {
    this.current = SILENT;
    this.synthesis?.cancel();
  }
}
