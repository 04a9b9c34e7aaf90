// One writer for each diagnostic: of the pages that have it open, one holds its lock (Web Locks) and writes it; the others
// show what it saves. The lock of a page that ends goes to the one that has waited longest. « Prendre la main » asks the writer
// to hand over (BroadcastChannel): it stores what was typed, and the other takes the lock from it. One that doesn't answer,
// frozen or dead, has it taken all the same, and learns it when it wakes up.
//
// Locks are a convenience: without them, or over them, a record that another page has changed is never written over
// (storage.js, `swap`).
const HERE = 0; // Writer (src/app/backups.h): this page writes
const ELSEWHERE = 1; // another one does
const PROMOTED = 2; // it is gone: this one does
const TAKEN = 3; // another one has taken over from this page
const GIVEN = 4; // this page has taken over
const PATIENCE = 2000; // ms that the writer is given to hand over

const newName = () => crypto.getRandomValues(new Uint32Array(2)).join(".");

export class Writers {
  // name: what names of locks begin with, and the lock that every page shares. tell(id, what). flush(id): resolves once what
  // was typed in this record is on disk, or could not be put there, and nothing more has been typed meanwhile.
  // readAgain(id): resolves once the program knows the record as it is on disk.
  constructor({ name, tell, flush, readAgain, locks = navigator.locks, patience = PATIENCE }) {
    Object.assign(this, { name, tell, flush, readAgain, locks, patience });
    this.page = newName();
    this.claim = undefined; // on the record that the program has open: { id, held, handing, release(), stop() }; `handing`:
    // resolves once it may be another page's
    this.turn = Promise.resolve(); // changes of it are made one after the other
    this.heard = undefined; // hears other pages, while this one asks for the hand
    this.asleep = false;
    this.arrive();
  }

  // --- What the program asks

  // This page is to write that record, and no other any more; "": none.
  hold(id) { return this.inTurn(() => this.change(id)); }

  async takeOver(id) {
    await this.turn;
    const { claim } = this;
    if (claim?.id !== id) return undefined;
    if (!claim.held) await this.askFor(id);
    if (this.claim !== claim || this.asleep) return undefined;
    if (claim.held) { // it came by itself meanwhile, which was told; or was never elsewhere
      if (!claim.waited) this.tell(id, HERE);
      return undefined;
    }
    claim.stop?.();
    const next = this.begin(id);
    if (await this.request(next, { steal: true })) return this.take(next, GIVEN);
    if (this.claim !== next) return undefined;
    this.tell(id, ELSEWHERE); // the browser refuses
    this.wait(next);
    return undefined;
  }

  // --- Of the page

  // It may be kept as it is, and nothing of it runs: others go on.
  sleep() {
    if (this.asleep) return;
    this.asleep = true;
    this.leave();
    const { claim } = this;
    if (!claim) return;
    this.claim = { id: claim.id }; // what comes of the former is of no interest
    this.giveUp(claim);
  }

  // It goes on, and may find the record in other hands.
  wake() {
    if (!this.asleep) return;
    this.asleep = false;
    this.arrive();
    const id = this.claim?.id;
    this.claim = undefined;
    if (id) this.hold(id);
  }

  // Heard by other pages, and counted by them (storage.js).
  arrive() {
    try {
      this.channel = new BroadcastChannel(`${this.name} writers`);
      this.channel.onmessage = ({ data }) => this.hear(data);
    } catch {
      this.channel = undefined; // nobody hears: what is asked for is taken
    }
    const here = claimOn("");
    this.leave = () => {
      this.channel?.close();
      this.giveUp(here);
    };
    this.request(here, { mode: "shared", signal: here.signal }, this.name);
  }

  // --- Changes

  inTurn(work) {
    this.turn = this.turn.then(work).catch((error) => { console.error(error); });
    return this.turn;
  }

  async change(id) {
    if (this.asleep) {
      this.claim = id ? { id } : undefined;
      return;
    }
    const { claim } = this;
    if (claim && claim.id === id) {
      this.tell(id, claim.held && !claim.handing ? HERE : ELSEWHERE);
      return;
    }
    if (claim) {
      if (claim.held && !claim.handing) await this.soon(this.flush(claim.id));
      if (this.claim === claim) this.claim = undefined;
      this.giveUp(claim);
    }
    if (id && !this.asleep) await this.ask(this.begin(id));
  }

