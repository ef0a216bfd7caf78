import { spawn } from "node:child_process";

/** A command ended with a failure; `output` is all it printed. */
export class CommandFailed extends Error {
  readonly output: string;

  constructor(command: string, code: number | null, output: string) {
    super(`${command} failed (${code ?? "killed"}).\n${output}`);
    this.name = "CommandFailed";
    this.output = output;
  }
}

/**
 * Runs a JavaScript file on this Node and returns what it printed, output and errors together. `environment` is added to ours.
 * It ends when we do. Throws CommandFailed when it ends with another code than 0.
 */
export function run(file: string, args: string[], environment: Record<string, string> = {}): Promise<string> {
  return runProgram(process.execPath, [file, ...args], environment);
}

/** Same as `run`, for any program. */
export function runProgram(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => child.kill();
  process.once("exit", stop);
  const printed: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", stop);
      const output = Buffer.concat(printed).toString("utf8");
      if (code === 0) resolve(output);
      else reject(new CommandFailed([program, ...args].join(" "), code, output));
    });
  });
}
