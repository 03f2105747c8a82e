using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gangway.Community;

internal sealed partial class GitQuarantine
{
    private const int StderrKept = 16 * 1024;

    /// <summary>Runs one git command; its output goes to <paramref name="take"/>, which answers false when it has had enough.</summary>
    /// <param name="arguments">Words of ours and object ids only.</param>
    /// <param name="input">Object ids, a line each.</param>
    public async Task<GitOutcome> Run(string[] arguments, IEnumerable<string> input, Func<ReadOnlyMemory<byte>, bool> take, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var git = Start(arguments);
        if (git is null)
        {
            return new(GitEnding.Missing);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // Killing is what ends a read of the pipe: a token alone would not wake it.
        await using var kill = patience.Token.Register(() => Kill(git));
        var feeding = Feed(git.StandardInput, input);
        var complaining = Drain(git.StandardError.BaseStream);
        var cut = true;
        try
        {
            cut = !await Read(git.StandardOutput.BaseStream, take, patience);
        }
        finally
        {
            if (cut)
            {
                Kill(git); // also where the taker throws
            }
        }

        var complaint = await complaining;
        await feeding;
        await git.WaitForExitAsync(CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        var ending = cut ? GitEnding.Cut : patience.IsCancellationRequested ? GitEnding.Silent : git.ExitCode == 0 ? GitEnding.Complete : GitEnding.Failed;
        return new(ending, Sentence(complaint));
    }

    private async Task<bool> Read(Stream output, Func<ReadOnlyMemory<byte>, bool> take, CancellationTokenSource patience)
    {
        var buffer = new byte[128 * 1024];
        while (true)
        {
            patience.CancelAfter(options.Silence);
            var length = await output.ReadAsync(buffer, CancellationToken.None);
            patience.CancelAfter(Timeout.InfiniteTimeSpan); // the time we take is not git's
            if (length == 0)
            {
                return true;
            }

            if (!take(buffer.AsMemory(0, length)))
            {
                return false;
            }
        }
    }

    private static async Task Feed(StreamWriter input, IEnumerable<string> lines)
    {
        try
        {
            await using (input)
            {
                foreach (var line in lines)
                {
                    await input.WriteAsync(line + "\n");
                }
            }
        }
        catch (IOException)
        {
            // git ended before it had read everything: its exit code and its words say why
        }
    }

    // All of it is read, so that git never waits for us; the beginning is kept.
    private static async Task<string> Drain(Stream errors)
    {
        var (kept, length) = (new byte[StderrKept], 0);
        var buffer = new byte[4096];
        while (await errors.ReadAsync(buffer) is > 0 and var read)
        {
            var room = Math.Min(read, StderrKept - length);
            buffer.AsSpan(0, room).CopyTo(kept.AsSpan(length));
            length += room;
        }

        return Encoding.UTF8.GetString(kept, 0, length);
    }

    // "fatal:" is what it died of; without one the first line is the cause. Paths of this machine are none of a report's business.
    private string Sentence(string complaint)
    {
        var lines = complaint.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var line = lines.FirstOrDefault(line => line.StartsWith("fatal:", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        return ForeignText.Line(line.Replace(objects, "objects", StringComparison.Ordinal).Replace(Folder, ".", StringComparison.Ordinal).Trim());
    }

    private static void Kill(Process git)
    {
        try
        {
            git.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // it has ended by itself in the meantime
        }
    }
}