  // Storage may not answer.
  soon(work) { return Promise.race([work, new Promise((resolve) => { setTimeout(resolve, this.patience); })]); }

  begin(id) {
    this.claim = claimOn(id);
    return this.claim;
  }

  giveUp(claim) {
    claim.held = false;
    claim.stop?.();
    claim.release?.();
  }

  async ask(claim) {
    const got = this.locks ? await this.request(claim, { ifAvailable: true }) : undefined;
    if (got === undefined && this.claim === claim) claim.held = true; // the browser has no locks, or none for this page
    if (got !== false) return this.take(claim, HERE);
    if (this.claim !== claim) return undefined;
    this.tell(claim.id, ELSEWHERE);
    this.wait(claim); // for as long as it takes
    return undefined;
  }

  // Another page writes: until it ends.
  async wait(claim) {
    claim.waited = true;
    if (await this.request(claim, { signal: claim.signal })) await this.take(claim, PROMOTED);
  }

  // The lock is this page's, which shows what the one before has saved.
  take(claim, how) {
    claim.taking = this.soon(this.readAgain(claim.id)).then(() => {
      if (this.claim === claim && claim.held) this.tell(claim.id, how);
    });
    this.post({ holds: claim.id });
    return claim.taking;
  }

  // Whether the lock is held from now on; undefined when the browser refuses. Until release(), or until it is stolen.
  request(claim, options, name = `${this.name}/${claim.id}`) {
    return new Promise((resolve) => {
      const held = async (lock) => {
        if (!lock || (claim !== this.claim && claim.id)) return resolve(false);
        claim.held = true;
        return new Promise((release) => {
          claim.release = release;
          resolve(true);
        });
      };
      const asked = Promise.resolve().then(() => this.locks.request(name, options, held));
      asked.then(() => this.ended(claim), (error) => {
        resolve(error.name === "AbortError" ? false : undefined);
        this.ended(claim, true);
      });
    });
  }

  // The lock is no longer this page's: given back, or stolen.
  async ended(claim, stolen = false) {
    if (!claim.held || this.claim !== claim) return;
    claim.held = false;
    if (stolen) await this.letGo(claim); // what meets newer work is kept apart from it
    clearTimeout(claim.timer);
    if (this.claim !== claim) return;
    const next = this.begin(claim.id);
    this.wait(next);
  }

  // --- Between pages

  post(news) {
    try {
      this.channel?.postMessage(news);
    } catch {
      // closed: the page is asleep
    }
  }

  hear(data) {
    const { claim } = this;
    if (data.want && claim?.id === data.want && claim.held && !claim.handing) this.handOver(claim, data.page);
    else this.heard?.(data);
  }

  // Resolves once the writer has handed over to this page, or doesn't answer. When it has to another page, that one is asked.
  askFor(id) {
    return new Promise((resolve) => {
      let timer;
      const done = () => {
        clearTimeout(timer);
        this.heard = undefined;
        resolve();
      };
      const ask = () => {
        clearTimeout(timer);
        timer = setTimeout(done, this.patience);
        this.post({ want: id, page: this.page });
      };
      this.heard = (data) => {
        if (data.given === id && data.page === this.page) done();
        else if (data.holds === id) ask();
      };
      ask();
    });
  }

  // What was typed is on disk before it is told: from then on nothing more is.
  letGo(claim) {
    claim.handing ||= (async () => {
      await claim.taking; // one after the other
      await this.flush(claim.id);
      if (this.claim === claim) this.tell(claim.id, TAKEN);
    })();
    return claim.handing;
  }

  async handOver(claim, page) {
    await this.letGo(claim);
    if (this.claim !== claim || !claim.held) return;
    this.post({ given: claim.id, page });
    claim.timer = setTimeout(() => claim.release(), 2 * this.patience); // the other one may have ended meanwhile
  }
}

function claimOn(id) {
  const stopper = new AbortController();
  return { id, held: false, handing: undefined, waited: false, signal: stopper.signal, stop: () => stopper.abort(), release() {} };
}
