using System.CommandLine;
using System.Data.Common;
using System.Runtime.InteropServices;
using Gangway.Community;
using Gangway.Contract;
using Gangway.Institution;
using Gangway.Inventory;
using Gangway.Storage;

namespace Gangway.Shell;

/// <summary>The inventory of commands, and the one place that turns an outcome into words on standard error and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = Root(new(args, output, error));
        Help.Shape(root);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                await error.WriteLineAsync($"gangway: {Printable.Of(problem.Message)}");
            }

            await error.WriteLineAsync($"Try: {Help.Named(parsed)} --help");
            return (int)ExitCode.Usage;
        }

        // Never disposed: a signal may still be on its way when the work is done.
        var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interrupt(signal, interrupted));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Interrupt(signal, interrupted));
        try
        {
            // The library would answer signals too, and which of the two came first would be left to chance.
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, interrupted.Token);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await error.WriteLineAsync("gangway: stopped; nothing was written");
            return 130;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or DbException)
        {
            await error.WriteLineAsync($"gangway: {Printable.Of(failure.Message)}");
            return (int)ExitCode.Failed;
        }
        catch (Exception bug) when (Environment.GetEnvironmentVariable("GANGWAY_TRACE") is null or "")
        {
            // What an input does is never an exception: this is a mistake of ours, and no reader of a report needs its stack.
            await error.WriteLineAsync($"gangway: a mistake in Gangway itself: {Printable.Of(bug.Message)}");
            await error.WriteLineAsync("Please report it; with GANGWAY_TRACE=1 the same command says where it happened.");
            return (int)ExitCode.Failed;
        }
    }

    private static RootCommand Root(Asked asked) => asked.Add(
        new RootCommand("Gangway: what do we take, what do we owe, what do we give, may we, and are we any good."),
        new("census", CensusCommand.Define),
        new("dock", DockCommand.Define),
        new("bom", BomCommands.Define),
        new("license", LicenseCommands.Define),
        new("notice", NoticeCommands.Define),
        new("dco", DcoCommand.Define),
        new("cla", ClaCommands.Define),
        new("knowledge", KnowledgeCommands.Define),
        new("give", GiveCommands.Define),
        new("policy", PolicyCommands.Define),
        new("ask", AskCommands.Define),
        new("queue", QueueCommands.Define),
        new("waiver", WaiverCommands.Define),
        new("plumbing", _ => PlumbingCommand.Define()),
        new("init", rest => StoreCommands.Init(rest.Output)),
        new("doctor", rest => StoreCommands.Examine(rest.Output)),
        new("backup", rest => StoreCommands.Keep(rest.Output)),
        new("restore", rest => StoreCommands.Bring(rest.Output)));

    /// <summary>The first signal asks for an orderly end, the second ends the process as it would any other.</summary>
    private static void Interrupt(PosixSignalContext signal, CancellationTokenSource interrupted)
    {
        signal.Cancel = !interrupted.IsCancellationRequested;
        interrupted.Cancel();
    }
}
