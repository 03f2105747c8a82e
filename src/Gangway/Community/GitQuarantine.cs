using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Gangway.Community;

/// <summary>
/// An empty bare repository of our own in a temporary folder that borrows only the objects of a foreign one. Git runs here and nowhere
/// else: with the foreign configuration, hooks, attributes and references out of its sight, no command of theirs can run. Plain
/// `git status`, `diff`, `log -p` or `archive` in a foreign folder run such commands (core.fsmonitor, filters, promisor remotes over
/// ext::), and hardening flags alone do not stop all of them.
/// </summary>
internal sealed class GitQuarantine : IDisposable
{
    private const int StderrKept = 16 * 1024;

    private readonly string folder;
    private readonly string objects;
    private readonly GitSourceOptions options;

    public GitQuarantine(GitRepository repository, GitSourceOptions options)
    {
        this.options = options;
        objects = repository.ObjectsFolder;
        folder = Directory.CreateTempSubdirectory("gangway-git-").FullName; // readable by its owner only
        Directory.CreateDirectory(Path.Combine(folder, "objects"));
        Directory.CreateDirectory(Path.Combine(folder, "refs"));
        File.WriteAllText(Path.Combine(folder, "HEAD"), "ref: refs/heads/none\n");
        File.WriteAllText(Path.Combine(folder, "config"), Config(repository.IsSha256));
        if (!repository.Shallow.IsEmpty)
        {
            File.WriteAllText(Path.Combine(folder, "shallow"), string.Join('\n', repository.Shallow) + "\n");
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder left in the system's own temporary folder harms nobody.
        }
    }

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

    private static string Config(bool sha256) =>
        // A commit-graph is hearsay about commits, and theirs: the commits themselves are read. No housekeeping, either.
        $"[core]\n\trepositoryformatversion = {(sha256 ? 1 : 0)}\n\tbare = true\n\tcommitGraph = false\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n"
        + (sha256 ? "[extensions]\n\tobjectformat = sha256\n" : "");

    private Process? Start(string[] arguments)
    {
        if ((options.Program ?? GitProgram.Find()) is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        SetEnvironment(start.Environment);
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null; // not there, or not to be run by us
        }
    }

    private void SetEnvironment(IDictionary<string, string?> environment)
    {
        var windows = Environment.GetEnvironmentVariable("SystemRoot");
        environment.Clear();
        environment["PATH"] = GitProgram.SearchPath;
        environment["HOME"] = folder;
        environment["LC_ALL"] = "C";
        environment["GIT_DIR"] = folder;
        environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = Quoted(objects);
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["GIT_ATTR_NOSYSTEM"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = "";
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        if (windows is not null)
        {
            environment["SystemRoot"] = windows; // without it no process starts there
        }
    }

    /// <summary>One entry of a path list as git(1) reads it: a quoted entry may hold the separator and is unescaped like a C string.</summary>
    internal static string Quoted(string path)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in path)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                < ' ' or '\x7f' => quoted.Append('\\').Append(Convert.ToString(letter, 8).PadLeft(3, '0')),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
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
        return ForeignText.Line(line.Replace(objects, "objects", StringComparison.Ordinal).Replace(folder, ".", StringComparison.Ordinal).Trim());
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
