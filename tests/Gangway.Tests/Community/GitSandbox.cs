using System.Diagnostics;
using System.Text;

namespace Gangway.Tests.Community;

/// <summary>A temporary folder in which the tests make real repositories, with fixed times and a git that sees no configuration of this machine.</summary>
internal sealed class GitSandbox : IDisposable
{
    private int minutes;

    public GitSandbox(string suffix = "")
    {
        Folder = Path.Combine(Directory.CreateTempSubdirectory("gangway-test-").FullName, "work" + suffix);
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public string this[string path] => Path.Combine(Folder, path);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);

    public GitSandbox Init(params string[] arguments)
    {
        Git(["init", "-q", "-b", "main", .. arguments, Folder]);
        return this;
    }

    public string Commit(string message = "a change", string author = "One <one@example.com>", string? committer = null, string? date = null, string? file = null)
    {
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
            File.WriteAllText(this[file], message);
            Git(["add", "--", file]);
        }

        date ??= $"{1577836800 + (++minutes * 60)} +0000";
        Run(Folder, ["commit", "-q", "--allow-empty", "--allow-empty-message", "-F", "-"], Encoding.UTF8.GetBytes(message), Environment(author, committer ?? author, date));
        return Git(["rev-parse", "HEAD"]);
    }

    /// <summary>Writes a commit object byte by byte, as no git would.</summary>
    public string RawCommit(byte[] content)
    {
        var id = RawObject("commit", content);
        Git(["update-ref", "refs/heads/main", id]);
        return id;
    }

    public string RawObject(string kind, byte[] content) => Run(Folder, ["hash-object", "-t", kind, "-w", "--stdin", "--literally"], content, []);

    public string Git(params string[] arguments) => Run(Folder, arguments, null, Environment("One <one@example.com>", "One <one@example.com>", "1577836800 +0000"));

    public static string GitIn(string folder, params string[] arguments) => Run(folder, arguments, null, []);

    public static string Ask(string folder, string input, params string[] arguments) => Run(folder, arguments, Encoding.UTF8.GetBytes(input), []);

    /// <summary>Runs git where it may fail.</summary>
    public static void Dare(string folder, params string[] arguments) => Run(folder, arguments, null, [], mayFail: true);

    private static (string, string)[] Environment(string author, string committer, string date) =>
    [
        .. Who("AUTHOR", author), .. Who("COMMITTER", committer), ("GIT_AUTHOR_DATE", date), ("GIT_COMMITTER_DATE", date),
    ];

    private static (string, string)[] Who(string role, string identity)
    {
        var open = identity.IndexOf('<');
        return [($"GIT_{role}_NAME", identity[..open].Trim()), ($"GIT_{role}_EMAIL", identity[(open + 1)..^1])];
    }

    private static string Run(string folder, string[] arguments, byte[]? input, (string Name, string Value)[] environment, bool mayFail = false)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("LC_ALL", "C.UTF-8"), .. environment])
        {
            start.Environment[name] = value;
        }

        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            git.StandardInput.BaseStream.Write(input);
        }

        git.StandardInput.Close();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(mayFail || git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {errors.Result}");
        return output.TrimEnd('\n');
    }
}
