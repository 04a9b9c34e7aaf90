// Reads response codes, away from the page: in a worker, one picture at a time. What comes in is a first message without a picture,
// then { picture, width, height } (RGBA); what goes out { ready }, then { text }, undefined when no code was seen.
import { codeReader } from "./code_reader.js";

const read = codeReader();

onmessage = ({ data }) => { postMessage(data.picture ? { text: read(data) } : { ready: true }); };
