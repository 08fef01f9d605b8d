// @ts-check
// What Linux knows of a running process, and of the machine.

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Milliseconds of processor that a process has used, its own and the kernel's for it. */
export function cpu(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

/** The most memory a process has held, in MB of a million bytes; a process that has just ended holds none any more. */
export function peakMemory(pid) {
  const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return (Number(kib) * 1024) / 1e6;
}

/**
 * Runs a program to its end.
 * @returns {Promise<{ took: number, memory: number, output: string }>} seconds; the most memory held, in MB, seen ten times a second
 */
export async function weighed(program, args) {
  const from = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let memory = 0;
  const look = setInterval(() => {
    try {
      memory = Math.max(memory, peakMemory(child.pid));
    } catch {
      // It has just ended: what was seen before stands.
    }
  }, 100);
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
  return { took: (performance.now() - from) / 1000, memory, output };
}

/** The machine, in the words of a table. */
export function machine() {
  const system = /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'unknown';
  return {
    Processor: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    Memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    System: `${system}, Linux ${release()}`,
    Compiler: said('rustc', ['--version']),
    Load: `${loadavg()[0].toFixed(2)} before the run`,
    Commit: said('git', ['describe', '--always', '--dirty']),
  };
}

function said(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
